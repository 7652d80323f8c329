import { guestOverhead, parseMemoryRule, type GuestSize, type MemoryRule } from './guest-memory.ts';
import type { GuestType, Plan } from './plan.ts';

/** What the budget computes with; every number comes from the `figures` of a fact. */
export interface BudgetFigures {
  /** What the tool stack sets aside per guest (xen/memory-set-aside-pv, xen/memory-set-aside-hvm; the second for the shim, too). */
  setAside: { pv: MemoryRule; hvm: MemoryRule };
  /** The pool that Xen makes for a PVH dom0 beside its memory (xen/dom0-pvh-pool). */
  dom0Pool: MemoryRule;
  /** Xen itself: KiB per MiB of the machine for its tables (xen/own-use-tables), and the rest in MiB, from a measurement (xen/own-use-measured). */
  xen: { perMebibyte: number; rest: number };
}

/** Amounts of a plan in MiB, whole ones. */
export interface Budget {
  /** The machine's memory. */
  total: number;
  dom0: number;
  /** The guests' own memory. */
  guests: number;
  /** What the tool stack sets aside for each guest beyond its own, and the sum of it. */
  perGuest: number[];
  setAside: number;
  /** Xen itself, and the pool of a PVH dom0. */
  xen: number;
  /** What nobody has; negative if the plan needs more than there is. */
  left: number;
  /** `left` as a share of the machine, at most 1. */
  headroom: number;
}

/**
 * Reads the figures from the facts that hold them; `figuresOf` returns the figures of a fact. Throws with the name of a figure that is
 * missing. xen/maxmem-slack is no part of it: it is a limit that Xen enforces, not memory that a guest gets.
 */
export function parseBudgetFigures(figuresOf: (fact: string) => Record<string, number>): BudgetFigures {
  const figure = (fact: string, name: string): number => {
    const value = figuresOf(fact)[name];
    if (value === undefined) throw new Error(`${fact} needs the figure ${name}`);
    return value;
  };
  const bytes = figure('xen/own-use-tables', 'frame-table-bytes') + figure('xen/own-use-tables', 'machine-to-physical-bytes');
  // Bytes per page of 4 KiB: 256 pages make a MiB.
  const perMebibyte = (bytes * 256) / 1024;
  const measured = 'xen/own-use-measured';
  const rest = figure(measured, 'own-mib') - (figure(measured, 'total-mib') * perMebibyte) / 1024;
  return {
    setAside: { pv: parseMemoryRule(figuresOf('xen/memory-set-aside-pv')), hvm: parseMemoryRule(figuresOf('xen/memory-set-aside-hvm')) },
    dom0Pool: parseMemoryRule(figuresOf('xen/dom0-pvh-pool')),
    xen: { perMebibyte, rest: Math.max(0, rest) },
  };
}

const sizeTypes: Record<GuestType, GuestSize['type']> = { pv: 'pv', pvh: 'pvh', hvm: 'hvm', pvshim: 'pvh' };

/** Cost beyond the own memory in whole MiB; nothing for a size that is not whole and above 0, which limits.ts names. */
function costOf(rule: MemoryRule, size: GuestSize): number {
  if (!(Number.isInteger(size.memory) && size.memory > 0 && Number.isInteger(size.vcpus) && size.vcpus > 0)) return 0;
  return Math.ceil(guestOverhead(rule, size) / 1024);
}

const amount = (memory: number): number => (Number.isFinite(memory) && memory > 0 ? memory : 0);

/** Where a machine's memory goes. Never throws; amounts that are no numbers above 0 count as 0. */
export function assessBudget(plan: Plan, figures: BudgetFigures): Budget {
  const total = amount(plan.host.memory);
  const dom0 = amount(plan.dom0.memory);
  const perGuest = plan.guests.map(({ type, memory, vcpus }) => costOf(figures.setAside[type === 'pv' ? 'pv' : 'hvm'], { type: sizeTypes[type], memory, vcpus }));
  const guests = plan.guests.reduce((sum, guest) => sum + amount(guest.memory), 0);
  const setAside = perGuest.reduce((sum, cost) => sum + cost, 0);
  const pool = plan.host.mode === 'pvh' ? costOf(figures.dom0Pool, { type: 'pvh', ...plan.dom0 }) : 0;
  const xen = Math.ceil((total * figures.xen.perMebibyte) / 1024 + figures.xen.rest) + pool;
  const left = total - dom0 - guests - setAside - xen;
  return { total, dom0, guests, perGuest, setAside, xen, left, headroom: total > 0 ? left / total : 0 };
}
