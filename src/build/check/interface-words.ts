import type { Problem } from '../../facts/problem.ts';
import type { Rule } from './rule.ts';

const placeholders = (text: string) => (text.match(/\{[a-z]+\}/g) ?? []).sort().join(' ');

export const interfaceWords: Rule = {
  name: 'interface-words',
  promise: 'Both languages have the same interface words with the same placeholders.',
  check(content) {
    const problems: Problem[] = [];
    const { de, en } = content.strings;
    for (const key of new Set([...Object.keys(de), ...Object.keys(en)])) {
      if (de[key] === undefined) problems.push({ file: 'content/strings/de.yaml', key, message: 'is missing; it stands in en.yaml' });
      else if (en[key] === undefined) problems.push({ file: 'content/strings/en.yaml', key, message: 'is missing; it stands in de.yaml' });
      else if (placeholders(de[key]) !== placeholders(en[key])) {
        problems.push({ file: 'content/strings/de.yaml', key, message: `placeholders differ: ${placeholders(de[key]) || 'none'} in German, ${placeholders(en[key]) || 'none'} in English` });
      }
    }
    return problems;
  },
};
