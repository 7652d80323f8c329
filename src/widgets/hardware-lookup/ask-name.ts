import { answerComputer, answerCpu, answerFamily, answerMicroarchs, computerName, type Answer } from '../../domain/hardware/answer/answer.ts';
import { findCpu, type CpuMatch } from '../../domain/hardware/match/find-cpu.ts';
import { findMachines, type MachineMatch } from '../../domain/hardware/match/find-machines.ts';
import { findMicroarchs, type MicroarchMatch } from '../../domain/hardware/match/find-microarchs.ts';
import { shardWords } from '../../domain/hardware/match/machine-words.ts';
import type { FamilyRule } from '../../domain/hardware/model.ts';
import { suggestNames } from '../../domain/hardware/match/suggest-names.ts';
import type { Reading } from '../../domain/hardware/reading.ts';
import type { LookupData } from './lookup-data.ts';

/** What a question leads to: answers with other names that may be meant, or a sentence (`outcome.<code>`) with names to choose from. */
export type Outcome =
  | { kind: 'answers'; answers: Answer[]; also: string[]; microarchs?: MicroarchMatch[]; near?: boolean; problems?: Reading['problems'] }
  | { kind: 'told'; code: string; values?: Record<string, string>; names: string[]; microarchs?: MicroarchMatch[] };

/** Most computers and names that are offered at once. */
const offered = 12;

const withoutLongMode: FamilyRule = { vendor: 'Intel', pattern: '', microarch: '', lm64: 'none', vt: 'none', slat: 'none', iommu: 'none' };

/** One line that a person would type or a machine prints as a name; everything else is read as a text. */
export const isName = (text: string): boolean => text.trim().length <= 160 && !/[\n\r]/.test(text.trim());

/** Names for what has been typed so far, with a word of what they are; processors only, which are there already. */
export function suggest(text: string, data: LookupData): { name: string; note: string }[] {
  const names = suggestNames(text, data.index, 8);
  const typed = text.trim().toLowerCase();
  const shown = names.length === 1 && names[0]!.toLowerCase() === typed ? [] : names;
  return shown.map((name) => ({ name, note: data.table.microarchs.get(data.model(name)?.microarch.split('|')[0] ?? '')?.codename ?? '' }));
}

/** Computers of this name: one shard is fetched, a second one only if the best word leads nowhere. Undefined if they could not be loaded. */
export async function findComputers(text: string, data: LookupData, limit: number): Promise<MachineMatch[] | undefined> {
  let failed = false;
  for (const word of shardWords(text).slice(0, 2)) {
    const machines = await data.machinesBy(word);
    if (!machines) failed = true;
    const found = machines ? findMachines(text, machines, limit) : [];
    if (found.length > 0) return found;
  }
  return failed ? undefined : [];
}

function fromMachines(found: MachineMatch[], text: string, data: LookupData): Outcome | undefined {
  const answers = found.map(({ machine }) => answerComputer(machine, (name) => data.model(name), (model) => data.codename(model), data.words.demands));
  const names = found.map(({ machine }) => computerName(machine));
  const [first, second] = found;
  if (!first) return undefined;
  const clear = first.quality === 'exact' && (second?.quality !== 'exact' || names[0] !== names[1]);
  if (answers[0] && (clear || found.length === 1)) return { kind: 'answers', answers: [answers[0]], also: names.slice(1), near: first.quality === 'near' };
  return { kind: 'told', code: answers[0] ? 'computers' : 'computer-without-cpu', values: { name: answers[0] ? text : names[0]! }, names: names.slice(answers[0] ? 0 : 1) };
}

/** What a name that is no processor of the table leads to, if nothing else knows it either. */
function fromMatch(match: CpuMatch, text: string, data: LookupData): Outcome {
  const { demands } = data.words;
  switch (match.kind) {
    case 'exact':
      return { kind: 'answers', answers: [answerCpu(match.model, data.codename(match.model), demands)], also: match.also.map(({ name }) => name) };
    case 'several':
      return { kind: 'told', code: 'several', values: { name: text }, names: match.models.map(({ name }) => name) };
    case 'family':
      return { kind: 'answers', answers: [answerFamily(match.name, match.rule, data.codename(match.rule), demands)], also: match.nearest.map(({ name }) => name) };
    case 'none': {
      const { vendor, line, number } = match.understood;
      return { kind: 'told', code: match.nearest.length > 0 ? 'nearest' : 'none', values: { name: text, understood: [vendor, line, number].filter(Boolean).join(' ') }, names: match.nearest.map(({ name }) => name) };
    }
    case 'foreign':
      // No table is needed to know that Xen does not start on a processor without 64 bits.
      if (match.isa === 'x86-32') return { kind: 'answers', answers: [answerFamily(text, withoutLongMode, '', demands)], also: [] };
      return { kind: 'told', code: 'foreign', values: { name: text, isa: match.isa }, names: [] };
    default:
      return { kind: 'told', code: match.kind, values: { name: text }, names: [] };
  }
}

/** A code name: verdicts that hold for all its lines of processors, with the way to each; a technology has no verdict. */
function fromMicroarchs(found: MicroarchMatch[], text: string, data: LookupData): Outcome {
  const microarchs = found.flatMap((one) => (one.kind === 'microarch' ? [one.microarch] : []));
  if (microarchs.length === 0) return { kind: 'told', code: 'term', values: { name: text }, names: [], microarchs: found };
  const title = microarchs.length === 1 ? microarchs[0]!.codename : text;
  return { kind: 'answers', answers: [answerMicroarchs(title, microarchs, data.words.demands)], also: [], microarchs: found };
}

/** Answers a name: a processor, a code name, a computer; told if it is none of them. */
export async function askTableName(typed: string, data: LookupData): Promise<Outcome> {
  const text = typed.trim();
  const match = findCpu(text, data.index);
  if (match.kind === 'exact') return fromMatch(match, text, data);
  const microarchs = findMicroarchs(text, data.table);
  const exact = microarchs.filter((found) => found.kind === 'term' || found.quality === 'exact');
  if (exact.length > 0) return fromMicroarchs(exact, text, data);
  const plain = match.kind === 'family' || match.kind === 'virtual' || match.kind === 'sample' || match.kind === 'unnamed';
  const computers = plain || text.length < 3 ? [] : await findComputers(text, data, offered);
  const byName = computers && fromMachines(computers, text, data);
  if (byName && (match.kind === 'none' || computers[0]!.quality === 'exact')) return match.kind === 'several' && byName.kind === 'answers' ? { ...byName, also: [...match.models.map(({ name }) => name), ...byName.also] } : byName;
  if (match.kind === 'none' && microarchs.length > 0) return { kind: 'told', code: 'microarch', values: { name: text }, names: [], microarchs };
  if (match.kind === 'none' && computers === undefined) return { kind: 'told', code: 'not-loaded', values: { name: text }, names: [] };
  return fromMatch(match, text, data);
}

/** Answers one line: a name, or else what a machine printed on it: "VT-x: PAT,HLT,EPT,UG". */
export async function askName(typed: string, data: LookupData): Promise<Outcome> {
  const named = await askTableName(typed, data);
  if (named.kind !== 'told' || (named.code !== 'none' && named.code !== 'nearest')) return named;
  const { askText } = await import('./ask-text.ts');
  const read = await askText(typed, data, () => false);
  return read && (read.kind === 'answers' || read.code === 'not-x86') ? read : named;
}
