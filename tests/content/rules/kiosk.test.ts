import { test } from 'node:test';
import { assertNoProblems, assertProblems, type Edits } from '../fixture.ts';

const file = 'kiosk.yaml';
const words = (text: string) => `{ de: ${text}, en: ${text} }`;
const kiosk = `drawing: machine
cost: { fact: xen/pv, vcpus: 1 }
start: { title: ${words('A')}, text: ${words('B.')}, topic: pv }
steps:
  - { id: one, title: ${words('C')}, text: ${words('D.')}, parts: [hardware, xen, dom0], claim: xen/pv, topic: pv }
  - { id: two, title: ${words('E')}, text: ${words('F.')}, parts: [web, bridges, memory], shorts: [netbsd/dom0-pv], topic: terms, more: [pv] }
`;
const edition = (code: string, day: string, topics: string) => `code: ${code}\nday: ${day}\nsaid: {}\ntopics: { ${topics} }\n`;
const both = 'pv: { de: glossary, en: glossary }, terms: { de: glossary, en: glossary }';
const editions: Edits = { 'links/editions/26a.yaml': edition('26A', '2026-11-20', both) };
const edited = (from: string, to: string): Edits => {
  if (!kiosk.includes(from)) throw new Error(`the good kiosk lacks "${from}"`);
  return { ...editions, [file]: kiosk.replace(from, to) };
};

test('screens whose facts, topics and parts are there are good, and so is a site without a kiosk', () => {
  assertNoProblems('kiosk', { ...editions, [file]: kiosk });
  assertNoProblems('schema', { ...editions, [file]: kiosk });
  assertNoProblems('kiosk', {});
});

test('a fact that does not exist is named with the step that names it', () => {
  assertProblems('kiosk', edited('claim: xen/pv', 'claim: xen/none'), { file, key: 'steps.0.claim', says: /fact "xen\/none" does not exist\n.*content\/facts\/xen\/none\.yaml/ });
  assertProblems('kiosk', edited('[netbsd/dom0-pv]', '[netbsd/dom0-pv, xen/x]'), { file, key: 'steps.1.shorts', says: /fact "xen\/x"/ });
  assertProblems('kiosk', edited('cost: { fact: xen/pv', 'cost: { fact: xen/y'), { file, key: 'cost.fact', says: /fact "xen\/y"/ });
});

test('a topic must be one of the newest edition whose day has come, and the message names those', () => {
  assertProblems('kiosk', edited('topic: terms', 'topic: hw'), { file, key: 'steps.1.topic', says: /edition 26A has no topic "hw"\n.*pv, terms/ });
  assertProblems('kiosk', edited('more: [pv]', 'more: [hw]'), { file, key: 'steps.1.more', says: /no topic "hw"/ });
  const newer = { ...editions, 'links/editions/26b.yaml': edition('26B', '2026-11-22', 'pv: { de: glossary, en: glossary }') };
  assertProblems('kiosk', { ...newer, [file]: kiosk }, { file, key: 'steps.1.topic', says: /edition 26B has no topic "terms"/ });
  const later = { ...editions, 'links/editions/27a.yaml': edition('27A', '2027-02-01', 'pv: { de: glossary, en: glossary }') };
  assertNoProblems('kiosk', { ...later, [file]: kiosk });
  assertProblems('kiosk', { [file]: kiosk }, { file, says: /needs an edition/ }, ...[]);
});

test('a part must be in the drawing, every part must be shown, and the drawing must exist', () => {
  assertProblems('kiosk', edited('[hardware, xen, dom0]', '[hardware, xen, dom0, dom7]'), { file, key: 'steps.0.parts', says: /no part "dom7"\n.*hardware, xen, bridges, memory, dom0, web/ });
  assertProblems('kiosk', edited('[web, bridges, memory]', '[web, bridges]'), { file, key: 'steps', says: /no step shows the part "memory"/ });
  assertProblems('kiosk', edited('drawing: machine', 'drawing: none'), { file, key: 'drawing', says: /drawing "none" does not exist/ });
});

test('a field that is missing, in one language only, or unknown is named with its place', () => {
  assertProblems('schema', edited(', topic: pv }\nsteps', ' }\nsteps'), { file, key: 'start.topic', says: /./ });
  assertProblems('schema', edited('title: { de: C, en: C }', 'title: { de: C }'), { file, key: 'steps.0.title.en', says: /./ });
  assertProblems('schema', edited('id: two', 'id: one'), { file, key: 'steps', says: /two steps with the same id/ });
  assertProblems('schema', edited('claim: xen/pv', 'fact: xen/pv'), { file, key: 'steps.0', says: /fact/ });
});
