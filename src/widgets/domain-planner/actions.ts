import { newBridge, newDisk, newGuest, newVif } from '../../domain/plan/defaults.ts';
import { limits } from '../../domain/plan/limits.ts';
import type { Plan } from '../../domain/plan/plan.ts';

/** A change to the plan that a button makes: `guest` is the selected guest, `row` the row the button stands in. Returns the guest to select next. */
export type Change = (plan: Plan, guest: number, row: number) => number;

/** The first of name-2, name-3, … that no guest has; a long name is cut so that the number fits. */
function copyName(plan: Plan, name: string): string {
  const base = name.replace(/-\d+$/, '').slice(0, limits.guest.name.max - 4);
  let number = 2;
  while (plan.guests.some((guest) => guest.name === `${base}-${number}`)) number++;
  return `${base}-${number}`;
}

function move(plan: Plan, from: number, to: number): number {
  const guest = plan.guests[from];
  if (!guest || to < 0 || to >= plan.guests.length) return from;
  plan.guests.splice(from, 1);
  plan.guests.splice(to, 0, guest);
  return to;
}

/** Structural changes by the name of their button. Each works on a copy of the plan, which becomes the current one. */
export const changes: Record<string, Change> = {
  'add-guest': (plan) => plan.guests.push(newGuest(plan)) - 1,
  duplicate(plan, index) {
    const guest = plan.guests[index];
    if (!guest) return index;
    const copy = structuredClone(guest);
    copy.name = copyName(plan, guest.name);
    // Paths and addresses belong to one guest only: the copy derives its own.
    for (const disk of copy.disks) disk.target = '';
    for (const net of copy.interfaces) net.mac = '';
    plan.guests.splice(index + 1, 0, copy);
    return index + 1;
  },
  remove(plan, index) {
    plan.guests.splice(index, 1);
    return Math.min(index, plan.guests.length - 1);
  },
  up: (plan, index) => move(plan, index, index - 1),
  down: (plan, index) => move(plan, index, index + 1),
  'add-disk'(plan, index) {
    plan.guests[index]?.disks.push(newDisk());
    return index;
  },
  'remove-disk'(plan, index, row) {
    plan.guests[index]?.disks.splice(row, 1);
    return index;
  },
  'add-net'(plan, index) {
    plan.guests[index]?.interfaces.push(newVif(plan));
    return index;
  },
  'remove-net'(plan, index, row) {
    plan.guests[index]?.interfaces.splice(row, 1);
    return index;
  },
  'add-bridge'(plan, index) {
    plan.bridges.push(newBridge(plan));
    return index;
  },
  'remove-bridge'(plan, index, row) {
    plan.bridges.splice(row, 1);
    return index;
  },
};
