import { assessFindings } from '../assess/assess-findings.ts';
import { joinFindings } from '../assess/join-findings.ts';
import type { CpuModel, FamilyRule, Machine, Microarch } from '../model.ts';
import type { MachineReading } from '../reading.ts';
import type { Demand, Findings } from '../verdict.ts';
import { mergeVerdicts, type MergedVerdict } from './merge-verdicts.ts';

/** One machine's answer: a processor, a line of processors, a computer, or a pasted text. */
export interface Answer {
  kind: 'cpu' | 'family' | 'microarch' | 'computer' | 'text';
  /** Name as in the table: of the processor, of maker and computer, or as typed for a family; empty for a text without a processor that is known. */
  title: string;
  /** What opens this answer again (`?q=`); empty for a pasted text, which never goes into an address. */
  query: string;
  cpu?: CpuModel;
  family?: FamilyRule;
  computer?: Machine;
  reading?: MachineReading;
  /** Of the processor that is seen most often. */
  findings: Findings;
  verdicts: MergedVerdict[];
  /** Processors seen in a computer that are in the table, most frequent first. */
  cpus: { model: CpuModel; reports: number }[];
}

const alone = (findings: Findings, demands: Demand[]): MergedVerdict[] => assessFindings(findings, demands).map((verdict) => ({ ...verdict, dissent: [] }));

/** Answer for a processor of the table; `codename` of its microarchitecture. */
export function answerCpu(cpu: CpuModel, codename: string, demands: Demand[]): Answer {
  const findings = joinFindings({ model: cpu, codename });
  return { kind: 'cpu', title: cpu.name, query: cpu.name, cpu, findings, verdicts: alone(findings, demands), cpus: [] };
}

/** Answer for a name that is not in the table, by the rule of its family. */
export function answerFamily(name: string, family: FamilyRule, codename: string, demands: Demand[]): Answer {
  const findings = joinFindings({ rule: family, codename });
  return { kind: 'family', title: name, query: name, family, findings, verdicts: alone(findings, demands), cpus: [] };
}

/**
 * Answer for a code name that stands for one microarchitecture or several: what only some of their processors have is unknown for one of them, and
 * a verdict holds for all. Throws on an empty list.
 */
export function answerMicroarchs(name: string, microarchs: Microarch[], demands: Demand[]): Answer {
  const all = microarchs.map(({ id, codename, vendor, lm64, vt, slat, iommu }) => {
    const family: FamilyRule = { vendor, pattern: '', microarch: id, lm64, vt, slat, iommu };
    const found = joinFindings({ rule: family, codename });
    // Who asks for a line of processors does not guess it from a name: what all of them have, 64 bits for example, is no inference.
    const findings = lm64 === 'all' ? { ...found, properties: { ...found.properties, lm64: { ...found.properties.lm64, state: 'yes' as const } } } : found;
    return { name: codename, family, findings, verdicts: assessFindings(findings, demands) };
  });
  const [first] = all;
  return { kind: 'microarch', title: name, query: name, family: first!.family, findings: first!.findings, verdicts: mergeVerdicts(all), cpus: [] };
}

/** Answer for a computer: verdicts that hold for every processor seen in it. Undefined if none of them is in the table. */
export function answerComputer(computer: Machine, find: (name: string) => CpuModel | undefined, codenameOf: (model: CpuModel) => string, demands: Demand[]): Answer | undefined {
  const cpus = computer.cpus.flatMap(({ name, reports }) => {
    const model = find(name);
    return model ? [{ model, reports }] : [];
  });
  if (cpus.length === 0) return undefined;
  const perCpu = cpus.map(({ model }) => {
    const findings = joinFindings({ model, machine: computer, codename: codenameOf(model) });
    return { name: model.name, findings, verdicts: assessFindings(findings, demands) };
  });
  const title = computerName(computer);
  return { kind: 'computer', title, query: title, cpu: cpus[0]!.model, computer, findings: perCpu[0]!.findings, verdicts: mergeVerdicts(perCpu), cpus };
}

/** Answer for a pasted text, with the processor's row or family and the computer's row if they were found. */
export function answerReading(reading: MachineReading, found: { cpu?: CpuModel; family?: FamilyRule; computer?: Machine }, codename: string, demands: Demand[]): Answer {
  const findings = joinFindings({
    reading,
    ...(codename && { codename }),
    ...(found.cpu && { model: found.cpu }),
    ...(found.family && { rule: found.family }),
    ...(found.computer && { machine: found.computer }),
    ...(reading.fms && { steppingFms: reading.fms.value }),
  });
  return { kind: 'text', title: found.cpu?.name ?? '', query: '', reading, findings, verdicts: alone(findings, demands), cpus: [], ...found };
}

/** A computer's name as people say it: its maker is left out where the model begins with it. */
export function computerName({ maker, model }: { maker: string; model: string }): string {
  return model.toLowerCase().startsWith(maker.toLowerCase()) ? model : `${maker} ${model}`;
}
