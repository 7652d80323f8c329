import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../src/facts/content.ts';
import { printedCodes, siteRules, targetAddress } from '../../src/facts/links.ts';
import { languages } from '../../src/i18n/languages.ts';
import { none, opened, projectFolder, readPages, readSiteFile, siteFiles, textOf } from './built-site.ts';

const { content } = readContent(join(projectFolder, 'content'));
const codes = printedCodes(content);
const rules = siteRules(content, '/');
const files = new Set(siteFiles());
const pages = new Map(readPages().map((page) => [page.address, page]));
const page = (path: string) => {
  const found = pages.get(`/${path}/`);
  assert.ok(found, `/${path}/ is not there`);
  return found;
};

test('there are printed codes, and each has a page, for hosts that know no rules', () => {
  assert.ok(codes.length >= 10);
  none([...rules.choices, ...rules.redirects].map(({ path }) => `${path}${path && '/'}index.html`).concat(rules.pages.map((path) => `${path}/index.html`)).filter((file) => !files.has(file)), 'code or old address without a page');
});

test('each page of a code is there in capitals, too, the same byte for byte: a file system that does not tell them apart loses nothing', () => {
  const small = [...files].filter((file) => /^[fe]\//.test(file));
  assert.ok(small.length >= codes.length);
  const capitals = (file: string) => file.replace(/.*(?=\/)/, (folder) => folder.toUpperCase());
  none(small.filter((file) => !files.has(capitals(file)) || !readSiteFile(file).equals(readSiteFile(capitals(file)))), 'page without its twin in capitals');
  const rest = [...files].filter((file) => !/^[fe]\//i.test(file)).map((file) => file.toLowerCase());
  none(rest.filter((file, at) => rest.indexOf(file) !== at), 'file that differs from another only in case');
});

test('a code without a language offers both languages, and goes nowhere by itself', () => {
  for (const { code, to } of codes) {
    if (to === undefined) continue;
    const { tokens } = page(code.toLowerCase());
    for (const language of languages) assert.ok(opened(tokens, 'a').some((link) => link['hreflang'] === language && link['href'] === `/${targetAddress(language, to[language])}`), `${code} ${language}`);
    assert.ok(!opened(tokens, 'meta').some((meta) => meta['http-equiv'] === 'refresh'), code);
    assert.equal(textOf(tokens, 'h1'), code);
  }
});

test('a code with its language, and an address that has moved, lead on by themselves, by a link, and name the target as the real address', () => {
  for (const { path, target } of rules.redirects) {
    const { tokens, hidden } = page(path);
    assert.equal(opened(tokens, 'meta').find((meta) => meta['http-equiv'] === 'refresh')?.['content'], `0; url=/${target}`, path);
    assert.equal(opened(tokens, 'link').find((link) => link['rel'] === 'canonical')?.['href'], `http://localhost:4321/${target}`, path);
    assert.ok(opened(tokens, 'a').some((link) => link['href'] === `/${target}`), path);
    assert.ok(hidden, `${path} may be listed`);
  }
});

test('an edition’s page says in both languages what the sheet says, whether it still holds, and where each code leads', () => {
  for (const [id, edition] of content.links.editions) {
    const { html, tokens } = page(`f/${id}`);
    const sections = html.split('<section').slice(1);
    assert.deepEqual(opened(tokens, 'section').map((section) => section['lang']), [...languages]);
    for (const [at, language] of languages.entries()) {
      for (const said of Object.values(edition.said)) assert.ok(sections[at]!.includes(said.short[language]), said.short[language]);
      for (const [topic, to] of Object.entries(edition.topics)) assert.ok(sections[at]!.includes(`href="/${targetAddress(language, to[language])}"`) && sections[at]!.includes(`F/${edition.code}/${topic.toUpperCase()}`), topic);
    }
  }
});
