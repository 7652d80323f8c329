import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkContent } from '../../src/build/check.ts';
import { describeProblem } from '../../src/facts/problem.ts';
import { rootWith, swap, today, type Edits } from './fixture.ts';
import { runTool, stackTrace } from './run-tool.ts';

const path = 'architecture/guest-types';
const german = `pages/de/${path}.mdx`;
const english = `pages/en/${path}.mdx`;
const fix = (root: string, ...paths: string[]) => runTool(root, 'fix.ts', ['--reviewed', ...paths]);
const problems = (root: string) => checkContent(join(root, 'content'), today, ['matrix']).map(describeProblem).join('\n');
const changed: Edits = { [german]: swap('Der Rest folgt', 'Alles Weitere folgt') };

test('twins that somebody has compared are marked, and the check passes', () => {
  const root = rootWith(changed);
  assert.match(problems(root), /has changed since/);
  const { status, stdout, stderr } = fix(root, path);
  assert.deepEqual([status, stdout, stderr], [0, `${path}: both twins are marked as compared\n`, '']);
  assert.equal(problems(root), '');
});

test('marking changes nothing but the line of the mark', () => {
  const root = rootWith(changed);
  const read = () => [german, english].map((file) => readFileSync(join(root, 'content', file), 'utf8').replace(/^mirror: .*$/m, 'mirror: …'));
  const before = read();
  fix(root, path);
  assert.deepEqual(read(), before);
});

test('marking twice changes nothing more: a mark does not count as a change', () => {
  const root = rootWith(changed);
  fix(root, path);
  const once = readFileSync(join(root, 'content', english), 'utf8');
  assert.equal(fix(root, path).status, 0);
  assert.equal(readFileSync(join(root, 'content', english), 'utf8'), once);
});

test('several articles are marked at once', () => {
  const isNew = (text: string) => text.replace(/^mirror: .*$/m, 'mirror: new');
  const root = rootWith({ [german]: isNew, [english]: isNew, 'pages/de/index.mdx': isNew, 'pages/en/index.mdx': isNew });
  assert.equal(fix(root, path, 'index').status, 0);
  assert.equal(problems(root), '');
});

test('a path that is wrong gets a sentence with an example, and nothing is marked', () => {
  const root = rootWith(changed);
  for (const wrong of ['architecture/gast-typen', `de/${path}`, `${path}.mdx`, `content/pages/de/${path}.mdx`]) {
    const { status, stderr } = fix(root, wrong);
    assert.equal(status, 1);
    assert.equal(stderr, `content/pages/de/${wrong}.mdx does not exist. Name the path without language and ending: architecture/guest-types\n`);
  }
  assert.match(problems(root), /has changed since/);
});

test('an article that lacks its twin is named by the file that is missing', () => {
  assert.match(fix(rootWith({ [english]: null }), path).stderr, /^content\/pages\/en\/architecture\/guest-types\.mdx does not exist\./);
});

test('no path at all gets the question which', () => {
  const { status, stderr } = fix(rootWith());
  assert.deepEqual([status, stderr], [1, 'Which article? npm run fix -- --reviewed architecture/guest-types\n']);
});

test('an article that cannot be read is named, without a stack trace', () => {
  const { status, stderr } = fix(rootWith({ [english]: swap('title: Guest types', 'title: [') }), path);
  assert.equal(status, 1);
  assert.match(stderr, /pages\/en\/architecture\/guest-types\.mdx:\d+: front matter is not valid YAML/);
  assert.doesNotMatch(stderr, stackTrace);
});

test('an article that cannot be read is named by its path in the project', () => {
  const root = rootWith({ [german]: swap('title: Gasttypen', 'title: ['), [english]: (text) => text });
  const before = readFileSync(join(root, 'content', german), 'utf8');
  assert.match(fix(root, path).stderr, /^content\/pages\/de/);
  assert.equal(readFileSync(join(root, 'content', german), 'utf8'), before);
});
