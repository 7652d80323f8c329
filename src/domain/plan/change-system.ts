import { blankPlan, newGuest } from './defaults.ts';
import type { GuestSystem, HostSystem, Plan } from './plan.ts';

/**
 * The same machine with the other host system: hardware, guests and dom0's share stay; releases, mode, storage and root device are those of a
 * new host, and interfaces that still have the old system's default name get the new one's, bridges included.
 */
export function changeHostSystem(plan: Plan, system: HostSystem): Plan {
  const before = blankPlan(plan.host.system).host;
  const fresh = blankPlan(system).host;
  const rename = (name: string) => (name === before.interfaces[0] ? fresh.interfaces[0]! : name);
  const { memory, cpus, hvm, hap, iommu, firmware, address } = plan.host;
  return {
    ...plan,
    host: { ...fresh, memory, cpus, hvm, hap, iommu, firmware, address, interfaces: plan.host.interfaces.map(rename) },
    bridges: plan.bridges.map((bridge) => ({ ...bridge, uplink: rename(bridge.uplink) })),
  };
}

/** The plan with a guest of another system: name, sizes, disks and interfaces stay, release, type and word size are what such a guest starts with. */
export function changeGuestSystem(plan: Plan, index: number, system: GuestSystem): Plan {
  const guest = plan.guests[index];
  if (!guest) throw new RangeError(`there is no guest ${index}`);
  const { release, type, bits, vnc } = newGuest(plan, system);
  return { ...plan, guests: plan.guests.map((other, i) => (i === index ? { ...guest, system, release, type, bits, vnc, kernel: '' } : other)) };
}
