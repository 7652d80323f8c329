import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanQuery, foldSpelling } from '../../../src/domain/search/spelling.ts';

test('a German word is the same in every spelling of its umlauts and ß', () => {
  for (const [first, ...others] of [
    ['Brücke', 'Bruecke', 'Brucke', 'BRÜCKE', 'bru\u0308cke'],
    ['Größe', 'Groesse', 'Grosse', 'Grösse', 'GRÖSSE'],
    ['Domäne', 'Domaene', 'Domane'],
    ['Straße', 'Strasse', 'STRASSE'],
  ]) {
    for (const other of others) assert.equal(foldSpelling(other, 'de'), foldSpelling(first!, 'de'), other);
  }
});

test('ue that is no umlaut stays: neue is not nue', () => {
  assert.deepEqual(['neue', 'Steuer', 'Quelle', 'Dauer'].map((word) => foldSpelling(word, 'de')), ['neue', 'steuer', 'quelle', 'dauer']);
});

test('in English oe and ue are letters like others, accents go', () => {
  assert.deepEqual(['Queue', 'does', 'café'].map((word) => foldSpelling(word, 'en')), ['queue', 'does', 'cafe']);
});

test('folding twice is folding once', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(foldSpelling(foldSpelling(text, 'en'), 'en'), foldSpelling(text, 'en'))));
});

test('of a query stay one line without invisible characters and at most 200 characters, whatever was pasted', () => {
  assert.equal(cleanQuery('\u202eBr\u00adücke\u0000\n  xl\u200b\tcreate\u2066'), 'Brücke xl create');
  assert.ok(cleanQuery('wort '.repeat(2000)).length <= 200);
  assert.equal(cleanQuery('x'.repeat(10_000)).length, 200);
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 600 }), (text) => {
    const clean = cleanQuery(text);
    assert.ok(clean.length <= 200 && clean.isWellFormed() && !/[\p{Cc}\p{Cf}]/u.test(clean) && clean === clean.trim());
  }));
});
