import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findCode } from '../../../src/domain/search/find-code.ts';

const codes = ['F/26A', 'F/26A/HW', 'F/26A/PLAN', 'E/BOOTH26'];

test('a code is found as it is typed from a sheet: with and without its letter, in any case, as a whole address', () => {
  for (const typed of ['26A', '26a', 'f/26a', '/F/26A/', ' F/26A ', 'https://example.org/F/26A', 'HTTPS://EXAMPLE.ORG/XEN/F/26A/']) assert.equal(findCode(typed, codes), 'F/26A', typed);
  for (const typed of ['26a/hw', 'F/26A/HW', '/f/26a/hw']) assert.equal(findCode(typed, codes), 'F/26A/HW', typed);
  assert.equal(findCode('e/booth26', codes), 'E/BOOTH26');
});

test('what is no code of a sheet is none: other words, unknown editions, empty text', () => {
  for (const typed of ['', '/', 'hw', '26', '27A', 'F/26A/XX', 'f', 'booth26', '26A HW', 'x'.repeat(10_000)]) assert.equal(findCode(typed, codes), undefined, typed.slice(0, 20));
});
