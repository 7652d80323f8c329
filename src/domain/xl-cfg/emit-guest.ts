import { emitCount, emitPlain } from '../host-files/quote.ts';
import type { PlannedFile } from '../host-files/planned-file.ts';
import { bridgeDevice, cdVdev, configPath, diskTarget, kernelCommand, kernelPath, macAddress, pvhKernelFact, ramdiskPath, vdevName } from '../plan/derive.ts';
import type { Guest, GuestSystem, Plan } from '../plan/plan.ts';
import { emitDisk } from './emit-disk.ts';
import { emitMark } from './guest-mark.ts';
import { quoteText } from './quote-text.ts';

/** A setting with its value in xl's spelling, lists by element; a comment has no value. */
type Line = readonly [string, (string | readonly string[])?];

const fact = (id: string): Line => [`# fact: ${id}`];

const kernelFacts: Partial<Record<GuestSystem, string>> = { netbsd: 'netbsd/guest-kernels', freebsd: 'freebsd/domu-pvh', linux: 'linux/direct-boot', plan9: 'plan9/kernel-in-9front' };
const commandFacts: Partial<Record<GuestSystem, string>> = { freebsd: 'freebsd/pvh-root-device', linux: 'linux/device-names' };

/** A part of a network interface: what would end it or begin another one has no place in it. */
function emitPart(key: string, value: string): string {
  if (!/^[\w.:-]+$/.test(value)) throw new RangeError(`${key} cannot be written: ${JSON.stringify(value)}`);
  return `${key}=${value}`;
}

function listKernel(plan: Plan, guest: Guest): Line[] {
  const kernel = kernelPath(plan, guest);
  const ramdisk = ramdiskPath(plan, guest);
  const command = kernelCommand(plan, guest);
  const { system, type } = guest;
  const kernelFact = guest.kernel ? undefined : system === 'netbsd' && type === 'pvh' ? pvhKernelFact(guest) : kernelFacts[system];
  const commandFact = commandFacts[system];
  return [
    ...(kernelFact ? [fact(kernelFact)] : []),
    ['kernel', quoteText(kernel)],
    ...(ramdisk ? [['ramdisk', quoteText(ramdisk)] as const] : []),
    ...(command && commandFact ? [fact(commandFact)] : []),
    ...(command && system === 'linux' ? ([['# the partition that the installer made its root; in the guest, findmnt / shows it']] as const) : []),
    ...(command ? [['cmdline', quoteText(command)] as const] : []),
  ];
}

/** Elements of `disk`: the disks, then the CD; a partition that is still to be named stands as a comment. */
function listDisks(plan: Plan, guest: Guest): string[] {
  const disks = guest.disks.map((_, index) => {
    const [target, vdev] = [diskTarget(plan, guest, index), vdevName(guest, index)];
    return target === '' ? `# ${vdev}: the plan names no partition yet` : emitDisk({ target, format: 'raw', vdev, access: 'rw', cdrom: false });
  });
  const cd = guest.cdrom ? [emitDisk({ target: guest.cdrom, format: 'raw', vdev: cdVdev(guest), access: 'ro', cdrom: guest.type === 'hvm' })] : [];
  return [...disks, ...cd];
}

/** The screen of an HVM guest. VNC for everybody waits for the password that only the reader knows. */
function listScreen({ vnc, vncPassword }: Guest): Line[] {
  if (vnc === 'off') return [['vnc', '0']];
  const waiting = vncPassword && vnc === 'all';
  return [
    ['vnc', '1'],
    fact('freebsd/handbook-vnclisten'),
    ['vnclisten', vnc === 'all' && !waiting ? '"0.0.0.0"' : '"127.0.0.1"'],
    ...(vncPassword ? ([[waiting ? '# for other machines: a password between the quotes, then these two lines without # in place of the one above' : '# a password between the quotes, then this line without #'], ['#vncpasswd', '""']] as const) : []),
    ...(waiting ? ([['#vnclisten', '"0.0.0.0"']] as const) : []),
    ['usb', '1'],
    ['usbdevice', ["'tablet'"]],
  ];
}

