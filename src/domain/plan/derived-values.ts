import type { Budget } from './budget.ts';
import { diskTarget, macAddress } from './derive.ts';
import type { Bridge, Guest, Plan } from './plan.ts';

/** What a rule can look at: the values of plan, dom0, host, one guest or one bridge by their dotted paths. */
export type Values = Record<string, string | number | boolean>;

/** Files and folders that xl's configuration folder holds already; on NetBSD a guest's file has the guest's bare name. */
const takenNames = ['scripts', 'xl.conf', 'oxenstored.conf', 'auto', 'cpupool'];

/** NetBSD's character devices of disks: /dev/rwd0e, but not /dev/raid0e. */
const rawDevice = /^\/dev\/r(?!aid)[a-z]+\d/;

/** Counts what is there more than once. */
function countEach(items: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** What several guests or bridges share, counted once per plan. */
export interface Shared {
  names: Map<string, number>;
  macs: Map<string, number>;
  targets: Map<string, number>;
  bridges: Map<string, number>;
  uplinks: Map<string, number>;
}

/** Counts names, addresses, disk targets and bridges of a plan. */
export function describeShared(plan: Plan): Shared {
  return {
    names: countEach(plan.guests.map((guest) => guest.name)),
    macs: countEach(plan.guests.flatMap((guest, index) => guest.interfaces.map((_, vif) => macAddress(plan, index, vif)))),
    targets: countEach(plan.guests.flatMap((guest) => guest.disks.map((_, disk) => diskTarget(plan, guest, disk)).filter(Boolean))),
    bridges: countEach(plan.bridges.map((bridge) => bridge.name)),
    uplinks: countEach(plan.bridges.map((bridge) => bridge.uplink).filter(Boolean)),
  };
}

const more = (counts: Map<string, number>, item: string): boolean => (counts.get(item) ?? 0) > 1;

/** Values of the whole plan, for rules of every scope. Memory in MiB, shares in per cent. */
export function describeHost(plan: Plan, budget: Budget): Values {
  const { interfaces: _, ...host } = plan.host;
  const files = plan.guests.flatMap((guest) => [...guest.disks.map((_, disk) => diskTarget(plan, guest, disk)), guest.cdrom]).filter((target) => target !== '' && !target.startsWith('/dev/'));
  return {
    ...Object.fromEntries(Object.entries(host).map(([key, value]) => [`host.${key}`, value])),
    'dom0.memory': plan.dom0.memory,
    'dom0.vcpus': plan.dom0.vcpus,
    'derived.guest-count': plan.guests.length,
    'derived.bridge-count': plan.bridges.length,
    'derived.autostart-count': plan.guests.filter((guest) => guest.autostart).length,
    'derived.hvm-count': plan.guests.filter((guest) => guest.type === 'hvm').length,
    'derived.file-count': files.length,
    'derived.memory-left': budget.left,
    'derived.memory-missing': -budget.left,
    'derived.headroom-percent': Math.floor(budget.headroom * 100),
    'derived.dom0-memory-over': plan.dom0.memory - plan.host.memory,
    'derived.dom0-vcpus-over': plan.dom0.vcpus - plan.host.cpus,
  };
}

/** Values of one guest. */
export function describeGuest(plan: Plan, guest: Guest, index: number, shared: Shared): Values {
  const { name, interfaces } = guest;
  const targets = guest.disks.map((_, disk) => diskTarget(plan, guest, disk));
  const macs = interfaces.map((_, vif) => macAddress(plan, index, vif));
  // Written out, since it is made for every guest at every key.
  return {
    'guest.name': name,
    'guest.system': guest.system,
    'guest.release': guest.release,
    'guest.type': guest.type,
    'guest.bits': guest.bits,
    'guest.memory': guest.memory,
    'guest.vcpus': guest.vcpus,
    'guest.vnc': guest.vnc,
    'guest.vncPassword': guest.vncPassword,
    'guest.autostart': guest.autostart,
    'derived.disk-count': targets.length,
    'derived.has-cdrom': guest.cdrom !== '',
    'derived.missing-target': targets.includes(''),
    'derived.raw-device': targets.find((target) => rawDevice.test(target)) ?? '',
    'derived.shared-target': targets.find((target) => more(shared.targets, target)) ?? '',
    'derived.name-is-digits': /^\d+$/.test(name),
    'derived.name-is-dom0': /^domain-0$/i.test(name),
    'derived.name-is-file': takenNames.includes(name.toLowerCase()),
    'derived.duplicate-name': more(shared.names, name),
    'derived.duplicate-mac': macs.find((mac) => more(shared.macs, mac)) ?? '',
    'derived.without-bridge': interfaces.some((vif) => vif.bridge === ''),
    'derived.missing-bridge': interfaces.map((vif) => vif.bridge).find((bridge) => bridge !== '' && !shared.bridges.has(bridge)) ?? '',
  };
}

/** Values of one bridge. */
export function describeBridge(plan: Plan, bridge: Bridge, shared: Shared): Values {
  return {
    'bridge.name': bridge.name,
    'bridge.uplink': bridge.uplink,
    'derived.duplicate-bridge': more(shared.bridges, bridge.name),
    'derived.missing-uplink': bridge.uplink !== '' && !plan.host.interfaces.includes(bridge.uplink),
    'derived.shared-uplink': more(shared.uplinks, bridge.uplink),
  };
}
