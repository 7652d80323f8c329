import { languages, otherLanguage } from '../../i18n/languages.ts';
import { generatedPaths } from '../../facts/generated-paths.ts';
import type { Problem } from '../../facts/problem.ts';
import type { Rule } from './rule.ts';

export const twins: Rule = {
  name: 'twins',
  promise: 'Every article exists in both languages, at the same path, and stands in content/site.yaml, which names no other.',
  check(content) {
    const problems: Problem[] = [];
    const listed = new Set(content.site.sections.flatMap((section) => section.pages));
    for (const language of languages) {
      const other = otherLanguage(language);
      for (const [path, article] of content.pages[language]) {
        if (!content.pages[other].has(path) && !content.unreadable.has(`pages/${path}`)) {
          problems.push({ file: article.file, message: `has no twin in ${other}`, remedy: `Write content/pages/${other}/${path}.mdx.` });
        }
        if (path !== 'index' && !listed.has(path)) {
          problems.push({ file: article.file, message: 'is not listed in content/site.yaml', remedy: `Add "${path}" to a section there.` });
        }
      }
    }
    const made = generatedPaths(content);
    for (const path of listed) {
      if (made.has(path) || languages.some((language) => content.pages[language].has(path))) continue;
      problems.push({ file: 'content/site.yaml', key: 'sections', message: `page "${path}" does not exist`, remedy: `Write content/pages/de/${path}.mdx and its twin, or remove it from the list.` });
    }
    return problems;
  },
};
