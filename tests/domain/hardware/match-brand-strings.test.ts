import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, fixture, table, tables } from './match-tables.ts';
import { nameKey } from '../../../src/domain/hardware/match/cpu-index.ts';

const names = new Set(table.models.map(({ name }) => name));
const pairs = fixture('brandstrings.csv').map(({ brand_string, cpu }) => ({ brand: brand_string!, cpu: cpu!, answer: answer(brand_string!) }));
const misses = fixture('misses.csv');

interface Pair {
  brand: string;
  cpu: string;
  answer: string;
}

// Two spellings of one name are one processor: the list has "VIA Nano U2250 (", cut at a parenthesis. A plus sign or a letter is no spelling.
const astray = (pair: Pair) => nameKey(pair.answer) !== nameKey(pair.cpu);

test('of the strings that real machines printed, 99.5 % and more find their row', () => {
  const rowed = pairs.filter(({ cpu }) => names.has(cpu));
  const right = rowed.filter((pair) => pair.answer === pair.cpu);
  assert.ok(rowed.length > 3600);
  assert.ok(right.length / rowed.length >= 0.995, `${right.length} of ${rowed.length}`);
});

test('a string whose processor is not in the table never finds another one', () => {
  const foreign = pairs.filter(({ cpu }) => !names.has(cpu));
  assert.ok(foreign.length > 15);
  assert.deepEqual(foreign.filter((pair) => names.has(pair.answer) && astray(pair)), []);
});

test('every string that does not find the processor of the list is listed with its reason, and no other', () => {
  const listed = misses.filter(({ source }) => source === 'brandstrings').map(({ text, name, answer: got }) => ({ brand: text, cpu: name, answer: got }));
  assert.deepEqual(pairs.filter(astray), listed);
  assert.deepEqual(misses.filter(({ reason }) => !reason), []);
});

test('the example in each row of the table finds its row, but for those that are listed', () => {
  const found = tables.cpus.rows.filter(({ brand_example }) => brand_example).map(({ name, brand_example }) => ({ brand: brand_example, cpu: name, answer: answer(brand_example) }));
  const listed = misses.filter(({ source }) => source === 'brand_example').map(({ text, name, answer: got }) => ({ brand: text, cpu: name, answer: got }));
  assert.ok(found.length > 2500);
  assert.deepEqual(found.filter(astray), listed);
});
