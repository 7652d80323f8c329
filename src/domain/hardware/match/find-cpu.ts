import type { CpuModel, FamilyRule, Vendor } from '../model.ts';
import { cleanName } from './clean-name.ts';
import { byReports, nameKey, splitWords, tailRange, type CpuIndex } from './cpu-index.ts';
import { nearestCpus } from './nearest-cpu.ts';
import { nameClean } from './normalise-name.ts';
import { foreignIsa, isSample, isVirtual, type Isa } from './strangers.ts';

/** What was read from a string that led to no model. */
export interface Understood {
  vendor?: Vendor;
  /** "Xeon", "Core i5": the words before the number, as the table writes them. */
  line?: string;
  number?: string;
}

/**
 * `exact` one model; `unnamed` is true if its name says only a line and a frequency, which fit many; `also` are its siblings, for typed text only.
 * `several` typed text that fits up to 20 models, best first: none of them is meant for sure. `family` not in the table, a rule of the table
 * fits. `sample` an engineering sample. `unnamed` a processor's string without a model, and the table has nothing for it. `virtual` printed
 * by a hypervisor. `foreign` no amd64. `none` with what was understood, and at most five names that are nearly the same.
 */
export type CpuMatch =
  | { kind: 'exact'; model: CpuModel; unnamed: boolean; also: CpuModel[] }
  | { kind: 'several'; models: CpuModel[] }
  | { kind: 'family'; name: string; vendor: Vendor; rule: FamilyRule; nearest: CpuModel[] }
  | { kind: 'sample' | 'unnamed'; vendor?: Vendor | undefined; line?: string | undefined }
  | { kind: 'virtual' }
  | { kind: 'foreign'; isa: Isa }
  | { kind: 'none'; understood: Understood; nearest: CpuModel[] };

// Words that name another processor if the text does not have them.
const telling = /^(?:pro|mobile|max\+?|hx)$/;
const idle = /^(?:intel|amd|cpu|processor|the|vpro|r|tm|c2[dqe]|x[357])$/;

/** A line of processors and no model of it: "Core 2 Duo", "ryzen 5", "Xeon Gold". */
const lineOnly =
  /^(?:(?:intel|amd) )?(?:core(?: ?2)?(?: (?:duo|quad|solo|extreme))?|(?:core )?i[3579]|(?:core )?ultra(?: [3579])?|ryzen(?: [3579])?(?: pro)?|(?:ryzen )?threadripper(?: pro)?|epyc|xeon(?: (?:gold|silver|bronze|platinum|max|e[357]|[dew]))?|atom|celeron(?: [dm])?|pentium(?: (?:4|d|m|gold|silver))?(?: ht)?|opteron|athlon(?: (?:64|ii|fx|x[234]))*|phenom(?: ii)?(?: x[2346])?|sempron(?: x2)?|turion(?: (?:64|ii|x2|neo|ultra))*)$/i;

/** The position of the same processor's row with the most reports, if this one has none: the sources write one name in several ways. */
function reportedTwin({ table, byKey }: CpuIndex, at: number): number {
  const { name, vtSeen } = table.models[at]!;
  const best = vtSeen.of > 0 ? undefined : byKey.get(nameKey(name))?.[0];
  return best !== undefined && table.models[best]!.vtSeen.of > 0 ? best : at;
}

/** Models of the same number: other versions, PRO and power variants. */
function siblings({ table }: CpuIndex, model: CpuModel): CpuModel[] {
  const base = model.name.includes('(no model)') ? undefined : /^.*?\d{3,5}/.exec(model.name.replace('PRO ', ''))?.[0];
  if (!base) return [];
  const same = (name: string) => name.startsWith(base) && !/^\d/.test(name.slice(base.length));
  const key = nameKey(model.name);
  return table.models.filter((other) => other !== model && same(other.name.replace('PRO ', '')) && nameKey(other.name) !== key).sort(byReports).slice(0, 8);
}

/** Positions of the models whose end is the typed text's end and that have the words before it; `loose` for beginnings of ends. */
function findTyped(index: CpuIndex, words: string[], loose: boolean): { positions: number[]; end: number } {
  for (let end = 0; end < words.length; end++) {
    const key = words.slice(end).join('');
    if (!/\d/.test(key) || /^v\d$/.test(key)) break;
    const tails = loose ? index.tails.slice(...tailRange(index, key)) : [key];
    const before = words.slice(0, end);
    const fits = (position: number) => before.every((word) => ` ${index.words[position]} `.includes(` ${word} `));
    const positions = [...new Set(tails.flatMap((tail) => index.byTail.get(tail) ?? []))].filter(fits);
    if (positions.length) return { positions, end };
  }
  return { positions: [], end: 0 };
}

/** Models of a line that has few: "C7", "Xeon Phi", "Turion II Neo". */
function findLine(index: CpuIndex, key: string): number[] {
  if (key.length < 2) return [];
  const fits = [...index.byKey].filter(([name]) => name.startsWith(key) || (name.startsWith('via') && name.startsWith(key, 3)));
  return fits.length > 20 ? [] : fits.flatMap(([, positions]) => positions);
}

