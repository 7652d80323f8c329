import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeProblem } from '../../src/facts/problem.ts';
import { assertNoProblems, assertProblems, problemsWith, swap } from './fixture.ts';

const pv = 'facts/xen/pv.yaml';
const german = 'pages/de/architecture/guest-types.mdx';
const short = '"PV: 84\u00a0KiB je Gast"';

test('a key that stands twice is named by its line, with what to do', () => {
  assertProblems('schema', { [pv]: (text) => `${text}status: works\n` }, { file: pv, line: 13, says: /not valid YAML.*\n.*Every key stands once: remove or rename/ });
});

test('a text with a colon that lacks its quotes is named by its line', () => {
  assertProblems('schema', { [pv]: swap('de: Xen unterstützt', 'de: Achtung: Xen unterstützt') }, { file: pv, line: 3, says: /not valid YAML.*\n.*need quotes around them/ });
});

test('tabs and quotation marks that are not closed are named by their line', () => {
  for (const edit of [swap('  de: Xen', '\tde: Xen'), swap(short, '"PV')]) {
    const first = problemsWith({ [pv]: edit }, 'schema')[0]!;
    assert.match(describeProblem(first), /^content\/facts\/xen\/pv\.yaml:[345]: is not valid YAML: .*\n.*need quotes/);
  }
});

test('a text that begins with a star is named, it does not break the check', () => {
  assertProblems('schema', { [pv]: swap(short, '*PV') }, { file: pv, line: 5, says: /quotes/ });
});

test('a list where a fact should be, and an empty file, are named', () => {
  assertProblems('schema', { [pv]: '- de: x\n' }, { file: pv, line: 1, says: /: ./ });
  assertProblems('schema', { [pv]: '' }, { file: pv, says: /: ./ });
});

test('a fact whose file name is no id is named', () => {
  const copy = (id: string) => ({ [`facts/${id}.yaml`]: 'claim: { de: A., en: B. }\nshort: { de: A, en: B }\ndated: 2006\ncertainty: reported\nsources: [{ source: netbsd-howto, seen: 2026-11-20 }]\nchecked: 2026-11-20\n' });
  for (const id of ['xen/PV Gast', 'xen/pv-4.17', 'pv', 'xen/pv/cost', 'xen/größe']) assertProblems('schema', copy(id), { file: `facts/${id}.yaml`, says: /name of a fact must be subject\/topic in lower case/ });
  assertNoProblems('schema', copy('xen/pv-cost'));
});

test('a file that the site cannot do without is missed', () => {
  for (const file of ['site.yaml', 'glossary.yaml', 'strings/de.yaml', 'strings/en.yaml']) assertProblems('schema', { [file]: null }, { file, says: /is missing/ });
});

test('an article without front matter is told how to begin', () => {
  assertProblems('schema', { [german]: 'Nur Text.\n' }, { file: german, line: 1, says: /has no front matter\n.*Begin with a line ---/ });
  assertProblems('schema', { [german]: (text) => text.replace('\n---\n', '\n') }, { file: german, line: 1, says: /has no front matter/ });
});

test('front matter that is not YAML is named', () => {
  assertProblems('schema', { [german]: swap('title: Gasttypen', 'title: Gast: Typen') }, { file: german, says: /front matter is not valid YAML/ });
});

test('the line of a slip in the front matter is the line of the file', () => {
  assertProblems('schema', { [german]: swap('label: Typen', 'label: Typ: PV') }, { file: german, line: 4, says: /not valid YAML/ });
  assertProblems('schema', { [german]: swap('label: Typen', 'label: T') }, { file: german, line: 4, key: 'label', says: /label/ });
});

test('front matter that lacks a key, has one too many or one too long is named by the key', () => {
  assertProblems('schema', { [german]: (text) => text.replace(/mirror: .*\n/, '') }, { file: german, key: 'mirror', says: /mirror: ./ });
  assertProblems('schema', { [german]: swap('label:', 'lable:') }, { file: german, says: /unknown key "lable"/ });
  assertProblems('schema', { [german]: swap('title: Gasttypen', `title: ${'Gast'.repeat(18)}`) }, { file: german, key: 'title', says: /70/ });
});

test('an article with the line ends of Windows is read or told so', () => {
  const shown = problemsWith({ [german]: (text) => text.replaceAll('\n', '\r\n') }, 'schema').map(describeProblem).join('\n');
  assert.doesNotMatch(shown, /has no front matter/);
});

test('a file that nothing reads is named, not passed over', () => {
  for (const file of ['facts/xen/hvm.yml', 'pages/de/systems.md', 'pages/fr/index.mdx', 'fact/xen/hvm.yaml']) assertProblems('schema', { [file]: 'x: 1\n' }, { file, says: /./ });
});

test('an article that uses a component that is not there, or imports one, is named', () => {
  assertProblems('vocabulary', { [german]: swap('<Fact id', '<Fakt id') }, { file: german, line: 14, says: /Fakt/ });
  assertProblems('vocabulary', { [german]: swap('Der Typ', "import X from './X.astro'\n\nDer Typ") }, { file: german, line: 8, says: /import/ });
});
