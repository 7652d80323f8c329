import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { page, type PageData } from '../schemas/page.ts';
import { validateYaml } from './data-file.ts';
import type { Problem } from './problem.ts';

/** What the checks need to know of an article; line numbers count from 1 in the file. */
export interface Article {
  file: string;
  data: PageData;
  /** Text below the front matter. */
  body: string;
  /** First line of the body. */
  bodyLine: number;
  /** First 12 hex digits of the SHA-256 of title, description, label, drawing and body: changes whenever a reader would see a change. */
  digest: string;
  headings: { depth: number; text: string; id: string | undefined; line: number }[];
  /** Components with their identifying attribute, in the order of the text: `Fact xen/licence`. */
  uses: { name: string; ids: string[]; line: number }[];
  links: { href: string; line: number }[];
}

const componentPattern = /<([A-Z][A-Za-z0-9]*)\b([^>]*)>/g;
/** [text](address), [text](address "title"), [name]: address, and <a href="address">. */
const linkPattern = /\]\(([^()\s]+(?:\([^()\s]*\)[^()\s]*)*)(?:\s+(?:"[^"]*"|'[^']*'))?\)|^\[[^\]]+\]:\s+([^\s,]+)|<a\s[^>]*?href="([^"]*)"/gm;

/** The text with code blanked out, every line and column where it was: what is written about is not used. */
const withoutCode = (text: string): string => text.replace(/^(```|~~~)[\s\S]*?^\1|`[^`\n]*`/gm, (code) => code.replace(/[^\n]/g, ' '));

/** Identifying attributes of a component: id="…", ids={["…", "…"]}, product="…". */
function idsOf(attributes: string): string[] {
  const single = /\b(?:id|product)="([^"]*)"/.exec(attributes)?.[1];
  if (single !== undefined) return [single];
  const list = /\bids=\{\[([^\]]*)\]\}/s.exec(attributes)?.[1];
  return list === undefined ? [] : [...list.matchAll(/["']([^"']*)["']/g)].map((match) => match[1]!);
}

/** Reads an MDX article. Problems of the front matter come back with their key; the body is not judged here. */
export function readArticleFile(path: string, file: string): { article?: Article; problems: Problem[] } {
  const text = readFileSync(path, 'utf8');
  if (text.includes('\r')) return { problems: [{ file, line: 1, message: 'has the line ends of Windows (CRLF)', remedy: 'Save it with the line ends of Unix (LF).' }] };
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!match) return { problems: [{ file, line: 1, message: 'has no front matter', remedy: 'Begin with a line ---, then title, description and mirror, then a line ---.' }] };

  const { data, problems } = validateYaml(page, match[1]!, file, 2, 'front matter ');
  if (data === undefined) return { problems };

  const body = text.slice(match[0].length);
  const bodyLine = match[0].split('\n').length;
  const article: Article = {
    file,
    data,
    body,
    bodyLine,
    digest: createHash('sha256').update([data.title, data.description, data.label ?? '', data.drawing ?? '', body].join('\n')).digest('hex').slice(0, 12),
    headings: [],
    uses: [],
    links: [],
  };
  // A component's attributes may run over several lines, so those are found in the whole text; its line is where it begins.
  const lineAt = (index: number) => bodyLine + body.slice(0, index).split('\n').length - 1;
  let fenced = false;
  body.split('\n').forEach((line, index) => {
    if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
    const heading = fenced ? null : /^(#{1,6}) (.*?)(?:\s*\{#([^}]*)\})?\s*$/.exec(line);
    if (heading) article.headings.push({ depth: heading[1]!.length, text: heading[2]!, id: heading[3], line: bodyLine + index });
  });
  const plain = withoutCode(body);
  for (const use of plain.matchAll(componentPattern)) article.uses.push({ name: use[1]!, ids: idsOf(use[2]!), line: lineAt(use.index) });
  for (const link of plain.matchAll(linkPattern)) article.links.push({ href: (link[1] ?? link[2] ?? link[3])!, line: lineAt(link.index) });
  return { article, problems: [] };
}
