import type { Article } from '../../facts/article-file.ts';
import type { Problem } from '../../facts/problem.ts';
import type { Rule } from './rule.ts';

const material = new Set(['Fact', 'Cite', 'FactTable', 'Listing', 'Drawing', 'SupportMatrix', 'ReleaseTable', 'ThenAndNow', 'GuestCost', 'Desktop2006', 'Operator']);

const materialOf = (article: Article) => article.uses.filter((use) => material.has(use.name));

/** Numbers of two or more digits by section, as both languages would write them: 1.206 and 1,206 and 1 206 are one. */
function figuresBySection(article: Article): Map<string, string[]> {
  const sections = new Map<string, string[]>();
  let section = '';
  // Tags may run over several lines: without them first, so that ids do not leak their digits.
  const body = article.body.replace(/<[A-Za-z][^>]*>/g, ' ');
  body.split('\n').forEach((line) => {
    const id = /^#{2,6} .*\{#([^}]*)\}\s*$/.exec(line)?.[1];
    if (id) section = id;
    const plain = line
      .replace(/\]\([^)]*\)|\{#[^}]*\}|`[^`]*`/g, ' ')
      .replace(/(?<=\d)[ \u00a0\u202f](?=\d{3}(?!\d))/g, '')
      .replace(/(?<=\d)[.,](?=\d)/g, '.');
    const numbers = plain.match(/(?<![\w.])\d[\d.]*\d(?![\w])/g) ?? [];
    sections.set(section, [...(sections.get(section) ?? []), ...numbers.map((n) => n.replace(/\.(?=\d{3}(\D|$))/g, ''))]);
  });
  return sections;
}

export const sameMaterial: Rule = {
  name: 'same-material',
  promise: 'Both twins show the same facts, listings, drawings in the same order, and each section has the same figures.',
  check(content) {
    const problems: Problem[] = [];
    for (const [path, german] of content.pages.de) {
      const english = content.pages.en.get(path);
      if (!english) continue;
      const left = materialOf(german);
      const right = materialOf(english);
      for (let i = 0; i < Math.max(left.length, right.length); i++) {
        const name = (use: (typeof left)[number] | undefined) => (use ? `<${use.name}${use.ids.length ? ` ${use.ids.join(', ')}` : ''}>` : 'none');
        if (name(left[i]) === name(right[i])) continue;
        problems.push({
          file: (left[i] ? german : english).file,
          line: (left[i] ?? right[i])!.line,
          message: `item ${i + 1} differs between the languages: ${name(left[i])} in German, ${name(right[i])} in English`,
          remedy: 'Facts, listings and drawings stand in the same order in both.',
        });
        break;
      }
      const germanFigures = figuresBySection(german);
      const englishFigures = figuresBySection(english);
      for (const [section, numbers] of germanFigures) {
        const others = englishFigures.get(section) ?? [];
        const onlyGerman = numbers.filter((n) => !others.includes(n));
        const onlyEnglish = others.filter((n) => !numbers.includes(n));
        if (onlyGerman.length + onlyEnglish.length === 0) continue;
        problems.push({
          file: german.file,
          message: `section #${section || '(top)'}: figures differ: ${[...onlyGerman.map((n) => `${n} only in German`), ...onlyEnglish.map((n) => `${n} only in English`)].join(', ')}`,
          remedy: 'A figure that one language gives, the other gives, too; small numbers may be words in both.',
        });
      }
    }
    return problems;
  },
};
