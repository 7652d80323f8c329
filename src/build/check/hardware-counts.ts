import type { HardwareTables } from '../../facts/hardware-tables.ts';
import type { Table } from '../../facts/hardware-csv.ts';
import type { Problem } from '../../facts/problem.ts';
import type { Rule } from './rule.ts';

/** Names every row in which the first count is larger than the second. */
function* atMost<R>(table: Table<R>, part: keyof R & string, whole: keyof R & string): Generator<Problem> {
  for (const [at, row] of table.rows.entries()) {
    if (Number(row[part]) <= Number(row[whole])) continue;
    yield { file: table.file, line: table.lines[at], key: part, message: `${String(row[part])} is more than ${String(row[whole])} in ${whole}`, remedy: 'What was seen is a part of what was looked at.' };
  }
}

function* counts({ cpus, machines, chipsets, varies, conflicts }: HardwareTables): Generator<Problem> {
  yield* atMost(cpus, 'vt_seen', 'reports');
  yield* atMost(cpus, 'slat_seen', 'slat_checked');
  yield* atMost(cpus, 'ug_seen', 'ug_checked');
  yield* atMost(cpus, 'iommu_seen', 'iommu_checked');
  yield* atMost(cpus, 'vt_off_in_bios', 'off_base');
  yield* atMost(cpus, 'off_base', 'reports');
  yield* atMost(machines, 'xen_works', 'xen_reports');
  yield* atMost(machines, 'bios_from', 'bios_to');
  yield* atMost(chipsets, 'iommu_seen', 'machines');
  yield* atMost(varies, 'vt_seen', 'reports');
  yield* atMost(conflicts, 'seen', 'of');
  for (const [at, row] of machines.rows.entries()) {
    const place = { file: machines.file, line: machines.lines[at] };
    const parts = row.linux + row.freebsd + row.openbsd + row.netbsd;
    if (parts !== row.reports) yield { ...place, key: 'reports', message: `${row.reports} is not the sum of linux, freebsd, openbsd and netbsd, ${parts}` };
    const { seen, of } = row.vt_off;
    if (seen > of) yield { ...place, key: 'vt_off', message: `${seen} is more than ${of}` };
    if (of > row.freebsd) yield { ...place, key: 'vt_off', message: `${of} boot messages are more than ${row.freebsd} in freebsd`, remedy: 'Only FreeBSD prints it.' };
    const named = row.cpus.reduce((sum, cpu) => sum + cpu.reports, 0);
    if (named > row.reports) yield { ...place, key: 'cpus', message: `${named} reports of processors are more than ${row.reports} in reports` };
  }
}

export const hardwareCounts: Rule = {
  name: 'hardware-counts',
  promise: 'No count in the hardware tables is larger than what it is a part of.',
  check: (content) => [...counts(content.hardware().tables)],
};
