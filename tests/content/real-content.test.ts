import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkContent } from '../../src/build/check.ts';
import { rules } from '../../src/build/check/rules.ts';
import { buildDay } from '../../src/facts/build-day.ts';
import { describeProblem } from '../../src/facts/problem.ts';
import { assertNoProblems } from './fixture.ts';

test('the content of the site has no problems', () => {
  const problems = checkContent(join(process.cwd(), 'content'), buildDay());
  assert.ok(problems.length === 0, `${problems.length} problems, the first: ${problems.slice(0, 3).map(describeProblem).join('\n')}`);
});

test('the small content that the other tests change keeps every rule but the matrix', () => {
  assertNoProblems(undefined, {});
});

test('every rule has a name of its own and says what it promises', () => {
  assert.equal(new Set(rules.map(({ name }) => name)).size, rules.length);
  for (const { name, promise } of rules) assert.match(promise, /^[A-Z].+\.$/, name);
});

test('every rule has tests of its own', () => {
  const folder = join(import.meta.dirname, 'rules');
  const tests = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  assert.deepEqual(rules.map(({ name }) => name).filter((name) => !tests.includes(`'${name}'`)), []);
});

test('the day of the build is a day in UTC, taken from SOURCE_DATE_EPOCH where it is set', () => {
  assert.equal(buildDay({ SOURCE_DATE_EPOCH: '0' }), '1970-01-01');
  assert.equal(buildDay({ SOURCE_DATE_EPOCH: '1795564799' }), '2026-11-24');
  assert.equal(buildDay({ SOURCE_DATE_EPOCH: '' }), new Date().toISOString().slice(0, 10));
  assert.throws(() => buildDay({ SOURCE_DATE_EPOCH: 'today' }), /SOURCE_DATE_EPOCH is "today"; it must be seconds/);
});
