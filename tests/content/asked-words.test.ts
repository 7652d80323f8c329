import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readContent } from '../../src/facts/content.ts';
import { codeBelow, withoutComments } from './source-files.ts';

/** Interface words that code asks for by their whole key: t('page.skip'), wordTemplate(language, 'search.some'). */
const asked = codeBelow('src').flatMap(({ file, code }) =>
  [...withoutComments(code).matchAll(/\b(?:t|wordTemplate)\((?:\w+, )?'([a-z0-9-]+(?:\.[a-z0-9-]+)+)'/g)].map((found) => ({ file, key: found[1]! })),
);
const { content } = readContent('content');

test('every interface word that the code asks for stands in content/strings, in both languages', () => {
  assert.ok(asked.length > 50, `${asked.length} words`);
  const missing = asked.filter(({ key }) => content.strings.de[key] === undefined || content.strings.en[key] === undefined);
  assert.deepEqual(missing.map(({ file, key }) => `${file} asks for ${key}`), []);
});

test('every section of the site has its name, and every page that is made from data its title, label and description', () => {
  const made = ['glossary', 'contents', 'facts', 'sources', 'search', 'hardware-cpus', 'hardware-computers', 'hardware-chipsets'];
  const keys = [...content.site.sections.map(({ id }) => `section.${id}`), ...made.flatMap((page) => ['title', 'label', 'description'].map((word) => `${page}.${word}`))];
  assert.deepEqual(keys.filter((key) => content.strings.de[key] === undefined || content.strings.en[key] === undefined), []);
});
