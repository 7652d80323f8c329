/** A pattern of cleaned text and the name it stands for: `$1` is a group in capitals; null gives up the search. */
export type NameRule = readonly [RegExp, string | ((groups: string[], text: string, clock: string) => string)];

/** The name by the first rule that fits, empty if none does. */
export function applyRules(rules: readonly NameRule[], text: string, clock = ''): string {
  for (const [pattern, target] of rules) {
    const match = pattern.exec(text);
    if (!match) continue;
    const groups = Array.from(match, (group) => group ?? '');
    if (typeof target !== 'string') return target(groups, text, clock);
    return target.replace(/\$(\d)/g, (_, digit: string) => groups[Number(digit)]!.toUpperCase()).replace(/\s+/g, ' ').trim();
  }
  return '';
}
