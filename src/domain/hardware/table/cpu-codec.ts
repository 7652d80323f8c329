import { vendors, type Basis, type Cell, type CpuModel, type CpuTable, type FamilyRule, type Microarch, type Share, type TableValue, type Vendor } from '../model.ts';
import { frontCode, frontDecode } from './front-code.ts';
import { foldSign, numberReader, packNumbers, unfoldSign } from './pack-numbers.ts';

/** The processor table with what travels in the same file: which edition it is, and where the words of the shards of computers begin. */
export interface ShippedCpuTable extends CpuTable {
  /** Day of the tables and a digest of them: "2026-11-23-5f3a…". Shards of another edition do not fit. */
  edition: string;
  /** For each shard of computers after the first, its first word: see `shardAt`. */
  shards: string[];
}

const letters: Record<Basis, string> = { measured: 'm', vendor: 'v', inferred: 'i' };
const basisOf = Object.fromEntries(Object.entries(letters).map(([basis, letter]) => [letter, basis])) as Record<string, Basis>;

const writeCell = ({ value, basis }: Cell) => `${value}:${basis.map((one) => letters[one]).join('')}`;
function readCell(text: string): Cell {
  const [value, basis] = text.split(':');
  return { value: value as TableValue, basis: [...basis!].map((letter) => basisOf[letter]!) };
}

/** What many models have in common; a model names it by a number. */
const profileOf = (model: CpuModel) =>
  [vendors.indexOf(model.vendor), model.launchOfFamily ? 1 : 0, model.lm64, writeCell(model.vt), writeCell(model.slat), writeCell(model.iommu)].join(' ');
function readProfile(text: string): Pick<CpuModel, 'vendor' | 'launchOfFamily' | 'lm64' | 'vt' | 'slat' | 'iommu'> {
  const [vendor, ofFamily, lm64, vt, slat, iommu] = text.split(' ');
  return { vendor: vendors[Number(vendor)]!, launchOfFamily: ofFamily === '1', lm64: lm64 as TableValue, vt: readCell(vt!), slat: readCell(slat!), iommu: readCell(iommu!) };
}

/** Months from 1990-01 as 1 …; 0 is "not known". */
const monthNumber = (month: string) => (month === '' ? 0 : (Number(month.slice(0, 4)) - 1990) * 12 + Number(month.slice(5)));
const monthText = (number: number) => (number === 0 ? '' : `${1990 + Math.floor((number - 1) / 12)}-${String(((number - 1) % 12) + 1).padStart(2, '0')}`);

const byName = (a: CpuModel, b: CpuModel) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** The lists that are not columns of the models, as arrays without keys. */
interface Lists {
  /** Runs of models of one microarchitecture: id as in `CpuModel.microarch`, length. */
  runs: [string, number][];
  profiles: string[];
  microarchs: string[][];
  rules: string[][];
  /** Position by name, family-model-stepping, seen, of. */
  steppings: [number, string, number, number][];
  shards: string[];
}

/**
 * The table as text: its edition, lists as JSON, then a line per column and the names. The models stand by microarchitecture and name there,
 * because neighbours then have nearly everything in common. Throws RangeError on a count that is larger than what it is a part of.
 */
