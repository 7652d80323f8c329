import { backings, dom0Modes, firmwares, guestSystems, guestTypes, hostSystems, vncModes, type Plan } from './plan.ts';

/** Whole numbers from `min` to `max`. */
export interface NumberLimit { min: number; max: number }
/** A text that the pattern matches as a whole; `empty` if it may be left out. `max` counts UTF-16 units, as `maxlength` does. */
export interface TextLimit { pattern: RegExp; max: number; empty?: boolean }
/** One of these values. */
export interface ChoiceLimit { oneOf: readonly (string | number | boolean)[] }
export type Limit = NumberLimit | TextLimit | ChoiceLimit;

const text = (pattern: RegExp, max: number, empty = false): TextLimit => ({ pattern, max, empty });
const number = (min: number, max: number): NumberLimit => ({ min, max });
const oneOf = (values: ChoiceLimit['oneOf']): ChoiceLimit => ({ oneOf: values });
const flag = oneOf([false, true]);

const release = /^\d{1,2}(\.\d{1,2}){1,2}$/;
/** Absolute, and free of everything that xl.cfg, sh, rc.conf, boot.cfg or a disk specification could read as syntax. */
const path = /^\/[\w.+:@~/-]*[\w.+:@~-]$/;
const pool = /^[A-Za-z][\w.:-]*(\/\w[\w.:-]*)*$/;
const device = /^[A-Za-z][A-Za-z0-9_]*$/;
const address = /^(dhcp|((25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(25[0-5]|2[0-4]\d|1?\d?\d)\/([1-9]|[12]\d|3[0-2]))$/;
/** Unicast: the second digit is even. */
const mac = /^[\da-f][02468ace](:[\da-f]{2}){5}$/i;
/** Upper and lower case letters, digits, `_ . -`: what xl, file names, rc.conf and ZFS volumes all take. */
const domainName = /^[A-Za-z0-9_][\w.-]*$/;
const word = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._+/-]*$/u;

/** Most of each; xl has no such limits, the planner stays quick below them. */
export const counts = { guests: 256, bridges: 32, disks: 16, hostInterfaces: 32, interfaces: 8 } as const;

/**
 * Bounds of every field of a plan, by part. Memory in MiB: 8 TiB per guest (xen/limit-guest-memory), 16 TiB per machine. What is allowed
 * here can still be wrong for a machine: that is what rules.ts says. `storage` depends on the backing, see `limitOf`.
 */
export const limits = {
  host: {
    system: oneOf(hostSystems), release: text(release, 8), xen: text(release, 8), mode: oneOf(dom0Modes), firmware: oneOf(firmwares),
    memory: number(64, 16777216), cpus: number(1, 4096), hvm: flag, hap: flag, iommu: flag,
    backing: oneOf(backings), storage: text(path, 100), root: text(/^[A-Za-z][\w.:-]*$/, 40, true), address: text(address, 18),
  },
  dom0: { memory: number(1, 16777216), vcpus: number(1, 4096) },
  guest: {
    name: text(domainName, 40), system: oneOf(guestSystems), release: text(release, 8, true), type: oneOf(guestTypes), bits: oneOf([64, 32]),
    memory: number(1, 8388608), vcpus: number(1, 4096), cdrom: text(path, 120, true), kernel: text(path, 120, true),
    vnc: oneOf(vncModes), vncPassword: flag, autostart: flag, job: text(word, 30, true),
  },
  disk: { size: number(1, 65536), target: text(path, 120, true) },
  vif: { bridge: text(device, 15, true), mac: text(mac, 17, true) },
  bridge: { name: text(device, 15), uplink: text(device, 15, true) },
  hostInterface: text(device, 15),
} as const satisfies Record<string, Limit | Record<string, Limit>>;

/** A field that is out of bounds. */
export interface LimitProblem {
  /** Where, as a path into the plan: "host.memory", "guests.2.disks.0.size", "bridges". */
  field: string;
  /** Position of the guest or bridge, else -1. */
  index: number;
  code: 'empty' | 'characters' | 'too-long' | 'range' | 'choice' | 'too-many';
}

/** What is wrong with one value, or undefined. */
export function checkValue(limit: Limit, value: unknown): LimitProblem['code'] | undefined {
  if ('oneOf' in limit) return limit.oneOf.includes(value as string) ? undefined : 'choice';
  if ('min' in limit) return Number.isInteger(value) && (value as number) >= limit.min && (value as number) <= limit.max ? undefined : 'range';
  if (typeof value !== 'string') return 'characters';
  if (value === '') return limit.empty ? undefined : 'empty';
  if (value.length > limit.max) return 'too-long';
  return limit.pattern.test(value) ? undefined : 'characters';
}

/** The limit of the host's storage: a pool for zvol, a folder for files, either nothing or a folder for partitions. */
export const storageLimit = (backing: Plan['host']['backing']): TextLimit => text(backing === 'zvol' ? pool : path, 100, backing === 'partition');

/**
 * Everything in a plan that is out of bounds, in the order of the plan. Needs the shape of a plan; values may be anything.
 * A plan without problems survives `parseLink(emitLink(plan))`.
 */
export function checkPlan(plan: Plan): LimitProblem[] {
  const problems: LimitProblem[] = [];
  const check = (field: string, index: number, limit: Limit, value: unknown): void => {
    const code = checkValue(limit, value);
    if (code) problems.push({ field, index, code });
  };
  const checkRecord = (place: string, index: number, part: Record<string, Limit>, record: object): void => {
    for (const key in part) check(`${place}.${key}`, index, part[key]!, (record as Record<string, unknown>)[key]);
  };
  const checkList = <T>(place: string, index: number, list: T[], most: number, each: (item: T, place: string, at: number) => void): void => {
    if (list.length > most) problems.push({ field: place, index, code: 'too-many' });
    else list.forEach((item, at) => each(item, `${place}.${at}`, at));
  };
  checkRecord('host', -1, { ...limits.host, storage: storageLimit(plan.host.backing) }, plan.host);
  checkList('host.interfaces', -1, plan.host.interfaces, counts.hostInterfaces, (name, place) => check(place, -1, limits.hostInterface, name));
  checkRecord('dom0', -1, limits.dom0, plan.dom0);
  checkList('guests', -1, plan.guests, counts.guests, (guest, place, index) => {
    checkRecord(place, index, limits.guest, guest);
    checkList(`${place}.disks`, index, guest.disks, counts.disks, (disk, at) => checkRecord(at, index, limits.disk, disk));
    checkList(`${place}.interfaces`, index, guest.interfaces, counts.interfaces, (vif, at) => checkRecord(at, index, limits.vif, vif));
  });
  checkList('bridges', -1, plan.bridges, counts.bridges, (bridge, place, index) => checkRecord(place, index, limits.bridge, bridge));
  return problems;
}
