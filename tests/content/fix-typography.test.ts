import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { fixTypography, fixTypographyBelow } from '../../src/build/fix-typography.ts';
import { assertNoProblems, problemsWith, rootWith, swap } from './fixture.ts';

/** What the mending looks for, in pieces: text that is likely to be wrong, or right already. */
const piece = fc.constantFrom('512', '5', ' ', ' ', '\u00a0', 'MiB', 'GB', '%', 'z.', 'B.', 'd.', 'h.', 'R.', 'i.', 'Wort', 'ä', '.', ',', '\n', '84 KiB', 'z. B.');
const prose = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
const anything = fc.oneof(fc.array(fc.oneof(piece, fc.constantFrom('`', '<', '>', '"', '<b>')), { maxLength: 20 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary' }));

test('numbers keep their unit and abbreviations their halves', () => {
  assert.equal(fixTypography('Es sind 512 MiB, d.h. 5 % mehr, z. B. hier.'), 'Es sind 512\u00a0MiB, d.\u00a0h. 5\u00a0% mehr, z.\u00a0B. hier.');
  assert.equal(fixTypography('It takes 1.5 GiB at 3 GHz.'), 'It takes 1.5\u00a0GiB at 3\u00a0GHz.');
});

test('what is no unit and no abbreviation stays', () => {
  for (const text of ['In 10 MBytes', '4 Kerne', 'Abschnitt 3. Danach', 'xz. B.', 'Version 4.20 und 3 Gäste']) assert.equal(fixTypography(text), text);
});

test('mending a second time changes nothing', () => {
  fc.assert(fc.property(anything, (text) => assert.equal(fixTypography(fixTypography(text)), fixTypography(text))));
});

test('only blanks change, never a word', () => {
  const withoutBlanks = (text: string) => text.replace(/[ \u00a0]/g, '');
  fc.assert(fc.property(anything, (text) => assert.equal(withoutBlanks(fixTypography(text)), withoutBlanks(text))));
});

test('code and the attributes of components never change', () => {
  const kept = fc.tuple(fc.constantFrom('`', '<'), prose).map(([kind, text]) => (kind === '`' ? `\`${text.replaceAll('\n', '')}\`` : `<Fact id="${text.replaceAll('\n', '')}" />`));
  fc.assert(
    fc.property(fc.array(fc.tuple(prose, kept), { maxLength: 5 }), (pairs) => {
      const mended = fixTypography(pairs.flat().join(''));
      assert.deepEqual(mended.match(/`[^`\n]*`|<[^>\n]*>/g) ?? [], pairs.map(([, code]) => code));
    }),
  );
});

test('code in a block and attributes on lines of their own never change', () => {
  for (const text of ['```\ndd bs=1 MB\n```\n', '<Listing\n  title="512 MiB"\n/>\n']) assert.equal(fixTypography(text), text);
});

test('what the check names and the mending can mend passes afterwards', () => {
  const file = 'pages/de/architecture/guest-types.mdx';
  for (const slip of ['512 MiB', '5 %', '3,5 GHz', 'z. B. hier', 'z.B. hier', 'd.h. hier', 'u. a. hier', 'i. R. hier', 'o. ä. mehr']) {
    const wrong = swap('Der Rest', `Es gilt ${slip}. Der Rest`);
    assert.equal(problemsWith({ [file]: wrong }, 'typography').length, 1, slip);
    assertNoProblems('typography', { [file]: (text) => fixTypography(wrong(text)) });
  }
});

test('an abbreviation of three parts passes afterwards, too', () => {
  assertNoProblems('typography', { 'pages/de/index.mdx': (text) => fixTypography(swap('Zuerst', 'Das gilt i. d. R. hier. Zuerst')(text)) });
});

test('articles, facts and words are mended, listings are not; the files that changed are named', () => {
  const root = rootWith({
    'pages/de/index.mdx': swap('Zuerst', 'Mit 512 MiB zuerst'),
    'facts/xen/pv.yaml': swap('84\u00a0KiB je Gast', '84 KiB je Gast'),
    'listings/boot-cfg.yaml': swap('dom0_mem=512M', 'dom0_mem=512 MB'),
  });
  assert.deepEqual(fixTypographyBelow(join(root, 'content')).sort(), ['facts/xen/pv.yaml', 'pages/de/index.mdx']);
  assert.match(readFileSync(join(root, 'content/pages/de/index.mdx'), 'utf8'), /Mit 512\u00a0MiB zuerst/);
  assert.match(readFileSync(join(root, 'content/listings/boot-cfg.yaml'), 'utf8'), /dom0_mem=512 MB/);
  assert.deepEqual(fixTypographyBelow(join(root, 'content')), []);
});
