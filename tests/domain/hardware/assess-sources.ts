import type { CpuModel, FamilyRule } from '../../../src/domain/hardware/model.ts';
import type { Evidence, MachineReading, Property, Setting, Witness } from '../../../src/domain/hardware/reading.ts';
import type { Demand, Findings, Finding, State } from '../../../src/domain/hardware/verdict.ts';
import { demands as allDemands } from '../../../src/facts/demands.ts';
import { cpuTableOf } from '../../../src/facts/hardware-model.ts';
import { readHardware } from '../../../src/facts/hardware-tables.ts';

export const demands: Demand[] = allDemands();
export const table = cpuTableOf(readHardware('content').tables);

/** The processor's row in content/hardware. Throws if the table does not have it. */
export function cpu(name: string): CpuModel {
  const model = table.models.find((one) => one.name === name);
  if (!model) throw new Error(`content/hardware/cpus.csv has no "${name}"`);
  return model;
}

/** The first rule of content/hardware whose pattern the name fits. */
export function family(name: string): FamilyRule {
  const rule = table.rules.find(({ pattern }) => new RegExp(pattern).test(name));
  if (!rule) throw new Error(`no family rule fits "${name}"`);
  return rule;
}

let lines = 0;
export const said = (property: Property, value: Evidence['value'], witness: Witness, text: string): Evidence => ({ property, value, witness, quote: { line: ++lines, text } });

/** What a parser would make of a text with this evidence. */
export const reading = (evidence: Evidence[], setting: Setting = 'bare', more: Partial<MachineReading> = {}): MachineReading => ({
  formats: [],
  lines: { from: 1, to: 100 },
  setting,
  ...(setting !== 'bare' && setting !== 'unknown' && { settingQuote: { line: 1, text: `the line that shows ${setting}` } }),
  evidence,
  contradictions: [],
  ...more,
});

const state = (one: State): Finding => ({ state: one, grounds: [] });

/** Findings as they are after joining, for the rules alone. Everything is fine unless said otherwise. */
export function findings({ lm64 = 'yes', vt = 'yes', slat = 'yes', iommu = 'yes', cx16 = 'unknown', ...rest }: Partial<Record<'lm64' | 'vt' | 'slat' | 'iommu' | 'cx16', State>> & Partial<Omit<Findings, 'properties'>> = {}): Findings {
  return {
    properties: { lm64: state(lm64), vt: state(vt), slat: state(slat), iommu: state(iommu), cx16: state(cx16) },
    setting: 'bare',
    shadow: 'unknown',
    vendor: 'Intel',
    microarch: 'sandybridge',
    ...rest,
  };
}
