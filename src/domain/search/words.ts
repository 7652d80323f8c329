import { foldSpelling, type SearchLanguage } from './spelling.ts';
import { stemEnglish } from './stem-english.ts';
import { stemGerman } from './stem-german.ts';

/** A word of a text: where it stands, and how it is compared. */
export interface ReadWord {
  /** Position of its first character and of the one behind its last. */
  start: number;
  end: number;
  text: string;
  /** Folded, joined over dots, dashes, underscores and the like: `xl.cfg(5)` is xlcfg5, `Live-Migration` livemigration. */
  joined: string;
  /** Its parts, folded, if it has several: [live, migration]; for `dom0_mem=512M` also the joined name before the sign. */
  parts: string[];
}

const pattern = /(?:[\p{L}\p{N}]+(?:(?:[_.\-:=@~+/,]|\\|::)(?=[\p{L}\p{N}]))?)+(?:\(\d[a-z]?\))?/gu;

/** Words of a text in their order. What stands between dots, dashes, underscores, equals signs or slashes without a blank is one word with parts. */
export function readWords(text: string, language: SearchLanguage): ReadWord[] {
  return [...text.matchAll(pattern)].map((found) => {
    const fold = (piece: string) => foldSpelling(piece, language).replace(/[^\p{L}\p{N}]/gu, '');
    const segments = found[0].split(/[:=@~+/,\\()]+/).filter((segment) => segment !== '');
    const atoms = segments.flatMap((segment) => segment.split(/[_.-]+/)).filter((atom) => atom !== '');
    const joined = fold(found[0]);
    const parts = [...new Set([...(segments.length > 1 ? segments.map(fold) : []), ...atoms.map(fold)])].filter((part) => part !== '' && part !== joined);
    return { start: found.index, end: found.index + found[0].length, text: found[0], joined, parts };
  });
}

/** The stem of a folded word in its language. */
export function stemWord(folded: string, language: SearchLanguage): string {
  return language === 'de' ? stemGerman(folded) : stemEnglish(folded);
}
