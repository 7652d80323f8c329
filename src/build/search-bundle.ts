import { createHash } from 'node:crypto';
import { emitSorted, shortestBetween } from '../domain/search/sorted-text.ts';
import { emitWordFile, type WordEntry } from '../domain/search/word-file.ts';

/** A file of a search bundle. */
export interface BundleFile {
  path: string;
  content: Uint8Array;
}

/** A record as the index takes it: what its kind is worth in the ranking, and its tokens with their weights, from 0 to 10. */
export interface TokenRecord {
  scale: number;
  tokens: Map<string, number>;
}

/**
 * Records that are listed of one token: those in which it is worth most. A word that more records have says little by being in one of them, and its list
 * would be most of what a question loads.
 */
const mostRecords = 200;

/** Letters in one file of words: about half a kilobyte on the way, because whoever asks for one word should not fetch a hundred others. */
const fileLength = 900;

/**
 * Letters in a file of an index with so many weights. The list of files comes with the first answer, a file with every further one; a larger index has
 * more files and slightly larger ones, so that neither grows as the index does.
 */
const lengthFor = (weights: number): number => Math.round(fileLength * Math.max(1, weights / 65_000) ** 0.1);

/** All tokens of the records, sorted, with the records that are listed of each. */
function entriesOf(records: readonly TokenRecord[]): WordEntry[] {
  const all = new Map<string, [record: number, weight: number][]>();
  for (const [at, { tokens }] of records.entries()) for (const [token, weight] of tokens) {
    const known = all.get(token);
    if (known) known.push([at, weight]);
    else all.set(token, [[at, weight]]);
  }
  const worth = ([record, weight]: [number, number]) => weight * records[record]!.scale;
  const best = (list: [number, number][]) => list.sort((a, b) => worth(b) - worth(a)).slice(0, mostRecords);
  return [...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([token, list]) => ({ token, count: list.length, weights: new Map(list.length > mostRecords ? best(list) : list) }));
}

/** Where to cut the entries: each piece near `length` letters, between two tokens that differ early, so that the list of files is short. */
function cutEntries(entries: readonly WordEntry[], length: number): number[] {
  const starts: number[] = [];
  const sizes = entries.map((entry) => emitWordFile([entry]).length);
  for (let start = 0; start < entries.length; ) {
    starts.push(start);
    let size = sizes[start]!;
    let best = start + 1;
    let shortest = Infinity;
    let end = start + 1;
    for (; end < entries.length && size < length; end++) {
      size += sizes[end]!;
      const between = shortestBetween(entries[end - 1]!.token, entries[end]!.token).length;
      if (size > length * 0.7 && between <= shortest) [best, shortest] = [end, between];
    }
    start = end === entries.length && size < length ? end : best;
  }
  return starts;
}

/** Makes the index of records: files of words by their number, and the list of what each begins with. */
export function makeBundle(records: readonly TokenRecord[]): { files: BundleFile[]; starts: string } {
  const entries = entriesOf(records);
  const cuts = cutEntries(entries, lengthFor(entries.reduce((sum, { weights }) => sum + weights.size, 0)));
  const files = cuts.map((start, at) => ({ path: `index/${at.toString(36)}.txt`, content: Buffer.from(emitWordFile(entries.slice(start, cuts[at + 1]))) }));
  const starts = cuts.map((start) => (start === 0 ? '' : shortestBetween(entries[start - 1]!.token, entries[start]!.token)));
  return { files, starts: emitSorted(starts) };
}

/** Sixteen letters that say whether two lists of files are the same. */
export function fingerprint(files: BundleFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex').slice(0, 16);
}
