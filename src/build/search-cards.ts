import type { Card } from '../domain/search/card.ts';
import { parseRecordId } from '../domain/search/record-id.ts';
import type { SearchRecord } from '../facts/search-record.ts';
import type { BundleFile } from './search-bundle.ts';

/** Longest text of a card in characters: an excerpt is cut from it, the rest of the page is not needed for that. */
const longest = 1100;

/** Cuts a text at the end of a sentence or word. */
function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), length / 2))} …`;
}

/** A file with data. */
export const jsonFile = (path: string, data: unknown): BundleFile => ({ path, content: Buffer.from(JSON.stringify(data)) });

/** The card of a record, as a file of its bundle. */
export function cardFile(id: string, language: string, record: SearchRecord, twin: string): BundleFile {
  const address = `${language}/${record.path === '' ? '' : `${record.path}/`}${record.anchor === '' ? '' : `#${record.anchor}`}`;
  const lines = record.lines.length > 0 ? ` ${record.lines.join(' · ')}` : '';
  const card: Card = {
    t: record.title,
    ...(record.page ? { p: record.page } : {}),
    u: address,
    x: shorten(record.text, longest - Math.min(lines.length, 350)) + shorten(lines, 350),
    ...(record.status ? { s: record.status } : {}),
    ...(record.date ? { d: record.date } : {}),
    ...(twin !== '' && twin !== record.title ? { o: twin } : {}),
    ...(record.kind === 'term' && record.names.length > 0 ? { n: record.names } : {}),
  };
  return jsonFile(`card/${id}.json`, card);
}

/** For every page with sections, their anchors and titles by part. */
export function outlineFiles(ids: string[], records: SearchRecord[]): BundleFile[] {
  const pages = new Map<number, Record<string, [anchor: string, title: string]>>();
  for (const [at, { kind, anchor, title }] of records.entries()) {
    if (kind !== 'section') continue;
    const { group, part } = parseRecordId(ids[at]!)!;
    const page = pages.get(group) ?? {};
    page[part.toString(36)] = [anchor, title];
    pages.set(group, page);
  }
  return [...pages].map(([group, page]) => jsonFile(`page/${group.toString(36)}.json`, page));
}
