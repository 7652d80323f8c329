import { test } from 'node:test';
import { assertNoProblems, assertProblems, swap } from '../fixture.ts';

const article = (title: string) => `---\ntitle: ${title}\ndescription: An article that exists to be found missing somewhere else, in a test.\nmirror: new\n---\nText.\n`;
const german = 'pages/de/architecture/guest-types.mdx';
const english = 'pages/en/architecture/guest-types.mdx';

test('an article without its twin is named, with the file to write', () => {
  assertProblems('twins', { [english]: null }, { file: german, says: /has no twin in en\n.*Write content\/pages\/en\/architecture\/guest-types\.mdx/ });
  assertProblems('twins', { [german]: null }, { file: english, says: /has no twin in de\n.*Write content\/pages\/de\/architecture\/guest-types\.mdx/ });
});

test('an article that no section lists is named, in both languages', () => {
  const edits = { 'pages/de/systems.mdx': article('Systeme'), 'pages/en/systems.mdx': article('Systems') };
  const says = /is not listed in content\/site\.yaml\n.*Add "systems" to a section/;
  assertProblems('twins', edits, { file: 'pages/de/systems.mdx', says }, { file: 'pages/en/systems.mdx', says });
  assertNoProblems('twins', { ...edits, 'site.yaml': swap('glossary]', 'glossary, systems]') });
});

test('a page that site.yaml lists and nobody wrote is named', () => {
  assertProblems('twins', { 'site.yaml': swap('glossary]', 'glossary, guest-typs]') }, { file: 'site.yaml', key: 'sections', says: /page "guest-typs" does not exist\n.*Write content\/pages\/de\/guest-typs\.mdx and its twin/ });
});

test('pages that are made from data may be listed', () => {
  assertNoProblems('twins', { 'site.yaml': swap('glossary]', 'glossary, contents, facts, sources, search]') });
});

test('an article whose twin changed alone is named, with the command that says that both agree', () => {
  assertProblems('mirror', { [german]: swap('Der Rest folgt', 'Alles Weitere folgt') }, { file: english, key: 'mirror', says: /de\/architecture\/guest-types\.mdx has changed.*\n.*npm run fix -- --reviewed architecture\/guest-types$/ });
  assertProblems('mirror', { [english]: swap('title: Guest types', 'title: Types of guests') }, { file: german, key: 'mirror', says: /en\/architecture\/guest-types\.mdx has changed/ });
});

test('twins that were never compared are both named', () => {
  const isNew = (text: string) => text.replace(/^mirror: .*$/m, 'mirror: new');
  assertProblems('mirror', { [german]: isNew, [english]: isNew }, { file: german, key: 'mirror', says: /Read both/ }, { file: english, key: 'mirror', says: /Read both/ });
});

test('a reader sees the short name of an article: a change of it counts as a change', () => {
  assertProblems('mirror', { [german]: swap('label: Typen', 'label: Arten') }, { file: english, key: 'mirror', says: /has changed/ });
});
