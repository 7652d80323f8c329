import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

/** An import as it is written: who imports, on which line, and what: a path from the project's root, or a package's name. */
export interface Arrow {
  from: string;
  line: number;
  to: string;
}

const statement = /(?:^|[\n;])[ \t]*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"]([^'"]+)['"]|\bimport\(\s*(?:\/\*[^]*?\*\/\s*)?['"]([^'"]+)['"]\s*\)/g;

/** Code without comments, as long as before. Addresses in strings keep their two slashes. */
export const withoutComments = (code: string): string => code.replace(/\/\*[^]*?\*\/|(?<![:'"`\\\w])\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '));

/** The imports of a piece of code in the file `from`, in their order. */
export function arrowsOf(from: string, code: string): Arrow[] {
  // Of an .astro file both the front matter and the scripts import: the whole file is read, the prose has no such lines.
  const plain = withoutComments(code);
  return [...plain.matchAll(statement)].map((found) => {
    const written = (found[1] ?? found[2])!;
    const line = plain.slice(0, found.index + found[0].search(/\S/)).split('\n').length;
    const to = written.startsWith('.') ? normalize(join(dirname(from), written)) : written.startsWith('#src/') ? written.slice(1) : written;
    return { from, line, to: to.replace(/\?[\w&]+$/, '') };
  });
}

/** Files of code below a folder of the project, with their text. */
export function codeBelow(folder: string, endings = /\.(?:ts|mjs|astro)$/): { file: string; code: string }[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => endings.test(name))
    .sort()
    .map((name) => ({ file: `${folder}/${name}`, code: readFileSync(join(folder, name), 'utf8') }));
}
