import { languages, otherLanguage } from '../../i18n/languages.ts';
import type { Problem } from '../../facts/problem.ts';
import type { Rule } from './rule.ts';

export const mirror: Rule = {
  name: 'mirror',
  promise: 'An article that changed alone stops the build until somebody has compared it with its twin.',
  check(content) {
    const problems: Problem[] = [];
    for (const language of languages) {
      for (const [path, article] of content.pages[language]) {
        const twin = content.pages[otherLanguage(language)].get(path);
        if (!twin || article.data.mirror === twin.digest) continue;
        problems.push({
          file: article.file,
          key: 'mirror',
          message: `${twin.file} has changed since the two were last compared`,
          remedy: `Read both, bring them together, then: npm run fix -- --reviewed ${path}`,
        });
      }
    }
    return problems;
  },
};
