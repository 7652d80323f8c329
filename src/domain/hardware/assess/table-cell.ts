import type { Cell, Count, CpuModel, FamilyRule, Machine, Share, Stepping, TableValue } from '../model.ts';
import type { Ground } from '../verdict.ts';

/** What the tables know of one property, before the machine itself has been heard. */
export interface Known {
  value: TableValue;
  /** False if it is inferred from the microarchitecture only. */
  sure: boolean;
  grounds: Ground[];
}

/** Lines whose name without a number stands for processors with and without 64 bits, sold at the same clock: Prestonia and Nocona, Northwood and Prescott. */
const beforeAndAfter64 = /^(?:Xeon|Pentium 4|Celeron) \(no model\)/;

export type TableProperty = 'lm64' | 'vt' | 'slat' | 'iommu';

/** Fewer reports of a stepping than this settle nothing, as in the table (sources.md, 3b). */
const leastReports = 5;

const nothing = (property: TableProperty): Known => ({ value: 'unknown', sure: false, grounds: [{ kind: 'no-data', property }] });

const counted: Record<Exclude<TableProperty, 'lm64'>, 'vtSeen' | 'slatSeen' | 'iommuSeen'> = { vt: 'vtSeen', slat: 'slatSeen', iommu: 'iommuSeen' };

function cellGrounds(property: Exclude<TableProperty, 'lm64'>, cell: Cell, count: Count, codename: string): Ground[] {
  const grounds: Ground[] = [];
  if (cell.basis.includes('measured')) grounds.push({ kind: 'measured', property, count });
  if (cell.basis.includes('vendor')) grounds.push({ kind: 'vendor', property });
  if (cell.basis.includes('inferred') && grounds.length === 0) grounds.push({ kind: 'inferred', property, name: codename });
  if (cell.value === 'chipset') grounds.push({ kind: 'chipset', property });
  return grounds.length > 0 ? grounds : [{ kind: 'no-data', property }];
}

/** A name that stands for different silicon, settled by its stepping if at least five reports of that stepping agree. */
function resolveStepping({ fms, vt }: Stepping): Known {
  const settled = vt.of >= leastReports && (vt.seen === 0 || vt.seen === vt.of);
  return { value: !settled ? 'varies' : vt.seen === 0 ? 'no' : 'yes', sure: settled, grounds: [{ kind: 'stepping', property: 'vt', count: vt, name: fms }] };
}

/** What a family has: only what all of its members have or lack can be said of one that is not in the table. */
const ofFamily: Record<Share, TableValue> = { all: 'yes', none: 'no', chipset: 'chipset', most: 'unknown', some: 'unknown', unknown: 'unknown' };

/** Looks a property up in the processor's row, or else in the rule of its family. `fms` is the stepping if it is known; `codename` names the microarchitecture. */
export function lookUp(property: TableProperty, { model, rule, fms, codename }: { model?: CpuModel | undefined; rule?: FamilyRule | undefined; fms?: string | undefined; codename?: string | undefined }): Known {
  if (model) {
    if (property === 'lm64') return model.lm64 === 'unknown' ? nothing(property) : { value: model.lm64, sure: !beforeAndAfter64.test(model.name), grounds: [{ kind: 'table', property }] };
    const cell = model[property];
    const stepping = property === 'vt' && cell.value === 'varies' ? model.steppings.find((one) => one.fms === fms) : undefined;
    if (stepping) return resolveStepping(stepping);
    return { value: cell.value, sure: cell.basis.includes('measured') || cell.basis.includes('vendor'), grounds: cellGrounds(property, cell, model[counted[property]], codename ?? model.microarch) };
  }
  if (!rule) return nothing(property);
  // The widest rules name a maker's line, not a microarchitecture; a name that is known for its 32 bits only has neither.
  const name = codename ?? (rule.microarch || rule.vendor);
  const nameless = rule.microarch === '' && rule.lm64 === 'none';
  return { value: ofFamily[rule[property]], sure: false, grounds: nameless ? [] : [{ kind: 'family-rule', property, name }] };
}

/** How often firmware had switched virtualisation off on this processor and in this computer, and where Xen ran. */
export function describeReports(model: CpuModel | undefined, machine: Machine | undefined): Ground[] {
  const grounds: Ground[] = [];
  const name = machine && `${machine.maker} ${machine.model}`.trim();
  if (model && model.off.of > 0) grounds.push({ kind: 'off-share', property: 'vt', count: model.off });
  if (machine && name && machine.off.of > 0) grounds.push({ kind: 'off-here', property: 'vt', count: machine.off, name });
  if (model && model.xenReports > 0) grounds.push({ kind: 'xen-reports', property: 'vt', count: { seen: model.xenReports, of: model.xenReports } });
  if (machine && name && machine.xen.of > 0) grounds.push({ kind: 'xen-here', property: 'vt', count: machine.xen, name });
  return grounds;
}
