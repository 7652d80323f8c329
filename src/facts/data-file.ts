import { readFileSync } from 'node:fs';
import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'astro/zod';
import { describeIssue } from './issue-words.ts';
import type { Problem } from './problem.ts';

/** Line of the node at a path, or of the nearest one above it; of an unknown key, the key's own. */
function lineAt(document: Document.Parsed, lines: LineCounter, path: PropertyKey[], key?: string): number | undefined {
  if (key !== undefined) {
    const holder = path.length === 0 ? document.contents : document.getIn(path as string[], true);
    const pair = isMap(holder) ? holder.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
    const range = isScalar(pair?.key) ? pair.key.range : undefined;
    if (range) return lines.linePos(range[0]).line;
  }
  for (let length = path.length; length >= 0; length--) {
    const part = path.slice(0, length) as (string | number)[];
    const node = length === 0 ? document.contents : document.getIn(part, true);
    const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
    if (range) return lines.linePos(range[0]).line;
  }
  return undefined;
}

const valueAt = (data: unknown, path: PropertyKey[]): unknown => path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined), data);

/**
 * Validates YAML text. Returns the data, or the problems with the line of each; `firstLine` is the line of the file that the text begins
 * with, `what` what it is. Of text that is not YAML only the first mistake is named: the others are mostly its consequences.
 */
export function validateYaml<S extends z.ZodType>(schema: S, text: string, file: string, firstLine = 1, what = ''): { data?: z.infer<S>; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const [error] = document.errors;
  const unreadable = (message: string, line: number | undefined, remedy: string) => ({ problems: [{ file, line: line === undefined ? undefined : line + firstLine - 1, message: `${what}is not valid YAML: ${message}`, remedy }] });
  if (error) {
    const double = error.code === 'DUPLICATE_KEY';
    return unreadable(error.message, lines.linePos(error.pos[0]).line, double ? 'Every key stands once: remove or rename one of the two.' : 'Texts with ": ", "#" or quotes at the start need quotes around them.');
  }
  let given: unknown;
  try {
    given = document.toJS();
  } catch (mistake) {
    const line = text.split('\n').findIndex((row) => /(?:^|[:,[{]|- )\s*\*\S/.test(row)) + 1;
    return unreadable((mistake as Error).message, line || 1, 'A text that begins with * or & needs quotes around it.');
  }
  const result = schema.safeParse(given);
  if (result.success) return { data: result.data, problems: [] };
  return {
    problems: result.error.issues.map((issue) => {
      const line = lineAt(document, lines, issue.path, issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined);
      return { file, line: line === undefined ? undefined : line + firstLine - 1, key: issue.path.join('.') || undefined, ...describeIssue(issue, valueAt(given, issue.path)) };
    }),
  };
}

/** Reads one YAML file and validates it. `file` is the path that messages name; `path` is where it lies. */
export function readDataFile<S extends z.ZodType>(schema: S, path: string, file: string): { data?: z.infer<S>; problems: Problem[] } {
  return validateYaml(schema, readFileSync(path, 'utf8'), file);
}
