import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const nbsp = '\u00a0';

/** Puts no-break spaces between numbers and units and into German abbreviations; leaves `code` and component attributes alone. */
export function fixTypography(text: string): string {
  return text
    .split(/(^(?:```|~~~)[\s\S]*?^(?:```|~~~)|`[^`\n]*`|<\/?[A-Za-z][^>]*>)/m)
    .map((piece, i) =>
      i % 2 === 1
        ? piece
        : piece
            .replace(/(?<=\d) (?=(?:KiB|MiB|GiB|TiB|MHz|GHz|kB|MB|GB|%)(?!\w))/g, nbsp)
            .replace(/\bi\. ?d\. ?R\./g, `i.${nbsp}d.${nbsp}R.`)
            .replace(/\b([zduio])\. ?([BhaäR])\.(?!\w)/g, (_, first: string, second: string) => `${first}.${nbsp}${second}.`),
    )
    .join('');
}

/** Mends every article and data file below content/, except listings: code stays as it is. Returns the files that changed. */
export function fixTypographyBelow(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(mdx|yaml)$/.test(name) && !name.startsWith('listings/') && !name.startsWith('hardware/'))
    .filter((name) => {
      const path = join(root, name);
      const before = readFileSync(path, 'utf8');
      const after = fixTypography(before);
      if (after !== before) writeFileSync(path, after);
      return after !== before;
    });
}
