import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { frontCode, frontDecode } from '../../../src/domain/hardware/table/front-code.ts';
import { foldSign, largestPacked, numberReader, packNumbers, unfoldSign } from '../../../src/domain/hardware/table/pack-numbers.ts';
import { cpuSlug, slugOf } from '../../../src/domain/hardware/table/slug.ts';

const numbers = fc.array(fc.oneof(fc.nat({ max: 69 }), fc.nat({ max: 3000 }), fc.nat({ max: largestPacked })));

test('every list of numbers comes back as it was packed, in printable characters', () => {
  fc.assert(fc.property(numbers, (list) => {
    const text = packNumbers(list);
    assert.match(text, /^[!-~]*$/);
    const next = numberReader(text);
    assert.deepEqual(list.map(() => next()), list);
    assert.throws(next, RangeError);
  }));
});

test('the borders between one, two and four characters are packed exactly', () => {
  for (const [value, length] of [[0, 1], [69, 1], [70, 2], [2231, 2], [2232, 4], [largestPacked, 4]] as const) {
    const text = packNumbers([value]);
    assert.equal(text.length, length, String(value));
    assert.equal(numberReader(text)(), value);
  }
});

test('a number that cannot be packed is refused, not shipped wrongly', () => {
  for (const value of [-1, 0.5, largestPacked + 1, Number.NaN]) assert.throws(() => packNumbers([value]), RangeError);
});

test('numbers of either sign come back', () => {
  fc.assert(fc.property(fc.integer({ min: -5000, max: 5000 }), (value) => assert.equal(unfoldSign(foldSign(value)), value)));
});

test('every list of texts without line ends comes back from its front coding, sorted or not', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', 'A', ' ', '[', 'z', '0'), maxLength: 80 });
  fc.assert(fc.property(fc.array(line, { minLength: 1 }), (list) => assert.deepEqual(frontDecode(frontCode(list).split('\n')), list)));
});

test('a slug is an anchor and part of an address, whatever the name', () => {
  assert.equal(slugOf('Core i5-2520M'), 'core-i5-2520m');
  assert.equal(slugOf('Athlon 64 X2 3800+'), 'athlon-64-x2-3800-plus');
  assert.equal(slugOf('Xeon (no model) 2.66GHz'), 'xeon-no-model-2-66ghz');
  assert.equal(cpuSlug('Core i5-2520M'), 'core-i5-2520m');
  assert.equal(cpuSlug('3015Ce'), 'cpu-3015ce');
  fc.assert(fc.property(fc.string(), (name) => assert.match(slugOf(name), /^[a-z0-9]+(-[a-z0-9]+)*$/)));
});
