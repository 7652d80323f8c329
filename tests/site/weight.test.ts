import { test } from 'node:test';
import { posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { none, opened, readPages, readSiteFile, type BuiltPage } from './built-site.ts';

/** One initial TCP window: everything that must be there before the page can be read. */
const firstWindow = 14 * 1024;
/** What the flyer of 2006 gave a guest domain: everything a page loads by itself. */
const wholePage = 32 * 1024;

/** Brotli as a server stores it. Quality 5 is a quick upper bound, 11 what is really sent. */
function compressed(name: string, content: Buffer, quality: number): number {
  if (/\.(png|ico|woff2|pagefind)$/.test(name)) return content.length;
  return brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }).length;
}

const sizes = new Map<string, number>();
function size(address: string, quality: number): number {
  const key = `${quality} ${address}`;
  const name = address.replace(/^\//, '').replace(/[?#].*$/, '');
  if (!sizes.has(key)) sizes.set(key, compressed(name, readSiteFile(name), quality));
  return sizes.get(key)!;
}

/** Files that a style sheet or a script loads in turn. */
function loadedBy(address: string): string[] {
  if (!/\.(css|js)$/.test(address)) return [];
  const text = readSiteFile(address.slice(1)).toString('utf8');
  const found = address.endsWith('.css') ? text.matchAll(/url\(["']?([^"')]+)/g) : text.matchAll(/\b(?:import|from)\s*["']([^"']+\.js)["']/g);
  return [...found].filter(([, path]) => !path!.startsWith('data:')).map(([, path]) => posix.resolve(posix.dirname(address), path!));
}

const ofKind = (page: BuiltPage, rel: RegExp) => opened(page.tokens, 'link').filter((link) => rel.test(link['rel'] ?? '')).map((link) => link['href']!);
const styleSheets = (page: BuiltPage) => ofKind(page, /^stylesheet$/);

/** For each picture the largest of its forms: which one a browser takes depends on the screen. */
function pictures(page: BuiltPage, quality: number): string[] {
  const found: string[] = [];
  let sources: string[] = [];
  for (const token of page.tokens) {
    if (token.kind !== 'open') continue;
    if (token.name === 'picture') sources = [];
    if (token.name === 'source') sources.push(...(token.attributes['srcset'] ?? '').split(',').map((part) => part.trim().split(' ')[0]!));
    if (token.name !== 'img') continue;
    found.push([token.attributes['src']!, ...sources].sort((a, b) => size(b, quality) - size(a, quality))[0]!);
    sources = [];
  }
  return found;
}

function loads(page: BuiltPage, quality: number): Set<string> {
  const icon = ofKind(page, /^icon$/).sort((a, b) => size(b, quality) - size(a, quality)).slice(0, 1);
  const scripts = opened(page.tokens, 'script').flatMap((script) => (script['src'] ? [script['src']] : []));
  const all = new Set([...styleSheets(page), ...ofKind(page, /^(modulepreload|preload)$/), ...scripts, ...icon, ...pictures(page, quality)]);
  for (const address of all) for (const next of loadedBy(address)) all.add(next);
  return all;
}

const sum = (page: BuiltPage, addresses: Iterable<string>, quality: number) =>
  [...addresses].reduce((total, address) => total + size(address, quality), size(`/${page.file}`, quality));

/** Fails for each page over the budget; says which five are heaviest and how much they use. */
function keepWithin(budget: number, measure: (page: BuiltPage, quality: number) => number, say: (text: string) => void): void {
  const heaviest = readPages().map((page) => ({ page, bytes: measure(page, 5) })).sort((a, b) => b.bytes - a.bytes);
  const exact = heaviest.filter(({ bytes }, at) => at < 10 || bytes > budget).map(({ page }) => ({ page, bytes: measure(page, 11) })).sort((a, b) => b.bytes - a.bytes);
  for (const { page, bytes } of exact.slice(0, 5)) say(`${bytes} of ${budget} bytes: ${page.address}`);
  none(exact.filter(({ bytes }) => bytes > budget).map(({ page, bytes }) => `${page.address} weighs ${bytes} bytes`), `over ${budget} bytes`);
}

test('HTML and style sheets of every page fit into one initial TCP window of 14 KiB', (t) => {
  keepWithin(firstWindow, (page, quality) => sum(page, styleSheets(page), quality), (text) => t.diagnostic(text));
});

test('every page with all it loads at its start weighs no more than a guest domain did in 2006, 32 KiB', (t) => {
  keepWithin(wholePage, (page, quality) => sum(page, loads(page, quality), quality), (text) => t.diagnostic(text));
});
