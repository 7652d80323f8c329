import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { join } from 'node:path';
import { none, readPages, readSiteFile, siteFolder, textOf, type BuiltPage } from './built-site.ts';
import { isInline, readableText, type Token } from './html-tokens.ts';

const pages = readPages();

/**
 * Words run together where one element ends or begins, as a build that eats line ends makes them: `<a>Deutsch</a><a>English</a>`,
 * `end.<a>Next`, `see<a>`. Endings that are meant, such as the s in `<code>domU</code>s`, pass.
 */
function gluedWords(list: Token[]): string[] {
  const found: string[] = [];
  let before = '';
  let border = '';
  let hidden = 0;
  for (const token of list) {
    if (token.kind === 'text') {
      if (hidden > 0 || token.text === '') continue;
      const [last, first] = [before.at(-1) ?? '', token.text[0]!];
      const wordThenWord = /[\p{L}\p{N}]/u.test(last) && /[\p{L}\p{N}]/u.test(first);
      const glued =
        (wordThenWord && (/\/.* \w/.test(border) || / (a|code)$/.test(border) || (/[\p{Ll}\p{N}]/u.test(last) && /\p{Lu}/u.test(first)))) ||
        (/[.,;:!?]/.test(last) && /\p{L}/u.test(first));
      if (border !== '' && glued) found.push(`…${before.slice(-25)}|${token.text.slice(0, 25)}…`);
      before = token.text;
      border = '';
      continue;
    }
    if (/^(pre|script|svg|head)$/.test(token.name)) hidden += token.kind === 'open' ? 1 : -1;
    if (!isInline(token.name)) before = '';
    border += token.kind === 'open' ? ` ${token.name}` : ` /${token.name}`;
  }
  return found;
}

test('no words are glued together where one element ends and the next begins', () => {
  none(pages.flatMap((page) => gluedWords(page.tokens).map((where) => `${page.address}: ${where}`)), 'words without a space between them');
});

test('no space stands before a comma, a full stop or another mark that belongs to the word before it', () => {
  const found = pages.flatMap((page) => [...readableText(page.tokens).matchAll(/.{0,25} [,.;:!?)](?=\s|$).{0,15}/gm)].map(([where]) => `${page.address}: ${where}`));
  none(found, 'space before a punctuation mark');
});

test('no page shows undefined, NaN, [object Object] or a placeholder that was not filled', () => {
  const broken = /\bundefined\b|\bNaN\b|\[object \w+\]|\{[a-z][\w.-]*\}/;
  const shown = (page: BuiltPage) =>
    [readableText(page.tokens), textOf(page.tokens, 'title') ?? '', ...page.tokens.flatMap((token) => (token.kind === 'open' ? ['alt', 'title', 'aria-label', 'content', 'placeholder'].map((key) => token.attributes[key] ?? '') : []))].join('\n');
  none(pages.flatMap((page) => (broken.exec(shown(page)) ? [`${page.address}: ${broken.exec(shown(page))![0]}`] : [])), 'text that the program left behind');
});

const w3m = spawnSync('w3m', ['-version']).error === undefined;

test('a text browser shows the navigation as separate words and the heading of the page', { skip: w3m ? false : 'w3m is not installed' }, () => {
  const wanted = ['', 'systems/', 'guides/'].flatMap((path) => [`/de/${path}`, `/en/${path}`]);
  for (const page of pages.filter(({ address }) => wanted.includes(address))) {
    const { stdout } = spawnSync('w3m', ['-dump', '-T', 'text/html', '-I', 'UTF-8', '-O', 'UTF-8', '-cols', '80', join(siteFolder, page.file)], { encoding: 'utf8' });
    const dump = stdout.replace(/\s+/g, ' ');
    const words = [textOf(page.tokens, 'h1')!, ...navigation(page.tokens)];
    for (const word of words) assert.ok(` ${dump} `.includes(` ${word.replace(/\s+/g, ' ')} `), `${page.address} in w3m does not show “${word}” by itself`);
    assert.ok(words.length > 10, `${page.address} has only ${words.length - 1} links in its navigation`);
  }
  assert.equal(pages.filter(({ address }) => wanted.includes(address)).length, 6);
});

/** Texts of the links inside <nav>. */
function navigation(list: Token[]): string[] {
  const texts: string[] = [];
  let depth = 0;
  for (const [at, token] of list.entries()) {
    if (token.kind !== 'text' && token.name === 'nav') depth += token.kind === 'open' ? 1 : -1;
    if (depth > 0 && token.kind === 'open' && token.name === 'a') texts.push(textOf(list.slice(at), 'a')!);
  }
  return texts;
}

test('listings can be fetched as plain text, with a line end at their end', () => {
  const named = new Set(pages.flatMap((page) => page.tokens.flatMap((token) => (token.kind === 'open' && token.attributes['class'] === 'fetch' ? [token.attributes['href']!] : []))));
  assert.ok(named.size > 0, 'no page offers a listing as text');
  none([...named].filter((href) => !/^\/listings\/.*\.txt$/.test(href) || !readSiteFile(href.slice(1)).toString('utf8').endsWith('\n')), 'listing without a line end');
});
