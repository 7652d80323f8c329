import { authorVocabulary, widgetPages } from '../../facts/author-vocabulary.ts';
import type { Problem } from '../../facts/problem.ts';
import { languages } from '../../i18n/languages.ts';
import type { Rule } from './rule.ts';

export const vocabulary: Rule = {
  name: 'vocabulary',
  promise: 'Articles use only the components that content/README.md names, and import nothing.',
  check(content) {
    const problems: Problem[] = [];
    for (const language of languages) {
      for (const [path, article] of content.pages[language]) {
        const known = new Set<string>([...authorVocabulary, ...(widgetPages[path] ?? [])]);
        for (const use of article.uses) {
          if (!known.has(use.name)) problems.push({ file: article.file, line: use.line, message: `there is no <${use.name}>`, remedy: `An article may use ${[...known].join(', ')}.` });
        }
        for (const [index, line] of article.body.split('\n').entries()) {
          if (/^(?:import|export)\s/.test(line)) problems.push({ file: article.file, line: article.bodyLine + index, message: 'imports or exports', remedy: 'Articles hold no code: what they may use is there without an import.' });
        }
      }
    }
    return problems;
  },
};
