import { test } from 'node:test';
import { matrixColumns, systems } from '../../../src/domain/support/vocabulary.ts';
import { assertNoProblems, assertProblems, swap } from '../fixture.ts';

const pv = 'facts/xen/pv.yaml';
const dom0 = 'facts/netbsd/dom0-pv.yaml';
const port = 'facts/netbsd/first-port.yaml';
const cells = (list: readonly { system: string; columns: readonly string[] }[]) => (text: string) =>
  `${text}cells: [${list.map(({ system, columns }) => `{ system: ${system}, columns: [${columns.join(', ')}] }`).join(', ')}]\n`;
const others = systems.filter((system) => system !== 'netbsd').map((system) => ({ system, columns: matrixColumns }));
const rest = { system: 'netbsd', columns: matrixColumns.filter((column) => column !== 'dom0-pv') };

test('a matrix whose every cell has one fact is complete', () => {
  assertNoProblems('matrix', { [pv]: cells([...others, rest]) });
});

test('a cell that no fact fills is named, with what to do', () => {
  const gap = others.map((each) => (each.system === 'plan9' ? { ...each, columns: matrixColumns.filter((column) => column !== 'domu-pvh') } : each));
  assertProblems('matrix', { [pv]: cells([...gap, rest]) }, { file: 'facts', says: /no fact fills the cell plan9 domu-pvh\n.*`cells` of a fact; `status: unknown` is an answer/ });
});

test('a cell that two facts fill is named with both', () => {
  assertProblems('matrix', { [pv]: cells([...others, rest, { system: 'netbsd', columns: ['dom0-pv'] }]) }, { file: pv, key: 'cells', says: /cell netbsd dom0-pv is filled by netbsd\/dom0-pv and xen\/pv\n.*One fact fills one cell/ });
});

test('what was checked tomorrow is named with both days', () => {
  assertProblems('days', { [pv]: swap('checked: 2026-11-23', 'checked: 2026-11-24') }, { file: pv, key: 'checked', says: /2026-11-24 is after the day of the build \(2026-11-23\)/ });
  assertProblems('days', { 'releases/xen.yaml': swap('checked: 2026-11-22', 'checked: 2027-01-01') }, { file: 'releases/xen.yaml', key: 'checked', says: /2027-01-01 is after the day of the build/ });
});

test('a source that was seen after the check is named; on the same day is right', () => {
  assertProblems('days', { [port]: swap('seen: 2026-11-21', 'seen: 2026-11-23') }, { file: port, key: 'sources.0.seen', says: /2026-11-23 is after the day of the check \(2026-11-22\)/ });
  assertNoProblems('days', { [port]: swap('seen: 2026-11-21', 'seen: 2026-11-22') });
});

test('two facts with the same sentence are named, in either language', () => {
  assertProblems('doubles', { [pv]: (text) => text.replace(/de: Xen .*/, 'de: NetBSD läuft als Dom0 im Modus PV.') }, { file: pv, says: /the German claim "NetBSD läuft als Dom0 im Modus PV\." stands in netbsd\/dom0-pv, too\n.*One place says it/ });
  assertProblems('doubles', { [pv]: (text) => text.replace(/en: Xen .*/, 'en: NetBSD runs as dom0 in PV mode.') }, { file: pv, says: /the English claim .* stands in netbsd\/dom0-pv, too/ });
});

test('two facts with the same place on the flyer are named', () => {
  const flyer = 'flyer: { verdict: ended, today: { de: Vorbei., en: Over. }, facts: [xen/pv], order: 1 }\n';
  assertProblems('doubles', { [pv]: (text) => text + flyer }, { file: pv, says: /flyer order "1" stands in netbsd\/dom0-pv, too/ });
  assertNoProblems('doubles', { [pv]: (text) => text + flyer.replace('order: 1', 'order: 2') });
});

test('a term, a page, a release and a domain that stand twice in a file are named', () => {
  assertProblems('doubles', { 'glossary.yaml': swap('id: grant', 'id: dom0') }, { file: 'glossary.yaml', says: /term "dom0" stands twice/ });
  assertProblems('doubles', { 'site.yaml': swap('glossary]', 'glossary, glossary]') }, { file: 'site.yaml', says: /page "glossary" stands twice/ });
  assertProblems('doubles', { 'releases/xen.yaml': swap('"4.22"', '"4.20"') }, { file: 'releases/xen.yaml', says: /release "4\.20" stands twice/ });
  assertProblems('doubles', { 'drawings/machine.yaml': swap('id: web', 'id: dom0') }, { file: 'drawings/machine.yaml', says: /domain "dom0" stands twice/ });
});

test('the same release of two products is no double', () => {
  assertNoProblems('doubles', { 'releases/netbsd.yaml': swap('"9.4"', '"4.20"'), [dom0]: swap('>=9.4', '>=4.20') });
});

test('an interface word that one language lacks is named', () => {
  assertProblems('interface-words', { 'strings/de.yaml': swap("page.skip: 'Zum Inhalt'\n", '') }, { file: 'strings/de.yaml', key: 'page.skip', says: /is missing; it stands in en\.yaml/ });
  assertProblems('interface-words', { 'strings/de.yaml': (text) => `${text}page.top: 'Nach oben'\n` }, { file: 'strings/en.yaml', key: 'page.top', says: /is missing; it stands in de\.yaml/ });
});

test('placeholders that differ are named with both sides', () => {
  assertProblems('interface-words', { 'strings/en.yaml': swap('{date}', '{day}') }, { file: 'strings/de.yaml', key: 'footer.built', says: /placeholders differ: \{date\} in German, \{day\} in English/ });
  assertProblems('interface-words', { 'strings/en.yaml': swap(' {date}', '') }, { file: 'strings/de.yaml', key: 'footer.built', says: /\{date\} in German, none in English/ });
});

test('placeholders may stand in another order', () => {
  assertNoProblems('interface-words', { 'strings/de.yaml': (text) => `${text}a.b: '{one} von {all}'\n`, 'strings/en.yaml': (text) => `${text}a.b: 'of {all}, {one}'\n` });
});
