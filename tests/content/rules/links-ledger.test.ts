import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { errataNeeded } from '../../../src/build/check/links-ledger.ts';
import { readContent } from '../../../src/facts/content.ts';
import { describeProblem } from '../../../src/facts/problem.ts';
import { assertNoProblems, assertProblems, rootWith, swap, today, type Edits } from '../fixture.ts';
import { runTool } from '../run-tool.ts';

const file = 'links/editions/26a.yaml';
const eventFile = 'links/events/tag27.yaml';
const ledger = 'links/ledger.txt';
const edition = `code: 26A
day: 2026-11-20
said:
  netbsd/dom0-pv: { short: { de: "PV-Dom0: amd64", en: "PV dom0: amd64" }, status: supported, holds: { netbsd: ">=9.4" } }
topics:
  pv: { de: architecture/guest-types, en: architecture/guest-types }
  terms: { de: glossary, en: glossary }
`;
const event = 'code: TAG27\nday: 2026-11-21\nname: { de: Ein Tag, en: A day }\nto: { de: index, en: index }\n';
const good: Edits = { [file]: edition, [eventFile]: event };
/** The ledger as npm run fix writes it for the good links. */
const written = (() => {
  const root = rootWith(good);
  runTool(root, 'fix.ts');
  return readFileSync(join(root, 'content', ledger), 'utf8');
})();
const kept: Edits = { ...good, [ledger]: written };
/** The good links with one text changed. */
const but = (path: string, from: string, to: string): Edits => ({ ...kept, [path]: swap(from, to)(kept[path] as string) });

