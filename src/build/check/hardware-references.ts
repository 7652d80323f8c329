import type { HardwareTables } from '../../facts/hardware-tables.ts';
import type { Table } from '../../facts/hardware-csv.ts';
import type { Problem } from '../../facts/problem.ts';
import type { SourceData } from '../../schemas/source.ts';
import { hardwareColumns, hardwareTableNames } from '../../schemas/hardware-tables.ts';
import { slugOf } from '../../domain/hardware/table/slug.ts';
import type { Rule } from './rule.ts';

const provenanceFile = 'content/hardware/provenance.yaml';
const notesFile = 'content/hardware/microarchs.yaml';
const rulesFile = 'content/hardware/fallback-rules.json';

/** Names every row whose key an earlier row has already; upper and lower case count as one, as they do for those who type a name. */
function* twice<R>(table: Table<R>, key: keyof R & string, keyOf: (row: R) => string): Generator<Problem> {
  const first = new Map<string, number>();
  for (const [at, row] of table.rows.entries()) {
    const value = keyOf(row).toLowerCase();
    const line = first.get(value);
    if (line === undefined) first.set(value, table.lines[at]!);
    else yield { file: table.file, line: table.lines[at], key, message: `"${keyOf(row)}" stands in line ${line} already`, remedy: 'One row each: bring the two together.' };
  }
}

/** Names every row that refers to something that is not there. */
function* lost<R>(table: Table<R>, key: keyof R & string, refers: (row: R) => readonly string[], known: Set<string>, where: string): Generator<Problem> {
  for (const [at, row] of table.rows.entries()) {
    for (const name of refers(row)) if (!known.has(name)) yield { file: table.file, line: table.lines[at], key, message: `"${name}" is not in ${where}`, remedy: 'Correct the name, or add it there.' };
  }
}

function* unique(tables: HardwareTables): Generator<Problem> {
  yield* twice(tables.cpus, 'name', (row) => row.name);
  yield* twice(tables.machines, 'model', (row) => `${row.mfg} ${row.model}`);
  yield* twice(tables.microarch, 'id', (row) => row.id);
  yield* twice(tables.chipsets, 'host_bridge', (row) => row.host_bridge);
  yield* twice(tables.varies, 'family-model-stepping', (row) => `${row.name} ${row['family-model-stepping']}`);
  yield* twice(tables.conflicts, 'field', (row) => `${row.name} ${row.field}`);
}

/** One maker is written in one way: pages are named after makers, and two spellings would be two makers. */
function* makers({ machines }: HardwareTables): Generator<Problem> {
  const spelt = new Map<string, string>();
  for (const [at, { mfg }] of machines.rows.entries()) {
    const key = slugOf(mfg).replaceAll('-', '');
    const other = spelt.get(key) ?? mfg;
    spelt.set(key, other);
    if (other !== mfg) yield { file: machines.file, line: machines.lines[at], key: 'mfg', message: `"${mfg}" is spelt "${other}" elsewhere`, remedy: 'Write a maker in one way.' };
  }
}

function* references(tables: HardwareTables): Generator<Problem> {
  const cpus = new Set(tables.cpus.rows.map((row) => row.name));
  const microarchs = new Set(tables.microarch.rows.map((row) => row.id));
  const sources = new Set(Object.keys(tables.provenance?.sources ?? {}));
  yield* lost(tables.cpus, 'microarch', (row) => row.microarch, microarchs, 'microarch.csv');
  yield* lost(tables.machines, 'cpus', (row) => row.cpus.map((cpu) => cpu.name), cpus, 'cpus.csv');
  yield* lost(tables.varies, 'name', (row) => [row.name], cpus, 'cpus.csv');
  yield* lost(tables.conflicts, 'name', (row) => [row.name], cpus, 'cpus.csv');
  if (tables.provenance) {
    yield* lost(tables.cpus, 'sources', (row) => row.sources, sources, 'provenance.yaml');
    yield* lost(tables.chipsets, 'source', (row) => row.source, sources, 'provenance.yaml');
  }
  const anchors = new Map<string, string>();
  for (const [at, { name }] of tables.cpus.rows.entries()) {
    const other = anchors.get(slugOf(name));
    if (other !== undefined && other.toLowerCase() !== name.toLowerCase()) yield { file: tables.cpus.file, line: tables.cpus.lines[at], key: 'name', message: `"${name}" has the same anchor as "${other}"`, remedy: 'The two differ by signs alone: they are one name, or one of them is misspelt.' };
    anchors.set(slugOf(name), name);
  }
  for (const id of Object.keys(tables.notes)) if (!microarchs.has(id)) yield { file: notesFile, key: id, message: `"${id}" is not in microarch.csv` };
  for (const [at, rule] of tables.rules.entries()) {
    if (rule.microarch !== '' && !microarchs.has(rule.microarch)) yield { file: rulesFile, key: `${at}.microarch`, message: `"${rule.microarch}" is not in microarch.csv` };
    else if (rule.microarch !== '' && tables.microarch.rows.find((row) => row.id === rule.microarch)!.vendor !== rule.vendor) yield { file: rulesFile, key: `${at}.vendor`, message: `${rule.microarch} is not by ${rule.vendor}` };
  }
}

function* described({ provenance }: HardwareTables, known: Map<string, SourceData>): Generator<Problem> {
  if (!provenance) return;
  for (const [id, { source }] of Object.entries(provenance.sources)) {
    if (!known.has(source)) yield { file: provenanceFile, key: `sources.${id}.source`, message: `source "${source}" does not exist`, remedy: `Write content/sources/${source}.yaml, or correct the id.` };
  }
  for (const table of hardwareTableNames) {
    const given = Object.keys(provenance.columns[table] ?? {});
    const wanted = [...Object.keys(hardwareColumns[table]), ...(table === 'microarch' ? ['notes'] : [])];
    for (const column of wanted) if (!given.includes(column)) yield { file: provenanceFile, key: `columns.${table}.${column}`, message: 'is missing', remedy: 'Say in both languages what the column holds.' };
    for (const column of given) if (!wanted.includes(column)) yield { file: provenanceFile, key: `columns.${table}.${column}`, message: `${table}.csv has no such column` };
  }
}

export const hardwareReferences: Rule = {
  name: 'hardware-references',
  promise: 'Names in the hardware tables stand once, and whatever a row refers to exists: processors, microarchitectures, sources, columns.',
  check(content) {
    const { tables } = content.hardware();
    return [...unique(tables), ...makers(tables), ...references(tables), ...described(tables, content.sources)];
  },
};
