import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { vendors, type Cell, type Count, type CpuModel, type CpuTable, type Machine, type Microarch } from '../../../src/domain/hardware/model.ts';
import { decodeCpuTable, encodeCpuTable } from '../../../src/domain/hardware/table/cpu-codec.ts';
import { decodeMachines, encodeMachines } from '../../../src/domain/hardware/table/machine-codec.ts';
import { shardAt, splitIntoShards } from '../../../src/domain/hardware/table/shard-ranges.ts';

const row = <T>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) => fc.record<T>(shape, { noNullPrototype: true });
const count: fc.Arbitrary<Count> = fc.tuple(fc.nat({ max: 9000 }), fc.nat({ max: 9000 })).map(([a, b]) => ({ seen: Math.min(a, b), of: Math.max(a, b) }));
const value = fc.constantFrom('yes', 'no', 'unknown', 'varies', 'chipset') as fc.Arbitrary<Cell['value']>;
const cell: fc.Arbitrary<Cell> = row({ value, basis: fc.subarray(['measured', 'vendor', 'inferred'] as const).map((list) => [...list]) });
const word = fc.stringMatching(/^[!-~]([ -~]{0,30}[!-~])?$/);
const share = fc.constantFrom('all', 'most', 'some', 'none', 'chipset', 'unknown') as fc.Arbitrary<Microarch['vt']>;
const month = fc.oneof(fc.constant(''), fc.tuple(fc.integer({ min: 1990, max: 2040 }), fc.integer({ min: 1, max: 12 })).map(([year, m]) => `${year}-${String(m).padStart(2, '0')}`));

const table: fc.Arbitrary<CpuTable> = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 5 }).chain((ids) => {
  const microarch = fc.oneof(fc.constant(''), fc.constantFrom(...ids), fc.constant(`${ids[0]}|other`));
  const model: fc.Arbitrary<CpuModel> = row({
    name: word, vendor: fc.constantFrom(...vendors), microarch, launch: month, launchOfFamily: fc.boolean(), lm64: value, vt: cell, slat: cell, iommu: cell,
    vtSeen: count, slatSeen: count, iommuSeen: count, off: count, xenReports: fc.nat({ max: 300 }), steppings: fc.array(row({ fms: fc.stringMatching(/^\d-\d\d-\d$/), vt: count }), { maxLength: 3 }),
  });
  const family = row({ vendor: fc.constantFrom(...vendors), pattern: word, microarch: fc.constantFrom(...ids), lm64: share, vt: share, slat: share, iommu: share });
  const of = (id: string) => row({ id: fc.constant(id), vendor: fc.constantFrom(...vendors), codename: fc.string(), launch: month, lm64: share, vt: share, slat: share, iommu: share });
  return fc.tuple(fc.uniqueArray(model, { selector: (one) => one.name, maxLength: 30 }), fc.tuple(...ids.map(of)), fc.array(family)).map(([models, list, rules]) => ({
    models: models.sort((a, b) => (a.name < b.name ? -1 : 1)),
    microarchs: new Map(list.map((one) => [one.id, one])),
    rules,
  }));
});

test('every table of processors comes back as it was, by name, with its edition and the boundaries of the shards', () => {
  fc.assert(fc.property(table, fc.array(word), (given, shards) => {
    const { edition, shards: boundaries, ...read } = decodeCpuTable(encodeCpuTable(given, '2026-11-23-abc', shards));
    assert.deepEqual(read, given);
    assert.deepEqual([edition, boundaries], ['2026-11-23-abc', shards]);
  }));
});

test('what is no table of processors is an error, not an empty table', () => {
  const good = encodeCpuTable({ models: [{ name: 'A 1', vendor: 'AMD', microarch: 'a', launch: '', launchOfFamily: false, lm64: 'yes', vt: { value: 'yes', basis: [] }, slat: { value: 'yes', basis: [] }, iommu: { value: 'yes', basis: [] }, vtSeen: { seen: 1, of: 2 }, slatSeen: { seen: 0, of: 0 }, iommuSeen: { seen: 0, of: 0 }, off: { seen: 0, of: 0 }, xenReports: 0, steppings: [] }], microarchs: new Map(), rules: [] });
  assert.equal(decodeCpuTable(good).models.length, 1);
  for (const text of ['', '<!doctype html><title>404</title>', 'cpus x', 'cpus x\n{', good.slice(0, -4), good.split('\n').slice(0, 8).join('\n')]) assert.throws(() => decodeCpuTable(text), Error, text);
});

