import { foldSpelling, type SearchLanguage } from '../domain/search/spelling.ts';
import { splitCompound, type Lexicon } from '../domain/search/split-compound.ts';
import { pairToken, tokenOf } from '../domain/search/token.ts';
import { readWords, stemWord } from '../domain/search/words.ts';
import type { SearchRecord } from '../facts/search-record.ts';

/** How much a word counts by the place where it stands. Tuned on two thirds of the questions in tests/search. */
export const weights = { title: 1.6, name: 1.5, code: 0.5, line: 0.35, page: 0.45, twin: 0.4, path: 0.3, part: 0.6, atom: 0.55, pair: 1, share: 8, alias: 0.85 };

/** How soon a word that is repeated counts no more, and how much a long text is held against it. */
const saturation = 1.2;
const lengthShare = 0.6;

/** What tokens are made with: the language, its words without meaning, and for German the words of which compounds consist. */
export interface Tokenizer {
  language: SearchLanguage;
  silent: Set<string>;
  lexicon: Lexicon | undefined;
  /** Words in an average text. */
  average: number;
}

/** Stems of a text with the share that each has in a word: 1 for the word itself, less for parts of identifiers and compounds. Words that say nothing are left out. */
function* stemsOf(text: string, { language, silent, lexicon }: Tokenizer): Generator<[stem: string, share: number]> {
  for (const word of readWords(text, language)) {
    if (silent.has(word.joined)) continue;
    yield [stemWord(word.joined, language), 1];
    for (const part of word.parts) if (part.length > 1 && !silent.has(part)) yield [stemWord(part, language), /^\d+$/.test(part) ? 0.2 : weights.atom];
    if (!lexicon) continue;
    for (const piece of [word.joined, ...word.parts]) for (const part of splitCompound(piece, lexicon)) yield [stemWord(part, language), weights.part];
  }
}

/** Tokens of a record with their weights, from 0 to 10. `twin` is its title in the other language. */
export function recordTokens(record: SearchRecord, twin: string, tokenizer: Tokenizer): Map<string, number> {
  const { language, silent } = tokenizer;
  const tokens = new Map<string, number>();
  const raise = (token: string, weight: number) => tokens.set(token, Math.min(10, (tokens.get(token) ?? 0) + weight));
  const atLeast = (token: string, weight: number) => tokens.set(token, Math.max(tokens.get(token) ?? 0, weight));

  const counts = new Map<string, number>();
  let length = 0;
  for (const [stem, share] of stemsOf(record.text, tokenizer)) {
    counts.set(stem, (counts.get(stem) ?? 0) + share);
    length += share === 1 ? 1 : 0;
  }
  const norm = saturation * (1 - lengthShare + (lengthShare * length) / tokenizer.average);
  for (const [stem, count] of counts) raise(tokenOf(stem, 'text'), (count * (saturation + 1)) / (count + norm));

  /** Words of a short text, each counted once. */
  const short = (text: string, weight: number) => {
    for (const [stem, share] of new Map(stemsOf(text, tokenizer))) raise(tokenOf(stem, 'text'), weight * share);
  };
  short(record.title, weights.title);
  short(record.names.join(' '), weights.name);
  short(record.outline.join(' '), weights.page);
  short(record.codes.join(' '), weights.code);
  short(record.lines.join(' '), weights.line);
  short(record.page, weights.page);
  short(twin, weights.twin);
  short(`${record.path.replaceAll(/[/-]/g, ' ')} ${record.anchor.replaceAll('-', ' ')}`, weights.path);

  /** How much of a name one of its words is: two words of two are the whole name. */
  const name = (text: string, weight: number) => {
    // The number of a step is no part of its name.
    const words = readWords(text.replace(/^\d+\.\s+/, ''), language);
    const spoken = words.filter((word) => !silent.has(word.joined));
    const told = spoken.length > 0 ? spoken : words;
    const said = told.flatMap((word) => (word.parts.length > 0 ? word.parts.filter((part) => part.length > 1) : [word.joined]));
    for (const piece of said) atLeast(tokenOf(stemWord(piece, language), 'title'), weight / said.length);
    if (tokenizer.lexicon) {
      for (const piece of said) for (const part of splitCompound(piece, tokenizer.lexicon)) atLeast(tokenOf(stemWord(part, language), 'title'), (weight * weights.part) / said.length);
    }
    for (const word of told) if (word.parts.length > 0) atLeast(tokenOf(stemWord(word.joined, language), 'title'), weight / told.length);
    for (const [at, word] of words.entries()) if (at > 0) atLeast(pairToken(words[at - 1]!.joined, word.joined), weights.pair);
  };
  name(record.title, weights.share);
  if (record.kind !== 'release') for (const alias of record.names) name(alias, weights.share * (record.kind === 'term' ? weights.alias : 1));
  if (twin !== '') name(twin, weights.share * 0.6);
  for (const code of [...record.codes, ...record.title.split(/[`,] |`/)]) {
    const words = readWords(code, language);
    for (const [at, word] of words.entries()) if (at > 0) atLeast(pairToken(words[at - 1]!.joined, word.joined), weights.pair);
  }
  return tokens;
}

/** The folded words of a list. */
export function foldedSet(words: string[], language: SearchLanguage): Set<string> {
  return new Set(words.map((word) => foldSpelling(word, language)));
}
