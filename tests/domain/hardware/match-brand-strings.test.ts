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

/** No row, and none needed: a processor without 64 bits has a no for every role, which is what the answer says. */
const rightWithoutRow = ({ cpu, answer: got }: Pair) => !names.has(cpu) && got === 'x86-32';

test('of all strings in the list, 99.5 % and more are answered rightly: with their row, or as 32-bit processors that the table leaves out', () => {
  const byRow = pairs.filter((pair) => names.has(pair.answer) && !astray(pair));
  const bySpelling = byRow.filter((pair) => pair.answer !== pair.cpu);
  const as32 = pairs.filter(rightWithoutRow);
  assert.equal(pairs.length, 3664);
  assert.ok(byRow.length >= 3636, `${byRow.length} with their row`);
  assert.ok(bySpelling.length <= 8, `${bySpelling.length} by the other spelling of their row, which has the reports`);
  assert.ok(as32.length <= 23, `${as32.length} without a row`);
  assert.ok((byRow.length + as32.length) / pairs.length >= 0.995, `${byRow.length} and ${as32.length} of ${pairs.length}`);
});

test('a string counts as right without a row only if the table has no such processor and no maker sold it with 64 bits', () => {
  for (const { brand } of pairs.filter(rightWithoutRow)) assert.match(brand, /-K[56]|Athlon XP|WinChip/i);
  for (const { source, name, answer: got, reason } of misses) if (source === 'brandstrings' && !names.has(name!)) assert.equal(reason!.startsWith('right without a row'), got === 'x86-32', name);
});

test('a string whose processor is not in the table never finds another one', () => {
  const foreign = pairs.filter(({ cpu }) => !names.has(cpu));
  assert.ok(foreign.length > 5);
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
