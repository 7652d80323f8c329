import { contentLines } from './lines.ts';

/** fstab(5): six fields, the last two numbers. */
export function readFstab(text: string): string[][] {
  return contentLines(text).map((line) => {
    const fields = line.split(/[ \t]+/);
    if (fields.length !== 6 || !/^\d \d$/.test(fields.slice(4).join(' ')) || !fields[1]!.startsWith('/')) throw new Error(`no line of fstab: ${line}`);
    return fields;
  });
}
