import type { Plan } from '../../domain/plan/plan.ts';

/** Where a field of the form belongs: the guest that is selected, and the row it stands in. */
export interface Place {
  guest: number;
  row: number;
}

type Holder = Record<string, unknown>;

/** The part of the plan that a field's path begins with; undefined if there is none, as with no guest selected. */
function holderOf(plan: Plan, scope: string, place: Place): Holder | undefined {
  const guest = plan.guests[place.guest];
  const holders: Record<string, unknown> = { host: plan.host, dom0: plan.dom0, guest, bridge: plan.bridges[place.row], disk: guest?.disks[place.row], net: guest?.interfaces[place.row] };
  return holders[scope] as Holder | undefined;
}

const parts = (text: string): string[] => text.split(',').map((part) => part.trim()).filter(Boolean);

/** True if a text that is being typed already stands for what the plan has: blanks at its ends and a comma after the last name do not count. */
export const isShown = (typed: string, value: string): boolean => typed.trim() === value || parts(typed).join(', ') === value;

/** What a field shows: text, a number as text, or for check boxes whether it is set. */
export function readField(plan: Plan, path: string, place: Place): string | boolean | undefined {
  const [scope, key] = path.split('.') as [string, string];
  const value = holderOf(plan, scope, place)?.[key];
  if (value === undefined) return undefined;
  if (typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** Writes a field into the plan, as the kind of value that stands there. Returns false for a number that is none: the plan stays as it was. */
export function writeField(plan: Plan, path: string, place: Place, given: string | boolean): boolean {
  const [scope, key] = path.split('.') as [string, string];
  const holder = holderOf(plan, scope, place);
  if (!holder) return false;
  const old = holder[key];
  if (typeof old === 'number') {
    if (typeof given !== 'string' || !/^\d{1,9}$/.test(given.trim())) return false;
    holder[key] = Number(given);
  } else if (Array.isArray(old)) holder[key] = parts(String(given));
  else holder[key] = typeof old === 'boolean' ? Boolean(given) : String(given).trim();
  return true;
}
