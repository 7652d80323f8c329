import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCpuIndex } from '../../../src/domain/hardware/match/cpu-index.ts';
import { findCpu, type CpuMatch } from '../../../src/domain/hardware/match/find-cpu.ts';
import { cpuTableOf, machineOf } from '../../../src/facts/hardware-model.ts';
import { readHardware } from '../../../src/facts/hardware-tables.ts';
import { splitCsv } from '../../../src/facts/hardware-csv.ts';

/** The real tables, read once per test file: matching is promised for them, not for an example. */
export const tables = readHardware(join(process.cwd(), 'content')).tables;
export const table = cpuTableOf(tables);
export const index = createCpuIndex(table);
export const machines = () => tables.machines.rows.map(machineOf);

/** Rows of a fixture below tests/fixtures/hardware-names, by column. */
export function fixture(name: string): Record<string, string>[] {
  const { records, problems } = splitCsv(readFileSync(join(process.cwd(), 'tests/fixtures/hardware-names', name), 'utf8'), name);
  if (problems.length) throw new Error(JSON.stringify(problems));
  const [head, ...rows] = records.map(({ fields }) => fields);
  return rows.map((fields) => Object.fromEntries(head!.map((column, at) => [column, fields[at] ?? ''])));
}

export const find = (text: string): CpuMatch => findCpu(text, index);

/** The model's name, the instruction set of a processor that is no amd64, or the kind of answer if there is no single model. */
export function answer(text: string): string {
  const match = find(text);
  return match.kind === 'exact' ? match.model.name : match.kind === 'family' ? `family ${match.rule.microarch}` : match.kind === 'foreign' ? match.isa : match.kind;
}