test('printed codes that the ledger holds, and that lead to pages, are right', () => {
  assert.equal(written.split('\n').filter((line) => /^[FE]\//.test(line)).length, 4);
  assertNoProblems(undefined, kept);
});

test('a printed code that is gone is missed, alone, with its file, and for an event', () => {
  assertProblems('links-ledger', but(file, '  terms: { de: glossary, en: glossary }\n', ''), { file, says: /the code F\/26A\/TERMS has been printed and is missing\n.*it may not go: somebody holds the paper/ });
  assertProblems('links-ledger', { [ledger]: written, [file]: edition }, { file: eventFile, says: /the code E\/TAG27 has been printed and is missing/ });
  assertProblems('links-ledger', { [ledger]: written, [eventFile]: event }, ...['F/26A', 'F/26A/PV', 'F/26A/TERMS'].map((code) => ({ file, says: new RegExp(`the code ${code} has been printed and is missing`) })));
});

test('a code of another day is changed, or used again: both are refused', () => {
  assertProblems('links-ledger', but(eventFile, 'day: 2026-11-21', 'day: 2026-11-22'), { file: eventFile, key: 'code', says: /E\/TAG27 was printed on 2026-11-21 and says 2026-11-22 now: changed, or used again\n.*a code of its own/ });
});

test('a code in two files is named with both, also if they differ only in case', () => {
  const twice = { ...kept, 'links/events/TAG27.yaml': event };
  assertProblems('links-ledger', twice, { file: 'links/events/TAG27.yaml', says: /stands in a file called TAG27\.yaml\n.*lower case: tag27\.yaml/ }, { file: eventFile, says: /the code E\/TAG27 stands in content\/links\/events\/TAG27\.yaml, too/ });
  assertProblems('links-ledger', { ...kept, 'links/editions/26b.yaml': edition.replace('topics:', 'topics: ').replace('26A', '26A') }, ...['F/26A', 'F/26A/PV', 'F/26A/TERMS'].flatMap((code, at) => [
    { file: 'links/editions/26b.yaml', says: new RegExp(`the code ${code} stands in content/links/editions/26a\\.yaml, too`) },
    ...(at === 0 ? [{ file: 'links/editions/26b.yaml', says: /26A stands in a file called 26b\.yaml/ }] : []),
  ]));
});

test('codes in the wrong case, codes that name a language, and an edition without code or topic are named by the schema', () => {
  for (const [from, to, says] of [
    ['code: 26A', 'code: 26a', /code: must be the year in two digits and a capital letter/],
    ['  pv:', '  Pv:', /topics.*lower-case letters/],
    ['  pv:', '  de:', /neither de nor en/],
    ['code: 26A\n', '', /code: is missing/],
    ['  pv: { de: architecture/guest-types, en: architecture/guest-types }\n  terms: { de: glossary, en: glossary }', '  {}', /topics: needs at least one code/],
    ['en: glossary }', '}', /topics\.terms\.en: is missing/],
  ] as const) assertProblems('schema', { [file]: swap(from, to)(edition) }, { file, says });
  assertProblems('schema', { [eventFile]: swap('TAG27', 'Tag27')(event) }, { file: eventFile, key: 'code', says: /capital letters or digits/ });
});

test('a code may be led elsewhere, but only to a page and a heading that exist', () => {
  assertNoProblems('links-ledger', but(file, 'de: glossary, en: glossary', 'de: facts/xen/pv, en: "architecture/guest-types#dom0"'));
  assertProblems('links-ledger', but(file, 'de: glossary', 'de: glosar'), { file, key: 'topics.terms.de', says: /leads to "glosar", which is no page/ });
  assertProblems('links-ledger', but(eventFile, 'en: index', 'en: architecture/guest-types#nowhere'), { file: eventFile, key: 'to.en', says: /that page has no heading #nowhere/ });
});

test('a code whose day has come must stand in the ledger; one of a day in the future need not', () => {
  assertProblems('links-ledger', { ...kept, 'links/events/tag28.yaml': event.replace('TAG27', 'TAG28').replace('2026-11-21', today) }, { file: 'links/events/tag28.yaml', key: 'code', says: /E\/TAG28 is of 2026-11-23 and not in content\/links\/ledger\.txt\n.*npm run fix/ });
  assertNoProblems('links-ledger', { ...kept, 'links/events/tag28.yaml': event.replace('TAG27', 'TAG28').replace('2026-11-21', '2026-11-24') });
});

test('a ledger in which a line was changed, taken out, put in another order or written in small letters is noticed', () => {
  const rows = written.trim().split('\n');
  const says = /is not the line that was written here, or one before it is gone\n.*restore the file/;
  const broken: [string[], number][] = [
    [rows.with(2, rows[2]!.replace('2026-11-20', '2026-11-19')), 1],
    [rows.with(2, rows[2]!.replace('F/26A/PV', 'f/26a/pv')), 1],
    [rows.toSpliced(2, 1), 1],
    [[rows[0]!, rows[2]!, rows[1]!, ...rows.slice(3)], 3],
  ];
  for (const [lines, count] of broken) assertProblems('schema', { ...kept, [ledger]: `${lines.join('\n')}\n` }, ...Array.from({ length: count }, () => ({ file: ledger, says })));
});

test('npm run fix writes a code into the ledger once, behind those that are there', () => {
  const root = rootWith({ ...kept, 'links/events/tag28.yaml': event.replace('TAG27', 'TAG28') });
  const { stdout } = runTool(root, 'fix.ts');
  assert.match(stdout, /^content\/links\/ledger\.txt: E\/TAG28, kept from now on$/m);
  const text = readFileSync(join(root, 'content', ledger), 'utf8');
  assert.ok(text.startsWith(written) && text.length > written.length);
  assert.equal(runTool(root, 'fix.ts').stdout, '');
  assert.equal(readFileSync(join(root, 'content', ledger), 'utf8'), text);
});

test('an address that was published must exist or be led on to one that does', () => {
  const addresses = { 'links/addresses.txt': '# Comment\narchitecture/guest-types\nindex\nsystems/old\n' };
  const moved = 'links/moved.yaml';
  assertProblems('links-ledger', addresses, { file: moved, says: /the address "systems\/old" was published and leads nowhere now\n.*from: systems\/old, to: …/ });
  assertNoProblems(undefined, { ...addresses, [moved]: '- { from: systems/old, to: glossary, day: 2026-11-22 }\n' });
  assertProblems('links-ledger', { ...addresses, [moved]: '- { from: systems/old, to: systems/new, day: 2026-11-22 }\n' }, { file: moved, key: '0.to', says: /leads to "systems\/new", which is no page\n.*chains are not followed/ });
  assertProblems('links-ledger', { [moved]: '- { from: glossary, to: index, day: 2026-11-22 }\n' }, { file: moved, key: '0.from', says: /there is such a page/ });
  assertProblems('links-ledger', { [moved]: '- { from: a, to: glossary, day: 2026-11-22 }\n- { from: a, to: index, day: 2026-11-22 }\n' }, { file: moved, key: '1.from', says: /"a" stands twice/ });
});

test('a fact that a sheet names may go only if another carries its statement on', () => {
  assertProblems('links-ledger', but(file, 'netbsd/dom0-pv:', 'netbsd/gone:'), { file, key: 'said.netbsd/gone', says: /fact "netbsd\/gone" does not exist\n.*name the fact that carries it on as `now`/ });
  assertNoProblems('links-ledger', but(file, 'netbsd/dom0-pv: {', 'netbsd/gone: { now: netbsd/dom0-pv,'));
});

test('a statement whose status has changed since printing asks for an erratum, and is no mistake', () => {
  const notes = (edits: Edits) => errataNeeded(readContent(join(rootWith(edits), 'content')).content, today).map(describeProblem);
  const changed = but(file, 'status: supported', 'status: experimental');
  assert.deepEqual(notes(kept), []);
  assert.match(notes(changed).join(), /^content\/links\/editions\/26a\.yaml said\.netbsd\/dom0-pv: the sheets of 26A say "experimental", the fact says "supported" now\n.*add `errata`/);
  assert.deepEqual(notes({ ...changed, [file]: (changed[file] as string).replace('status: experimental', 'status: experimental, errata: { de: Gilt nicht., en: Does not hold. }') }), []);
  const { status, stderr } = runTool(rootWith(changed), 'check.ts', ['--content-only', '--without=matrix']);
  assert.equal(status, 0, stderr);
  assert.match(stderr, /^note: content\/links\/editions\/26a\.yaml/m);
});

test('words of the newest sheets that the facts no longer have are noted, so that no more of them is printed', () => {
  const root = join(process.cwd(), 'content');
  const { content } = readContent(root);
  assert.deepEqual(errataNeeded(content, today), []);
  const fact = content.facts.get('netbsd/dom0-pv')!;
  fact.claim = { ...fact.claim, en: 'Other words.' };
  assert.match(errataNeeded(content, today).map(describeProblem).join(), /^content\/links\/editions\/26a\.yaml said\.netbsd\/dom0-pv: the fact has other words now \(en\) than the sheets of 26A\n.*make a new edition/);
  content.flyers.clear();
  assert.deepEqual(errataNeeded(content, today), []);
});

test('npm run fix -- --edition takes down what the facts say, and does not write a printed one anew', () => {
  const root = rootWith();
  const write = (...parameters: string[]) => runTool(root, 'fix.ts', ['--edition', ...parameters]);
  assert.match(write('27A', '2027-02-01', 'netbsd/dom0-pv').stdout, /content\/links\/editions\/27a\.yaml: written/);
  const { content, problems } = readContent(join(root, 'content'));
  assert.deepEqual(problems, []);
  const { status, short, holds } = content.facts.get('netbsd/dom0-pv')!;
  assert.deepEqual(content.links.editions.get('27a')!.said, { 'netbsd/dom0-pv': { short, status, holds } });
  for (const [parameters, says] of [
    [['27A', '2027-02-01', 'netbsd/dom0-pv'], /27a\.yaml exists: what has been printed is not written anew/],
    [['27B', '2027-02-01', 'netbsd/none'], /content\/facts\/netbsd\/none\.yaml does not exist/],
    [['2027', '2027-02-01', 'netbsd/dom0-pv'], /"2027" is no code of an edition/],
    [['27B'], /Which edition, of which day\?/],
    [['27B', '2027-02-01'], /content\/flyers\/27b\.yaml does not exist: write it first, or name the facts/],
  ] as const) {
    const { status: exit, stderr } = write(...parameters);
    assert.equal(exit, 1);
    assert.match(stderr, says);
  }
});

test('a file in links/ that nothing reads is named', () => {
  for (const stray of ['links/codes.yaml', 'links/editions/26a.yml', 'links/edition/26a.yaml']) assertProblems('schema', { [stray]: 'x: 1\n' }, { file: stray, says: /is not read by anything/ });
});

test('the ledger of the site holds the first edition', () => {
  const { content } = readContent(join(process.cwd(), 'content'));
  assert.deepEqual(content.links.ledger.slice(0, 3).map(({ code }) => code), ['F/26A', 'F/26A/WHY', 'F/26A/SYS']);
  assert.ok(content.links.addresses.length >= 27);
});
