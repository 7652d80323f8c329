/** The lines of a text that ends with a line break and holds no control characters but tabs; comments and empty lines are left out. */
export function contentLines(text: string): string[] {
  if (!text.endsWith('\n') || text.endsWith('\n\n')) throw new Error('the text must end with one line break');
  const lines = text.slice(0, -1).split('\n');
  for (const line of lines) {
    if (/[^\P{C}\t]/u.test(line)) throw new Error(`control character in ${JSON.stringify(line)}`);
    if (/[ \t]$/.test(line)) throw new Error(`blanks at the end of ${JSON.stringify(line)}`);
  }
  return lines.filter((line) => line !== '' && !line.startsWith('#'));
}
