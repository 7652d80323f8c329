import type { Plan } from '../../domain/plan/plan.ts';

/** Where a field of the form belongs: the guest that is selected, and the row it stands in. */
export interface Place {
  guest: number;
  row: number;
}

type Holder = Record<string, unknown>;

/** The part of the plan that a field's path begins with; undefined if there is none, as with no guest selected. */
export function holderOf(plan: Plan, path: string, place: Place): object | undefined {
  const guest = plan.guests[place.guest];
  switch (path.split('.')[0]) {
    case 'host':
      return plan.host;
    case 'dom0':
      return plan.dom0;
    case 'guest':
      return guest;
    case 'bridge':
      return plan.bridges[place.row];
    case 'disk':
      return guest?.disks[place.row];
    case 'net':
      return guest?.interfaces[place.row];
  }
  return undefined;
}

const replaced = <T>(list: T[], at: number, make: (old: T) => T): T[] => list.map((item, i) => (i === at ? make(item) : item));

/**
 * A plan in which the part that a field belongs to is a copy, and all the rest the same objects as before: a key that is pressed costs no copy
 * of 200 guests, and whoever shows the plan can tell by the objects what has not changed.
 */
export function forkPlan(plan: Plan, path: string, { guest, row }: Place): Plan {
  const copy = <T extends object>(part: T): T => ({ ...part });
  const ofGuest = (make: (old: Plan['guests'][number]) => Plan['guests'][number]): Plan => ({ ...plan, guests: replaced(plan.guests, guest, make) });
  switch (path.split('.')[0]) {
    case 'host':
      return { ...plan, host: copy(plan.host) };
    case 'dom0':
      return { ...plan, dom0: copy(plan.dom0) };
    case 'guest':
      return ofGuest(copy);
    case 'disk':
      return ofGuest((old) => ({ ...old, disks: replaced(old.disks, row, copy) }));
    case 'net':
      return ofGuest((old) => ({ ...old, interfaces: replaced(old.interfaces, row, copy) }));
    default:
      // A bridge's new name goes to the guests that are on it.
      return structuredClone(plan);
  }
}

const parts = (text: string): string[] => text.split(',').map((part) => part.trim()).filter(Boolean);

/** True if a text that is being typed already stands for what the plan has: blanks at its ends and a comma after the last name do not count. */
export const isShown = (typed: string, value: string): boolean => typed.trim() === value || parts(typed).join(', ') === value;

/** What a field shows: text, a number as text, or for check boxes whether it is set. */
export function readField(plan: Plan, path: string, place: Place): string | boolean | undefined {
  const value = (holderOf(plan, path, place) as Holder | undefined)?.[path.split('.')[1]!];
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** Writes a field into the plan, as the kind of value that stands there. Returns false for a number that is none: the plan stays as it was. */
export function writeField(plan: Plan, path: string, place: Place, given: string | boolean): boolean {
  const key = path.split('.')[1]!;
  const holder = holderOf(plan, path, place) as Holder | undefined;
  if (!holder) return false;
  const old = holder[key];
  if (typeof old === 'number') {
    if (typeof given !== 'string' || !/^\d{1,9}$/.test(given.trim())) return false;
    holder[key] = Number(given);
  } else if (Array.isArray(old)) holder[key] = parts(String(given));
  else holder[key] = typeof old === 'boolean' ? Boolean(given) : String(given).trim();
  return true;
}
