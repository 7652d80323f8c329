import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { recordAddresses } from '../../src/build/fix-links.ts';
import { readLastRelease, takeInventory } from '../../src/build/release/manifest.ts';
import { readContent } from '../../src/facts/content.ts';
import { assertNoProblems, rootWith, today } from './fixture.ts';

const at = 'links/last-release.json';
const read = (text: string) => readLastRelease(join(rootWith({ [at]: text }), 'content'));

test('before the first release there is nothing to compare with', () => {
  assert.equal(readLastRelease(join(rootWith(), 'content')), undefined);
});

test('what a release noted is read again as it was, and the check takes it for what it is', () => {
  const { content } = readContent(join(rootWith(), 'content'));
  const inventory = takeInventory(content, today);
  assert.ok(Object.keys(inventory.facts).length > 0 && Object.keys(inventory.pages).length > 0);
  assert.deepEqual(read(JSON.stringify(inventory)), inventory);
  assertNoProblems(undefined, { [at]: JSON.stringify(inventory) });
});

test('a note of the last release that was changed by hand is told in a sentence', () => {
  for (const text of ['', '{', '[]', '{"day":"2026-11-23"}', 'null']) assert.throws(() => read(text), /^Error: content\/links\/last-release\.json is not what npm run release -- --record wrote: restore it\.$/, text);
});

test('addresses of a release are added once, sorted, behind those that are there', () => {
  const root = join(rootWith({ 'links/addresses.txt': '# Kept.\nzebra\n' }), 'content');
  const { content } = readContent(root);
  assert.deepEqual(recordAddresses(content, ['index', 'facts/xen', 'zebra']), ['facts/xen', 'index']);
  assert.equal(readFileSync(join(root, 'links/addresses.txt'), 'utf8'), '# Kept.\nzebra\nfacts/xen\nindex\n');
  assert.deepEqual(recordAddresses(readContent(root).content, ['index', 'facts/xen']), []);
});
