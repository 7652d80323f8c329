import type { Piece } from '../../domain/search/mark-words.ts';
import type { Entry } from './answer.ts';
import { fill, type Labels } from './labels.ts';
import { make } from './make-element.ts';

/** A text with its marks, as nodes. */
const marked = (pieces: Piece[]): Node[] => pieces.map(({ text, mark }) => (mark ? make('mark', {}, text) : document.createTextNode(text)));

/** What stands above an entry: its kind, the page it is part of, for a claim its status and the day of its check, for a release its end. */
function origin({ kind, page, status, date }: Entry, labels: Labels): HTMLElement {
  const parts = [page, status && kind === 'fact' ? status : '', date === '' ? '' : fill(labels[kind === 'release' ? 'ends' : 'checked'], { date })].filter((part) => part !== '');
  return make('p', { class: 'origin' }, make('b', {}, labels[`kind-${kind}`] ?? ''), ...parts.map((part) => make('span', {}, part)));
}

/** Why an entry was found, as one sentence for each word that it does not show. */
function reasons(entry: Entry, labels: Labels): HTMLElement | undefined {
  if (entry.reasons.length === 0) return undefined;
  return make('p', { class: 'why' }, entry.reasons.map(({ why, typed, word }) => fill(labels[`why-${why}`], { typed, word })).join(' · '));
}

/** The sections of a page that were found besides its best one. */
function parts({ sections }: Entry, labels: Labels): HTMLElement | undefined {
  if (sections.length === 0) return undefined;
  return make('ul', { 'aria-label': labels['parts'] ?? '' }, ...sections.map(({ href, title }) => make('li', {}, make('a', { href }, ...marked(title)))));
}

/** The item of an entry: a link with its origin, its excerpt, why it was found, and the page's other sections. */
export function entryItem(entry: Entry, labels: Labels): HTMLLIElement {
  return make(
    'li',
    { 'data-kind': entry.kind, ...(entry.language === document.documentElement.lang ? {} : { lang: entry.language }) },
    origin(entry, labels),
    make('a', { href: entry.href }, ...marked(entry.title)),
    entry.excerpt.length > 0 && make('p', { class: 'excerpt' }, ...marked(entry.excerpt)),
    reasons(entry, labels),
    parts(entry, labels),
  );
}

/** The item that leads to what a printed code stands for. */
export function codeItem(code: string, address: string, labels: Labels): HTMLLIElement {
  return make(
    'li',
    { 'data-kind': 'code' },
    make('p', { class: 'origin' }, make('b', {}, labels['kind-code'] ?? '')),
    make('a', { href: address }, fill(labels['code'], { code })),
    make('p', { class: 'excerpt' }, labels['code-text'] ?? ''),
  );
}

/** The item that leads to the hardware lookup, for a query that looks like the name of a processor or a computer. */
export function hardwareItem(query: string, address: string, labels: Labels): HTMLLIElement {
  return make(
    'li',
    { 'data-kind': 'hardware' },
    make('p', { class: 'origin' }, make('b', {}, labels['kind-hardware'] ?? '')),
    make('a', { href: `${address}?q=${encodeURIComponent(query)}` }, fill(labels['hardware'], { query })),
    make('p', { class: 'excerpt' }, labels['hardware-text'] ?? ''),
  );
}
