/**
 * A planned Xen machine. All memory in MiB, disk sizes in GiB. An empty text means "derive it" (see derive.ts): paths, kernels and MAC
 * addresses follow from names until somebody sets them.
 */
export interface Plan {
  host: Host;
  dom0: { memory: number; vcpus: number };
  guests: Guest[];
  bridges: Bridge[];
}

export const hostSystems = ['netbsd', 'freebsd'] as const;
export type HostSystem = (typeof hostSystems)[number];

export const dom0Modes = ['pv', 'pvh'] as const;
export type Dom0Mode = (typeof dom0Modes)[number];

export const firmwares = ['bios', 'uefi'] as const;
export type Firmware = (typeof firmwares)[number];

/** What the guests' disks lie on: files, partitions, or volumes of a ZFS pool. */
export const backings = ['file', 'partition', 'zvol'] as const;
export type Backing = (typeof backings)[number];

export interface Host {
  system: HostSystem;
  /** Release of the host system: "11.0". */
  release: string;
  /** Xen series as packaged for it: "4.20". */
  xen: string;
  mode: Dom0Mode;
  firmware: Firmware;
  memory: number;
  /** Logical processors. */
  cpus: number;
  /** VT-x or AMD-V, usable and switched on in the firmware. */
  hvm: boolean;
  /** EPT or NPT. */
  hap: boolean;
  /** VT-d or AMD-Vi, switched on. */
  iommu: boolean;
  backing: Backing;
  /** Folder for disk files and kernels; ZFS pool for zvol: "/srv/xen", "zroot". */
  storage: string;
  /** Root device of a NetBSD dom0 for boot.cfg: "wd0a"; unused with FreeBSD. */
  root: string;
  /** Real network interfaces: "wm0". */
  interfaces: string[];
  /** The host's own address on its first bridge with an uplink: "dhcp", or CIDR notation as "192.0.2.10/24". */
  address: string;
}

export const guestSystems = ['netbsd', 'freebsd', 'linux', 'openbsd', 'plan9', 'windows', 'other'] as const;
export type GuestSystem = (typeof guestSystems)[number];

/** `pvshim` is a PV guest inside a PVH container (type = "pvh", pvshim = 1). */
export const guestTypes = ['pv', 'pvh', 'hvm', 'pvshim'] as const;
export type GuestType = (typeof guestTypes)[number];

/** `local`: VNC on 127.0.0.1 of dom0 only; `all`: on every address. HVM only. */
export const vncModes = ['off', 'local', 'all'] as const;
export type VncMode = (typeof vncModes)[number];

export interface Guest {
  name: string;
  system: GuestSystem;
  /** Release of the guest system, for NetBSD and FreeBSD; '' for others or if it does not matter. */
  release: string;
  type: GuestType;
  bits: 64 | 32;
  memory: number;
  vcpus: number;
  disks: Disk[];
  /** Path of a CD image in dom0, '' for none. */
  cdrom: string;
  /** Kernel in dom0 for pv, pvh and pvshim, '' for the usual one. */
  kernel: string;
  interfaces: Vif[];
  vnc: VncMode;
  /** Whether a password is to be set for VNC; the planner never makes one up. */
  vncPassword: boolean;
  autostart: boolean;
  /** A word for what it does: "web". */
  job: string;
}

export interface Disk {
  /** GiB. */
  size: number;
  /** File, device or volume in dom0; '' derives it from the guest's name and the backing. */
  target: string;
}

export interface Vif {
  bridge: string;
  /** '' derives a stable address in Xen's range from the guest's name and the position. */
  mac: string;
}

export interface Bridge {
  name: string;
  /** Real interface it is connected to, '' for an internal bridge. */
  uplink: string;
}
