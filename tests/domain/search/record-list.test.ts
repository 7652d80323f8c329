import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emitRecordId, kinds, systemNames } from '../../../src/domain/search/record-id.ts';
import { emitRecordList, parseRecordList } from '../../../src/domain/search/record-list.ts';

const id = fc.record({ kind: fc.constantFrom(...kinds), systems: fc.subarray([...systemNames]), group: fc.nat(3000), part: fc.nat(100) }).map(emitRecordId);

test('the list of records gives back every id, in any order', () => {
  fc.assert(fc.property(fc.array(id), (ids) => assert.deepEqual(parseRecordList(emitRecordList(ids)), ids)));
});

test('records of one page after another cost two letters each, and one more for a page', () => {
  const ids = [0, 1, 2].flatMap((group) => [0, 1].map((part) => emitRecordId({ kind: 'section', systems: [], group, part })));
  assert.equal(emitRecordList(ids), '10!1010!1010!10');
});
