import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { groupByPage, rankRecords, type ConceptHits, type Found } from '../../../src/domain/search/rank-records.ts';
import { emitRecordId, kinds, parseRecordId, systemNames } from '../../../src/domain/search/record-id.ts';

const id = (kind: (typeof kinds)[number], group: number, part = 0) => emitRecordId({ kind, systems: [], group, part });
const concept = (text: [string, number][], title: [string, number][] = []): ConceptHits => ({ share: 1, count: text.length, text: new Map(text), title: new Map(title) });
const ranked = (concepts: ConceptHits[], more: { wholes?: Found[]; pairs?: Found[] } = {}) =>
  rankRecords({ total: 100, concepts, wholes: more.wholes ?? [], pairs: more.pairs ?? [] }).map((one) => one.id);
const [a, b] = [id('section', 1), id('section', 2)];

test('who has more of the question comes first', () => {
  assert.deepEqual(ranked([concept([[a, 1], [b, 1]]), concept([[b, 1]])]), [b, a]);
});

test('a rare word says more than a frequent one', () => {
  const everywhere = Array.from({ length: 60 }, (_, at): [string, number] => [id('section', at + 10), 1]);
  assert.equal(ranked([concept([[a, 1], ...everywhere]), concept([[b, 1]])])[0], b);
});

test('a word is as frequent as all records that have it, not as those that are listed', () => {
  assert.equal(ranked([{ ...concept([[a, 1]]), count: 60 }, concept([[b, 1]])])[0], b);
});

test('a record that a frequent word does not list may have it: it is not taken for one without', () => {
  const listed = Array.from({ length: 5 }, (_, at): [string, number] => [id('section', at + 10), 1]);
  const coverage = (count: number) => rankRecords({ total: 100, concepts: [{ ...concept(listed), count }, concept([[a, 1]])], wholes: [], pairs: [] }).find((one) => one.id === a)!.coverage;
  assert.ok(coverage(90) > coverage(5), `${coverage(90)} ${coverage(5)}`);
});

test('a title that is the question beats a text that has it', () => {
  assert.deepEqual(ranked([concept([[a, 1.2], [b, 1]], [[b, 1]])]), [b, a]);
});

test('an identifier found as a whole, and words found side by side, come before the same words apart', () => {
  const both = [concept([[a, 1], [b, 1]]), concept([[a, 1], [b, 1]])];
  const onlyB = { count: 1, weights: new Map([[b, 1]]) };
  assert.equal(ranked(both, { wholes: [onlyB] })[0], b);
  assert.equal(ranked(both, { pairs: [onlyB] })[0], b);
});

test('what nobody asked for is not found, a damaged id is left out', () => {
  assert.deepEqual(ranked([concept([])]), []);
  assert.deepEqual(ranked([concept([['../../x', 1], [a, 1]])]), [a]);
});

test('parts of a page stand below its best part', () => {
  const hits = { total: 10, concepts: [concept([[id('article', 1, 0), 0.5], [id('section', 1, 3), 2], [id('fact', 2), 1]])], wholes: [], pairs: [] };
  const pages = groupByPage(rankRecords(hits));
  assert.deepEqual(pages.map(({ best, others }) => [best.key.kind, others.length]), [['section', 1], ['fact', 0]]);
});

test('an id says what it was made of', () => {
  fc.assert(fc.property(fc.constantFrom(...kinds), fc.subarray([...systemNames]), fc.nat(100_000), fc.nat(5000), (kind, systems, group, part) => {
    assert.deepEqual(parseRecordId(emitRecordId({ kind, systems, group, part })), { kind, systems, group, part });
  }));
  for (const text of ['', '9', '90a.1', '00a', '../card', '00A.1']) assert.equal(parseRecordId(text), undefined, text);
});
