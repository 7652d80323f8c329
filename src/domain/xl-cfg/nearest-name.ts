/**
 * Steps from one word to another: a letter more, fewer, another one, or two neighbours exchanged; `limit + 1` if it takes more than
 * `limit`. Takes time in proportion to the product of the lengths, so keep them short.
 */
function countSteps(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let before: number[] = [];
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (let i = 1; i <= from.length; i++) {
    const next = [i];
    for (let j = 1; j <= to.length; j++) {
      const same = from[i - 1] === to[j - 1];
      let steps = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (same ? 0 : 1));
      if (i > 1 && j > 1 && from[i - 1] === to[j - 2] && from[i - 2] === to[j - 1]) steps = Math.min(steps, before[j - 2]! + 1);
      next.push(steps);
    }
    before = row;
    row = next;
  }
  return row[to.length]!;
}

/** The name that was probably meant: within one step if it has up to 4 letters, two if up to 9, three if more; undefined if none or two are equally near. */
export function matchName(written: string, names: Iterable<string>): string | undefined {
  if (written.length < 2 || written.length > 40) return undefined;
  const word = written.toLowerCase().replaceAll('-', '_');
  let best: string | undefined;
  let least = 4;
  for (const name of names) {
    const limit = name.length < 5 ? 1 : name.length < 10 ? 2 : 3;
    const steps = countSteps(word, name.replaceAll('-', '_'), limit);
    if (steps > limit) continue;
    if (steps < least) [best, least] = [name, steps];
    else if (steps === least) best = undefined;
  }
  return best;
}
