import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestWords } from '../../../src/domain/search/nearest-words.ts';

const known = ['hypervisor', 'passthrough', 'ballooning', 'bridge', 'bridges', 'guest', 'memory', 'paravirtualised'];
const near = (word: string) => nearestWords(word, known, (one) => one).map((one) => one.word);

test('a misspelt word has the known one next to it', () => {
  assert.equal(near('hypervizor')[0], 'hypervisor');
  assert.equal(near('passtrough')[0], 'passthrough');
  assert.equal(near('balooning')[0], 'ballooning');
  assert.equal(near('memroy')[0], 'memory');
  assert.equal(near('paravirtualized')[0], 'paravirtualised');
});

test('what is too far away, too short or known itself has nothing near', () => {
  assert.deepEqual(near('kubernetes'), []);
  assert.deepEqual(near('xl'), []);
  assert.deepEqual(near('guest'), []);
  assert.deepEqual(near('x'.repeat(1000)), []);
});
