import { test } from 'node:test';
import { languages } from '../../../src/i18n/languages.ts';
import { assertNoProblems, assertProblems, swap, type Edits } from '../fixture.ts';

const pv = 'facts/xen/pv.yaml';
const withRule = (text: string): string => `${text}demand:\n  - { roles: [guest-pv], when: { lm64: "no" }, verdict: "no", say: { de: Geht nicht., en: Does not work. } }\n`;
const changed = (from: string, to: string): Edits => ({ [pv]: (text) => swap(from, to)(withRule(text)) });
const step = (name: string): Edits => ({ ...changed('verdict: "no"', `verdict: unknown, check: ${name}`), 'lookup.yaml': 'checks:\n  bits: { linux: "grep lm /proc/cpuinfo" }\n' });
const words = (key: string): Edits => Object.fromEntries(languages.map((language) => [`strings/${language}.yaml`, (text: string) => `${text}${key}: 'x'\n`]));

test('a rule of the lookup in a fact is right', () => {
  assertNoProblems('schema', { [pv]: withRule });
  assertNoProblems('demands', { [pv]: withRule });
});

test('a role, a property, a state and a vendor that nobody knows are named, with those that there are', () => {
  assertProblems('schema', changed('guest-pv', 'guest-pvv'), { file: pv, key: 'demand.0.roles.0', says: /guest-pvh/ });
  assertProblems('schema', changed('lm64: "no"', 'lm46: "no"'), { file: pv, key: 'demand.0.when.lm46', says: /it can be lm64, vt, slat/ });
  assertProblems('schema', changed('lm64: "no"', 'lm64: never'), { file: pv, key: 'demand.0.when.lm64', says: /is never "never"; it can be yes, cpu/ });
  assertProblems('schema', changed('lm64: "no"', 'vendor: Via'), { file: pv, key: 'demand.0.when.vendor', says: /Zhaoxin/ });
});

test('a rule that says yes, one without English, one with a placeholder and a no with a next step are named', () => {
  assertProblems('schema', changed('verdict: "no"', 'verdict: yes'), { file: pv, key: 'demand.0.verdict', says: /conditional/ });
  assertProblems('schema', changed(', en: Does not work.', ''), { file: pv, key: 'demand.0.say.en', says: /en/ });
  assertProblems('schema', changed('Does not work.', '"{name} does not work."'), { file: pv, key: 'demand.0.say.en', says: /no placeholders/ });
  assertProblems('schema', changed('verdict: "no"', 'verdict: "no", check: bits'), { file: pv, key: 'demand.0.check', says: /leaves nothing to check/ });
});

test('a next step that does not exist, has no words or is named by no rule is named', () => {
  assertNoProblems('demands', { ...step('bits'), ...words('lookup.check.bits') });
  assertProblems('demands', { ...step('bit'), ...words('lookup.check.bits') }, { file: pv, key: 'demand.0.check', says: /no next step "bit"\n.*has bits/ }, { file: 'lookup.yaml', key: 'checks.bits', says: /no `demand` of a fact names/ });
  assertProblems('demands', step('bits'), { file: 'lookup.yaml', key: 'checks.bits', says: /has no words lookup\.check\.bits/ });
});

test('a microarchitecture that the table does not have is named', () => {
  assertProblems('demands', changed('lm64: "no"', 'microarch: knightlanding'), { file: pv, key: 'demand.0.when.microarch', says: /"knightlanding" is not in content\/hardware\/microarch\.csv/ });
});

test('a system that has no commands in the lookup is named', () => {
  assertProblems('schema', { 'lookup.yaml': 'checks:\n  bits: { plan9: "cat /dev/sysstat" }\n' }, { file: 'lookup.yaml', key: 'checks.bits', says: /unknown key "plan9"/ });
});
