/** Steps from one word to another (a letter more, fewer, another, two exchanged); `limit + 1` if it takes more than `limit`. */
function countSteps(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= to.length; j++) {
      let steps = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (from[i - 1] === to[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) steps = Math.min(steps, before[j - 2]! + 1);
      next.push(steps);
      least = Math.min(least, steps);
    }
    if (least > limit) return limit + 1;
    before = row;
    row = next;
  }
  return row[to.length]!;
}

/** A word that may have been meant, and how far it is. */
export interface NearWord {
  word: string;
  steps: number;
}

/**
 * The known words nearest to a folded one, at most `most`, nearest first: within one step up to five letters, two up to ten, three beyond. A word
 * that begins otherwise counts as half a step further. `fold` makes a known word comparable.
 */
export function nearestWords(folded: string, known: Iterable<string>, fold: (word: string) => string, most = 3): NearWord[] {
  if (folded.length < 4 || folded.length > 40 || /\d/.test(folded)) return [];
  const limit = folded.length <= 5 ? 1 : folded.length <= 10 ? 2 : 3;
  const found: NearWord[] = [];
  for (const word of known) {
    const other = fold(word);
    const steps = other === folded ? limit + 1 : countSteps(folded, other, limit);
    if (steps <= limit) found.push({ word, steps: steps + (other[0] === folded[0] ? 0 : 0.5) });
  }
  return found.sort((a, b) => a.steps - b.steps || (a.word < b.word ? -1 : 1)).slice(0, most);
}
