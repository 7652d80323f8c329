import { blankPlan } from './defaults.ts';
import { checkPlan } from './limits.ts';
import type { Bridge, Disk, Guest, Host, HostSystem, Plan, Vif } from './plan.ts';

/**
 * Form 1 of a link, for ever: records between `!`, each a letter and values between `,` in the order of these keys. An empty value is the
 * one written here, values at the end may be missing, `-` is the empty text. Records: h host, i its interfaces, z dom0, b bridge, g guest with
 * d disks and n network interfaces after it, `end`. What stands here must never change, whatever the defaults of a new plan become.
 */
const form1: {
  h: Omit<Host, 'interfaces'>; z: Plan['dom0']; b: Bridge; g: Omit<Guest, 'disks' | 'interfaces'>; d: Disk; n: Vif;
} = {
  h: {
    system: 'netbsd', release: '11.0', xen: '4.20', mode: 'pv', firmware: 'bios', memory: 16384, cpus: 8, hvm: true, hap: true, iommu: true,
    backing: 'file', storage: '/srv/xen', root: 'wd0a', address: 'dhcp',
  },
  z: { memory: 2048, vcpus: 2 },
  b: { name: 'bridge0', uplink: '' },
  g: {
    name: '', system: 'netbsd', type: 'pvh', memory: 1024, vcpus: 1, release: '11.0', bits: 64, autostart: true, vnc: 'off', vncPassword: false,
    job: '', cdrom: '', kernel: '',
  },
  d: { size: 20, target: '' },
  n: { bridge: 'bridge0', mac: '' },
};
type Kind = keyof typeof form1;
type Value = string | number | boolean;

/** The newest form; `edition` of a link that was read tells which one it has. */
export const linkEdition = 1;

/** Longer fragments are not read. The longest plan within the limits needs less. */
export const longestLink = 1_048_576;

function emitRecord(kind: Kind, record: object): string {
  const given = record as Record<string, Value>;
  const values = Object.entries<Value>(form1[kind] as unknown as Record<string, Value>).map(([key, usual]) => {
    const value = given[key]!;
    if (value === usual) return '';
    return value === '' ? '-' : String(typeof value === 'boolean' ? Number(value) : value);
  });
  while (values.at(-1) === '') values.pop();
  return values.length > 0 ? `${kind}=${values.join(',')}` : kind;
}

/** A plan as the fragment of an address, without `#`; of use only for plans in which `checkPlan` finds nothing. */
export function emitLink(plan: Plan): string {
  const records = ['1', emitRecord('h', plan.host)];
  if (plan.host.interfaces.length > 0) records.push(`i=${plan.host.interfaces.join(',')}`);
  records.push(emitRecord('z', plan.dom0), ...plan.bridges.map((bridge) => emitRecord('b', bridge)));
  for (const guest of plan.guests) {
    records.push(emitRecord('g', guest), ...guest.disks.map((disk) => emitRecord('d', disk)), ...guest.interfaces.map((vif) => emitRecord('n', vif)));
  }
  return encodeURI([...records, 'end'].join('!').toWellFormed());
}

/**
 * The fragment of a blank plan whose host has these values, for whoever knows something about a machine and nothing about its guests: the
 * hardware lookup hands over `{ hvm, hap, iommu }`. What is not given, and what is out of bounds, is as in a blank plan of that system.
 */
export function emitHostLink(system: HostSystem, known: Partial<Omit<Host, 'system'>>): string {
  const plan = blankPlan(system);
  for (const [key, value] of Object.entries(known)) {
    const host = { ...plan.host, [key]: value };
    if (value !== undefined && key !== 'system' && key in plan.host && checkPlan({ ...plan, host }).length === 0) plan.host = host;
  }
  plan.bridges[0]!.uplink = plan.host.interfaces[0] ?? '';
  return emitLink(plan);
}

