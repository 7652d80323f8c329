import { test } from 'node:test';
import { assertNoProblems, assertProblems, swap, type Edits } from '../fixture.ts';
import { edition, file, links, sheets } from '../flyer-fixture.ts';

const good: Edits = { [file]: sheets, [edition]: links };
const but = (path: string, from: string, to: string): Edits => ({ ...good, [path]: swap(from, to)(good[path] as string) });

test('sheets whose statements and codes their edition keeps are right, also beside an edition that has none', () => {
  assertNoProblems(undefined, good);
  assertNoProblems('flyers', { [edition]: links });
  assertNoProblems('flyers', {});
});

test('sheets without an edition have no codes: the command that writes it is named', () => {
  assertProblems('flyers', { [file]: sheets }, { file, says: /there is no edition with this code: content\/links\/editions\/27a\.yaml is missing\n.*npm run fix -- --edition 27A YYYY-MM-DD/ });
});

test('a fact that does not exist is named with its place, wherever on the sheets it stands', () => {
  for (const [from, to, key] of [
    ['A line. }, facts: [netbsd/dom0-pv]', 'A line. }, facts: [netbsd/none]', 'lead.facts'],
    ['Idea }, facts: [xen/pv]', 'Idea }, facts: [xen/pv, netbsd/none]', 'idea.facts'],
    ['look: netbsd, facts: [netbsd/dom0-pv]', 'look: netbsd, facts: [netbsd/dom0-pv, netbsd/none]', 'systems.rows.0.facts'],
    ['Hardware }, facts: [xen/pv]', 'Hardware }, facts: [netbsd/none]', 'hardware.facts'],
    ['Limits }, facts: [xen/pv]', 'Limits }, facts: [netbsd/none]', 'limits.facts'],
    ['now: [xen/pv]', 'now: [netbsd/none]', 'cost'],
    ['now: netbsd/dom0-pv }', 'now: netbsd/none }', 'since.pairs.0'],
    ['A case. }, facts: [netbsd/dom0-pv]', 'A case. }, facts: [netbsd/none]', 'case.facts'],
  ] as const) {
    const missing = { file: edition, key: 'said.netbsd/none', says: /is missing, and the sheets print it/ };
    assertProblems('flyers', but(file, from, to), { file, key, says: /fact "netbsd\/none" does not exist/ }, missing);
  }
});

test('a drawing that does not exist is named with its place', () => {
  assertProblems('flyers', but(file, 'drawing: machine\ntitle', 'drawing: house\ntitle'), { file, key: 'drawing', says: /drawing "house" does not exist/ });
  assertProblems('flyers', but(file, 'Case }, drawing: machine', 'Case }, drawing: house'), { file, key: 'case.drawing', says: /drawing "house" does not exist/ });
});

test('a step whose topic has no code is named, with the topics there are', () => {
  assertProblems('flyers', but(file, 'topic: guest', 'topic: host'), { file, key: 'home.steps.2.topic', says: /edition 27A has no topic "host"\n.*Its topics are hw, plan, guest\./ });
});

test('a statement that is printed must be noted, whole where a sheet prints it whole', () => {
  assertProblems('flyers', but(edition, '  netbsd/first-port: { short: { de: "2004", en: "2004" } }\n', ''), { file: edition, key: 'said.netbsd/first-port', says: /is missing, and the sheets print it\n.*Note what the fact says on the day of printing/ });
  assertProblems('flyers', but(edition, ' claim: { de: Xen kann PV., en: Xen can do PV. },', ''), { file: edition, key: 'said.xen/pv.claim', says: /is missing, and a sheet prints the whole claim/ });
});

test('a statement that is noted and that no sheet says is named', () => {
  const sheetsWithout = { ...good, [file]: (good[file] as string).replaceAll('netbsd/first-port', 'xen/pv') };
  assertProblems('flyers', sheetsWithout, { file: edition, key: 'said.netbsd/first-port', says: /no sheet of 27A says this\n.*put it into content\/flyers\/27a\.yaml/ });
});

test('what one slip in a file causes is said once', () => {
  for (const [path, edits] of [
    ['drawings/machine.yaml', { ...good, 'drawings/machine.yaml': swap('memory: 4096', 'memory: much') }],
    ['facts/xen/pv.yaml', { ...good, 'facts/xen/pv.yaml': swap('status: supported', 'status: suported') }],
    [edition, but(edition, 'day: 2027-02-01', 'day: soon')],
  ] as const) assertProblems('flyers', edits, { file: path, says: /(?:memory|status|day)/ });
});

test('sheets with a part missing, a fourth step, another look or a title in one language are named by the schema', () => {
  for (const [from, to, says] of [
    ['drawing: machine\ntitle', 'title', /drawing: is missing/],
    ['limits: {', 'limit: {', /limits: is missing/],
    ['look: netbsd', 'look: blue', /systems\.rows\.0\.look/],
    ['title: { de: Blatt, en: Sheet }', 'title: { de: Blatt }', /title\.en: is missing/],
    ['    - { topic: guest, title: { de: Drei, en: Three }, text: { de: Zuletzt., en: Last. } }\n', '', /home\.steps/],
  ] as const) {
    const edits = but(file, from, to);
    // A name that is misspelt is told twice: it is not known, and the right one is missing.
    if (from === 'limits: {') assertProblems('schema', edits, { file, says: /limit/ }, { file, says: /limit/ });
    else assertProblems('schema', edits, { file, says });
  }
});
