import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { page, type PageData } from '../schemas/page.ts';
import type { Problem } from './problem.ts';

/** What the checks need to know of an article; line numbers count from 1 in the file. */
export interface Article {
  file: string;
  data: PageData;
  /** Text below the front matter. */
  body: string;
  /** First line of the body. */
  bodyLine: number;
  /** First 12 hex digits of the SHA-256 of title, description and body: changes whenever a reader would see a change. */
  digest: string;
  headings: { depth: number; text: string; id: string | undefined; line: number }[];
  /** Components with their identifying attribute, in the order of the text: `Fact xen/licence`. */
  uses: { name: string; ids: string[]; line: number }[];
  links: { href: string; line: number }[];
}

const componentPattern = /<([A-Z][A-Za-z0-9]*)\b([^>]*)>/g;
const linkPattern = /\]\(([^()\s]+(?:\([^()\s]*\)[^()\s]*)*)\)/g;

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
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!match) return { problems: [{ file, line: 1, message: 'has no front matter', remedy: 'Begin with a line ---, then title, description and mirror, then a line ---.' }] };

  let front: unknown;
  try {
    front = parse(match[1]!);
  } catch (error) {
    return { problems: [{ file, line: 1, message: `front matter is not valid YAML: ${(error as Error).message.split('\n')[0]}` }] };
  }
  const result = page.safeParse(front);
  if (!result.success) {
    return {
      problems: result.error.issues.map((issue) => ({
        file,
        line: 1,
        key: issue.path.join('.') || undefined,
        message: issue.code === 'unrecognized_keys' ? `unknown key ${issue.keys.map((key) => `"${key}"`).join(', ')}` : issue.message,
      })),
    };
  }

  const body = text.slice(match[0].length);
  const bodyLine = match[0].split('\n').length;
  const article: Article = {
    file,
    data: result.data,
    body,
    bodyLine,
    digest: createHash('sha256').update([result.data.title, result.data.description, body].join('\n')).digest('hex').slice(0, 12),
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
  for (const use of body.matchAll(componentPattern)) article.uses.push({ name: use[1]!, ids: idsOf(use[2]!), line: lineAt(use.index) });
  for (const link of body.matchAll(linkPattern)) article.links.push({ href: link[1]!, line: lineAt(link.index) });
  return { article, problems: [] };
}
