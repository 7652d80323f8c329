import { foldSpelling } from '../domain/search/spelling.ts';
import { buildLexicon, type Lexicon } from '../domain/search/split-compound.ts';
import type { SearchWordsData } from '../schemas/search-words.ts';

/** Adverbs and prepositions: as first part of a word they make a verb or a noun of their own (Ausgabe), no compound of two things. */
const particles = new Set('uber unter nach durch gegen vor aus auf mit ein bei zum zur ohne mehr ganz erst fest frei hoch neu alt eins zwei drei vier funf'.split(' '));

/**
 * Words of the site that German compounds may consist of: nouns, which stand in the texts with a capital, at least as often as without; the
 * glossary's terms; and the parts that content/search names. The surest come first, because a browser gets only so many.
 */
export function siteLexicon(texts: Iterable<string>, terms: Iterable<string>, words: SearchWordsData): Lexicon {
  const counts = new Map<string, { capital: number; small: number }>();
  for (const text of texts) {
    for (const [word] of text.matchAll(/(?<![\p{L}\p{N}_.\-/])\p{L}{3,}(?![\p{L}\p{N}_/=])/gu)) {
      if (word.length > 3 && word === word.toUpperCase()) continue;
      const folded = foldSpelling(word, 'de');
      const count = counts.get(folded) ?? { capital: 0, small: 0 };
      if (word[0] === word[0]!.toUpperCase()) count.capital++;
      else count.small++;
      counts.set(folded, count);
    }
  }
  const silent = new Set(words.silent.map((word) => foldSpelling(word, 'de')));
  const fits = (word: string) => word.length >= 4 && !silent.has(word) && !particles.has(word);
  const nouns = [...counts].filter(([, { capital, small }]) => capital > 0 && capital >= small).sort(([, a], [, b]) => b.capital - a.capital).map(([word]) => word);
  const named = [...terms].flatMap((term) => term.split(/[^\p{L}]+/u)).map((word) => foldSpelling(word, 'de'));
  const parts = words.parts.map((word) => foldSpelling(word, 'de'));
  return buildLexicon([...parts, ...[...named, ...nouns].filter(fits)], words.whole.map((word) => foldSpelling(word, 'de')));
}
