import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { tokenOf } from '../../../src/domain/search/token.ts';
import { stemWord } from '../../../src/domain/search/words.ts';
import { joinSameWords, readQuery, type LanguageWords } from '../../../src/domain/search/read-query.ts';

const german: LanguageWords = {
  language: 'de',
  silent: new Set(['wie', 'viel', 'braucht', 'die', 'was', 'ist', 'das']),
  same: joinSameWords('de', [['Arbeitsspeicher', 'Speicher', 'RAM'], ['Gast', 'virtuelle Maschine', 'VM'], ['unverändertes Gastsystem', 'ohne Anpassung']]),
};
const concepts = (text: string) => readQuery(text, german).concepts.map(({ variants }) => variants.map(({ stem }) => stem).join('|'));

test('a question is its words that say something, with those that the site writes instead', () => {
  assert.deepEqual(concepts('Wie viel Speicher braucht die Dom0?'), ['speich|arbeitsspeich', 'dom0']);
});

test('a question of nothing but empty words is asked as it stands', () => {
  assert.deepEqual(concepts('was ist das'), ['was', 'ist', 'das']);
});

test('a phrase with a name of its own is one concept, its words parts of it', () => {
  const [concept, ...others] = readQuery('virtuelle Maschine', german).concepts;
  assert.deepEqual(others, []);
  assert.ok(concept!.variants.find(({ stem }) => stem === 'gast')!.weight > concept!.variants.find(({ stem }) => stem === 'maschin')!.weight);
});

test('an identifier is asked whole and in parts', () => {
  const query = readQuery('dom0_mem=512M', german);
  assert.deepEqual(query.wholes, ['dom0mem512m']);
  assert.deepEqual(query.concepts.map(({ folded }) => folded), ['dom0mem', '512m', 'dom0', 'mem']);
});

test('neighbours are asked as neighbours, empty words among them: an error message is its words in their order', () => {
  assert.equal(readQuery('Could not find bridge', german).pairs.filter((token) => token.endsWith('ł')).length, 3);
});

test('two German words may be one', () => {
  assert.ok(readQuery('Treiber Domäne', german).pairs.includes(tokenOf(stemWord('treiberdomane', 'de'), 'text')));
  assert.ok(!readQuery('die Domäne', german).pairs.includes(tokenOf(stemWord('diedomane', 'de'), 'text')));
});

test('a verb whose prefix stands at the end of the clause is asked with it, too', () => {
  assert.ok(concepts('Dom0 stürzt ab').includes('sturz|absturz'));
  assert.ok(concepts('Fährt die Dom0 herunter, wenn ein Gast endet?').includes('fahr|herunterfahr'));
  assert.ok(concepts('Dom0 auf NetBSD startet').every((concept) => !concept.includes('|')));
});

test('only the last word is still open, and only while nothing follows it', () => {
  const open = (text: string) => readQuery(text, german).concepts.filter((concept) => concept.open).map(({ word }) => word);
  assert.deepEqual(open('Netz Brü'), ['Brü']);
  assert.deepEqual(open('Netz Brücke '), []);
});

test('anything can be asked: at most a dozen words are looked for, nothing throws', () => {
  for (const text of ['', ' ', '\u202e', '((((', '[a-z]+$', '<img src=x onerror=alert(1)>', '💥'.repeat(500), '__proto__ constructor toString', 'a'.repeat(10_000), 'xen '.repeat(4000)]) {
    assert.ok(readQuery(text, german).concepts.length <= 24, text.slice(0, 20));
  }
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
    const query = readQuery(text, german);
    assert.ok(query.text.length <= 200 && query.concepts.every(({ variants }) => variants.length > 0));
  }));
});
