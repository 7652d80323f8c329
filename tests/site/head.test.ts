import { test } from 'node:test';
import { none, opened, readPages, readSiteFile, siteFiles, textOf, type BuiltPage } from './built-site.ts';

const pages = readPages().filter((page) => page.language !== undefined);
const files = new Set(siteFiles());
const meta = (page: BuiltPage, key: string) => opened(page.tokens, 'meta').find((one) => one['name'] === key || one['property'] === key)?.['content'];
/** Pages of one claim each: their description is the claim itself, as long as it has to be. */
const isClaim = (page: BuiltPage) => /^facts\/[^/]+\/[^/]+$/.test(page.path);

test('every page has a canonical address: its own', () => {
  const wrong = pages.filter((page) => {
    const href = opened(page.tokens, 'link').find((link) => link['rel'] === 'canonical')?.['href'];
    return !href || !/^https?:\/\//.test(href) || new URL(href).pathname !== page.address;
  });
  none(wrong.map((page) => page.address), 'page without its canonical address');
});

test('every page has one heading of the first order', () => {
  none(readPages().filter((page) => opened(page.tokens, 'h1').length !== 1).map((page) => page.address), 'page with none or several h1');
});

test('titles are unique within a language', () => {
  const seen = new Map<string, string>();
  const twice = pages.flatMap((page) => {
    const title = textOf(page.tokens, 'title') ?? '';
    const key = `${page.language} ${title}`;
    const first = seen.get(key);
    seen.set(key, page.address);
    return title === '' ? [`${page.address} has no title`] : first ? [`${page.address} and ${first}: ${title}`] : [];
  });
  none(twice, 'title that occurs twice or is missing');
});

test('every page describes itself in 50 to 170 characters; the page of a claim with the claim', () => {
  const wrong = readPages().flatMap((page) => {
    const length = meta(page, 'description')?.length ?? 0;
    const good = isClaim(page) ? length > 0 : page.language === undefined ? length > 20 : length >= 50 && length <= 170;
    return good ? [] : [`${page.address}: ${length} characters`];
  });
  none(wrong, 'description too short or too long');
});

test('every page names a social image of 1200 × 630 pixels that exists, with a text for it', () => {
  const sizes = new Map<string, string>();
  const wrong = pages.flatMap((page) => {
    const address = meta(page, 'og:image');
    const name = address ? decodeURIComponent(new URL(address).pathname.slice(1)) : '';
    if (!files.has(name)) return [`${page.address}: ${address ?? 'none'} is not there`];
    if (!sizes.has(name)) {
      const png = readSiteFile(name);
      const isPng = png.subarray(0, 8).equals(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
      sizes.set(name, isPng ? `${png.readUInt32BE(16)}×${png.readUInt32BE(20)}` : 'no PNG');
    }
    const text = meta(page, 'og:image:alt') ? '' : ' without og:image:alt';
    return sizes.get(name) === '1200×630' && text === '' ? [] : [`${page.address}: ${name} is ${sizes.get(name)}${text}`];
  });
  none(wrong, 'social image missing or of the wrong size');
});

test('every icon that a page names exists', () => {
  const named = new Set(readPages().flatMap((page) => opened(page.tokens, 'link').filter((link) => link['rel'] === 'icon').map((link) => link['href']!)));
  none([...named].filter((href) => !files.has(href.slice(1))), 'icon that does not exist');
});
