import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutAtMarks, cutExcerpt, markWords } from '../../../src/domain/search/mark-words.ts';
import { joinSameWords, readQuery } from '../../../src/domain/search/read-query.ts';

const known = { language: 'de' as const, silent: new Set<string>(), same: joinSameWords('de', [['Arbeitsspeicher', 'RAM']]) };
const marks = (query: string, text: string) => markWords(text, readQuery(`${query} `, known).concepts, 'de').map(({ word, why }) => `${word}: ${why}`);

test('the word is marked in every form, and it is said how another one answers', () => {
  assert.deepEqual(marks('Brücke', 'Zwei Brücken, eine Netzwerkbrücke.'), ['Brücken: typed', 'Netzwerkbrücke: inside']);
  assert.deepEqual(marks('RAM', 'Der Arbeitsspeicher'), ['Arbeitsspeicher: same']);
});

test('a release is marked as a release, not in dates with its digits', () => {
  assert.deepEqual(marks('Xen 4.19', 'Xen 4.19.6 vom 19.11.2025'), ['Xen: typed', '4.19.6: typed']);
});

test('a short word is not found inside of others', () => {
  assert.deepEqual(marks('RAM', 'Programm und RAM'), ['RAM: typed']);
});

test('the pieces of a marked text are the text', () => {
  const text = 'Ohne dom0_mem fast alles, <b>dom0_mem</b> & mehr.';
  const pieces = cutAtMarks(text, markWords(text, readQuery('dom0_mem', known).concepts, 'de'));
  assert.equal(pieces.map((piece) => piece.text).join(''), text);
  assert.deepEqual(pieces.filter(({ mark }) => mark).map((piece) => piece.text), ['dom0_mem', 'dom0_mem']);
});

test('the excerpt is where most of the question stands', () => {
  const text = `Vorweg eine Brücke. ${'Nichts davon. '.repeat(30)}Die Brücke und der Gast stehen hier. ${'Danach nichts. '.repeat(30)}`;
  const { concepts } = readQuery('Gast Brücke', known);
  const excerpt = cutExcerpt(text, markWords(text, concepts, 'de'), 160).map((piece) => piece.text).join('');
  assert.match(excerpt, /^… .*Die Brücke und der Gast stehen hier/);
  assert.ok(excerpt.length < 220);
});
