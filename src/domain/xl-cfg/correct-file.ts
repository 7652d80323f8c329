import type { Edit, Finding } from './finding-codes.ts';
import { reviewFile } from './review.ts';

/** Corrections bring further findings to light; nothing needs more rounds than this. */
const roundLimit = 40;

function applyEdits(text: string, edits: Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: replacement } of [...edits].sort((one, other) => one.start - other.start || one.end - other.end)) {
    if (start < at) continue;
    result += text.slice(at, start) + replacement;
    at = end;
  }
  return result + text.slice(at);
}

/**
 * The file with everything corrected that can be corrected without guessing: line ends, capitals in keys, words for 1 and 0, amounts
 * of memory with a unit, `builder`, old ways to write a disk, likely spellings, quotes, a missing `vcpus`. Comments stay. What comes out
 * has no finding that could be corrected, so correcting it again changes nothing. `findings` are those of `reviewFile` for this text.
 */
export function correctFile(text: string, findings: Finding[] = reviewFile(text)): string {
  let current = text;
  let found = findings;
  for (let round = 0; round < roundLimit; round++) {
    if (found.some(({ code }) => code === 'too-many-errors' || code === 'file-too-big')) return current;
    const dos = found.some(({ code }) => code === 'dos-line-ends');
    const next = dos ? current.replaceAll('\r\n', '\n') : applyEdits(current, found.flatMap(({ edits }) => edits ?? []));
    if (next === current) return current;
    current = next;
    found = reviewFile(current);
  }
  return current;
}
