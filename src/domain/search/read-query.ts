import { separatedVerbs } from './separated-verbs.ts';
import { cleanQuery, foldSpelling, type SearchLanguage } from './spelling.ts';
import { pairToken, tokenOf } from './token.ts';
import { readWords, stemWord } from './words.ts';

/** What is known of a language before anything is asked. */
export interface LanguageWords {
  language: SearchLanguage;
  /** Folded words that say nothing about what is asked. */
  silent: Set<string>;
  /** By the stems of a word or phrase, joined by blanks: the word that the site writes instead. */
  same: Map<string, string[]>;
}

/** A word that stands for what was typed. */
export interface Variant {
  stem: string;
  /** How good a find it is, from 0 to 1. */
  weight: number;
  /** How it comes from what was typed: it is that; it means the same; it is a part; it is spelt nearly so. */
  why: 'typed' | 'same' | 'part' | 'near';
  /** As it is written, for the reader. */
  word: string;
}

/** Something that is asked for: a word with all that may stand for it. */
export interface Concept {
  word: string;
  folded: string;
  variants: Variant[];
  /** How much of the question it is, compared with a plain word. */
  share: number;
  /** True for the word that is still being typed. */
  open: boolean;
}

/** A question as the index is asked. */
export interface Query {
  text: string;
  concepts: Concept[];
  /** Stems of identifiers as a whole: whoever has them has what was asked for. */
  wholes: string[];
  /** Tokens of neighbouring words, and of the one word that they may be (Treiber Domäne, boot loader). */
  pairs: string[];
}

const mostConcepts = 12;
const sameWeight = 0.65;
const phraseWeight = 0.85;
/** Longest phrase in words that a group of equal words may have. */
const longestPhrase = 3;
/** Shortest half of a word that is typed as two. */
const shortestHalf = 3;

/** Makes the map of equal words: each word of a group but the first leads to the first, if that is one word. */
export function joinSameWords(language: SearchLanguage, groups: string[][]): Map<string, string[]> {
  const same = new Map<string, string[]>();
  for (const [main, ...others] of groups) {
    if (readWords(main!, language).length !== 1) continue;
    for (const other of others) {
      const key = phraseKey(readWords(other, language).map((word) => word.joined), language);
      const known = same.get(key) ?? [];
      if (key !== '' && key !== phraseKey([readWords(main!, language)[0]!.joined], language) && !known.includes(main!)) same.set(key, [...known, main!]);
    }
  }
  return same;
}

const phraseKey = (folded: string[], language: SearchLanguage) => folded.map((word) => stemWord(word, language)).join(' ');

/** Reads what somebody typed: its words without those that say nothing, each with the words that mean the same. Takes anything. */
export function readQuery(typed: string, known: LanguageWords): Query {
  const { language, silent, same } = known;
  const text = cleanQuery(typed);
  const words = readWords(text, language).filter((word) => word.joined !== '').slice(0, mostConcepts * 2);
  const spoken = words.filter((word) => !silent.has(word.joined));
  const told = (spoken.length > 0 ? spoken : words).slice(0, mostConcepts);
  const wholes: string[] = [];
  const concepts: Concept[] = [];
  const add = (word: string, folded: string, share: number, open: boolean): Concept => {
    const stem = stemWord(folded, language);
    const found = concepts.find((concept) => concept.variants[0]!.stem === stem);
    if (found) return found;
    const concept: Concept = { word, folded, variants: [{ stem, weight: 1, why: 'typed', word }], share, open };
    concepts.push(concept);
    return concept;
  };
  const endsOpen = /[\p{L}\p{N}]$/u.test(typed);
  for (const word of told) {
    const open = endsOpen && word === words.at(-1);
    if (word.parts.length === 0) {
      add(word.text, word.joined, /^\d+$/.test(word.joined) ? 0.5 : 1, open);
      continue;
    }
    wholes.push(stemWord(word.joined, language));
    const parts = word.parts.filter((part) => part.length > 1 && !silent.has(part));
    const named = parts.length > 0 ? parts : [word.joined];
    for (const part of named) add(named.length === 1 ? word.text : part, part, (/^\d+$/.test(part) ? 0.4 : 1) / Math.sqrt(named.length), open && part === named.at(-1));
  }
  for (let length = longestPhrase; length >= 1; length--) {
    for (let at = 0; at + length <= words.length; at++) {
      const phrase = words.slice(at, at + length);
      const mains = same.get(phraseKey(phrase.map((word) => word.joined), language)) ?? [];
      const meant = concepts.filter(({ folded }) => phrase.some((word) => word.joined === folded || word.parts.includes(folded)));
      if (mains.length === 0 || meant.length === 0) continue;
      const concept = length === 1 ? meant[0]! : joinConcepts(concepts, meant, phrase.map((word) => word.text).join(' '));
      for (const main of mains) {
        const stem = stemWord(foldJoined(main, language), language);
        if (!concept.variants.some((variant) => variant.stem === stem)) concept.variants.push({ stem, weight: length === 1 ? sameWeight : phraseWeight, why: 'same', word: main });
      }
    }
  }
  for (const { verb, joined, written } of language === 'de' ? separatedVerbs(text, words) : []) {
    const concept = concepts.find(({ folded }) => folded === verb.joined);
    for (const word of concept ? [written, ...(same.get(phraseKey([joined], language)) ?? [])] : []) {
      const stem = stemWord(foldJoined(word, language), language);
      if (!concept!.variants.some((variant) => variant.stem === stem)) concept!.variants.push({ stem, weight: word === written ? phraseWeight : sameWeight, why: 'same', word });
    }
  }
  const pairs = words.slice(1).flatMap((word, at) => {
    const [first, second] = [words[at]!.joined, word.joined];
    const oneWord = language === 'de' && first.length >= shortestHalf && second.length >= shortestHalf && !silent.has(first) && !silent.has(second) && words[at]!.parts.length + word.parts.length === 0;
    return [pairToken(first, second), ...(oneWord ? [tokenOf(stemWord(first + second, language), 'text')] : [])];
  });
  return { text, concepts, wholes, pairs: [...new Set(pairs)] };
}

/** Makes one concept of the words of a phrase that has a name of its own (virtual machine): each word alone is only a part of what is meant. */
function joinConcepts(concepts: Concept[], meant: Concept[], word: string): Concept {
  const [first, ...others] = meant as [Concept, ...Concept[]];
  const parts = meant.flatMap(({ variants }) => variants.filter(({ why }) => why === 'typed')).map((variant) => ({ ...variant, weight: 1 / (meant.length + 1) }));
  Object.assign(first, { word, variants: parts, share: 1.3, open: meant.some(({ open }) => open) });
  for (const other of others) concepts.splice(concepts.indexOf(other), 1);
  return first;
}

const foldJoined = (word: string, language: SearchLanguage) => readWords(word, language)[0]?.joined ?? foldSpelling(word, language);
