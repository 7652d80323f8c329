import { slugOf } from '../domain/hardware/table/slug.ts';
import type { MachineRow } from '../schemas/hardware-tables.ts';
import { naturally, once } from './hardware-once.ts';
import { content } from './library.ts';

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
const charactersPerPage = 24_000;

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
  for (const machine of content().hardware().tables.machines.rows) makers.set(machine.mfg, [...(makers.get(machine.mfg) ?? []), machine]);
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
