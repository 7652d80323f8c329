import { languages } from '../../i18n/languages.ts';
import type { Problem } from '../../facts/problem.ts';
import type { Rule } from './rule.ts';

export const anchors: Rule = {
  name: 'anchors',
  promise: 'Every heading of an article has an explicit ASCII id, unique on the page, the same in both languages and in the same order.',
  check(content) {
    const problems: Problem[] = [];
    for (const language of languages) {
      for (const article of content.pages[language].values()) {
        const seen = new Set<string>();
        for (const heading of article.headings) {
          const at = { file: article.file, line: heading.line };
          if (heading.depth === 1) problems.push({ ...at, message: 'a heading of the first level', remedy: 'The title in the front matter is the only one; use ##.' });
          if (heading.depth > 3) problems.push({ ...at, message: `heading "${heading.text}" is of level ${heading.depth}`, remedy: 'Articles have ## and ### only.' });
          if (heading.id === undefined) problems.push({ ...at, message: `heading "${heading.text}" has no id`, remedy: 'Write ## Heading {#ascii-id}, the same id in both languages.' });
          else if (!/^[a-z0-9-]+$/.test(heading.id)) problems.push({ ...at, message: `heading id "${heading.id}" is not lower-case ASCII` });
          else if (seen.has(heading.id)) problems.push({ ...at, message: `heading id "${heading.id}" stands twice on this page` });
          if (heading.id) seen.add(heading.id);
        }
      }
    }
    for (const [path, german] of content.pages.de) {
      const english = content.pages.en.get(path);
      if (!english) continue;
      const shown = (heading: (typeof german.headings)[number] | undefined) => (heading === undefined ? 'none' : heading.id === undefined ? 'one without id' : `#${heading.id}`);
      const length = Math.max(german.headings.length, english.headings.length);
      for (let i = 0; i < length; i++) {
        const left = german.headings[i];
        const right = english.headings[i];
        if (left?.id === right?.id && left?.depth === right?.depth) continue;
        problems.push({
          file: (left ? german : english).file,
          line: (left ?? right)!.line,
          message: `heading ${i + 1} differs between the languages: ${shown(left)} in German, ${shown(right)} in English`,
          remedy: 'Both languages have the same headings in the same order.',
        });
        break;
      }
    }
    return problems;
  },
};
