/**
 * Whole numbers from 0 as letters of a text, so that a server's compression, which is made for texts, sees the same letter for the same number: one
 * letter below sixty, two below 2,100.
 */
const first = 33;
const last = 60;
const more = 34;

/** The letters of a number: what remains below sixty is the last one, those before it say by how much it is more. */
export function emitNumber(value: number): string {
  let text = '';
  let rest = value;
  while (rest >= last) {
    text += String.fromCharCode(first + last + ((rest - last) % more));
    rest = Math.floor((rest - last) / more);
  }
  return text + String.fromCharCode(first + rest);
}

/** Reads the numbers of a text one after the other. A text that ends within a number gives 0 for what is missing. */
export function numberReader(text: string, from = 0): { next(): number; at(): number } {
  let at = from;
  const next = (): number => {
    const code = at < text.length ? text.charCodeAt(at++) - first : 0;
    return code < last ? Math.max(0, code) : code + more * next();
  };
  return { next, at: () => at };
}
