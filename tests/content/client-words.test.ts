import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeBelow, withoutComments } from './source-files.ts';

/** Texts in quotes of a piece of code that read like a sentence: three words or more; selectors have brackets. What is thrown or logged is for programmers. */
function sentences(code: string): string[] {
  const plain = withoutComments(code).replace(/(?:new \w*Error|console\.\w+)\((?:'[^'\n]*'|"[^"\n]*"|`[^`]*`)/g, '');
  const quoted = plain.match(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g) ?? [];
  return quoted.filter((text) => !text.includes('[') && /\p{L}{2,}[,;:]? \p{L}+[,;:]? \p{L}{2,}/u.test(text.replace(/\$\{[^}]*\}/g, 'x')));
}

test('a sentence in code is found, a selector, a class list and a thrown message are not', () => {
  assert.deepEqual(sentences(`say('Keine Treffer gefunden'); /* 'in a comment here' */ x = \`Found \${n} results here\`;`), [`'Keine Treffer gefunden'`, '`Found ${n} results here`']);
  assert.deepEqual(sentences(`throw new Error('expects a button and a pre'); q('input, textarea, [contenteditable]'); c = 'on slab';`), []);
});

test('code that runs in the browser holds no sentence of either language: words arrive in the HTML', () => {
  const client = codeBelow('src/widgets', /\.ts$/);
  assert.ok(client.length > 0);
  assert.deepEqual(client.flatMap(({ file, code }) => sentences(code).map((text) => `${file}: ${text}`)), []);
});

test('code that runs in the browser holds no letter that only German has', () => {
  const found = codeBelow('src/widgets', /\.ts$/).flatMap(({ file, code }) => (withoutComments(code).match(/[^\n]*[äöüßÄÖÜ„“][^\n]*/g) ?? []).map((line) => `${file}: ${line.trim()}`));
  assert.deepEqual(found, []);
});
