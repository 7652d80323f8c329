import { blankPlan, newGuest } from './defaults.ts';
import { checkValue, storageLimit } from './limits.ts';
import type { Backing, GuestSystem, HostSystem, Plan } from './plan.ts';

/**
 * The same machine with the other host system: hardware and guests stay; releases, mode, storage and root device are those of a new host,
 * and interfaces that still have the old system's default name get the new one's, bridges included. Dom0's share stays, too, unless it is
 * still the old system's default and half of the machine has room for that of the new one.
 */
export function changeHostSystem(plan: Plan, system: HostSystem): Plan {
  const { host: before, dom0: usual } = blankPlan(plan.host.system);
  const { host: fresh, dom0: wanted } = blankPlan(system);
  const rename = (name: string) => (name === before.interfaces[0] ? fresh.interfaces[0]! : name);
  const { memory, cpus, hvm, hap, iommu, firmware, address } = plan.host;
  const untouched = plan.dom0.memory === usual.memory && plan.dom0.vcpus === usual.vcpus;
  return {
    ...plan,
    dom0: untouched && wanted.memory <= memory / 2 && wanted.vcpus <= cpus ? wanted : plan.dom0,
    host: { ...fresh, memory, cpus, hvm, hap, iommu, firmware, address, interfaces: plan.host.interfaces.map(rename) },
    bridges: plan.bridges.map((bridge) => ({ ...bridge, uplink: rename(bridge.uplink) })),
  };
}

/** What a host stores on if its backing changes and the old storage cannot be kept: a folder is no pool. */
const newStorage: Record<Backing, string> = { file: '/srv/xen', partition: '', zvol: 'zroot' };

/** The plan with its disks on something else; the storage stays if it can stand for the new backing, too. */
export function changeBacking(plan: Plan, backing: Backing): Plan {
  const { storage } = plan.host;
  return { ...plan, host: { ...plan.host, backing, storage: checkValue(storageLimit(backing), storage) ? newStorage[backing] : storage } };
}

/**
 * The plan with a guest of another system: name, disks and interfaces stay, release, type and word size are what such a guest starts with,
 * and so is the memory, if it is still that of the old system.
 */
export function changeGuestSystem(plan: Plan, index: number, system: GuestSystem): Plan {
  const guest = plan.guests[index];
  if (!guest) throw new RangeError(`there is no guest ${index}`);
  const { release, type, bits, vnc, memory: usual } = newGuest(plan, system);
  const memory = guest.memory === newGuest(plan, guest.system).memory ? usual : guest.memory;
  return { ...plan, guests: plan.guests.map((other, i) => (i === index ? { ...guest, system, release, type, bits, vnc, memory, kernel: '' } : other)) };
}
