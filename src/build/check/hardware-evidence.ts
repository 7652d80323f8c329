import type { CpuRow } from '../../schemas/hardware-tables.ts';
import type { HardwareTables } from '../../facts/hardware-tables.ts';
import type { Problem } from '../../facts/problem.ts';
import type { Rule } from './rule.ts';

const fields = {
  vtx_svm: { basis: 'vt_src', vendor: 'ark_vtx', seen: 'vt_seen', of: 'reports' },
  slat: { basis: 'slat_src', vendor: 'ark_ept', seen: 'slat_seen', of: 'slat_checked' },
  iommu: { basis: 'iommu_src', vendor: 'ark_vtd', seen: 'iommu_seen', of: 'iommu_checked' },
} as const;
type Field = keyof typeof fields;

/** So few reports can all come from machines whose firmware has switched it off; from this number on, absence says something. */
const enoughForAbsence = 5;

/**
 * True if a cell's evidence contradicts itself: the vendor says no and a machine shows it, the vendor says yes and the table no, the vendor
 * says yes and most machines do not show VT-x, or a machine shows NPT more often than the SVM that NPT needs.
 */
function contradicts(row: CpuRow, field: Field): boolean {
  const { vendor, seen, of } = fields[field];
  if (row[vendor].split('/').includes('no') && row[seen] > 0) return true;
  if (row[vendor] === 'yes' && row[field] === 'no') return true;
  if (field !== 'vtx_svm') return false;
  return (row[vendor] === 'yes' && row[of] >= enoughForAbsence && row[seen] / row[of] < 0.6) || row.slat_seen > row.vt_seen;
}

function* cells({ cpus }: HardwareTables): Generator<Problem> {
  for (const [at, row] of cpus.rows.entries()) {
    const place = { file: cpus.file, line: cpus.lines[at] };
    for (const field of Object.keys(fields) as Field[]) {
      const { basis, seen, of } = fields[field];
      const measured = /^m|[+/]m/.test(row[basis]);
      if ((row[basis] === '') !== (row[field] === 'unknown')) yield { ...place, key: basis, message: row[basis] === '' ? `is empty though ${field} is ${row[field]}` : `says "${row[basis]}" though ${field} is unknown`, remedy: 'Whatever is known has an origin, and only that.' };
      if (row[field] === 'yes' && measured && row[seen] === 0) yield { ...place, key: field, message: `is yes, measured, but ${seen} is 0`, remedy: 'Not measured, then: give the origin that it rests on.' };
      if (row[field] === 'no' && row[seen] > 0) yield { ...place, key: field, message: `is no, but ${seen} is ${row[seen]} of ${row[of]}`, remedy: 'One machine that shows it is proof: yes or varies.' };
    }
    if (row.vtx_svm === 'no' && row.slat === 'yes') yield { ...place, key: 'slat', message: 'is yes without VT-x or SVM', remedy: 'There is no EPT or NPT without it.' };
    if ((row.launch === '') !== (row.launch_src === '')) yield { ...place, key: 'launch_src', message: 'and launch are given both or not at all' };
    if (row.launch_src === 'microarch' && row.microarch.length !== 1) yield { ...place, key: 'launch', message: 'is a microarchitecture’s, but the name stands for several', remedy: 'Leave launch and launch_src empty.' };
  }
}

function* listed({ cpus, conflicts, varies }: HardwareTables): Generator<Problem> {
  const rows = new Map(cpus.rows.map((row, at) => [row.name, { row, line: cpus.lines[at] }]));
  const given = new Set(conflicts.rows.map((row) => `${row.name} ${row.field}`));
  for (const { row, line } of rows.values()) {
    for (const field of Object.keys(fields) as Field[]) {
      if (contradicts(row, field) && !given.has(`${row.name} ${field}`)) yield { file: cpus.file, line, key: field, message: `of ${row.name} is contradicted by its evidence and not listed`, remedy: `Add ${[row.name, field, row[fields[field].vendor], row[fields[field].seen], row[fields[field].of]].join(',')} to conflicts.csv.` };
    }
  }
  for (const [at, conflict] of conflicts.rows.entries()) {
    const row = rows.get(conflict.name)?.row;
    if (!row) continue;
    const { vendor, seen, of } = fields[conflict.field];
    const place = { file: conflicts.file, line: conflicts.lines[at] };
    if (!contradicts(row, conflict.field)) yield { ...place, key: 'field', message: `${conflict.name} has no contradiction in ${conflict.field}`, remedy: 'Remove the row.' };
    else if (conflict.vendor !== row[vendor] || conflict.seen !== row[seen] || conflict.of !== row[of]) yield { ...place, key: 'seen', message: `differs from cpus.csv, which has ${row[vendor] || 'nothing'} from the vendor and ${row[seen]} of ${row[of]} measured` };
  }
  for (const [at, stepping] of varies.rows.entries()) {
    const row = rows.get(stepping.name)?.row;
    if (row && row.vtx_svm !== 'varies') yield { file: varies.file, line: varies.lines[at], key: 'name', message: `${stepping.name} does not vary: vtx_svm is ${row.vtx_svm}`, remedy: 'Only names that stand for different silicon are listed by stepping.' };
  }
}

export const hardwareEvidence: Rule = {
  name: 'hardware-evidence',
  promise: 'No cell of the processor table is more certain than its evidence, and every contradiction is listed.',
  check(content) {
    const { tables } = content.hardware();
    return [...cells(tables), ...listed(tables)];
  },
};