function matchTyped(index: CpuIndex, words: string[]): CpuMatch | undefined {
  const { models } = index.table;
  const whole = findTyped(index, words, false);
  if (whole.positions.length && words.join('').length > 2) {
    const found = whole.positions.map((position) => models[position]!).sort(byReports);
    // A plain number is a name of many things; without its line it is a question, not an answer.
    const certain = words.some((word) => /[a-z]/.test(word)) && /[a-z]/.test(words.join(''));
    const [first, ...others] = found;
    const hidden = splitWords(first!.name).some((word) => telling.test(word) && !words.includes(word));
    const twins = others.every((other) => nameKey(other.name) === nameKey(first!.name));
    if (certain && twins && !hidden) return { kind: 'exact', model: first!, unnamed: false, also: siblings(index, first!) };
    return { kind: 'several', models: found.slice(0, 20) };
  }
  const begun = (/\w\d{2}/.test(words.join('')) ? findTyped(index, words, true).positions : findLine(index, words.join(''))).map((position) => models[position]!);
  return begun.length ? { kind: 'several', models: begun.sort((left, right) => left.name.length - right.name.length || byReports(left, right)).slice(0, 20) } : undefined;
}

function understand(vendor: Vendor | undefined, text: string): Understood {
  const number = /(?<![a-z\d])[a-z]{0,3}-?\d{3,5}[a-z\d]*\+?(?: v\d)?/i.exec(text);
  const line = (number ? text.slice(0, number.index) : text).replace(/\b(?:intel|amd|cpu|processor|genuine)\b/gi, ' ').replace(/\s+/g, ' ').trim().replace(/-$/, '');
  return { ...(vendor && { vendor }), ...(line && line.length < 40 && { line }), ...(number && { number: number[0] }) };
}

/**
 * Finds the processor that a machine printed or a person typed. Never another model: digits and suffixes count, case and separators do not.
 * Never throws, for any string; the work does not grow with its length.
 */
export function findCpu(raw: string, index: CpuIndex): CpuMatch {
  const { models, rules } = index.table;
  const whole = index.byName.get(raw.slice(0, 99).trim().toLowerCase());
  if (whole !== undefined) return exact(index, whole, !/processor|\(r\)|@/i.test(raw));

  const clean = cleanName(raw);
  const marked = raw.slice(0, 400).replace(/\((?:r|tm)\)|[®™\0]/gi, '').replace(/\s+/g, ' ').trim();
  if (isVirtual(marked)) return { kind: 'virtual' };
  const named = nameClean(clean, raw);
  if (isSample(clean.text)) return { kind: 'sample', vendor: named?.vendor };

  const name = named?.name ?? '';
  // Google's cloud prints "Intel(R) Xeon(R) CPU @ 2.20GHz" on all its machines; what the table has without a number is older and has no at sign.
  if (name.startsWith('Xeon (no model)') && clean.at) return { kind: 'unnamed', vendor: 'Intel', line: 'Xeon' };
  const key = nameKey(name);
  const position = index.byName.get(name.toLowerCase()) ?? (key ? (index.byKey.get(key) ?? (named!.vendor === 'AMD' ? index.byKey.get(`${key}+`) : undefined))?.[0] : undefined);
  if (position !== undefined) return exact(index, position, !clean.printed);

  const isa = foreignIsa(marked);
  if (isa) return { kind: 'foreign', isa };
  if (name.includes('(no model)')) return { kind: 'unnamed', vendor: named!.vendor, line: name.slice(0, name.indexOf(' (')) };

  const words = splitWords(clean.text).filter((word) => !idle.test(word));
  const typed = words.length && words.length < 7 && !clean.printed ? matchTyped(index, words) : undefined;
  if (typed) return typed;
  if (lineOnly.test(clean.text)) return { kind: 'unnamed', vendor: named?.vendor, line: clean.text };
  const nearest = clean.printed ? [] : nearestCpus(name || words.join(''), index);
  // A version that no rule knows is a line of its own: "Xeon E3-1230 v9" is no Sandy Bridge.
  const versioned = / v\d$/.test(name);
  const rule = name ? rules.findIndex(({ vendor, pattern }, at) => vendor === named!.vendor && (!versioned || pattern.includes(' v')) && index.rules[at]?.test(name)) : -1;
  if (rule >= 0) return { kind: 'family', name, vendor: named!.vendor, rule: rules[rule]!, nearest };
  return { kind: 'none', understood: understand(named?.vendor, name || clean.text), nearest };

  function exact(from: CpuIndex, at: number, typedName: boolean): CpuMatch {
    const model = models[reportedTwin(from, at)]!;
    return { kind: 'exact', model, unnamed: model.name.includes('(no model)'), also: typedName ? siblings(from, model) : [] };
  }
}