const names = ['Atom D525', 'Core i5-2520M', 'EPYC 7302P'];
const positions = new Map(names.map((name, at) => [name, at]));
const machine: fc.Arbitrary<Machine> = row({
  kind: fc.constantFrom('', 'Notebook', 'Server'),
  maker: fc.constantFrom('Acer', 'Lenovo'),
  model: word,
  firmware: fc.oneof(fc.constant([] as []), fc.tuple(fc.integer({ min: 2003, max: 2030 }), fc.nat({ max: 20 })).map(([from, span]): [number, number] => [from, from + span])),
  off: count,
  xen: count,
  cpus: fc.subarray(names).chain((list) => fc.tuple(...list.map((name) => row({ name: fc.constant(name), reports: fc.integer({ min: 1, max: 400 }) })))),
  unnamed: fc.nat({ max: 3 }),
}).map(({ unnamed, ...one }) => ({ ...one, reports: one.cpus.reduce((sum, cpu) => sum + cpu.reports, 0) + unnamed }));

test('every list of computers comes back as it was', () => {
  fc.assert(fc.property(fc.array(machine), (machines) => assert.deepEqual(decodeMachines(encodeMachines(machines, positions, 'e1'), names, 'e1'), { machines })));
});

const shard = encodeMachines([{ kind: 'Notebook', maker: 'Lenovo', model: 'ThinkPad X220', reports: 9, cpus: [{ name: 'Core i5-2520M', reports: 7 }], firmware: [2011, 2018], off: { seen: 1, of: 3 }, xen: { seen: 2, of: 2 } }], positions, 'e1');

test('a shard of another edition is refused as stale, because its processors would be others', () => {
  assert.deepEqual(decodeMachines(shard, names, 'e2'), { problem: 'stale' });
  assert.ok('machines' in decodeMachines(shard, names, 'e1'));
});

test('a shard that was cut, or is none, is damaged: no exception, no half a list', () => {
  const lines = shard.split('\n');
  for (let kept = 1; kept < lines.length; kept++) assert.deepEqual(decodeMachines(lines.slice(0, kept).join('\n'), names, 'e1'), { problem: 'damaged' }, `${kept} lines`);
  for (const text of ['', '<html>', 'machines e1\n[]\n\n\n']) assert.deepEqual(decodeMachines(text, names, 'e1'), { problem: 'damaged' });
  assert.deepEqual(decodeMachines(shard, [], 'e1'), { problem: 'damaged' });
  fc.assert(fc.property(fc.string(), (text) => assert.ok('problem' in decodeMachines(`machines e1\n${text}`, names, 'e1'))));
});

test('a processor that the table does not hold cannot be shipped', () => {
  assert.throws(() => encodeMachines([{ kind: '', maker: 'A', model: 'B', reports: 1, cpus: [{ name: 'Z80', reports: 1 }], firmware: [], off: { seen: 0, of: 0 }, xen: { seen: 0, of: 0 } }], positions, 'e1'), RangeError);
});

test('whatever word of a computer is asked for, the one shard of that word holds the computer', () => {
  const wordsOf = (_: string, model: string) => model.split(' ');
  fc.assert(fc.property(fc.array(row({ model: fc.array(fc.stringMatching(/^[a-c0-2]{1,3}$/), { minLength: 1, maxLength: 4 }).map((list) => list.join(' ')) })), fc.integer({ min: 1, max: 40 }), (list, limit) => {
    const machines = list.map(({ model }) => ({ kind: '', maker: 'M', model, reports: 1, cpus: [], firmware: [] as [], off: { seen: 0, of: 0 }, xen: { seen: 0, of: 0 } }));
    const shards = splitIntoShards(machines, wordsOf, (one) => one.model.length, limit);
    const boundaries = shards.slice(1).map((one) => one.from);
    for (const one of machines) for (const asked of wordsOf('', one.model)) assert.ok(shards[shardAt(boundaries, asked)]!.machines.includes(one), `${asked} of ${one.model}`);
  }));
});
