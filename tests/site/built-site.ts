import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { isLanguage, type Language } from '../../src/i18n/languages.ts';
import { tokens, type Token } from './html-tokens.ts';

/** The built site under test: SITE_FOLDER, else dist/. The project that it was built from is the folder around it. */
export const siteFolder = resolve(process.env['SITE_FOLDER'] ?? 'dist');
export const projectFolder = dirname(siteFolder);

/** One HTML file of the built site. */
export interface BuiltPage {
  /** Path below the site's folder. */
  file: string;
  /** Address as a browser asks for it: `/de/architecture/`. */
  address: string;
  html: string;
  tokens: Token[];
  /** None for the language chooser, the page for unknown addresses, and pages that only lead on to another. */
  language: Language | undefined;
  /** Address without language and outer slashes, equal in both languages. */
  path: string;
  /** True if search engines are asked not to list it. */
  hidden: boolean;
}

/** Paths of all files below the site's folder, sorted. */
export function siteFiles(): string[] {
  return readdirSync(siteFolder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(join(siteFolder, name)).isFile())
    .sort();
}

export function readSiteFile(name: string): Buffer {
  return readFileSync(join(siteFolder, name));
}

/** All pages. Fails if there are none: an empty site must not pass. */
export function readPages(): BuiltPage[] {
  const pages = siteFiles()
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readSiteFile(file).toString('utf8');
      const address = `/${file.replace(/index\.html$/, '')}`;
      const [first, ...rest] = address.slice(1).split('/');
      const list = tokens(html);
      const hidden = opened(list, 'meta').some((meta) => meta['name'] === 'robots' && meta['content']?.includes('noindex'));
      const leadsOn = opened(list, 'meta').some((meta) => meta['http-equiv'] === 'refresh' && meta['content']?.startsWith('0;'));
      return { file, address, html, tokens: list, language: isLanguage(first) && !leadsOn ? first : undefined, path: rest.filter(Boolean).join('/'), hidden };
    });
  assert.ok(pages.length > 20, `${siteFolder} holds ${pages.length} pages: build the site first`);
  return pages;
}

/** Attributes of every element of one name, in reading order. */
export function opened(list: Token[], name: string): Record<string, string>[] {
  return list.flatMap((token) => (token.kind === 'open' && token.name === name ? [token.attributes] : []));
}

/** The text of the first element of one name. */
export function textOf(list: Token[], name: string): string | undefined {
  const from = list.findIndex((token) => token.kind === 'open' && token.name === name);
  if (from < 0) return undefined;
  const to = list.findIndex((token, at) => at > from && token.kind === 'close' && token.name === name);
  return list.slice(from, to).map((token) => (token.kind === 'text' ? token.text : '')).join('').trim();
}

/** Fails with the problems as a list, the first thirty in full. */
export function none(problems: string[], what: string): void {
  const more = problems.length > 30 ? `\n  … and ${problems.length - 30} more` : '';
  assert.ok(problems.length === 0, `${problems.length} × ${what}:\n  ${problems.slice(0, 30).join('\n  ')}${more}`);
}
