import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isLanguage, languages, otherLanguage } from '../../../src/i18n/languages.ts';
import { authoredPath, pagePath, placeAt, rootPath } from '../../../src/i18n/paths.ts';
import { translator } from '../../../src/i18n/translate.ts';

const segment = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,12}$/);
const path = fc.array(segment, { maxLength: 4 }).map((parts) => parts.join('/'));
const language = fc.constantFrom(...languages);
const at = (address: string) => placeAt(new URL(address, 'https://bsdxen.example'));

test('an interface word is found by its key, its placeholders filled', () => {
  const t = translator({ 'footer.built': 'Stand: {date}', 'matrix.of': '{part} von {all}, {part} geprüft', 'page.skip': 'Zum Inhalt' });
  assert.equal(t('page.skip'), 'Zum Inhalt');
  assert.equal(t('footer.built', { date: '23. November 2026' }), 'Stand: 23. November 2026');
  assert.equal(t('matrix.of', { part: 0, all: 13 }), '0 von 13, 0 geprüft');
});

test('a value with braces or dollar signs comes out as it is', () => {
  const t = translator({ 'a.b': '<{name}>' });
  assert.equal(t('a.b', { name: '$& {name} $1' }), '<$& {name} $1>');
});

test('a word that is missing stops the build and is named', () => {
  assert.throws(() => translator({ 'page.skip': 'x' })('page.skipp'), /"page\.skipp" is not in content\/strings/);
});

test('a placeholder without a value stops the build, with the word and the placeholder', () => {
  const t = translator({ 'footer.built': 'Stand: {date}' });
  assert.throws(() => t('footer.built'), /"footer\.built" needs a value for \{date\}/);
  assert.throws(() => t('footer.built', { day: '1' }), /\{date\}/);
});

test('a page’s address begins with its language and ends with a slash or its anchor', () => {
  assert.equal(pagePath('de', ''), '/de/');
  assert.equal(pagePath('en', 'architecture/guest-types'), '/en/architecture/guest-types/');
  assert.equal(pagePath('en', 'glossary', 'dom0'), '/en/glossary/#dom0');
  assert.equal(rootPath('data/facts.json'), '/data/facts.json');
  assert.equal(rootPath('/data/facts.json'), '/data/facts.json');
});

test('a page is found again at its own address, in either language', () => {
  fc.assert(fc.property(language, path, (code, page) => assert.deepEqual(at(pagePath(code, page)), { language: code, path: page })));
});

test('the place does not depend on the slash at the end, on a query or on an anchor', () => {
  assert.deepEqual(at('/de/systems/netbsd?q=xbd#smp'), { language: 'de', path: 'systems/netbsd' });
  assert.deepEqual(at('/en'), { language: 'en', path: '' });
});

test('an address outside the two languages is refused by its name', () => {
  for (const address of ['/', '/fr/', '/data/facts.json', '/404.html']) assert.throws(() => at(address), { message: new RegExp(`^${address.replace('.', '\\.')} belongs to no language`) });
});

test('links inside the site are completed, all others stay as they were written', () => {
  assert.equal(authoredPath('/de/architecture/#dom0'), '/de/architecture/#dom0');
  for (const href of ['https://xenproject.org/', '#dom0', 'mailto:a@example.org', '//example.org/x']) assert.equal(authoredPath(href), href);
});

test('each language has exactly one other, and only these two are languages', () => {
  for (const code of languages) assert.ok(otherLanguage(code) !== code && otherLanguage(otherLanguage(code)) === code);
  for (const code of ['fr', '', 'DE', undefined]) assert.equal(isLanguage(code), false);
});
