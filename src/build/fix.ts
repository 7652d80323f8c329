import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArticleFile } from '../facts/article-file.ts';
import { buildDay } from '../facts/build-day.ts';
import { readContent } from '../facts/content.ts';
import { describeProblem } from '../facts/problem.ts';
import { languages, otherLanguage } from '../i18n/languages.ts';
import { fixLedger } from './fix-links.ts';
import { fixTypographyBelow } from './fix-typography.ts';
import { writeEdition } from './note-printed.ts';

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

/** Writes a new edition with what its facts say today: `--edition 27A 2027-02-01`, perhaps with facts behind it. Returns false after a sentence. */
function newEdition([code = '', day = '', ...facts]: string[]): boolean {
  try {
    if (!/^\d{4}-\d\d-\d\d$/.test(day)) throw new Error('Which edition, of which day? npm run fix -- --edition 27A 2027-02-01, with the facts it states behind it if content/flyers has no sheets of it');
    console.log(`${writeEdition(readContent(join(process.cwd(), 'content')).content, code, day, facts)}: written; name its topics there`);
    return true;
  } catch (error) {
    console.error((error as Error).message);
    return false;
  }
}

const at = process.argv.indexOf('--reviewed');
const edition = process.argv.indexOf('--edition');
if (edition >= 0) process.exitCode = newEdition(process.argv.slice(edition + 1)) ? 0 : 1;
else if (at >= 0) {
  const paths = process.argv.slice(at + 1);
  if (paths.length === 0) console.error('Which article? npm run fix -- --reviewed architecture/guest-types');
  process.exitCode = paths.length > 0 && paths.every(markReviewed) ? 0 : 1;
} else {
  for (const file of fixTypographyBelow(join(process.cwd(), 'content'))) console.log(`content/${file}: no-break spaces`);
  for (const code of fixLedger(readContent(join(process.cwd(), 'content')).content, buildDay())) console.log(`content/links/ledger.txt: ${code}, kept from now on`);
}
