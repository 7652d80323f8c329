/** One comparison of a release range: `>=4.19`. A bare version means `=`. */
export interface Comparison {
  operator: '>=' | '<=' | '<' | '>' | '=';
  version: string;
}

/**
 * Reads a range such as ">=4.19 <4.22": comparisons separated by blanks, all of which must be true.
 * Throws a RangeError with the offending part if one cannot be read.
 */
export function parseRange(text: string): Comparison[] {
  return text.split(' ').map((part) => {
    const match = /^(>=|<=|<|>|=)?(\d[\w.]*)$/.exec(part);
    if (!match) throw new RangeError(`"${part}" is not a comparison such as ">=4.19"`);
    return { operator: (match[1] ?? '=') as Comparison['operator'], version: match[2]! };
  });
}

/** Orders versions by their numbers: 4.9 < 4.10 < 4.10.1. Returns a negative, zero or positive number. */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.').map(Number);
  const right = b.split('.').map(Number);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = (left[i] ?? 0) - (right[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** True if the version lies in the range. */
export function matchRange(range: string, version: string): boolean {
  return parseRange(range).every((comparison) => {
    const order = compareVersions(version, comparison.version);
    switch (comparison.operator) {
      case '>=':
        return order >= 0;
      case '<=':
        return order <= 0;
      case '<':
        return order < 0;
      case '>':
        return order > 0;
      case '=':
        return order === 0;
    }
  });
}
