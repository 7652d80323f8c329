import type { Concept, Variant } from './read-query.ts';
import type { SearchLanguage } from './spelling.ts';
import { readWords, stemWord } from './words.ts';

/** A word of a text that answers a concept: the word itself, one that means the same, or a compound with it inside. */
export interface Mark {
  start: number;
  end: number;
  concept: Concept;
  /** `inside`: the typed word is a part of the marked one. */
  why: Variant['why'] | 'inside';
  /** The marked word as it stands in the text. */
  word: string;
}

/** A piece of a text, marked or not. */
export interface Piece {
  text: string;
  mark: boolean;
}

/** Shortest stem that is looked for inside of other words: shorter ones lie in everything. */
const shortestInside = 4;

/** Words of a text that answer one of the concepts, in their order. */
export function markWords(text: string, concepts: Concept[], language: SearchLanguage): Mark[] {
  const marks: Mark[] = [];
  for (const word of readWords(text, language)) {
    const stems = [word.joined, ...word.parts].map((piece) => stemWord(piece, language));
    let best: Mark | undefined;
    for (const concept of concepts) {
      // A number is marked as it was typed, not wherever its digits stand: 4.19 is not the 19th.
      const variant = concept.variants.find(({ stem }) => stems.includes(stem) && (!/^\d+$/.test(stem) || word.text.startsWith(concept.word)));
      const found = { start: word.start, end: word.end, concept, word: word.text };
      if (variant) {
        best = { ...found, why: variant.why };
        if (variant.why === 'typed') break;
      } else if (!best && concept.variants.some(({ stem, why }) => why === 'typed' && (concept.open ? word.joined.startsWith(concept.folded) : stem.length >= shortestInside && word.joined.includes(stem)))) best = { ...found, why: 'inside' };
    }
    if (best) marks.push(best);
  }
  return marks;
}

/** A text cut at its marks. */
export function cutAtMarks(text: string, marks: Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end } of marks) {
    if (start > at) pieces.push({ text: text.slice(at, start), mark: false });
    pieces.push({ text: text.slice(start, end), mark: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), mark: false });
  return pieces;
}

/** The part of a text, about `length` characters, in which the most different concepts are answered; the earliest of equals. */
export function cutExcerpt(text: string, marks: Mark[], length: number): Piece[] {
  if (text.length <= length * 1.2) return cutAtMarks(text, marks);
  let begin = 0;
  let most = 0;
  for (const [at, first] of marks.entries()) {
    const within = marks.slice(at).filter(({ end }) => end <= first.start + length);
    const worth = new Set(within.map(({ concept }) => concept)).size * 4 + Math.min(3, within.length);
    if (worth > most) [begin, most] = [first.start, worth];
  }
  const from = begin < length / 3 ? 0 : text.lastIndexOf(' ', begin - Math.min(40, length / 4)) + 1;
  const last = text.indexOf(' ', from + length);
  const to = last === -1 ? text.length : last;
  const inside = marks.filter(({ start, end }) => start >= from && end <= to).map((mark) => ({ ...mark, start: mark.start - from, end: mark.end - from }));
  const pieces = cutAtMarks(text.slice(from, to), inside);
  if (from > 0) pieces.unshift({ text: '… ', mark: false });
  if (to < text.length) pieces.push({ text: ' …', mark: false });
  return pieces;
}
