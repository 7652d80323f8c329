import type { CpuModel } from '../model.ts';
import { byReports, letterMask, nameKey, type CpuIndex } from './cpu-index.ts';

/** Edit distance with transpositions, up to `limit`; limit + 1 if it is more. */
export function distance(left: string, right: string, limit: number): number {
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, position) => position);
  for (let row = 1; row <= left.length; row++) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let cost = Math.min(last[column]! + 1, line[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1));
      if (row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1]) cost = Math.min(cost, before[column - 2]! + 1);
      line.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    before = last;
    last = line;
  }
  return last[right.length]!;
}

function bits(value: number): number {
  let count = 0;
  for (; value; value &= value - 1) count++;
  return count;
}

/** At most five models whose name, or an end of it, is one or two slips of the finger away; nearest first. */
export function nearestCpus(typed: string, index: CpuIndex): CpuModel[] {
  const key = nameKey(typed).slice(0, 40);
  if (key.length < 4 || !/\d/.test(key)) return [];
  const limit = key.length < 6 ? 1 : 2;
  const found = new Map<number, number>();
  const mask = letterMask(key);
  // A slip changes at most one letter for another; comparing sets of letters spares nine of ten comparisons.
  for (let at = 0; at < index.tails.length; at++) {
    const tail = index.tails[at]!;
    if (Math.abs(tail.length - key.length) > limit || bits(index.masks[at]! ^ mask) > 2 * limit) continue;
    const cost = distance(key, tail, limit);
    if (cost > limit) continue;
    for (const position of index.byTail.get(tail)!) found.set(position, Math.min(found.get(position) ?? 9, cost));
  }
  const { models } = index.table;
  return [...found].sort((left, right) => left[1] - right[1] || byReports(models[left[0]]!, models[right[0]]!)).slice(0, 5).map(([position]) => models[position]!);
}
