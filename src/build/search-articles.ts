import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordKind } from '../domain/search/record-id.ts';
import { plainRecord, type SearchRecord } from '../facts/search-record.ts';
import type { Language } from '../i18n/languages.ts';
import { pageSections } from './search-html.ts';

/** Pages that are lists of what is found by itself. */
const lists = /^(?:facts(?:\/.*)?|glossary|contents|search|sources(?:\/.*)?|preset-files)$/;

/** Kind of a page by its path. */
function kindOf(path: string): RecordKind {
  if (path.startsWith('presets/')) return 'plan';
  return /^(?:planner|hardware)$/.test(path) ? 'tool' : 'article';
}

/** The pages of a language below the built site `root`, sorted: path without language. */
function pagesBelow(root: string, language: Language): string[] {
  return readdirSync(join(root, language), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?:^|\/)index\.html$/.test(name))
    .map((name) => name.replace(/\/?index\.html$/, ''))
    .filter((path) => !lists.test(path))
    .sort();
}

/** A record for every article of the built site and for each of its sections that says something; pages without data-pagefind-body have none. */
export function articleRecords(root: string, language: Language): SearchRecord[] {
  return pagesBelow(root, language).flatMap((path) => {
    const built = readFileSync(join(root, language, path, 'index.html'), 'utf8');
    if (!built.includes(' data-pagefind-body')) return [];
    // Of the tables of processors only the names are words that somebody looks for.
    const html = path.startsWith('hardware/cpus/') ? built.replace(/<td\b[^>]*>[^<]*<\/td>/g, ' ') : built;
    const [top, ...sections] = pageSections(html);
    const title = top!.title;
    const whole: SearchRecord = { ...plainRecord(kindOf(path), path, '', title, top!.text), codes: top!.codes, lines: top!.lines, names: sections.map((section) => section.title) };
    // A heading above headings of a lower order has no text of its own: what stands below it speaks for it.
    const parts = sections.map((section): SearchRecord => ({ ...plainRecord('section', path, section.anchor, section.title, section.text), page: title, codes: section.codes, lines: section.lines }));
    return [whole, ...parts];
  });
}
