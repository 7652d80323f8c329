import { formatNumber } from '../i18n/format.ts';
import type { Language } from '../i18n/languages.ts';
import { pagePath } from '../i18n/paths.ts';
import { assessFindings } from '../domain/hardware/assess/assess-findings.ts';
import { joinFindings } from '../domain/hardware/assess/join-findings.ts';
import { vendors, type Count, type Vendor } from '../domain/hardware/model.ts';
import type { RoleVerdict } from '../domain/hardware/verdict.ts';
import { slugOf } from '../domain/hardware/table/slug.ts';
import type { ConflictRow, CpuRow, MachineRow, MicroarchRow, VariesRow } from '../schemas/hardware-tables.ts';
import type { Bilingual } from '../schemas/bilingual.ts';
import { demands } from './demands.ts';
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

/** Computed once per content: the pages of two languages ask for the same. */
function once<T>(make: () => T): () => T {
  let of: unknown;
  let made: T | undefined;
  return () => {
    if (of !== content()) [of, made] = [content(), make()];
    return made!;
  };
}

const naturally = new Intl.Collator('en', { numeric: true }).compare;

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

/** Path of a microarchitecture's page without the language. */
export const microarchPath = (id: string) => `hardware/cpus/${id}`;

/** One page of computers: of a maker, or of all small makers with one initial. */
export interface ComputerPage {
  slug: string;
  /** The maker; undefined on a page of small makers. */
  maker: string | undefined;
  /** Initial of the small makers: "A" … "Z", "0–9". */
  letter: string | undefined;
  machines: MachineRow[];
  /** Number of this page and of how many. */
  part: number;
  parts: ComputerPage[];
  /** All computers of the maker or the initial, on all its pages. */
  total: number;
}

/** Makers with fewer computers share pages by their initial. */
const ownPageFrom = 25;
/** Characters of names and processors that fit on one page, with what tags weigh: found by the test of the weights. */
const charactersPerPage = 27_000;

const characters = (machine: MachineRow, withMaker: boolean) => 34 + machine.model.length * 1.3 + (withMaker ? machine.mfg.length : 0) + machine.cpus.reduce((sum, cpu) => sum + 5 + cpu.name.length * 0.45, 0);

function splitPages(slug: string, names: Pick<ComputerPage, 'maker' | 'letter'>, machines: MachineRow[]): ComputerPage[] {
  const sizes = machines.map((machine) => characters(machine, names.maker === undefined));
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const count = Math.max(1, Math.ceil(total / charactersPerPage));
  const pages: ComputerPage[] = Array.from({ length: count }, (_, at) => ({ slug, ...names, machines: [], part: at + 1, parts: [], total: machines.length }));
  let filled = 0;
  for (const [at, machine] of machines.entries()) {
    pages[Math.min(count - 1, Math.floor((filled / total) * count))]!.machines.push(machine);
    filled += sizes[at]!;
  }
  for (const page of pages) page.parts = pages;
  return pages;
}

const initialOf = (maker: string) => (/^[a-z]/i.test(maker) ? maker[0]!.toUpperCase() : '0–9');

/** Pages of all computers: large makers in alphabetical order, then the small ones by initial. */
export const computerPages = once((): ComputerPage[] => {
  const makers = new Map<string, MachineRow[]>();
  for (const machine of tables().machines.rows) makers.set(machine.mfg, [...(makers.get(machine.mfg) ?? []), machine]);
  const letters = new Map<string, MachineRow[]>();
  const pages: ComputerPage[] = [];
  for (const maker of [...makers.keys()].sort(naturally)) {
    const machines = makers.get(maker)!.sort((a, b) => naturally(a.model, b.model));
    if (machines.length >= ownPageFrom) pages.push(...splitPages(slugOf(maker), { maker, letter: undefined }, machines));
    else letters.set(initialOf(maker), [...(letters.get(initialOf(maker)) ?? []), ...machines]);
  }
  for (const [letter, machines] of [...letters].sort(([a], [b]) => naturally(a, b))) pages.push(...splitPages(`others-${letter === '0–9' ? 'digits' : letter.toLowerCase()}`, { maker: undefined, letter }, machines));
  return pages;
});

/** Small makers of an initial with the number of their computers. */
export const makersOf = (page: ComputerPage): { maker: string; computers: number }[] => {
  const counts = new Map<string, number>();
  for (const { machines } of page.parts) for (const { mfg } of machines) counts.set(mfg, (counts.get(mfg) ?? 0) + 1);
  return [...counts].map(([maker, computers]) => ({ maker, computers }));
};

/** Path of a page of computers without the language. */
export const computerPath = ({ slug, part }: Pick<ComputerPage, 'slug' | 'part'>) => `hardware/computers/${slug}${part > 1 ? `/${part}` : ''}`;

/** Paths of all browse pages without the language; not the three indexes, which site.yaml names. */
export function browsePaths(): string[] {
  return [...microarchPages().map(({ row }) => microarchPath(row.id)), unplacedPath, ...computerPages().map(computerPath)];
}