export function encodeCpuTable(table: CpuTable, edition = '', shards: string[] = []): string {
  const place = new Map([...table.microarchs.keys()].map((id, at) => [id, at]));
  const placeOf = (model: CpuModel) => place.get(model.microarch) ?? place.size;
  const models = table.models.toSorted((a, b) => placeOf(a) - placeOf(b) || (a.microarch < b.microarch ? -1 : a.microarch > b.microarch ? 1 : byName(a, b)));

  const uses = new Map<string, number>();
  for (const model of models) uses.set(profileOf(model), (uses.get(profileOf(model)) ?? 0) + 1);
  const profiles = [...uses].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([profile]) => profile);
  const profileNumber = new Map(profiles.map((profile, at) => [profile, at]));

  const runs: Lists['runs'] = [];
  for (const { microarch } of models) {
    if (runs.at(-1)?.[0] === microarch) runs.at(-1)![1]++;
    else runs.push([microarch, 1]);
  }
  const lists: Lists = {
    runs,
    profiles,
    microarchs: [...table.microarchs.values()].map((one) => [one.id, one.vendor, one.codename, one.launch, one.lm64, one.vt, one.slat, one.iommu]),
    rules: table.rules.map((rule) => [rule.vendor, rule.pattern, rule.microarch, rule.lm64, rule.vt, rule.slat, rule.iommu]),
    steppings: table.models.toSorted(byName).flatMap((model, at) => model.steppings.map(({ fms, vt }): [number, string, number, number] => [at, fms, vt.seen, vt.of])),
    shards,
  };
  const columns: ((model: CpuModel) => number[])[] = [
    (model) => [profileNumber.get(profileOf(model))!],
    (model) => [monthNumber(model.launch)],
    (model) => [model.vtSeen.of],
    ({ vtSeen }) => (vtSeen.of > 0 ? [vtSeen.of - vtSeen.seen] : []),
    // EPT could be seen nearly wherever VT-x was: the difference is small.
    ({ vtSeen, slatSeen }) => [foldSign(vtSeen.seen - slatSeen.of)],
    ({ slatSeen }) => (slatSeen.of > 0 ? [slatSeen.seen] : []),
    ({ iommuSeen }) => [iommuSeen.of],
    ({ iommuSeen }) => (iommuSeen.of > 0 ? [iommuSeen.of - iommuSeen.seen] : []),
    ({ off }) => [off.of],
    ({ off }) => (off.of > 0 ? [off.seen] : []),
    (model) => [model.xenReports],
  ];
  return [`cpus ${edition}`, JSON.stringify(lists), ...columns.map((column) => packNumbers(models.flatMap(column))), frontCode(models.map((model) => model.name))].join('\n');
}

/**
 * The reverse of `encodeCpuTable`; the models come by name. Throws an Error on anything else, an answer of a server that is no table or that was
 * cut: whoever loads the file treats that as a failed load.
 */
export function decodeCpuTable(text: string): ShippedCpuTable {
  const [head, json, ...rest] = text.split('\n');
  if (!head?.startsWith('cpus ') || json === undefined) throw new Error('not a table of processors');
  const lists = JSON.parse(json) as Lists;
  const [profile, launch, vtOf, vtUnseen, slatLess, slatSeen, iommuOf, iommuUnseen, offOf, offSeen, xen] = rest.slice(0, 11).map(numberReader);
  const names = frontDecode(rest.slice(11));
  const profiles = lists.profiles.map(readProfile);
  const models: CpuModel[] = [];
  for (const [microarch, length] of lists.runs) {
    for (let n = 0; n < length; n++) {
      const name = names[models.length];
      const shared = profiles[profile!()];
      if (!name || !shared) throw new Error('a table of processors that was cut');
      const part = (of: number, seen: (() => number) | undefined, less = false) => ({ seen: of === 0 ? 0 : less ? of - seen!() : seen!(), of });
      const month = monthText(launch!());
      const vt = part(vtOf!(), vtUnseen, true);
      models.push({
        name,
        microarch,
        launch: month,
        ...shared,
        vtSeen: vt,
        slatSeen: part(vt.seen - unfoldSign(slatLess!()), slatSeen),
        iommuSeen: part(iommuOf!(), iommuUnseen, true),
        off: part(offOf!(), offSeen),
        xenReports: xen!(),
        steppings: [],
      });
    }
  }
  models.sort(byName);
  for (const [at, fms, seen, of] of lists.steppings) models[at]?.steppings.push({ fms, vt: { seen, of } });
  const microarchs = lists.microarchs.map(([id, vendor, codename, month, lm64, vt, slat, iommu]) => ({ id, vendor, codename, launch: month, lm64, vt, slat, iommu }) as Microarch);
  return {
    models,
    microarchs: new Map(microarchs.map((one) => [one.id, one])),
    rules: lists.rules.map(([vendor, pattern, microarch, lm64, vt, slat, iommu]): FamilyRule => ({ vendor: vendor as Vendor, pattern: pattern!, microarch: microarch!, lm64: lm64 as Share, vt: vt as Share, slat: slat as Share, iommu: iommu as Share })),
    edition: head.slice('cpus '.length),
    shards: lists.shards,
  };
}
