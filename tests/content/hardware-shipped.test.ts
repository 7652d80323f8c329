import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { machineWords } from '../../src/domain/hardware/match/machine-words.ts';
import { decodeCpuTable } from '../../src/domain/hardware/table/cpu-codec.ts';
import { decodeMachines } from '../../src/domain/hardware/table/machine-codec.ts';
import { shardAt } from '../../src/domain/hardware/table/shard-ranges.ts';
import { readContent } from '../../src/facts/content.ts';
import { cpuTableOf, machineOf } from '../../src/facts/hardware-model.ts';
import { shipHardware } from '../../src/facts/hardware-shipped.ts';

const { content } = readContent(join(import.meta.dirname, '..', '..', 'content'));
const { tables, problems } = content.hardware();
const shipped = shipHardware(content);
const table = decodeCpuTable(shipped.cpus);
const names = table.models.map((model) => model.name);
const weight = (text: string) => brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }).length;

test('the real tables are all there', () => {
  assert.deepEqual(problems, []);
  assert.equal(table.models.length, 4887);
  assert.equal(table.microarchs.size, 164);
  assert.ok(tables.machines.rows.length > 24000);
});

test('every processor, microarchitecture and rule comes out of the shipped file as it is in the tables', () => {
  const { edition, shards, ...read } = table;
  assert.deepEqual(read, cpuTableOf(tables));
  assert.equal(edition, shipped.edition);
  assert.equal(shards.length, shipped.machines.length - 1);
});

test('all processors weigh at most 38 KiB, and each shard of computers at most 56 KiB', (t) => {
  const bytes = [shipped.cpus, ...shipped.machines].map(weight);
  t.diagnostic(`processors ${bytes[0]} bytes, shards ${bytes.slice(1).join(', ')}`);
  assert.ok(bytes[0]! <= 38 * 1024, `${bytes[0]} bytes of processors`);
  for (const [at, size] of bytes.slice(1).entries()) assert.ok(size <= 56 * 1024, `shard ${at} weighs ${size} bytes`);
});

test('every computer stands in the shard of each of its words, as it is in the tables', () => {
  const shards = shipped.machines.map((text) => {
    const read = decodeMachines(text, names, table.edition);
    assert.ok('machines' in read, 'a shard that is shipped can be read');
    return new Map(read.machines.map((machine) => [`${machine.maker}|${machine.model}`, machine]));
  });
  for (const machine of tables.machines.rows.map(machineOf)) {
    const words = machineWords(machine.maker, machine.model);
    assert.ok(words.length > 0, `${machine.maker} ${machine.model} can be found`);
    for (const word of words) assert.deepEqual(shards[shardAt(table.shards, word)]!.get(`${machine.maker}|${machine.model}`), machine, word);
  }
});
