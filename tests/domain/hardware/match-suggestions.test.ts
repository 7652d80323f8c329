import assert from 'node:assert/strict';
import { test } from 'node:test';
import { index, table } from './match-tables.ts';
import { findMicroarchs } from '../../../src/domain/hardware/match/find-microarchs.ts';
import { suggestNames } from '../../../src/domain/hardware/match/suggest-names.ts';

const ids = (typed: string) => findMicroarchs(typed, table).flatMap((match) => (match.kind === 'microarch' && match.quality === 'exact' ? [match.microarch.id] : []));
const term = (typed: string) => findMicroarchs(typed, table).flatMap((match) => (match.kind === 'term' ? [match.id] : []))[0];

test('suggestions begin with what was typed, most reported first', () => {
  assert.equal(suggestNames('2520m', index, 5)[0], 'Core i5-2520M');
  assert.equal(suggestNames('i5-252', index, 5)[0], 'Core i5-2520M');
  assert.equal(suggestNames('epyc 7302', index, 5)[0], 'EPYC 7302');
  assert.ok(suggestNames('epyc 7302', index, 5).includes('EPYC 7302P'));
  assert.deepEqual(suggestNames('xeon v2 2670', index, 5), ['Xeon E5-2670 v2']);
  assert.ok(suggestNames('ryzen 5 36', index, 8).every((name) => name.startsWith('Ryzen 5 ')));
  assert.equal(suggestNames('xeon', index, 10).length, 10);
  assert.deepEqual(suggestNames('', index, 5), []);
  assert.deepEqual(suggestNames('no such processor', index, 5), []);
});

test('suggestions do not hold up typing, however busy the machine', () => {
  const times = ['i', 'i5', 'i5-', 'i5-2', 'xeon', 'xeon e', 'xeon e5-2', '2', '25', 'ryzen 7 pro', 'a', 'core'].map((typed) =>
    Math.min(...Array.from({ length: 4 }, () => {
      const start = performance.now();
      suggestNames(typed, index, 10);
      return performance.now() - start;
    })));
  assert.ok(Math.max(...times) < 200, String(times));
});

test('a code name, a part of one and the name of the core lead to their microarchitectures', () => {
  assert.deepEqual(ids('Gainestown'), ['nehalem-ep']);
  assert.deepEqual(ids('Nehalem-EP'), ['nehalem-ep']);
  assert.deepEqual(ids('sandy bridge'), ['sandybridge']);
  assert.deepEqual(ids('Sandy Bridge-EP'), ['sandybridge-e']);
  assert.deepEqual(ids('haswell-e'), ['haswell-ep']);
  assert.deepEqual(ids('Skylake-SP'), ['skylake-sp']);
  assert.deepEqual(ids('AMD Zen 3+'), ['rembrandt']);
  assert.deepEqual(ids('Silvermont').sort(), ['avoton', 'baytrail']);
  assert.ok(ids('zen2').includes('matisse') && ids('zen2').includes('rome') && !ids('zen2').includes('milan'));
  assert.ok(ids('Nehalem').includes('bloomfield') && ids('nehalem').includes('nehalem-ep'));
  assert.ok(findMicroarchs('Ivy', table).some((match) => match.kind === 'microarch' && match.microarch.id === 'ivybridge' && match.quality === 'prefix'));
  assert.deepEqual(findMicroarchs('constructor', table), []);
});

test('names of technologies lead to the glossary', () => {
  const asked = { 'VT-x': 'vt-x', Vanderpool: 'vt-x', vmx: 'vt-x', 'Intel VT-x': 'vt-x', 'AMD-V': 'amd-v', SVM: 'amd-v', Pacifica: 'amd-v', EPT: 'ept', NPT: 'ept', RVI: 'ept', 'VT-d': 'iommu', 'Intel VT-d': 'iommu', 'AMD-Vi': 'iommu', IOMMU: 'iommu' };
  assert.deepEqual(Object.fromEntries(Object.keys(asked).map((name) => [name, term(name)])), asked);
});
