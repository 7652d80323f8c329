import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticleFile } from '../facts/article-file.ts';
import { describeProblem } from '../facts/problem.ts';
import { languages, otherLanguage } from '../i18n/languages.ts';
import { fixTypographyBelow } from './fix-typography.ts';

const root = join(process.cwd(), 'content', 'pages');

/** Writes into both twins the digest of the other: somebody has read both and says that they agree. Returns false if one cannot be read. */
function markReviewed(path: string): boolean {
  const files = Object.fromEntries(languages.map((language) => [language, join(root, language, `${path}.mdx`)])) as Record<(typeof languages)[number], string>;
  for (const language of languages) {
    if (existsSync(files[language])) continue;
    console.error(`content/pages/${language}/${path}.mdx does not exist. Name the path without language and ending: architecture/guest-types`);
    return false;
  }
  const read = languages.map((language) => ({ language, ...readArticleFile(files[language], `content/pages/${language}/${path}.mdx`) }));
  const problems = read.flatMap((twin) => twin.problems);
  if (problems.length > 0) {
    for (const problem of problems) console.error(describeProblem(problem));
    return false;
  }
  for (const { language, article } of read) {
    const twin = files[otherLanguage(language)];
    // In quotes: a digest of nothing but digits, or with an e between them, would be a number.
    writeFileSync(twin, readFileSync(twin, 'utf8').replace(/^mirror: .*$/m, `mirror: "${article!.digest}"`));
  }
  console.log(`${path}: both twins are marked as compared`);
  return true;
}

const at = process.argv.indexOf('--reviewed');
if (at >= 0) {
  const paths = process.argv.slice(at + 1);
  if (paths.length === 0) console.error('Which article? npm run fix -- --reviewed architecture/guest-types');
  process.exitCode = paths.length > 0 && paths.every(markReviewed) ? 0 : 1;
} else {
  for (const file of fixTypographyBelow(join(process.cwd(), 'content'))) console.log(`content/${file}: no-break spaces`);
}
