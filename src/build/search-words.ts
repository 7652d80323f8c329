import type { SearchLanguage } from '../domain/search/spelling.ts';
import { readWords } from '../domain/search/words.ts';
import type { GlossaryData } from '../schemas/glossary.ts';
import type { SearchWordsData } from '../schemas/search-words.ts';
import type { SearchRecord } from '../facts/search-record.ts';

/** What a browser has to know before it asks the index. */
export interface QueryWords {
  /** Folder of the bundle: a new one for every index that differs. */
  stamp: string;
  /** Records in the index. */
  total: number;
  /** How many records have a token, for the few of which the index lists only the best. */
  counts: Record<string, number>;
  silent: string[];
  /** Groups of words that the same places answer: the site's own first, then those that lead to it. They need not mean the same: Linux for Ubuntu. */
  same: string[][];
}

/** Groups of the glossary: the term as the site writes it in this language, then every other name that is one word or phrase. */
export function sameWords(language: SearchLanguage, glossary: GlossaryData, words: SearchWordsData): string[][] {
  const other = language === 'de' ? 'en' : 'de';
  const groups = glossary.terms.map(({ term, also }) => [...new Set([term[language], ...also[language], term[other], ...also[other]])]);
  return [...words.same, ...groups].filter((group) => group.length > 1);
}

/**
 * Words that a reader may have meant, by their first letter, which is seldom the wrong one: those of titles and names, and those that several records
 * have. At most `most`, the rarest left out; every letter from a to z has a list.
 */
export function knownWords(records: SearchRecord[], language: SearchLanguage, most: number): Map<string, string[]> {
  const found = new Map<string, { word: string; records: number; named: boolean }>();
  for (const record of records) {
    const seen = new Set<string>();
    for (const [text, named] of [[record.title, true], [record.kind === 'term' ? record.names.join(' ') : '', true], [record.text, false]] as const) {
      for (const { text: word, joined } of readWords(text, language)) {
        if (joined.length < 4 || joined.length > 28 || /^\d/.test(joined) || /[^\p{L}\p{N}_.-]/u.test(word)) continue;
        const entry = found.get(joined) ?? { word, records: 0, named: false };
        entry.named ||= named;
        if (!seen.has(joined)) entry.records++;
        seen.add(joined);
        found.set(joined, entry);
      }
    }
  }
  const kept = [...found]
    .filter(([, { records: count, named }]) => count > 1 || named)
    .sort(([, a], [, b]) => Number(b.named) - Number(a.named) || b.records - a.records || (a.word < b.word ? -1 : 1))
    .slice(0, most)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  return new Map(letters.map((letter) => [letter, kept.filter(([folded]) => folded[0] === letter).map(([, { word }]) => word)]));
}
