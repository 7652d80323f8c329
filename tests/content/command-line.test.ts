import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { rootWith, swap, type Edits } from './fixture.ts';
import { runTool, stackTrace } from './run-tool.ts';

const check = (root: string, ...parameters: string[]) => runTool(root, 'check.ts', ['--content-only', ...parameters]);
const pv = 'facts/xen/pv.yaml';
const german = 'pages/de/architecture/guest-types.mdx';

/** Asserts that the check stops with these messages, in lines of text and without a stack trace. */
function assertStops(root: string, problems: number, ...says: RegExp[]): void {
  const { status, stderr } = check(root, '--without=matrix');
  assert.equal(status, 1, stderr);
  assert.doesNotMatch(stderr, stackTrace);
  for (const message of says) assert.match(stderr, message);
  assert.match(stderr, new RegExp(`^content: ${problems} problems?$`, 'm'));
}

test('content without problems passes, and the check says so', () => {
  const { status, stderr } = check(rootWith(), '--without=matrix');
  assert.deepEqual([status, stderr], [0, 'content: no problems\n']);
});

test('several mistakes are all named at once, each on a line with its file, its place and what to do', () => {
  const edits: Edits = {
    [pv]: swap('checked: 2026-11-23', 'checked: 2027-11-23'),
    [german]: swap('<Fact id="netbsd/dom0-pv"', '<Fact id="netbsd/dom0-pw"'),
    'site.yaml': swap('glossary]', 'glossary, glossary]'),
  };
  assertStops(
    rootWith(edits),
    // The changed article is also named beside its twin, twice.
    5,
    /^content\/facts\/xen\/pv\.yaml checked: 2027-11-23 is after the day of the build/m,
    /^content\/pages\/de\/architecture\/guest-types\.mdx:14: fact "netbsd\/dom0-pw" does not exist\n {4}Did you mean "netbsd\/dom0-pv"\?/m,
    /^content\/site\.yaml: page "glossary" stands twice\n {4}One place says it/m,
  );
});

test('files that are no YAML, no article or not there stop the check without a stack trace', () => {
  const edits: Edits = { [pv]: 'claim: {\n', [german]: '---\ntitle: [\n---\n', 'site.yaml': null, 'strings/de.yaml': '- x\n', 'releases/xen.yaml': '' };
  const { status, stderr } = check(rootWith(edits));
  assert.equal(status, 1);
  assert.doesNotMatch(stderr, stackTrace);
  for (const file of ['facts/xen/pv.yaml:2', 'pages/de/architecture/guest-types.mdx:2', 'site.yaml', 'strings/de.yaml:1', 'releases/xen.yaml']) assert.ok(stderr.includes(`content/${file}: `), `${file} in\n${stderr}`);
});

test('a rule that is left out by name is not applied, the others are', () => {
  const root = rootWith({ [german]: swap('Der Rest', 'Der "Rest"') });
  assert.match(check(root, '--without=matrix,mirror').stderr, /^content: 1 problem$/m);
  assert.equal(check(root, '--without=matrix,mirror,typography').status, 0);
});

test('an empty content folder, or none, is told in sentences', () => {
  const root = mkdtempSync(join(tmpdir(), 'bsdxen-empty-'));
  try {
    const none = check(root);
    assert.deepEqual([none.status, none.stderr], [1, 'There is no content/ in this folder: run the check in the root of the project.\n']);
    mkdirSync(join(root, 'content'));
    assertStops(root, 4, /^content\/site\.yaml: is missing/m, /^content\/strings\/de\.yaml: is missing/m);
  } finally {
    rmSync(root, { recursive: true });
  }
});

test('a fact with a slip in it is named once; it is not said to be missing elsewhere', () => {
  assertStops(rootWith({ [pv]: swap('status: supported', 'status: suported') }), 1, /pv\.yaml:7 status/);
});

test('a text that begins with a star stops the check without a stack trace', () => {
  assertStops(rootWith({ [pv]: swap('"PV: 84\u00a0KiB je Gast"', '*PV') }), 1, /pv\.yaml:5/);
});

test('a SOURCE_DATE_EPOCH that is no number is told in a sentence', () => {
  const { status, stderr } = runTool(rootWith(), 'check.ts', ['--content-only'], { SOURCE_DATE_EPOCH: 'today' });
  assert.equal(status, 1);
  assert.match(stderr, /SOURCE_DATE_EPOCH is "today"; it must be seconds since 1970/);
  assert.doesNotMatch(stderr, stackTrace);
});
