import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Machine } from '../domain/hardware/model.ts';
import { encodeCpuTable } from '../domain/hardware/table/cpu-codec.ts';
import { encodeMachines } from '../domain/hardware/table/machine-codec.ts';
import { splitIntoShards } from '../domain/hardware/table/shard-ranges.ts';
import type { Content } from './content.ts';
import { hardwareFiles } from './hardware-tables.ts';
import { cpuTableOf, machineOf } from './hardware-model.ts';

/** What /data/lookup holds. */
export interface ShippedHardware {
  edition: string;
  /** Text of cpus.txt. */
  cpus: string;
  /** Texts of machines/0.txt, machines/1.txt … */
  machines: string[];
}

/**
 * Words by which a computer is found.
 */
function machineWords(maker: string, model: string): string[] {
  const words = [...new Set(`${model}`.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean))];
  const withDigits = words.filter((word) => /\d/.test(word));
  return withDigits.length > 0 ? withDigits : [...words, ...maker.toLowerCase().split(/[^a-z0-9]+/).filter(Boolean)];
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
  const hash = createHash('sha256');
  for (const name of hardwareFiles) if (!name.endsWith('.yaml')) hash.update(readFileSync(join(content.root, 'hardware', name)));
  const edition = `${tables.provenance?.edition ?? ''}-${hash.digest('hex').slice(0, 8)}`;
  const table = cpuTableOf(tables);
  const positions = new Map(table.models.map((model, at) => [model.name, at]));
  const shards = splitIntoShards(tables.machines.rows.map(machineOf), machineWords, costOf, shardLimit);
  return {
    edition,
    cpus: encodeCpuTable(table, edition, shards.slice(1).map((shard) => shard.from)),
    machines: shards.map((shard) => encodeMachines(shard.machines, positions, edition)),
  };
}
