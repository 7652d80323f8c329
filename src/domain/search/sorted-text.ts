import { emitNumber, numberReader } from './number-text.ts';

const longestShared = 59;

/** Letters that two words begin with alike. */
function sharedLetters(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < longestShared && one[at] === other[at]) at++;
  return at;
}

/** A sorted list of words without blanks as one text: of each only what it does not share with the one before. */
export function emitSorted(words: readonly string[]): string {
  return words
    .map((word, at) => {
      const shared = at === 0 ? 0 : sharedLetters(words[at - 1]!, word);
      return emitNumber(shared) + word.slice(shared);
    })
    .join(' ');
}

/** Reads what `emitSorted` wrote. */
export function parseSorted(text: string): string[] {
  if (text === '') return [];
  let before = '';
  return text.split(' ').map((piece) => (before = before.slice(0, numberReader(piece).next()) + piece.slice(1)));
}

/** The shortest beginning of `next` that comes after `before`. */
export function shortestBetween(before: string, next: string): string {
  let at = 0;
  while (at < before.length && before[at] === next[at]) at++;
  return next.slice(0, at + 1);
}

/** Place of the last of the sorted `starts` that does not come after `word`; 0 if all do. */
export function placeOf(word: string, starts: readonly string[]): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= word) low = middle;
    else high = middle - 1;
  }
  return low;
}
