import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { emitHostFiles } from '../../../src/domain/host-files/emit-host-files.ts';
import { emitReadme } from '../../../src/domain/host-files/readme.ts';
import { goldenPlans } from './plans.ts';
import { readmeWords } from './readme-words.ts';

const folder = new URL('../../golden/host-files/', import.meta.url);

/** Compares with the golden text; UPDATE_GOLDEN=1 writes it anew. */
function compare(name: string, text: string): void {
  const path = new URL(`${name}.txt`, folder);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path, text);
  }
  assert.equal(text, readFileSync(path, 'utf8'), `${name}: if the change is wanted, run the test with UPDATE_GOLDEN=1 and read the difference`);
}

for (const [name, makePlan] of Object.entries(goldenPlans)) {
  test(`the host files of the plan ${name} are those of the golden text`, () => {
    const files = emitHostFiles(makePlan(), '2026-11');
    compare(name, files.map((file) => `==== ${[file.id, file.path, file.mode?.toString(8)].filter(Boolean).join(' ')}\n${file.text}`).join('\n'));
  });
}

test('the README of a NetBSD plan is the golden one', () => {
  const plan = goldenPlans['netbsd-two-bridges']!();
  compare('netbsd-two-bridges-readme', emitReadme(plan, emitHostFiles(plan, '2026-11'), '2026-11', readmeWords));
});
