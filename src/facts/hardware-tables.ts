import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hardwareColumns, hardwareTableNames, type ChipsetRow, type ConflictRow, type CpuRow, type HardwareTableName, type MachineRow, type MicroarchRow, type VariesRow } from '../schemas/hardware-tables.ts';
import { fallbackRules, hardwareProvenance, microarchNotes, type FallbackRulesData, type HardwareProvenanceData, type MicroarchNotesData } from '../schemas/hardware-files.ts';
import { readDataFile } from './data-file.ts';
import { readTable, type Table } from './hardware-csv.ts';
import type { Problem } from './problem.ts';

/** Everything below content/hardware, validated by schema; what the tables say of each other is checked by the rule `hardware`. */
export interface HardwareTables {
  cpus: Table<CpuRow>;
  machines: Table<MachineRow>;
  microarch: Table<MicroarchRow>;
  chipsets: Table<ChipsetRow>;
  varies: Table<VariesRow>;
  conflicts: Table<ConflictRow>;
  rules: FallbackRulesData;
  notes: MicroarchNotesData;
  provenance: HardwareProvenanceData | undefined;
}

/** Files of content/hardware; nothing else is read there. */
export const hardwareFiles = [...hardwareTableNames.map((name) => `${name}.csv`), 'fallback-rules.json', 'microarchs.yaml', 'provenance.yaml'];

/** Reads the folder content/hardware of the content folder `root`. A content folder without it has empty tables: the site can be built without. */
export function readHardware(root: string): { tables: HardwareTables; problems: Problem[] } {
  const folder = join(root, 'hardware');
  const problems: Problem[] = [];
  const shown = (name: string) => join('content', 'hardware', name);
  const present = existsSync(folder);
  const there = (name: string): boolean => {
    if (present && !existsSync(join(folder, name))) problems.push({ file: shown(name), message: 'is missing' });
    return existsSync(join(folder, name));
  };
  const tables: Partial<Record<HardwareTableName, Table<unknown>>> = {};
  for (const name of hardwareTableNames) {
    const file = `${name}.csv`;
    const read = there(file) ? readTable(hardwareColumns[name], readFileSync(join(folder, file), 'utf8'), shown(file)) : { table: { file: shown(file), rows: [], lines: [] }, problems: [] };
    problems.push(...read.problems);
    tables[name] = read.table;
  }
  const data = <S extends Parameters<typeof readDataFile>[0]>(schema: S, name: string) => {
    if (!there(name)) return undefined;
    const read = readDataFile(schema, join(folder, name), shown(name));
    problems.push(...read.problems);
    return read.data;
  };
  return {
    tables: {
      ...(tables as Pick<HardwareTables, HardwareTableName>),
      rules: (data(fallbackRules, 'fallback-rules.json') as FallbackRulesData | undefined) ?? [],
      notes: (data(microarchNotes, 'microarchs.yaml') as MicroarchNotesData | undefined) ?? {},
      provenance: data(hardwareProvenance, 'provenance.yaml') as HardwareProvenanceData | undefined,
    },
    problems,
  };
}