/** Settings in the order in which one reads them, with their comments. */
function listSettings(plan: Plan, index: number): Line[] {
  const guest = plan.guests[index]!;
  const { type, system } = guest;
  const hvm = type === 'hvm';
  const disks = listDisks(plan, guest);
  const vifs = guest.interfaces.map(({ bridge }, vif) => `'${[emitPart('mac', macAddress(plan, index, vif)), ...(bridge ? [emitPart('bridge', bridgeDevice(plan, bridge))] : [])].join(',')}'`);
  return [
    ['name', quoteText(guest.name)],
    ['type', type === 'pvshim' ? '"pvh"' : `"${type}"`],
    ...(type === 'pvshim' ? ([fact('xen/pv-shim'), ['pvshim', '1']] as const) : []),
    ...(hvm ? [] : listKernel(plan, guest)),
    ['memory', emitCount(guest.memory, 'the memory of a guest')],
    fact('xen/xl-vcpus-always'),
    ['vcpus', emitCount(guest.vcpus, 'the vCPUs of a guest')],
    ...(hvm && guest.cdrom ? ([['# after the installation: boot = "c", and without the CD'], ['boot', '"dc"']] as const) : hvm ? ([['boot', '"c"']] as const) : []),
    ...(hvm && guest.cdrom ? [fact('trouble/hvm-four-disks')] : []),
    ...(disks.length > 0 ? [['disk', disks] as const] : []),
    ...(vifs.length > 0 ? [fact('xen/xl-default-bridge'), ['vif', vifs] as const] : []),
    ...(hvm ? [...listScreen(guest), ['serial', '"pty"'] as const] : []),
    ...(hvm && system === 'windows' ? ([['viridian', '1']] as const) : []),
    ...(type === 'pvh' && system === 'freebsd' ? ([['# a crashed guest stays until it is destroyed, for a look at it'], ['on_crash', '"preserve"']] as const) : []),
  ];
}

function emitList(elements: readonly string[], indent: number): string {
  const lines = elements.map((element, i) => (element.startsWith('#') ? element : `${element}${i < elements.length - 1 ? ',' : ''}`));
  if (elements.some((element) => element.startsWith('#'))) return ['[', ...lines.map((line) => `  ${line}`), ']'].join('\n');
  return `[ ${lines.join(`\n${' '.repeat(indent + 2)}`)} ]`;
}

/**
 * The guest's file for `xl create`, which `readGuest` reads back. It agrees with the guides, holds nothing that `reviewFile` complains
 * about if the plan breaks no rule, and never a password. RangeError if a text holds what cannot be written or a number is none.
 */
export function emitGuestFile(plan: Plan, index: number, edition: string): PlannedFile {
  const guest = plan.guests[index];
  if (!guest) throw new RangeError(`there is no guest ${index}`);
  const hvm = guest.type === 'hvm';
  const mark = emitMark({
    ...guest,
    sizes: guest.disks.map(({ size }) => size),
    vnc: hvm && !(guest.vnc === 'all' && guest.vncPassword) ? 'off' : guest.vnc,
    kernel: hvm ? emitPlain(guest.kernel, 'the kernel') : '',
  });
  const lines = listSettings(plan, index);
  const width = Math.max(...lines.map(([key, value]) => (value === undefined || key.startsWith('#') ? 0 : key.length)));
  const body = lines.map(([key, value]) => {
    if (value === undefined) return key;
    const start = `${key.padEnd(width)} = `;
    return start + (typeof value === 'string' ? value : emitList(value, start.length));
  });
  return {
    id: `guest-${guest.name}`,
    kind: 'guest',
    path: configPath(plan, guest),
    text: [`# BSD/Xen planner, edition ${emitPlain(edition, 'the edition')}`, `# bsdxen: ${emitPlain(mark, 'the comment')}`, ...body, ''].join('\n'),
    facts: [...new Set(lines.flatMap(([key]) => (key.startsWith('# fact: ') ? [key.slice(8)] : [])))],
    index,
  };
}
