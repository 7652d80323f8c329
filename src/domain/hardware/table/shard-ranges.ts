import type { Machine } from '../model.ts';

/** Words by which a computer is found, in the order in which strings compare. */
export type WordsOf = (maker: string, model: string) => readonly string[];

/** Computers of one range of words; a computer with several words can stand in several. */
export interface Shard {
  /** First word; '' for the first shard. */
  from: string;
  machines: Machine[];
}

/**
 * Splits computers into alphabetical ranges of words, as the leaves of a B-tree: whoever looks for a word needs exactly one of them. A range
 * is closed before its `cost` exceeds `limit`; a single word is never split. Machines keep their order within a range.
 */
export function splitIntoShards(machines: readonly Machine[], wordsOf: WordsOf, costOf: (machine: Machine) => number, limit: number): Shard[] {
  const byWord = new Map<string, number[]>();
  for (const [at, machine] of machines.entries()) {
    for (const word of new Set(wordsOf(machine.maker, machine.model))) {
      const list = byWord.get(word);
      if (list) list.push(at);
      else byWord.set(word, [at]);
    }
  }
  const shards: Shard[] = [];
  let from = '';
  let held = new Set<number>();
  let cost = 0;
  const close = () => shards.push({ from, machines: [...held].sort((a, b) => a - b).map((at) => machines[at]!) });
  for (const word of [...byWord.keys()].sort()) {
    const added = byWord.get(word)!.filter((at) => !held.has(at));
    const more = added.reduce((sum, at) => sum + costOf(machines[at]!), 0);
    if (held.size > 0 && cost + more > limit) {
      close();
      from = word;
      held = new Set(byWord.get(word));
      cost = [...held].reduce((sum, at) => sum + costOf(machines[at]!), 0);
    } else {
      for (const at of added) held.add(at);
      cost += more;
    }
  }
  close();
  return shards;
}

/** Number of the shard that holds a word; `boundaries` are the first words of all shards but the first, as in the processor table. */
export function shardAt(boundaries: readonly string[], word: string): number {
  let low = 0;
  let high = boundaries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (boundaries[middle]! <= word) low = middle + 1;
    else high = middle;
  }
  return low;
}
