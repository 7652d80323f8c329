import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emitNumber, numberReader } from '../../../src/domain/search/number-text.ts';
import { emitSorted, parseSorted, placeOf, shortestBetween } from '../../../src/domain/search/sorted-text.ts';
import { emitWordFile, parseWordFile, stepOf } from '../../../src/domain/search/word-file.ts';

const word = fc.string({ unit: fc.constantFrom(...'abc0þøł'), minLength: 1, maxLength: 70 });
const sortedWords = fc.uniqueArray(word, { maxLength: 30 }).map((words) => words.sort());

test('numbers are read as they were written, one after the other, in one letter below sixty', () => {
  fc.assert(fc.property(fc.array(fc.nat(2_000_000)), (numbers) => {
    const { next } = numberReader(numbers.map(emitNumber).join(''));
    assert.deepEqual(numbers.map(() => next()), numbers);
  }));
  assert.deepEqual([0, 59, 60, 2099, 2100].map((value) => emitNumber(value).length), [1, 1, 2, 2, 3]);
});

test('a sorted list of words is read as it was written', () => {
  fc.assert(fc.property(sortedWords, (words) => assert.deepEqual(parseSorted(emitSorted(words)), words)));
});

test('a word is looked for in the file that has it, wherever the index is cut', () => {
  fc.assert(fc.property(sortedWords.filter(({ length }) => length > 2), fc.nat(), (words, seed) => {
    const cut = 1 + (seed % (words.length - 1));
    const starts = ['', shortestBetween(words[cut - 1]!, words[cut]!)];
    for (const [at, one] of words.entries()) assert.equal(placeOf(one, starts), at < cut ? 0 : 1, one);
  }));
});

test('a file of words keeps each token’s records with weights in steps, and how many records have it in all', () => {
  const weights = fc.dictionary(fc.nat(20_000).map(String), fc.double({ min: 0.01, max: 10, noNaN: true }), { minKeys: 1, maxKeys: 40 }).map((found) => new Map(Object.entries(found).map(([record, weight]) => [Number(record), weight])));
  fc.assert(fc.property(sortedWords, fc.array(weights, { minLength: 30, maxLength: 30 }), fc.nat(5000), (tokens, lists, left) => {
    const entries = tokens.map((token, at) => ({ token, count: lists[at]!.size + (at % 2 ? left : 0), weights: lists[at]! }));
    const read = parseWordFile(emitWordFile(entries));
    assert.deepEqual(read.map(({ token, count }) => [token, count]), entries.map(({ token, count }) => [token, count]));
    for (const [at, { weights: found }] of read.entries()) {
      assert.equal(found.size, entries[at]!.weights.size);
      for (const [record, weight] of entries[at]!.weights) assert.equal(stepOf(found.get(record)!), stepOf(weight));
    }
  }));
});

test('a file that was cut off on the way is read without an endless list', () => {
  const whole = emitWordFile([{ token: 'aþ', count: 900, weights: new Map([[1, 0.5], [700, 3]]) }, { token: 'bþ', count: 1, weights: new Map([[3, 1]]) }]);
  for (let length = 0; length <= whole.length; length++) assert.ok(parseWordFile(whole.slice(0, length)).every(({ weights }) => weights.size <= 2));
});
