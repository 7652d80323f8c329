import type { CpuModel, CpuTable } from '../model.ts';

/** The table with what is looked up in it; made once, it holds the positions of models. */
export interface CpuIndex {
  table: CpuTable;
  /** Name in lower case. */
  byName: Map<string, number>;
  /** Name without case and separators; twins are written in two ways in the sources, so the value is a list, most reports first. */
  byKey: Map<string, number[]>;
  /** Ends of names that carry a digit, without separators: "i52520m" and "2520m" for "Core i5-2520M". */
  byTail: Map<string, number[]>;
  /** The ends in alphabetical order, for typed beginnings. */
  tails: string[];
  /** Per end which letters and digits it has, as bits: two slips change at most four of them. */
  masks: Uint32Array;
  /** Per model its words in lower case, with a space before each. */
  words: string[];
  /** Patterns of the table's rules, compiled; a pattern that does not compile never fits. */
  rules: (RegExp | undefined)[];
}

/** What two spellings of one name have in common: letters and digits, and the plus of "Athlon 64 3200+" and "Xeon Gold 5415+". */
export function nameKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d+]/g, '');
}

/** The words of a name or of typed text, lower case. */
export function splitWords(text: string): string[] {
  return text.toLowerCase().split(/[^a-z\d+]+/).filter(Boolean);
}

/** The letters and digits of a key as bits, some letters share one. */
export function letterMask(key: string): number {
  let mask = 0;
  for (let at = 0; at < key.length; at++) mask |= 1 << (key.charCodeAt(at) & 31);
  return mask;
}

/** Where in the ends those begin that start with the key, and where they stop. */
export function tailRange({ tails }: CpuIndex, key: string): [number, number] {
  const first = (fits: (tail: string) => boolean) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (fits(tails[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return [first((tail) => tail >= key), first((tail) => tail >= key && !tail.startsWith(key))];
}

/** Reports first, then the newer one. */
export function byReports(left: CpuModel, right: CpuModel): number {
  return right.vtSeen.of - left.vtSeen.of || (left.launch < right.launch ? 1 : left.launch > right.launch ? -1 : 0);
}

function push(map: Map<string, number[]>, key: string, value: number): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

function compile(pattern: string): RegExp | undefined {
  try {
    return new RegExp(pattern);
  } catch {
    return undefined;
  }
}

/** Prepares the table for `findCpu` and `suggestNames`. */
export function createCpuIndex(table: CpuTable): CpuIndex {
  const index: CpuIndex = { table, byName: new Map(), byKey: new Map(), byTail: new Map(), tails: [], masks: new Uint32Array(0), words: [], rules: table.rules.map(({ pattern }) => compile(pattern)) };
  table.models.forEach((model, position) => {
    const parts = splitWords(model.name);
    index.byName.set(model.name.toLowerCase(), position);
    push(index.byKey, parts.join(''), position);
    index.words.push(` ${parts.join(' ')}`);
    let tail = '';
    for (const part of parts.reverse()) {
      tail = part + tail;
      if (/\d/.test(tail) && !/^v\d$/.test(tail)) push(index.byTail, tail, position);
    }
  });
  for (const list of index.byKey.values()) if (list.length > 1) list.sort((left, right) => byReports(table.models[left]!, table.models[right]!));
  index.tails = [...index.byTail.keys()].sort();
  index.masks = Uint32Array.from(index.tails, letterMask);
  return index;
}
