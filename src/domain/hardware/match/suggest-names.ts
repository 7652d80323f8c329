import { byReports, nameKey, splitWords, tailRange, type CpuIndex } from './cpu-index.ts';

/**
 * Names of the table for what has been typed so far, best first: an end of the name is typed in full ("2520m"), it begins like that ("252"),
 * every typed word begins a word of the name ("xeon v2"). Among equals, more reports first.
 */
export function suggestNames(typed: string, index: CpuIndex, limit: number): string[] {
  const words = splitWords(typed.slice(0, 80)).filter((word) => word !== 'intel' && word !== 'amd').slice(0, 8);
  const key = nameKey(words.join(''));
  if (!key) return [];
  const { models } = index.table;
  const ranks = new Map<number, number>();
  const [from, to] = tailRange(index, key);
  for (let at = from; at < to; at++) {
    const tail = index.tails[at]!;
    const rank = tail.length === key.length ? 0 : 1;
    for (const position of index.byTail.get(tail)!) ranks.set(position, Math.min(ranks.get(position) ?? 9, rank));
  }
  const starts = words.map((word) => ` ${word}`);
  index.words.forEach((text, position) => {
    if (!ranks.has(position) && starts.every((start) => text.includes(start))) ranks.set(position, 2);
  });
  const spelt = new Set<string>();
  return [...ranks]
    .sort((left, right) => left[1] - right[1] || byReports(models[left[0]]!, models[right[0]]!))
    .filter(([position]) => {
      // One processor is offered once, however its sources write it.
      const own = nameKey(models[position]!.name);
      return !spelt.has(own) && Boolean(spelt.add(own));
    })
    .slice(0, limit)
    .map(([position]) => models[position]!.name);
}
