import { stemGerman } from './stem-german.ts';

/** What a compound may consist of: folded words, and words that look like compounds and are none. */
export interface Lexicon {
  /** Folded words that may be parts, in the forms in which they occur. */
  forms: Set<string>;
  /** Their stems. */
  stems: Set<string>;
  /** Stems of words that stay whole. */
  whole: Set<string>;
}

/** A lexicon of folded words. */
export function buildLexicon(words: Iterable<string>, whole: Iterable<string>): Lexicon {
  const forms = new Set(words);
  return { forms, stems: new Set([...forms].map(stemGerman)), whole: new Set([...whole].map(stemGerman)) };
}

/** Sounds that German puts between the parts: Sicherheit-s-domäne, Seite-n-tabelle. The empty one first, because it is the commonest. */
const links = ['', 's', 'n', 'en', 'es', 'er', 'e'];

const shortestFirst = 3;
const shortestLast = 4;
const shortestCompound = 8;

/** The part that stands before another one, without the sound that links them; undefined if the lexicon does not have it. */
function firstPart(piece: string, { forms, stems }: Lexicon): string | undefined {
  for (const link of links) {
    const bare = piece.endsWith(link) ? piece.slice(0, piece.length - link.length) : '';
    if (bare.length >= shortestFirst && forms.has(bare)) return bare;
  }
  const stem = stemGerman(piece);
  // Plural as first part: Gäste-liste. More than two letters of ending are another word.
  return piece.length > shortestFirst && piece.length - stem.length <= 2 && stems.has(stem) ? stem : undefined;
}

/** True if a compound may end with this. */
function isLastPart(piece: string, { forms, stems }: Lexicon): boolean {
  return piece.length >= shortestLast && (forms.has(piece) || stems.has(stemGerman(piece)));
}

/**
 * Parts of a folded German compound, in their order and without the sounds between them; the last one keeps its ending. Fewest parts win, then the
 * longest first one. An empty list if the word is no compound of the lexicon's words.
 */
export function splitCompound(word: string, lexicon: Lexicon): string[] {
  if (word.length < shortestCompound || /[^a-z]/.test(word) || lexicon.whole.has(stemGerman(word))) return [];
  const best = (rest: string, depth: number): string[] | undefined => {
    let found: string[] | undefined;
    for (let at = rest.length - shortestLast; at >= shortestFirst; at--) {
      const head = firstPart(rest.slice(0, at), lexicon);
      if (head === undefined) continue;
      const tail = rest.slice(at);
      // laufende, fehlenden: the ending of a participle, unless a sound links the two (Zeile-n-ende).
      if (/^ende[mnrs]?$/.test(tail) && head === rest.slice(0, at)) continue;
      if (isLastPart(tail, lexicon)) return [head, tail];
      const further = depth < 3 && tail.length >= shortestCompound ? best(tail, depth + 1) : undefined;
      if (further && (!found || further.length + 1 < found.length)) found = [head, ...further];
    }
    return found;
  };
  return best(word, 1) ?? [];
}
