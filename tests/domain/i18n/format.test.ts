import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { collator, formatDate, formatMemory, formatNumber, formatShortDate } from '../../../src/i18n/format.ts';
import { languages } from '../../../src/i18n/languages.ts';

test('a date is written out as exactly as it is known: day, month or year', () => {
  assert.equal(formatDate('de', '2026-11-23'), '23.\u00a0November\u00a02026');
  assert.equal(formatDate('en', '2026-11-23'), '23\u00a0November\u00a02026');
  assert.equal(formatDate('de', '2004-03'), 'März\u00a02004');
  assert.equal(formatDate('en', '2004-03'), 'March\u00a02004');
  assert.equal(formatDate('de', '2006'), '2006');
});

test('a short date fits a table and stays as exact as it is known', () => {
  assert.equal(formatShortDate('de', '2026-01-05'), '05.01.2026');
  assert.equal(formatShortDate('en', '2026-01-05'), '5\u00a0Jan\u00a02026');
  assert.equal(formatShortDate('de', '2004-03'), '03/2004');
  assert.equal(formatShortDate('en', '2004-03'), 'Mar\u00a02004');
  assert.equal(formatShortDate('en', '2006'), '2006');
});

test('a day does not move with the time zone of the machine that builds', () => {
  const zone = process.env['TZ'];
  try {
    for (const somewhere of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'UTC']) {
      process.env['TZ'] = somewhere;
      assert.equal(formatDate('de', '2026-01-01'), '1.\u00a0Januar\u00a02026');
      assert.equal(formatShortDate('en', '2026-12-31'), '31\u00a0Dec\u00a02026');
    }
  } finally {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  }
});

test('memory is written in GiB where that is exact to a quarter, else in MiB', () => {
  assert.equal(formatMemory('de', 1536), '1,5\u00a0GiB');
  assert.equal(formatMemory('en', 1536), '1.5\u00a0GiB');
  assert.equal(formatMemory('en', 1280), '1.25\u00a0GiB');
  assert.equal(formatMemory('en', 512), '512\u00a0MiB');
  assert.equal(formatMemory('de', 1023), '1\u00a0023\u00a0MiB');
  assert.equal(formatMemory('en', 16384), '16\u00a0GiB');
});

test('memory as written is the memory that was given', () => {
  fc.assert(
    fc.property(fc.constantFrom(...languages), fc.integer({ min: 1, max: 4_194_304 }), (language, mebibytes) => {
      const parts = formatMemory(language, mebibytes).split('\u00a0');
      const unit = parts.pop();
      const plain = language === 'de' ? parts.join('').replace(',', '.') : parts.join('').replaceAll(',', '');
      assert.equal(Number(plain) * (unit === 'GiB' ? 1024 : 1), mebibytes);
    }),
  );
});

test('numbers have the decimal sign of the language, and no more decimals than asked for', () => {
  assert.equal(formatNumber('de', 1234.56, 1), '1\u00a0234,6');
  assert.equal(formatNumber('en', 1234.56, 1), '1,234.6');
  assert.equal(formatNumber('de', 2.5), '3');
});

test('a full stop never parts thousands in German', () => {
  assert.equal(formatNumber('de', 2444), '2\u00a0444');
  assert.equal(formatNumber('de', 1_234_567.5, 1), '1\u00a0234\u00a0567,5');
  fc.assert(fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer({ min: 0, max: 3 }), (value, digits) => !formatNumber('de', value, digits).includes('.')));
});

test('the index sorts Ä beside A, and xbd2 before xbd10', () => {
  assert.deepEqual(['Zone', 'Änderung', 'Adresse'].sort(collator('de').compare), ['Adresse', 'Änderung', 'Zone']);
  assert.deepEqual(['xbd10', 'xbd2'].sort(collator('en').compare), ['xbd2', 'xbd10']);
});
