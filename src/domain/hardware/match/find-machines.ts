import type { Machine } from '../model.ts';
import { blankName, makerId, splitMaker } from './makers.ts';
import { computerWords, isTypeNumber, shardWord } from './machine-words.ts';
import { distance } from './nearest-cpu.ts';

/** `exact`: every typed word is a word of the name, and the name says no more that could make it another machine. */
export interface MachineMatch {
  machine: Machine;
  quality: 'exact' | 'near';
}

interface Prepared {
  maker: string;
  makerWords: string[];
  words: string[];
  joined: string;
  cpuWords: Set<string>;
}

const prepared = new WeakMap<Machine, Prepared>();

function prepare(machine: Machine): Prepared {
  const known = prepared.get(machine);
  if (known) return known;
  const words = computerWords(machine.model);
  const cpuWords = new Set(machine.cpus.flatMap(({ name }) => computerWords(name)).filter((word) => /\d{2}/.test(word)));
  const fresh = { maker: makerId(machine.maker), makerWords: computerWords(machine.maker), words, joined: words.join(''), cpuWords };
  prepared.set(machine, fresh);
  return fresh;
}

// Words behind the number that do not make it another machine: "EliteBook 830 G7 Notebook PC".
const idle = /^(?:notebook|laptop|desktop|computer|server|workstation|motherboard|pc|system|series|mainboard|mobile|board|thin|client)$/;

// Sizes of the case, which people add and firmware leaves out: "OptiPlex 3050 micro".
const size = /^(?:tiny|micro|mini|sff|usff|twr|tower|mt|dm|small|form|factor)$/i;

/** True if the longer word goes on with a letter after digits or the other way round: "r720xd" after "r720", not "r7200". */
function continues(longer: string, shorter: string): boolean {
  return longer.startsWith(shorter) && !/^\d/.test(longer.slice(shorter.length));
}

/** 3 the same word, 2 a variant ("apu2c4" of "apu2"), 1 typed so far, 0 another word. */
function compareWord(typed: string, word: string): number {
  if (typed === word) return 3;
  if ((typed.length > 1 || /\d/.test(typed)) && continues(word, typed)) return 2;
  if (/\d/.test(word) && word.length > 2 && typed.length - word.length < 3 && continues(typed, word)) return 2;
  if (typed.length > 1 && word.startsWith(typed)) return 1;
  return isSlip(typed, word) ? 2 : 0;
}

/** A slip of the finger in a word without digits: "optplex". */
function isSlip(typed: string, word: string): boolean {
  if (typed.length < 5 || typed[0] !== word[0] || Math.abs(typed.length - word.length) > 1 || /\d/.test(typed + word)) return false;
  return distance(typed, word, 1) === 1;
}

interface Score {
  points: number;
  exact: boolean;
  /** Every typed word was found in some way. */
  complete: boolean;
  /** What was found outweighs what was not: all numbers, and more words than are missing. */
  close: boolean;
}

function score(query: string[], lead: string, byMaker: boolean, machine: Prepared): Score | undefined {
  if (query.join('') === machine.joined) return { points: 1000, exact: true, complete: true, close: true };
  // Nearly all computers go here, without a look at the other words.
  if (!machine.cpuWords.has(lead) && !machine.makerWords.includes(lead) && !machine.words.some((word) => compareWord(lead, word) > 0)) return undefined;
  let points = 0;
  let whole = true;
  let complete = true;
  let leads = false;
  let byProcessor = false;
  let found = byMaker ? 1 : 0;
  let numbers = true;
  // The letter behind a board's name is a variant: "X9SCM-F".
  const telling = query.filter((word) => word.length > 1).length;
  const places: number[] = [];
  for (const typed of query) {
    let best = 0;
    let place = -1;
    machine.words.forEach((word, position) => {
      const grade = compareWord(typed, word);
      if (grade > best) [best, place] = [grade, position];
    });
    if (best === 3) places.push(place);
    if (typed === lead && best > 0) leads = true;
    if (best < 3 && (machine.cpuWords.has(typed) || machine.makerWords.includes(typed))) {
      byProcessor ||= typed === lead;
      best = 3;
    }
    if (best < 3) whole = false;
    if (best === 0) complete = false;
    if (typed.length > 1) {
      if (best > 1) found++;
      else if (/\d/.test(typed)) numbers = false;
    }
    points += best === 0 ? -6 : best * (/\d/.test(typed) ? 8 : 3);
  }
  if (!leads && !(byProcessor && places.length)) return undefined;
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const extra = machine.words.filter((word, at) => !places.includes(at) && (at < first ? /\d/.test(word) : at < last || !idle.test(word)));
  return { points: points - machine.words.length, exact: whole && extra.length === 0, complete, close: complete || (numbers && !byProcessor && 2 * found > telling + Number(byMaker) && (found > 1 + Number(byMaker) || !/^\d{0,3}$/.test(lead))) };
}

type Found = Score & { machine: Machine };

function rank(typed: string, machines: readonly Machine[]): Found[] {
  const { maker, rest } = splitMaker(typed.slice(0, 160));
  const lead = shardWord(typed);
  if (!lead || rest.length < 2 || blankName.test(rest)) return [];
  const all = computerWords(rest).slice(0, 24);
  const found: Found[] = [];
  for (const machine of machines) {
    const known = prepare(machine);
    if (maker && maker !== known.maker) continue;
    // A maker without an alias stands at the start of the query as the table writes it.
    const own = !maker && known.makerWords.length < all.length && known.makerWords.every((word, at) => word === all[at]);
    const query = own ? all.slice(known.makerWords.length) : all;
    const scored = score(query, own && !query.includes(lead) ? shardWord(query.join(' '))! : lead, own || maker !== '', known);
    if (scored?.close) found.push({ machine, ...scored });
  }
  // What lacks a word is offered only if nothing has them all.
  return found.some(({ complete }) => complete) ? found.filter(({ complete }) => complete) : found;
}

const without = (typed: string, drop: (word: string) => boolean): string => typed.split(/[\s()[\],/]+/).filter((word) => !drop(word)).join(' ');

/**
 * Computers by the name a person types or firmware prints, at most `limit`: exact ones first, the most reported of them first, then the nearest. A maker
 * at the start of the text excludes other makers. A number of Lenovo's that no name has is left aside, and so is the size of the case, for near matches.
 * Placeholders of firmware ("System Product Name") find nothing. Never throws.
 */
export function findMachines(typed: string, machines: readonly Machine[], limit: number): MachineMatch[] {
  const text = typed.slice(0, 160);
  let found = rank(text, machines);
  const named = without(text, isTypeNumber);
  if (named !== text && !found.some(({ exact }) => exact)) {
    const byName = rank(named, machines);
    if (byName.some(({ exact }) => exact)) found = byName;
  }
  const sizeless = without(text, (word) => size.test(word));
  if (sizeless !== text && !found.some(({ complete }) => complete)) {
    const bySeries = rank(sizeless, machines).filter(({ complete }) => complete);
    if (bySeries.length > 0) found = bySeries.filter(({ exact }, _, all) => exact || !all.some((other) => other.exact)).map((one) => ({ ...one, exact: false }));
  }
  found.sort((left, right) => Number(right.exact) - Number(left.exact) || (left.exact ? 0 : right.points - left.points) || right.machine.reports - left.machine.reports || right.points - left.points);
  return found.slice(0, limit).map(({ machine, exact }) => ({ machine, quality: exact ? 'exact' : 'near' }));
}
