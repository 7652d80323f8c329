import { createHash } from 'node:crypto';
import { machineWords } from '../domain/hardware/match/machine-words.ts';
import type { Machine } from '../domain/hardware/model.ts';
import { encodeCpuTable } from '../domain/hardware/table/cpu-codec.ts';
import { encodeMachines } from '../domain/hardware/table/machine-codec.ts';
import { splitIntoShards } from '../domain/hardware/table/shard-ranges.ts';
import type { Content } from './content.ts';
import { cpuTableOf, machineOf } from './hardware-model.ts';

/** What /data/lookup holds. */
export interface ShippedHardware {
  edition: string;
  /** Text of cpus.txt. */
  cpus: string;
  /** Texts of machines/0.txt, machines/1.txt … */
  machines: string[];
}

/** Characters that a computer takes in an encoded shard, roughly: the name, the processors, ten columns. */
const costOf = (machine: Machine) => Math.ceil(machine.model.length * 0.6) + machine.cpus.length * 3 + 9;

/** Encoded characters per shard. Brotli leaves two fifths: some 42 KiB of the 56 KiB that a shard may weigh, so that a few new rows do not break it. */
const shardLimit = 105_000;

const shipped = new WeakMap<Content, ShippedHardware>();

/** The tables as the lookup loads them; encoded once per content that was read. */
export function shipHardware(content: Content): ShippedHardware {
  const known = shipped.get(content) ?? encode(content);
  shipped.set(content, known);
  return known;
}

function encode(content: Content): ShippedHardware {
  const { tables } = content.hardware();
  const table = cpuTableOf(tables);
  const positions = new Map(table.models.map((model, at) => [model.name, at]));
  const shards = splitIntoShards(tables.machines.rows.map(machineOf), machineWords, costOf, shardLimit);
  const texts = [encodeCpuTable(table, '', shards.slice(1).map((shard) => shard.from)), ...shards.map((shard) => encodeMachines(shard.machines, positions, ''))];
  // Of what is shipped, not of the tables: other words or another coding make another edition, too.
  const digest = createHash('sha256').update(texts.join('\n')).digest('hex').slice(0, 8);
  const edition = `${tables.provenance?.edition ?? 'none'}-${digest}`;
  const [cpus, ...machines] = texts.map((text) => text.replace(' \n', ` ${edition}\n`));
  return { edition, cpus: cpus!, machines };
}
