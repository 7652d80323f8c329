import type { Basis, Cell, CpuModel, CpuTable, FamilyRule, Machine, Microarch, TableValue } from '../domain/hardware/model.ts';
import type { CpuRow, MachineRow, MicroarchRow } from '../schemas/hardware-tables.ts';
import type { HardwareTables } from './hardware-tables.ts';

const basisOf: Record<string, Basis> = { m: 'measured', a: 'vendor', i: 'inferred' };
const order: Basis[] = ['measured', 'vendor', 'inferred'];

/** "a+m" as the domain names it, strongest first; `vt` (no EPT without VT-x) rests on what the VT cell rests on. */
function bases(short: string, vt: string): Basis[] {
  const found = (short === 'vt' ? vt : short).split(/[+/]/).flatMap((letter) => basisOf[letter] ?? []);
  return order.filter((basis) => found.includes(basis));
}

const cell = (value: TableValue, short: string, vt: string): Cell => ({ value, basis: value === 'unknown' ? [] : bases(short, vt) });

/** A row of cpus.csv as the lookup works with it; `steppings` are those of varies.csv. */
export function cpuModel(row: CpuRow, steppings: CpuModel['steppings'] = []): CpuModel {
  return {
    name: row.name,
    vendor: row.vendor,
    microarch: row.microarch.join('|'),
    launch: row.launch,
    launchOfFamily: row.launch_src === 'microarch',
    lm64: row.lm64,
    vt: cell(row.vtx_svm, row.vt_src, row.vt_src),
    slat: cell(row.slat, row.slat_src, row.vt_src),
    iommu: cell(row.iommu, row.iommu_src, row.vt_src),
    vtSeen: { seen: row.vt_seen, of: row.reports },
    slatSeen: { seen: row.slat_seen, of: row.slat_checked },
    iommuSeen: { seen: row.iommu_seen, of: row.iommu_checked },
    off: { seen: row.vt_off_in_bios, of: row.off_base },
    xenReports: row.xen_reports,
    steppings,
  };
}

/** A row of microarch.csv as the lookup works with it. */
export function microarchOf(row: MicroarchRow): Microarch {
  return { id: row.id, vendor: row.vendor, codename: row.codename, launch: row.first_launch, lm64: row.lm64, vt: row.vtx_or_svm, slat: row.slat, iommu: row.iommu };
}

/** A row of machines.csv as the lookup works with it. */
export function machineOf(row: MachineRow): Machine {
  return {
    kind: row.type,
    maker: row.mfg,
    model: row.model,
    reports: row.reports,
    cpus: row.cpus,
    firmware: row.bios_from === 0 ? [] : [row.bios_from, row.bios_to],
    off: row.vt_off,
    xen: { seen: row.xen_works, of: row.xen_reports },
  };
}

/** What the lookup needs of all processors. */
export function cpuTableOf(tables: HardwareTables): CpuTable {
  const steppings = new Map<string, CpuModel['steppings']>();
  for (const row of tables.varies.rows) steppings.set(row.name, [...(steppings.get(row.name) ?? []), { fms: row['family-model-stepping'], vt: { seen: row.vt_seen, of: row.reports } }]);
  const rules: FamilyRule[] = tables.rules.map(({ vendor, re, microarch, lm, vt, slat, iommu }) => ({ vendor, pattern: re, microarch, lm64: lm, vt, slat, iommu }));
  return {
    models: tables.cpus.rows.map((row) => cpuModel(row, steppings.get(row.name))),
    microarchs: new Map(tables.microarch.rows.map((row) => [row.id, microarchOf(row)])),
    rules,
  };
}
