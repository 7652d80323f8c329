import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { beginningOf, pairToken, tokenOf, type Field } from '../../../src/domain/search/token.ts';

const stem = fc.string({ unit: fc.constantFrom(...'abxyz0189'), minLength: 1, maxLength: 12 });
const field = fc.constantFrom<Field>('text', 'title', 'pair');

test('no token has a digit, at which Pagefind would cut it, and none is the beginning of another', () => {
  fc.assert(fc.property(stem, field, stem, field, (one, here, other, there) => {
    const [first, second] = [tokenOf(one, here), tokenOf(other, there)];
    assert.doesNotMatch(first, /\d/);
    assert.equal(second.startsWith(first), one === other && here === there);
  }));
});

test('a token begins as its word does', () => {
  fc.assert(fc.property(stem, field, fc.nat(12), (word, where, length) => assert.ok(tokenOf(word, where).startsWith(beginningOf(word.slice(0, length))))));
});

test('two neighbours are one token, the same as of the words written as one', () => assert.equal(pairToken('plan', '9'), tokenOf('plan9', 'pair')));
