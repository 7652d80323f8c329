import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../src/facts/content.ts';
import { rootWith, swap, type Edits } from './fixture.ts';
import { edition, file, sheets } from './flyer-fixture.ts';
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

test('npm run flyers without a browser, at a wrong address, at one too long for a code, and without sheets says what is missing, in sentences', () => {
  // An address that nobody has printed sheets for: those of another would be taken from the last time.
  const environment = { CHROMIUM_PATH: '/nowhere', SITE_URL: 'https://never-printed.example.org/' };
  const long = `https://${'a'.repeat(60)}.${'b'.repeat(40)}.org`;
  for (const [root, changes, says] of [
    [process.cwd(), {}, /^CHROMIUM_PATH is "\/nowhere", and there is no such file\.\nFlyers are printed by Chromium, and there is none: install it, or name it in CHROMIUM_PATH\.\n$/],
    [process.cwd(), { SITE_URL: 'example.org' }, /^SITE_URL is "example\.org"; it must be a full address such as https:\/\/example\.org\/\n$/],
    [process.cwd(), { SITE_URL: long }, /^"HTTPS:\/\/A+\.B+\.ORG\/F\/26A\S*" is too long for a printed code \(version 6, error correction Q\)\. Serve the site at a shorter address\.\n$/],
    [rootWith(), {}, /^content\/flyers holds no edition: there is nothing to print\.\n$/],
  ] as const) {
    const { status, stdout, stderr } = runTool(root, 'flyers.ts', [], { ...environment, ...changes });
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, says);
    assert.doesNotMatch(stderr, stackTrace);
  }
});

test('npm run fix -- --edition notes what the sheets of an edition say: claims where they print the whole, else the short form', () => {
  const root = rootWith({ [file]: sheets });
  const { status, stdout, stderr } = runTool(root, 'fix.ts', ['--edition', '27A', '2027-02-01']);
  assert.deepEqual([status, stdout, stderr], [0, `content/${edition}: written; name its topics there\n`, '']);
  const { content, problems } = readContent(join(root, 'content'));
  assert.deepEqual(problems, []);
  const { day, said } = content.links.editions.get('27a')!;
  assert.equal(day, '2027-02-01');
  assert.deepEqual(Object.keys(said).sort(), ['netbsd/dom0-pv', 'netbsd/first-port', 'xen/pv']);
  assert.deepEqual(said['netbsd/dom0-pv'], { short: { de: 'Dom0: PV', en: 'dom0: PV' }, claim: { de: 'NetBSD läuft als Dom0 im Modus PV.', en: 'NetBSD runs as dom0 in PV mode.' }, status: 'supported', holds: { netbsd: '>=9.4', xen: '>=4.17' } });
  assert.deepEqual(said['netbsd/first-port'], { short: { de: 'Portierung: März 2004', en: 'port: March 2004' }, holds: {} });
});

test('npm run fix -- --edition for an edition without sheets wants the facts, and leaves what is there', () => {
  const root = rootWith({ 'links/editions/26b.yaml': 'mine' });
  for (const [parameters, says] of [
    [['27A', '2027-02-01'], /^content\/flyers\/27a\.yaml does not exist: write it first, or name the facts that the edition states\n$/],
    [['27A'], /^Which edition, of which day\? npm run fix -- --edition 27A 2027-02-01/],
    [['26B', '2026-12-01', 'xen/pv'], /^content\/links\/editions\/26b\.yaml exists: what has been printed is not written anew\n$/],
  ] as const) {
    const { status, stdout, stderr } = runTool(root, 'fix.ts', ['--edition', ...parameters]);
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, says);
    assert.doesNotMatch(stderr, stackTrace);
  }
  assert.ok(!existsSync(join(root, 'content', edition)));
  assert.equal(readFileSync(join(root, 'content/links/editions/26b.yaml'), 'utf8'), 'mine');
});
