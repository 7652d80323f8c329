import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RecordKind } from '../domain/search/record-id.ts';
import { content } from '../facts/library.ts';
import { plainRecord, type SearchRecord } from '../facts/search-record.ts';
import type { Language } from '../i18n/languages.ts';
import { pageSections } from './search-html.ts';

/** Pages that are lists of what is found by itself. */
const lists = /^(?:facts(?:\/.*)?|glossary|contents(?:\/.*)?|search|sources(?:\/.*)?|preset-files)$/;

/** Pages that are tables: found as one, by the names in them. */
const tables = /^hardware\/(?:cpus|computers|chipsets)(?:\/|$)/;

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

/** What navigation calls a page, and what its title says before the colon. */
function namesOf(language: Language, path: string, title: string): string[] {
  const label = content().pages[language].get(path === '' ? 'index' : path)?.data.label;
  const names = [label ?? '', /^([^:]+):/.exec(title)?.[1] ?? ''];
  return [...new Set(names)].filter((name) => name !== '' && name !== title);
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
    const whole: SearchRecord = { ...plainRecord(kindOf(path), path, '', title, top!.text), codes: top!.codes, lines: top!.lines, names: namesOf(language, path, title), outline: sections.map((section) => section.title) };
    if (tables.test(path)) return [{ ...whole, text: [top!, ...sections].map(({ text }) => text).join(' '), outline: [] }];
    // What has neither text nor a part with text says nothing by itself.
    const speaks = sections.filter(({ text, lines, level }, at) => text !== '' || lines.length > 0 || (sections[at + 1]?.level ?? 0) > level);
    const parts = speaks.map((section): SearchRecord => ({ ...plainRecord('section', path, section.anchor, section.title, section.text), page: title, codes: section.codes, lines: section.lines }));
    return [whole, ...parts];
  });
}
