import type { Guest, GuestType, Plan } from './plan.ts';

/** True for the types whose kernel is a file in dom0; an HVM guest brings its own. */
export const usesDom0Kernel = (type: GuestType): boolean => type !== 'hvm';

/** Name of a guest's disk in its storage, without folder and ending: "web", the second one "web-2". `index` counts from 0. */
export const diskName = (guest: Guest, index: number): string => (index === 0 ? guest.name : `${guest.name}-${index + 1}`);

/** Folder below /dev in which the host shows the volumes of a ZFS pool (netbsd/disk-zvol, freebsd/zvol-volmode). */
const zvolFolder = { netbsd: '/dev/zvol/dsk', freebsd: '/dev/zvol' } as const;

/**
 * File, device or volume in dom0 that becomes a guest's disk: the one that was given, else derived from guest and storage.
 * A partition cannot be derived: '' means that it must still be given.
 */
export function diskTarget(plan: Plan, guest: Guest, index: number): string {
  const { system, backing, storage } = plan.host;
  const given = guest.disks[index]?.target;
  if (given) return given;
  if (backing === 'partition') return '';
  if (backing === 'zvol') return `${zvolFolder[system]}/${storage}/xen/${diskName(guest, index)}`;
  return `${storage}/${diskName(guest, index)}.img`;
}

const letter = (index: number): string => String.fromCharCode(97 + index);

/** Virtual device of a disk: xvda, xvdb, …; for HVM hda, hdb, hdd, then xvde, since QEMU emulates four and hdc is kept for the CD (xen/xl-disk-syntax). */
export function vdevName(guest: Guest, index: number): string {
  if (guest.type !== 'hvm') return `xvd${letter(index)}`;
  return index < 3 ? `hd${'abd'[index]!}` : `xvd${letter(index + 1)}`;
}

/** Virtual device of the CD: hdc for HVM, else the letter after the last disk. */
export const cdVdev = (guest: Guest): string => (guest.type === 'hvm' ? 'hdc' : `xvd${letter(guest.disks.length)}`);

/** Folder in dom0 for the kernels of guests; no slash at its end. */
export function kernelFolder(plan: Plan): string {
  const { backing, storage } = plan.host;
  return backing === 'file' && storage.startsWith('/') ? `${storage}/kernels` : '/srv/xen/kernels';
}

/**
 * Name that a NetBSD release gives the kernel of a guest, for PV and in the shim with netbsd/guest-kernels, for PVH GENERIC
 * (netbsd/generic-xen). The shim gets it uncompressed.
 */
function netbsdKernel(guest: Guest): string {
  const packed = guest.type === 'pvshim' ? '' : '.gz';
  if (guest.type === 'pvh') return `netbsd-GENERIC${packed}`;
  return `netbsd-${guest.bits === 32 ? 'XEN3PAE_DOMU' : 'XEN3_DOMU'}${packed}`;
}

/** The fact that lets NetBSD's GENERIC run as a PVH guest: the configuration itself was read for 11.0 and newer only. */
export const pvhKernelFact = ({ release }: Guest): string => (/^\d\.|^10\./.test(release) ? 'netbsd/domu-pvh' : 'netbsd/generic-xen');

/** Kernel file in dom0: the one that was given, else the usual one of the guest's system and release; '' for HVM. */
export function kernelPath(plan: Plan, guest: Guest): string {
  if (!usesDom0Kernel(guest.type)) return '';
  if (guest.kernel) return guest.kernel;
  const folder = kernelFolder(plan);
  const release = guest.release && `-${guest.release}`;
  switch (guest.system) {
    case 'netbsd':
      return `${folder}/netbsd${release}/${netbsdKernel(guest)}`;
    case 'freebsd':
      return `${folder}/freebsd${release}/kernel`;
    case 'linux':
      return `${folder}/${guest.name}/vmlinuz`;
    case 'plan9':
      return `${folder}/9xenpcf`;
    default:
      return `${folder}/${guest.name}/kernel`;
  }
}

/** Initial ramdisk of a Linux guest in dom0, beside its kernel; '' for all others. */
export function ramdiskPath(plan: Plan, guest: Guest): string {
  if (guest.system !== 'linux' || !usesDom0Kernel(guest.type)) return '';
  const kernel = kernelPath(plan, guest);
  return `${kernel.slice(0, kernel.lastIndexOf('/'))}/initrd`;
}

/**
 * Command line for the guest's kernel: its root device, as freebsd/pvh-root-device and linux/device-names name it. '' for NetBSD, which takes
 * its first disk by itself (netbsd/root-device): a wedge of a GPT on it could not be named before it is there.
 */
export function kernelCommand(_plan: Plan, guest: Guest): string {
  if (!usesDom0Kernel(guest.type) || guest.disks.length === 0) return '';
  if (guest.system === 'freebsd') return 'vfs.root.mountfrom=ufs:/dev/xbd0p2';
  return guest.system === 'linux' ? 'root=/dev/xvda1 ro console=hvc0' : '';
}

/** FNV-1a, 32 bits: small, and the same everywhere. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash;
}

/**
 * Address of an interface in lower case: the one that was given, else one in Xen's own range 00:16:3e from the guest's name and the
 * interface's position, so that it stays when other guests come, go or move.
 */
export function macAddress(plan: Plan, guestIndex: number, vifIndex: number): string {
  const guest = plan.guests[guestIndex];
  const given = guest?.interfaces[vifIndex]?.mac;
  if (given) return given.toLowerCase();
  const hash = hashText(`${guest?.name ?? ''}#${vifIndex}`);
  const bytes = [(hash >>> 16) & 0x7f, (hash >>> 8) & 0xff, (hash & 0xff) ^ (hash >>> 24)];
  return `00:16:3e:${bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(':')}`;
}

/** Folder of xl's configuration (netbsd/tool-paths, freebsd/xen-tools-files). */
export const configFolder = (plan: Plan): string => (plan.host.system === 'netbsd' ? '/usr/pkg/etc/xen' : '/usr/local/etc/xen');

/** Path of a guest's file. NetBSD's xendomains starts `NAME` and looks for a file of just that name (netbsd/xendomains). */
export const configPath = (plan: Plan, guest: Guest): string => `${configFolder(plan)}/${guest.name}${plan.host.system === 'netbsd' ? '' : '.cfg'}`;

/**
 * Network device behind a bridge's name: both systems call theirs bridge0, bridge1, …, so such a name stands for itself and any
 * other gets the lowest number that is free, in the order of the plan. A name that the plan does not hold comes back unchanged.
 */
export function bridgeDevice(plan: Plan, name: string): string {
  const names = [...new Set(plan.bridges.map((bridge) => bridge.name))];
  if (/^bridge\d+$/.test(name) || !names.includes(name)) return name;
  const taken = new Set(names);
  let number = 0;
  for (const other of names) {
    if (/^bridge\d+$/.test(other)) continue;
    while (taken.has(`bridge${number}`)) number++;
    if (other === name) break;
    number++;
  }
  return `bridge${number}`;
}
