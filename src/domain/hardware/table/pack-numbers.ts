/*
 * Whole numbers as printable characters, small ones as one: brotli sees the columns of a table as text with few letters. 94 characters from
 * "!" to "~"; of the first, 70 are numbers by themselves, 23 begin a pair, the last begins a triple.
 */
const base = 94;
const first = 33;
const single = 70;
const paired = 23;
const pairLimit = single + paired * base;

/** Largest number that can be packed. */
export const largestPacked = pairLimit + base ** 3 - 1;

const letter = (value: number) => String.fromCharCode(first + value);

/** Packs whole numbers from 0 to `largestPacked`. Throws RangeError on any other: a table that does not fit must not be shipped. */
export function packNumbers(values: Iterable<number>): string {
  let text = '';
  for (const value of values) {
    if (!Number.isInteger(value) || value < 0 || value > largestPacked) throw new RangeError(`${value} cannot be packed`);
    if (value < single) text += letter(value);
    else if (value < pairLimit) text += letter(single + Math.floor((value - single) / base)) + letter((value - single) % base);
    else {
      const rest = value - pairLimit;
      text += letter(base - 1) + letter(Math.floor(rest / base ** 2)) + letter(Math.floor(rest / base) % base) + letter(rest % base);
    }
  }
  return text;
}

/** Returns a function that gives the numbers of a packed text one after the other. It throws RangeError behind the end and on a foreign character. */
export function numberReader(text: string): () => number {
  let at = 0;
  const digit = (): number => {
    const value = text.charCodeAt(at++) - first;
    if (!(value >= 0 && value < base)) throw new RangeError('packed numbers end too early');
    return value;
  };
  return () => {
    const head = digit();
    if (head < single) return head;
    if (head < base - 1) return single + (head - single) * base + digit();
    return pairLimit + digit() * base ** 2 + digit() * base + digit();
  };
}

/** Whole numbers of either sign as numbers from 0: 0, -1, 1, -2, 2 … become 0, 1, 2, 3, 4 … */
export const foldSign = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
/** The reverse of `foldSign`. */
export const unfoldSign = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);
