import type { PlannedFile } from './planned-file.ts';
import { emitPlain } from './quote.ts';

/** Lines of a file; lists are flattened, what is false is left out. */
export type Lines = (string | false | Lines)[];

/** Puts a file together; without a path it is a list of commands. */
export type Composer = (id: string, path: string, lines: Lines, mode?: number) => PlannedFile;

const flatten = (lines: Lines): string[] => lines.flatMap((line) => (line === false ? [] : typeof line === 'string' ? [line] : flatten(line)));

/** A comment that names the fact behind the lines below it. */
export const because = (...facts: string[]): string => facts.map((fact) => `# fact: ${fact}`).join('\n');

/**
 * Composer of files of one edition: the first line (the second one behind `#!`) names the edition, `facts` are those named in the
 * text. RangeError for an edition that does not fit in a comment.
 */
export function resolveComposer(edition: string): Composer {
  const header = `# BSD/Xen planner, edition ${emitPlain(edition, 'the edition')}`;
  return (id, path, lines, mode) => {
    const [first = '', ...others] = flatten(lines);
    const text = [...(first.startsWith('#!') ? [first, header] : [header, first]), ...others].join('\n') + '\n';
    const facts = [...new Set([...text.matchAll(/^# fact: (\S+)$/gm)].map((match) => match[1]!))];
    return { id, kind: path === '' ? 'commands' : 'host', path, text, facts, ...(mode === undefined ? {} : { mode }) };
  };
}
