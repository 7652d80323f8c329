import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { acceptsEncoding, languageCaptures, languageWins } from '../../../src/domain/serving/accept-language.ts';

const languages = ['de', 'en'];
const captures = languageCaptures(languages).map((pattern) => new RegExp(pattern, 'i'));
const wins = languages.map((language) => ({ language, pattern: new RegExp(languageWins(languages, language), 'i') }));

/** What a server that takes the group of the first expression that matches makes of a header. */
function byCapture(header: string): string | undefined {
  for (const pattern of captures) {
    const found = pattern.exec(header)?.[1];
    if (found !== undefined) return found.toLowerCase();
  }
  return undefined;
}
const byWinner = (header: string): string | undefined => wins.find(({ pattern }) => pattern.test(header))?.language;

/** The meaning of the header (RFC 9110, 12.5.4), written in another way: the heaviest of the site’s languages, of two equal ones the first. */
function meant(header: string): string | undefined {
  let best: { language: string; weight: number } | undefined;
  for (const part of header.split(',')) {
    const [range = '', ...parameters] = part.split(';').map((text) => text.trim());
    const language = range.toLowerCase().split('-')[0]!;
    const weight = Math.floor(Number(parameters.find((text) => text.startsWith('q='))?.slice(2) ?? 1) * 10 + 1e-9) / 10 || (Number(parameters.find((text) => text.startsWith('q='))?.slice(2) ?? 1) > 0 ? 0.05 : 0);
    if (languages.includes(language) && weight > 0 && (best === undefined || weight > best.weight)) best = { language, weight };
  }
  return best?.language;
}

test('headers as browsers send them are understood', () => {
  const table: [string, string | undefined][] = [
    ['de', 'de'], ['en', 'en'], ['de-AT', 'de'], ['de-Latn-CH-1996', 'de'], ['en-US,en;q=0.5', 'en'], ['fr, en;q=0.5, de;q=0.3', 'en'], ['de;q=0.3, en;q=0.9', 'en'], ['de;q=1.0,en;q=1.000', 'de'], ['DE-de', 'de'],
    ['', undefined], ['*', undefined], ['en;q=0', undefined], ['en;q=0.000', undefined], ['fr-FR,fr;q=0.9', undefined], ['den', undefined], ['x-de', undefined], ['de_DE', undefined], ['de;q=0,*;q=0.5', undefined], ['en;q=0.001', 'en'],
  ];
  for (const [header, language] of table) assert.deepEqual([byCapture(header), byWinner(header)], [language, language], JSON.stringify(header));
});

test('both forms of the expressions say the same as the rule of the standard, for weights of one decimal', () => {
  const item = fc.tuple(
    fc.constantFrom('de', 'en', 'de-AT', 'en-GB', 'EN', 'fr', '*', 'den', 'nl-de', 'de-CH-1901'),
    fc.constantFrom('', ';q=1', '; q=1.0', ';q=0.9', ' ;q=0.8', ';q=0.5', ';q=0.1', ';q=0', ';q=0.0', ';q=0.05'),
  );
  const header = fc.array(item, { maxLength: 7 }).chain((items) => fc.constantFrom(',', ', ').map((between) => items.map((one) => one.join('')).join(between)));
  fc.assert(fc.property(header, (text) => byCapture(text) === meant(text) && byWinner(text) === meant(text)), { numRuns: 5000 });
});

test('a header of 10,000 characters is looked at in a moment', () => {
  for (const header of ['de-'.repeat(3333), 'de,'.repeat(3333), `${'fr;q=0.5,'.repeat(1100)}en`, ' '.repeat(10_000), `de${' '.repeat(9990)}x`, `de;${'q=0.'.repeat(2500)}`]) {
    const begin = performance.now();
    byCapture(header);
    byWinner(header);
    assert.ok(performance.now() - begin < 2000, `${header.slice(0, 12)}…: ${performance.now() - begin} ms`);
  }
});

test('an encoding is taken unless its weight is nothing', () => {
  const br = new RegExp(acceptsEncoding('br'), 'i');
  for (const header of ['br', 'gzip, deflate, br', 'gzip;q=0.5,br;q=0.1', 'BR;q=1.0', 'br;q=0.001', 'br, zstd']) assert.match(header, br);
  for (const header of ['', 'gzip', 'br;q=0', 'br;q=0.0, gzip', 'br;q=0.000', 'brotli', 'x-br', '*']) assert.doesNotMatch(header, br);
});