/** `empty`: no plan in the link; `foreign`: not ours; `newer`: a form that this edition does not know; `damaged` with the place. */
export type LinkProblem = { problem: 'empty' | 'foreign' | 'newer' | 'too-long' | 'damaged'; at?: string };

/** Reads the values of a record; undefined if there are too many or one has the wrong type. */
function parseRecord<K extends Kind>(kind: K, values: string[]): (typeof form1)[K] | undefined {
  const record: Record<string, Value> = { ...(form1[kind] as unknown as Record<string, Value>) };
  const keys = Object.keys(record);
  if (values.length > keys.length) return undefined;
  for (const [position, value] of values.entries()) {
    const key = keys[position]!;
    if (value === '') continue;
    if (typeof record[key] === 'string') record[key] = value === '-' ? '' : value;
    else if (!/^\d{1,9}$/.test(value)) return undefined;
    else if (typeof record[key] === 'number') record[key] = Number(value);
    else if (value === '0' || value === '1') record[key] = value === '1';
    else return undefined;
  }
  return record as unknown as (typeof form1)[K];
}

/** Form 1 as a plan, not yet checked against the limits; the number of the record that cannot be read instead. */
function parseForm1(records: string[]): Plan | number {
  const plan: Partial<Plan> & Pick<Plan, 'guests' | 'bridges'> = { guests: [], bridges: [] };
  let interfaces: string[] | undefined;
  const last = records.length - 1;
  for (let at = 1; at < last; at++) {
    const [kind, ...rest] = records[at]!.split('=') as [string, ...string[]];
    const values = rest.length > 0 ? rest.join('=').split(',') : [];
    const guest = plan.guests.at(-1);
    if (kind === 'i') {
      if (interfaces) return at;
      interfaces = values;
      continue;
    }
    const record = Object.hasOwn(form1, kind) ? parseRecord(kind as Kind, values) : undefined;
    if (!record) return at;
    if (kind === 'h' && !plan.host) plan.host = { ...(record as typeof form1.h), interfaces: [] };
    else if (kind === 'z' && !plan.dom0) plan.dom0 = record as Plan['dom0'];
    else if (kind === 'b') plan.bridges.push(record as Bridge);
    else if (kind === 'g') plan.guests.push({ ...(record as typeof form1.g), disks: [], interfaces: [] });
    else if (kind === 'd' && guest) guest.disks.push(record as Disk);
    else if (kind === 'n' && guest) guest.interfaces.push(record as Vif);
    else return at;
  }
  if (records[last] !== 'end' || !plan.host || !plan.dom0) return last;
  plan.host.interfaces = interfaces ?? [];
  return plan as Plan;
}

function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads a link's fragment, with or without `#`, also one whose signs a mail program has encoded. Never throws. What is out of bounds
 * (limits.ts) is damage and never made to fit; `at` is the number of the record that cannot be read, or the field that is out of bounds.
 */
export function parseLink(fragment: string): { plan: Plan; edition: number } | LinkProblem {
  if (fragment.length > longestLink) return { problem: 'too-long' };
  let text: string;
  try {
    text = decodeURIComponent(fragment.startsWith('#') ? fragment.slice(1) : fragment);
  } catch {
    if (!/^#?\d+(!|%21)/.test(fragment)) return { problem: 'foreign' };
    return { problem: 'damaged', at: String(fragment.split(/!|%21/).findIndex((record) => !isDecodable(record))) };
  }
  if (text.trim() === '') return { problem: 'empty' };
  const form = /^([1-9]\d{0,4})(!|$)/.exec(text)?.[1];
  if (form === undefined) return { problem: 'foreign' };
  if (Number(form) > linkEdition) return { problem: 'newer' };
  const plan = parseForm1(text.split('!'));
  if (typeof plan === 'number') return { problem: 'damaged', at: String(plan) };
  const [first] = checkPlan(plan);
  return first ? { problem: 'damaged', at: first.field } : { plan, edition: linkEdition };
}
