const zero = 65;
/** A letter says how much is shared: no more than lies between "A" and "z". */
const longest = 57;

/**
 * Texts one per line, each without the beginning that it shares with the one before it and with a letter for that beginning's length.
 * Texts hold no line end. Sorted texts share most.
 */
export function frontCode(texts: readonly string[]): string {
  let before = '';
  return texts
    .map((text) => {
      let shared = 0;
      while (shared < longest && shared < before.length && shared < text.length && before[shared] === text[shared]) shared++;
      before = text;
      return String.fromCharCode(zero + shared) + text.slice(shared);
    })
    .join('\n');
}

/** The reverse of `frontCode`, from the lines of its result. */
export function frontDecode(lines: readonly string[]): string[] {
  let before = '';
  return lines.map((line) => (before = before.slice(0, line.charCodeAt(0) - zero) + line.slice(1)));
}
