import { test } from 'node:test';
import { assertNoProblems, assertProblems, swap, type Edits, type Expected } from './fixture.ts';

const pv = 'facts/xen/pv.yaml';
const dom0 = 'facts/netbsd/dom0-pv.yaml';
const drawing = 'drawings/machine.yaml';
const cut = (pattern: RegExp) => (text: string) => text.replace(pattern, '');
const end = (line: string) => (text: string) => `${text}${line}\n`;
const tooLong = 'x'.repeat(41);

const wrong: [title: string, edits: Edits, expected: Expected][] = [
  ['a claim without German', { [pv]: cut(/ {2}de: Xen.*\n/) }, { file: pv, line: 3, key: 'claim.de', says: /claim\.de: ./ }],
  ['a claim with empty German', { [pv]: (text) => text.replace(/de: Xen.*/, 'de: " "') }, { file: pv, line: 3, key: 'claim.de', says: /must not be empty/ }],
  ['a key that nobody reads', { [pv]: end('clame: x') }, { file: pv, says: /unknown key "clame"\n.*Check the spelling against content\/README\.md/ }],
  ['a short text that fits no cell', { [pv]: swap('"PV: 84\u00a0KiB je Gast"', tooLong) }, { file: pv, line: 5, key: 'short.de', says: /40/ }],
  ['a status that is none of Xen’s words', { [pv]: swap('status: supported', 'status: suported') }, { file: pv, line: 7, key: 'status', says: /supported-with-caveats/ }],
  ['a certainty that is none', { [pv]: swap('certainty: documented', 'certainty: certain') }, { file: pv, line: 8, key: 'certainty', says: /documented/ }],
  ['a day that the calendar does not have', { [pv]: swap('checked: 2026-11-23', 'checked: 2026-02-30') }, { file: pv, line: 12, key: 'checked', says: /is not a day of the calendar/ }],
  ['a month that the calendar does not have', { 'facts/netbsd/first-port.yaml': swap('dated: 2004-03', 'dated: 2004-13') }, { file: 'facts/netbsd/first-port.yaml', line: 5, key: 'dated', says: /is not a date of the calendar/ }],
  ['a fact without any source', { [pv]: (text) => text.replace(/sources:[^]*checked/, 'sources: []\nchecked') }, { file: pv, line: 10, key: 'sources', says: /needs at least one source/ }],
  ['a fact that holds for no release and has no date', { [pv]: cut(/holds:.*\n/) }, { file: pv, key: 'holds', says: /needs `holds` \(the releases\) or `dated`/ }],
  ['a fact whose status alone is unknown', { [pv]: swap('status: supported', 'status: unknown') }, { file: pv, line: 8, key: 'certainty', says: /`status: unknown` and `certainty: unknown` go together/ }],
  ['a fact that fills a cell and has no status', { [dom0]: swap('status: supported\n', '') }, { file: dom0, key: 'status', says: /fills cells of the matrix needs a `status`/ }],
  ['a range that cannot be read', { [pv]: swap('>=4.17 <4.22', '>=4.17, <4.22') }, { file: pv, line: 6, key: 'holds.xen', says: /must be a range such as ">=4\.19"/ }],
  ['a column that the matrix does not have', { [dom0]: swap('[dom0-pv]', '[dom0-hvm]') }, { file: dom0, line: 8, key: 'cells.0.columns.0', says: /dom0-pvh/ }],
  ['an id with capitals', { [dom0]: swap('see: [xen/pv]', 'see: [Xen/PV]') }, { file: dom0, line: 15, key: 'see.0', says: /see\.0: ./ }],
  ['a source without address and without note', { 'sources/netbsd-howto.yaml': cut(/note.*\n/) }, { file: 'sources/netbsd-howto.yaml', key: 'url', says: /needs a `url`, or a `note` that says what it is/ }],
  ['a source whose address is none', { 'sources/xen-support-md.yaml': swap('https:', 'xenbits') }, { file: 'sources/xen-support-md.yaml', line: 4, key: 'url', says: /url: ./ }],
  ['a kind of source that is none', { 'sources/netbsd-howto.yaml': swap('handbook', 'blog') }, { file: 'sources/netbsd-howto.yaml', line: 3, key: 'kind', says: /source-code/ }],
  ['a file listing without its path', { 'listings/boot-cfg.yaml': swap('path: /boot.cfg\n', '') }, { file: 'listings/boot-cfg.yaml', key: 'path', says: /`path` belongs to kind: file, and only there/ }],
  ['a listing that rests on no fact', { 'listings/boot-cfg.yaml': swap('[netbsd/dom0-pv]', '[]') }, { file: 'listings/boot-cfg.yaml', line: 6, key: 'facts', says: /needs at least one fact that it rests on/ }],
  ['a domain without memory', { [drawing]: swap('memory: 2048', 'memory: 0') }, { file: drawing, line: 7, key: 'domains.1.memory', says: /memory: ./ }],
  ['a domain of a system that nobody knows', { [drawing]: swap('system: freebsd', 'system: freebds') }, { file: drawing, line: 7, key: 'domains.1.system', says: /freebsd/ }],
  ['a domain’s name in one language only', { [drawing]: swap('{ de: Dom0, en: dom0 }', '{ de: Dom0 }') }, { file: drawing, line: 6, key: 'domains.0.name', says: /name: ./ }],
  ['a term without definition in English', { 'glossary.yaml': swap(', en: A shared page.', '') }, { file: 'glossary.yaml', line: 11, key: 'terms.1.definition.en', says: /definition\.en: ./ }],
  ['an address of the site that is none', { 'site.yaml': swap('url: null', 'url: bsdxen') }, { file: 'site.yaml', line: 2, key: 'url', says: /url: ./ }],
  ['an edit address without {path}', { 'site.yaml': swap('edit: null', 'edit: "https://example.org/edit"') }, { file: 'site.yaml', line: 4, key: 'repository.edit', says: /\{path\}/ }],
  ['an empty interface word', { 'strings/de.yaml': swap("'Zum Inhalt'", "''") }, { file: 'strings/de.yaml', line: 1, key: 'page.skip', says: /must not be empty/ }],
  ['a key of an interface word without an area', { 'strings/de.yaml': end("title: 'x'") }, { file: 'strings/de.yaml', line: 3, key: 'title', says: /title: ./ }],
];

for (const [title, edits, expected] of wrong) {
  test(`${title} is named by file, line or key`, () => assertProblems('schema', edits, expected));
}

test('a date that is as exact as a year, a month or a day is right, quoted or not', () => {
  for (const date of ['2004', '2004-03', '2004-03-11', '"2004"', '"2004-03-11"']) assertNoProblems('schema', { 'facts/netbsd/first-port.yaml': swap('dated: 2004-03', `dated: ${date}`) });
});

test('a question that the sources do not settle may stand as a fact', () => {
  assertNoProblems('schema', { [pv]: (text) => text.replace('status: supported', 'status: unknown').replace('certainty: documented', 'certainty: unknown') });
});
