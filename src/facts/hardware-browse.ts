import { formatNumber } from '../i18n/format.ts';
import type { Language } from '../i18n/languages.ts';
import { pagePath } from '../i18n/paths.ts';
import { assessFindings } from '../domain/hardware/assess/assess-findings.ts';
import { joinFindings } from '../domain/hardware/assess/join-findings.ts';
import { vendors, type Count, type Vendor } from '../domain/hardware/model.ts';
import type { RoleVerdict } from '../domain/hardware/verdict.ts';
import type { ConflictRow, CpuRow, MicroarchRow, VariesRow } from '../schemas/hardware-tables.ts';
import type { Bilingual } from '../schemas/bilingual.ts';
import { demands } from './demands.ts';
import { computerPages, computerPath } from './hardware-computers.ts';
import { naturally, once } from './hardware-once.ts';
import { content } from './library.ts';

export type { CpuRow };

const tables = () => content().hardware().tables;

/** A whole number in tables and sentences: German with a no-break space, never a full stop, English with a comma; four digits stay together in German. */
export function countText(language: Language, value: number): string {
  return language === 'en' ? formatNumber('en', value) : value < 10_000 ? String(value) : formatNumber('de', value).replaceAll('.', '\u00a0');
}

/** Address of a name's answer in the lookup. */
export function lookupPath(language: Language, name: string): string {
  return `${pagePath(language, 'hardware')}?q=${encodeURIComponent(name).replaceAll('%20', '+')}`;
}

/** A microarchitecture with its models and what their rows add up to. */
export interface MicroarchPage {
  row: MicroarchRow;
  note: Bilingual | undefined;
  /** By name. A model that stands for several microarchitectures is on the page of each. */
  models: CpuRow[];
  /** Sums over the models of this microarchitecture alone. */
  measured: Record<'vt' | 'slat' | 'iommu' | 'off', Count> & { xen: number };
  conflicts: ConflictRow[];
  varies: VariesRow[];
}

const emptyCount = (): Count => ({ seen: 0, of: 0 });
const add = (sum: Count, seen: number, of: number) => {
  sum.seen += seen;
  sum.of += of;
};

function microarchPage(row: MicroarchRow, models: CpuRow[]): MicroarchPage {
  const measured = { vt: emptyCount(), slat: emptyCount(), iommu: emptyCount(), off: emptyCount(), xen: 0 };
  for (const model of models.filter((one) => one.microarch.length === 1)) {
    add(measured.vt, model.vt_seen, model.reports);
    add(measured.slat, model.slat_seen, model.slat_checked);
    add(measured.iommu, model.iommu_seen, model.iommu_checked);
    add(measured.off, model.vt_off_in_bios, model.off_base);
    measured.xen += model.xen_reports;
  }
  const names = new Set(models.map((model) => model.name));
  return {
    row,
    note: tables().notes[row.id],
    models,
    measured,
    conflicts: tables().conflicts.rows.filter((conflict) => names.has(conflict.name)),
    varies: tables().varies.rows.filter((stepping) => names.has(stepping.name)),
  };
}

/** All microarchitectures, in the order of the table. */
export const microarchPages = once((): MicroarchPage[] => {
  const models = new Map<string, CpuRow[]>();
  for (const row of tables().cpus.rows) for (const id of row.microarch) models.set(id, [...(models.get(id) ?? []), row]);
  return tables().microarch.rows.map((row) => microarchPage(row, (models.get(row.id) ?? []).sort((a, b) => naturally(a.name, b.name))));
});

/**
 * Verdicts per role for any model of a microarchitecture. Who reads its page asks for just this one, so that what all its models have is no guess
 * from a name: 64 bits are there, and what was measured as well is the processor's part, firmware and board left open.
 */
export function microarchVerdicts({ row, measured }: MicroarchPage): RoleVerdict[] {
  const rules = demands();
  const findings = joinFindings({ rule: { vendor: row.vendor, pattern: '', microarch: row.id, lm64: row.lm64, vt: row.vtx_or_svm, slat: row.slat, iommu: row.iommu }, codename: row.codename });
  const { lm64, vt, slat, iommu } = findings.properties;
  const known = (share: string, seen: Count) => share === 'all' && seen.seen > 0;
  const properties = {
    ...findings.properties,
    ...(row.lm64 === 'all' && { lm64: { ...lm64, state: 'yes' as const } }),
    ...(known(row.vtx_or_svm, measured.vt) && { vt: { ...vt, state: 'cpu' as const } }),
    ...(known(row.slat, measured.slat) && { slat: { ...slat, state: 'cpu' as const } }),
    ...(known(row.iommu, measured.iommu) && { iommu: { ...iommu, state: 'cpu' as const } }),
  };
  return assessFindings({ ...findings, properties }, rules);
}

/** Models whose microarchitecture nobody knows: their names stand for too many. */
export const unplacedModels = once((): CpuRow[] => tables().cpus.rows.filter((row) => row.microarch.length === 0).sort((a, b) => naturally(a.name, b.name)));

/** Microarchitectures by vendor, in order of launch; those without a day last. */
export const microarchsByVendor = once((): { vendor: Vendor; pages: MicroarchPage[] }[] =>
  vendors.map((vendor) => ({ vendor, pages: microarchPages().filter(({ row }) => row.vendor === vendor).sort((a, b) => (a.row.first_launch || '9').localeCompare(b.row.first_launch || '9')) })),
);

/** Path of the page of models without a known microarchitecture. */
export const unplacedPath = 'hardware/cpus/other';

/** Path of the page of open data. */
export const openDataPath = 'hardware/data';

/** Path of a microarchitecture's page without the language. */
export const microarchPath = (id: string) => `hardware/cpus/${id}`;

/** Paths of all browse pages without the language; not the three indexes, which site.yaml names. */
export function browsePaths(): string[] {
  return [...microarchPages().map(({ row }) => microarchPath(row.id)), unplacedPath, openDataPath, ...computerPages().map(computerPath)];
}
