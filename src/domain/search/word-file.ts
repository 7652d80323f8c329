import { emitNumber, numberReader } from './number-text.ts';
import { emitSorted, parseSorted } from './sorted-text.ts';

/** A token with the records that have it. */
export interface WordEntry {
  token: string;
  /** Records that have it; of a very frequent token more than are listed. */
  count: number;
  /** Weights by the number of the record. */
  weights: Map<number, number>;
}

/** Steps of weights, the same for writer and reader: quarters up to two, halves above. */
const fine = 8;

/** The step of a weight from 0 to 10; at least the first. */
export function stepOf(weight: number): number {
  return weight < 2 ? Math.max(1, Math.round(weight * 4)) : fine + Math.round((Math.min(10, weight) - 2) * 2);
}

const weightOf = (step: number) => (step <= fine ? step / 4 : 2 + (step - fine) / 2);

/**
 * A file of words as text, in three lines: the tokens; for each its groups of records with the same weight; the records, each as its distance from
 * the one before. The tokens must be sorted. Like stands beside like, which is what compression wants.
 */
export function emitWordFile(entries: readonly WordEntry[]): string {
  let heads = '';
  let records = '';
  for (const { count, weights } of entries) {
    const groups = new Map<number, number[]>();
    for (const [record, weight] of [...weights].sort(([a], [b]) => a - b)) {
      const step = stepOf(weight);
      groups.set(step, [...(groups.get(step) ?? []), record]);
    }
    const left = count - weights.size;
    heads += emitNumber(groups.size * 2 + Number(left > 0)) + (left > 0 ? emitNumber(left) : '');
    for (const [step, list] of [...groups].sort(([a], [b]) => a - b)) {
      heads += emitNumber(step) + emitNumber(list.length);
      records += list.map((record, at) => emitNumber(record - (at === 0 ? 0 : list[at - 1]!))).join('');
    }
  }
  return [emitSorted(entries.map(({ token }) => token)), heads, records].join('\n');
}

/** Reads what `emitWordFile` wrote. */
export function parseWordFile(text: string): WordEntry[] {
  const [tokens = '', heads = '', records = ''] = text.split('\n');
  const head = numberReader(heads);
  const distance = numberReader(records);
  return parseSorted(tokens).map((token) => {
    const weights = new Map<number, number>();
    const kind = head.next();
    const left = kind % 2 === 1 ? head.next() : 0;
    for (let group = kind >> 1; group > 0; group--) {
      const weight = weightOf(head.next());
      let record = 0;
      for (let more = head.next(); more > 0; more--) weights.set((record += distance.next()), weight);
    }
    return { token, count: weights.size + left, weights };
  });
}
