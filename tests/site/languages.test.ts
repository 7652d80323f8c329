import { test } from 'node:test';
import { languages, otherLanguage } from '../../src/i18n/languages.ts';
import { none, opened, readPages, type BuiltPage } from './built-site.ts';

const pages = readPages().filter((page) => page.language !== undefined);
const byAddress = new Map(pages.map((page) => [page.address, page]));
const twin = (page: BuiltPage) => byAddress.get(`/${otherLanguage(page.language!)}/${page.path}${page.path ? '/' : ''}`);
/** The index A–Z: its anchors are the letters, and those differ. */
const letters = ['contents', 'contents/n-z'];

test('every page exists in German and in English, at the same path', () => {
  none(pages.filter((page) => !twin(page)).map((page) => page.address), 'page without a twin');
});

test('every page declares its language', () => {
  none(pages.filter((page) => opened(page.tokens, 'html')[0]?.['lang'] !== page.language).map((page) => page.address), 'page with a wrong lang');
});

test('every page names itself, its twin and a default with hreflang', () => {
  const wrong = pages.filter((page) => {
    const named = new Map(opened(page.tokens, 'link').filter((link) => link['rel'] === 'alternate').map((link) => [link['hreflang'], new URL(link['href'] ?? '', 'http://site').pathname]));
    return !named.has('x-default') || languages.some((language) => named.get(language) !== `/${language}/${page.path}${page.path ? '/' : ''}`);
  });
  none(wrong.map((page) => page.address), 'page with wrong or missing hreflang');
});

test('both languages have the same anchors, page by page', () => {
  const anchors = (page: BuiltPage) => page.tokens.flatMap((token) => (token.kind === 'open' && token.attributes['id'] ? [token.attributes['id']] : []));
  const different = pages.flatMap((page) => {
    const other = letters.includes(page.path) ? undefined : twin(page);
    const missing = other ? anchors(other).filter((id) => !anchors(page).includes(id)) : [];
    return missing.map((id) => `${page.address} lacks #${id} of its twin`);
  });
  none(different, 'anchor in one language only');
});

test('every heading of an article offers its own section in the other language, without a script', () => {
  const missing = pages.flatMap((page) => {
    const at = page.tokens.flatMap((token, index) => (token.kind === 'open' && token.attributes['class'] === 'heading' ? [index] : []));
    return at.flatMap((index) => {
      const parts = page.tokens.slice(index, index + 40).filter((token) => token.kind === 'open');
      const id = parts.find((part) => /^h[23]$/.test(part.name))?.attributes['id'];
      const link = parts.find((part) => part.name === 'a' && part.attributes['hreflang'])?.attributes['href'];
      return link?.endsWith(`/${otherLanguage(page.language!)}/${page.path}${page.path ? '/' : ''}#${id}`) ? [] : [`${page.address}#${id} offers ${link}`];
    });
  });
  none(missing, 'heading without a link to its twin');
});

test('the language chooser and the page for unknown addresses speak both languages', () => {
  const bare = readPages().filter((page) => page.language === undefined);
  const lacking = bare.flatMap((page) => languages.filter((language) => !page.tokens.some((token) => token.kind === 'open' && token.attributes['hreflang'] === language && token.name === 'a')).map((language) => `${page.address} does not offer ${language}`));
  none([...lacking, ...['/', '/404.html'].filter((address) => !bare.some((page) => page.address === address)).map((address) => `${address} is missing`)], 'bilingual page');
});
