import type { Bridge, Disk, Guest, GuestSystem, GuestType, Host, HostSystem, Plan, Vif } from './plan.ts';

/** What a new host starts with. Releases and Xen series are those of the facts of November 2026; the page offers others. */
const newHosts: Record<HostSystem, Host> = {
  netbsd: {
    system: 'netbsd', release: '11.0', xen: '4.20', mode: 'pv', firmware: 'bios', memory: 16384, cpus: 8, hvm: true, hap: true, iommu: true,
    backing: 'file', storage: '/srv/xen', root: 'wd0a', interfaces: ['wm0'], address: 'dhcp',
  },
  freebsd: {
    system: 'freebsd', release: '15.1', xen: '4.19', mode: 'pvh', firmware: 'uefi', memory: 32768, cpus: 8, hvm: true, hap: true, iommu: true,
    backing: 'zvol', storage: 'zroot', root: '', interfaces: ['em0'], address: 'dhcp',
  },
};

/** Dom0's share, as in the guides: NetBSD's own example, the handbook's for FreeBSD (freebsd/dom0-mem-example), where ZFS caches in dom0. */
const newDom0: Record<HostSystem, Plan['dom0']> = { netbsd: { memory: 2048, vcpus: 2 }, freebsd: { memory: 8192, vcpus: 4 } };

/** What a new guest of a system starts with; `types` in the order of preference, the first that the machine can run is taken. */
const newGuests: Record<GuestSystem, { types: GuestType[]; release: string; bits: Guest['bits']; memory: number }> = {
  netbsd: { types: ['pvh', 'pv'], release: '11.0', bits: 64, memory: 1024 },
  freebsd: { types: ['hvm'], release: '15.1', bits: 64, memory: 2048 },
  linux: { types: ['pvh', 'pv'], release: '', bits: 64, memory: 2048 },
  openbsd: { types: ['hvm'], release: '', bits: 64, memory: 1024 },
  plan9: { types: ['pvshim'], release: '', bits: 32, memory: 512 },
  windows: { types: ['hvm'], release: '', bits: 64, memory: 4096 },
  other: { types: ['hvm', 'pv'], release: '', bits: 64, memory: 1024 },
};

const clone = <T>(value: T): T => structuredClone(value);

/** The first of `base1`, `base2`, … that is not taken. */
function freeName(base: string, taken: string[], first: number): string {
  let number = first;
  while (taken.includes(base + number)) number++;
  return base + number;
}

/** A machine without guests: dom0 and one bridge to the outside. Each call returns objects of its own. */
export function blankPlan(system: HostSystem): Plan {
  const host = clone(newHosts[system]);
  return { host, dom0: clone(newDom0[system]), guests: [], bridges: [{ name: 'bridge0', uplink: host.interfaces[0]! }] };
}

/** A guest that the plan's machine can run, with a name that is free, one disk and one interface. It is not put into the plan. */
export function newGuest(plan: Plan, system: GuestSystem = 'netbsd'): Guest {
  const { types, release, bits, memory } = newGuests[system];
  const type = types.find((candidate) => candidate === 'pv' || (plan.host.hvm && plan.host.hap)) ?? types[0]!;
  return {
    name: freeName('guest', plan.guests.map((guest) => guest.name), 1),
    system, release, type, bits, memory, vcpus: 1,
    disks: [newDisk()], cdrom: '', kernel: '', interfaces: plan.bridges.length > 0 ? [newVif(plan)] : [],
    vnc: type === 'hvm' ? 'local' : 'off', vncPassword: false, autostart: true, job: '',
  };
}

/** A bridge with a free name: to the first real interface that has none yet, else internal. */
export function newBridge(plan: Plan): Bridge {
  const used = plan.bridges.map((bridge) => bridge.uplink);
  return {
    name: freeName('bridge', plan.bridges.map((bridge) => bridge.name), 0),
    uplink: plan.host.interfaces.find((name) => !used.includes(name)) ?? '',
  };
}

export const newDisk = (): Disk => ({ size: 20, target: '' });

/** An interface on the plan's first bridge. */
export const newVif = (plan: Plan): Vif => ({ bridge: plan.bridges[0]?.name ?? '', mac: '' });
