import assert from 'node:assert/strict';
import { test } from 'node:test';
import { matchName } from '../../../src/domain/xl-cfg/nearest-name.ts';

const names = ['name', 'memory', 'maxmem', 'vcpus', 'cpus', 'acpi', 'apic', 'on_crash', 'bootloader_args', 'vif'];

test('the likely spelling is found for a letter more, fewer, another one or two exchanged', () => {
  assert.deepEqual(['memmory', 'memry', 'menory', 'memroy', 'vcpu', 'memo', 'on-crash', 'ON_CRASH', 'onchrash', 'bootlader_arg'].map((word) => matchName(word, names)), ['memory', 'memory', 'memory', 'memory', 'vcpus', 'memory', 'on_crash', 'on_crash', 'on_crash', 'bootloader_args']);
});

test('nothing is guessed where two names are equally near, or none is near', () => {
  assert.deepEqual(['apci', 'monitor', 'x', '', 'a'.repeat(50), 'vi'].map((word) => matchName(word, names)), [undefined, undefined, undefined, undefined, undefined, 'vif']);
});
