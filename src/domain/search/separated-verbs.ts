import type { ReadWord } from './words.ts';

/** Prefixes that a German verb leaves at the end of its clause: stürzt … ab, fährt … herunter. */
const prefixes = new Set('ab an auf aus durch ein fest frei fehl herunter hoch los nach runter um vor weg wieder zu zuruck zusammen'.split(' '));
const finite = /(?:e|t|en|st)$/;
const shortestVerb = 4;

/** A word of a question that may be a verb, and what it is together with its prefix, folded and as it is written. */
export interface SeparatedVerb {
  verb: ReadWord;
  joined: string;
  written: string;
}

/** Verbs of a text that may belong to a prefix at the end of their clause. */
export function separatedVerbs(text: string, words: ReadWord[]): SeparatedVerb[] {
  let begin = 0;
  return words.flatMap((prefix, at) => {
    const ends = at === words.length - 1 || /^\s*(?:[,;.?!]|(?:wenn|und|oder|weil|sobald)\b)/.test(text.slice(prefix.end));
    if (!ends) return [];
    const clause = words.slice(begin, at);
    begin = at + 1;
    if (!prefixes.has(prefix.joined)) return [];
    const verbs = clause.filter(({ joined, parts }) => parts.length === 0 && joined.length >= shortestVerb && finite.test(joined));
    return verbs.map((verb) => ({ verb, joined: prefix.joined + verb.joined, written: prefix.text.toLowerCase() + verb.text.toLowerCase() }));
  });
}
