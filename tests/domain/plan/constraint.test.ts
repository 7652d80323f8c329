import assert from 'node:assert/strict';
import { test } from 'node:test';
import { constraint, rulePaths } from '../../../src/schemas/constraint.ts';

const good = { scope: 'guest', when: { 'guest.type': 'pv' }, severity: 'error', stops: ['guest'], say: { de: 'Nein, {name}.', en: 'No, {name}.' } };
const messages = (changes: object): string => {
  const read = constraint.safeParse({ ...good, ...changes });
  return read.success ? '' : read.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ');
};

test('a rule names what it looks at, what follows and a sentence in both languages', () => {
  assert.equal(messages({}), '');
  assert.equal(messages({ when: { 'guest.release': ['', '<10.0'], 'derived.disk-count': '>=4', 'host.hvm': false } }), '');
  assert.match(messages({ say: { de: 'Nein.' } }), /say\.en/);
});

test('a path that no value has is named, with the paths that there are', () => {
  assert.match(messages({ when: { 'guest.typ': 'pv' } }), /when\.guest\.typ: is nothing that a rule of scope guest can look at; it can be .*guest\.type/);
  assert.match(messages({ scope: 'host' }), /when\.guest\.type: is nothing that a rule of scope host/);
  assert.match(messages({ when: { constructor: 'x' } }), /is nothing/);
  assert.match(messages({ when: {} }), /at least one entry/);
});

test('a test that can never fit is named: the wrong kind of value, or a comparison that cannot be read', () => {
  for (const when of [{ 'guest.memory': 'lots' }, { 'guest.memory': '1024' }, { 'host.hvm': 'no' }, { 'guest.type': true }, { 'guest.memory': '< 5' }, { 'guest.release': '<ten' }, { 'guest.memory': '!5' }]) {
    assert.match(messages({ when }), /never fits/, JSON.stringify(when));
  }
});

test('an error stops files, warnings and hints none', () => {
  assert.match(messages({ stops: [] }), /an error stops files/);
  assert.match(messages({ severity: 'hint' }), /an error stops files/);
  assert.equal(messages({ severity: 'hint', stops: [] }), '');
});

test('both languages have the same placeholders, and only those that are filled', () => {
  assert.match(messages({ say: { de: '{name}', en: 'x' } }), /same placeholders/);
  assert.match(messages({ say: { de: '{nam}', en: '{nam}' } }), /\{name\} and \{value\} only/);
});

test('every scope offers the values of the machine', () => {
  for (const paths of Object.values(rulePaths)) assert.ok('host.system' in paths && 'derived.memory-left' in paths && 'dom0.memory' in paths);
  assert.ok('derived.missing-uplink' in rulePaths.bridge && !('derived.missing-uplink' in rulePaths.guest));
});
