import assert from 'node:assert/strict';
import { test } from 'node:test';
import { amountFormatter } from '../../../src/domain/diagram/amount.ts';

test('thousands have a no-break space in German, and no point', () => {
  const german = amountFormatter('de');
  assert.equal(german(13140), '13\u00a0140\u00a0MiB');
  assert.equal(german(1_234_567_890), '1\u00a0234\u00a0567\u00a0890\u00a0MiB');
  assert.equal(german(512), '512\u00a0MiB');
  assert.equal(german(13140), '13\u00a0140\u00a0MiB', 'and the second time');
});

test('whole, half and quarter GiB are written as such, with the sign of the language', () => {
  assert.equal(amountFormatter('de')(1792), '1,75\u00a0GiB');
  assert.equal(amountFormatter('en')(1536), '1.5\u00a0GiB');
  assert.equal(amountFormatter('en')(13140), '13,140\u00a0MiB');
});
