import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeProblem } from '../../src/facts/problem.ts';
import { assertProblems, problemsWith, swap, type Edits } from './fixture.ts';

const pv = 'facts/xen/pv.yaml';

/** What a schema library says by itself: true, and of no use to somebody who writes German sentences. */
const programmersWords = /Invalid input|Invalid key|Invalid option|Invalid string|expected \w+, received|Too (?:small|big)/;

const slips: [title: string, edits: Edits][] = [
  ['a missing translation', { [pv]: (text) => text.replace(/ {2}de: Xen.*\n/, '') }],
  ['a missing list of sources', { [pv]: (text) => text.replace(/sources:[^]*checked/, 'checked') }],
  ['a release that YAML reads as a number', { 'releases/xen.yaml': swap('"4.20"', '4.20') }],
  ['a range that YAML reads as a number', { [pv]: swap('">=4.17 <4.22"', '4.20') }],
  ['a text that is too long', { [pv]: swap('"PV: 84\u00a0KiB je Gast"', 'x'.repeat(41)) }],
  ['a status that is misspelt', { [pv]: swap('status: supported', 'status: suported') }],
  ['an interface word whose key has no area', { 'strings/de.yaml': (text) => `${text}title: 'x'\n` }],
  ['a name in one language only', { 'drawings/machine.yaml': swap('{ de: Dom0, en: dom0 }', '{ de: Dom0 }') }],
  ['a description that is too short', { 'pages/de/index.mdx': (text) => text.replace(/description: .*/, 'description: Kurz.') }],
  ['an empty file', { [pv]: '' }],
];

for (const [title, edits] of slips) {
  test(`${title} is explained in words that an author knows`, () => {
    const shown = problemsWith(edits, 'schema').map(describeProblem).join('\n');
    assert.notEqual(shown, '');
    assert.doesNotMatch(shown, programmersWords);
  });
}

test('an unknown key is named by its own line', () => {
  assertProblems('schema', { [pv]: (text) => `${text}clame: x\n` }, { file: pv, line: 13, says: /unknown key "clame"/ });
});

test('one mistake is one message: a day that is a word', () => {
  assertProblems('schema', { [pv]: swap('checked: 2026-11-23', 'checked: gestern') }, { file: pv, line: 12, key: 'checked', says: /must be a day as YYYY-MM-DD/ });
});

test('one mistake is one message: a quotation mark that is not closed', () => {
  assertProblems('schema', { [pv]: swap('je Gast"', 'je Gast') }, { file: pv, line: 5, says: /is not valid YAML/ });
});
