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

/** A part of a version as its number and what follows it: "0_RC1" is 0 and "_RC1". */
function numbered(part = '0'): { number: number; suffix: string } {
  const number = /^\d*/.exec(part)![0];
  return { number: Number(number), suffix: part.slice(number.length) };
}

/**
 * Orders versions by their numbers: 4.9 < 4.10 < 4.10.1. What has a suffix comes before the release: 11.0_RC2 < 11.0_RC10 < 11.0.
 * Returns a negative, zero or positive number.
 */
export function compareVersions(a: string, b: string): number {
  const left = a.split('.');
  const right = b.split('.');
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const one = numbered(left[i]);
    const other = numbered(right[i]);
    if (one.number !== other.number) return one.number - other.number;
    if (one.suffix === other.suffix) continue;
    if (one.suffix === '' || other.suffix === '') return one.suffix === '' ? 1 : -1;
    const order = one.suffix.localeCompare(other.suffix, 'en', { numeric: true });
    if (order !== 0) return order;
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
