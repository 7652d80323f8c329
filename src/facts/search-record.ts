import type { RecordKind } from '../domain/search/record-id.ts';

/** Something that the search finds, in one language: a page, a section, a claim, a term, a release, a source. */
export interface SearchRecord {
  kind: RecordKind;
  /** Path without language and outer slashes; '' is the home page. */
  path: string;
  anchor: string;
  title: string;
  /** Title of the page that it is a part of. */
  page: string;
  text: string;
  /** Inline code and lines of listings: option names, paths, messages. */
  codes: string[];
  lines: string[];
  /** Other names by which people call it, as good as its title. */
  names: string[];
  /** Titles of its parts. */
  outline: string[];
  /** Status of a claim, as a word. */
  status: string;
  /** The day that belongs to it, as the language writes it: when a claim was checked, when a release's support ends. */
  date: string;
}

/** A record with nothing but what every one has. */
export function plainRecord(kind: RecordKind, path: string, anchor: string, title: string, text: string): SearchRecord {
  return { kind, path, anchor, title, page: '', text, codes: [], lines: [], names: [], outline: [], status: '', date: '' };
}
