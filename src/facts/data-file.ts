import { readFileSync } from 'node:fs';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'astro/zod';
import type { Problem } from './problem.ts';

/**
 * Reads one YAML file and validates it. Returns the data, or the problems with the line of each.
 * `file` is the path that messages name; `path` is where it lies.
 */
export function readDataFile<S extends z.ZodType>(schema: S, path: string, file: string): { data?: z.infer<S>; problems: Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        file,
        line: lines.linePos(error.pos[0]).line,
        message: `is not valid YAML: ${error.message}`,
        remedy: error.code === 'DUPLICATE_KEY' ? 'Every key stands once: remove or rename one of the two.' : 'Texts with ": ", "#" or quotes at the start need quotes around them.',
      })),
    };
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return { data: result.data, problems: [] };

  const lineOf = (path: PropertyKey[]): number | undefined => {
    for (let length = path.length; length >= 0; length--) {
      const part = path.slice(0, length) as (string | number)[];
      const node = length === 0 ? document.contents : document.getIn(part, true);
      const range = (node as { range?: [number, number, number] } | null | undefined)?.range;
      if (range) return lines.linePos(range[0]).line;
    }
    return undefined;
  };
  return {
    problems: result.error.issues.map((issue) => ({
      file,
      line: lineOf(issue.path),
      key: issue.path.join('.') || undefined,
      message: issue.code === 'unrecognized_keys' ? `unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}` : issue.message,
      remedy: issue.code === 'unrecognized_keys' ? 'Check the spelling against content/README.md, or remove it.' : undefined,
    })),
  };
}
