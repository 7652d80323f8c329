import type { Guest, GuestSystem, GuestType, Host, Plan } from '../../../src/domain/plan/plan.ts';
import { planWith } from './plans.ts';

/** A rule of a fact (`part` counts those of one fact), a plan that breaks it and one, as near as can be, that does not. */
export interface Row {
  fact: string;
  part?: number;
  breaks: Plan;
  keeps: Plan;
}

const row = (fact: string, breaks: Plan, keeps: Plan, part = 0): Row => ({ fact, part, breaks, keeps });
const netbsd = (host: Partial<Host> = {}, ...guests: Partial<Guest>[]) => planWith('netbsd', host, guests);
const freebsd = (host: Partial<Host> = {}, ...guests: Partial<Guest>[]) => planWith('freebsd', host, guests);
const dom0 = (memory: number, vcpus = 2, host: Partial<Host> = {}) => planWith('netbsd', host, [], { dom0: { memory, vcpus } });
const freebsdDom0 = (memory: number, host: Partial<Host> = {}) => planWith('freebsd', host, [], { dom0: { memory, vcpus: 2 } });
const bridges = (system: 'netbsd' | 'freebsd', ...pairs: [string, string][]) => planWith(system, { interfaces: ['wm0', 'wm1'] }, [], { bridges: pairs.map(([name, uplink]) => ({ name, uplink })) });
/** One guest on a machine that has everything. */
const guest = (changes: Partial<Guest>) => netbsd({}, changes);
const of = (system: GuestSystem, type: GuestType, changes: Partial<Guest> = {}) => guest({ system, type, release: '', ...changes });
const disks = (...targets: string[]) => targets.map((target) => ({ size: 20, target }));
const nets = (...pairs: [string, string][]) => pairs.map(([bridge, mac]) => ({ bridge, mac }));

export const table: Row[] = [
  // The host
  row('freebsd/dom0-pv', freebsd({ mode: 'pv' }), freebsd()),
  row('freebsd/dom0-hardware', freebsd({ hvm: false }), netbsd({ hvm: false }), 0),
  row('freebsd/dom0-hardware', freebsd({ hap: false }), netbsd({ hap: false }), 1),
  row('freebsd/dom0-hardware', freebsd({ iommu: false }), netbsd({ iommu: false }), 2),
  row('freebsd/dom0-firmware', freebsd({ release: '13.0', firmware: 'uefi' }), freebsd({ release: '14.0', firmware: 'uefi' })),
  row('freebsd/dom0-amd-bios', freebsd({ firmware: 'uefi' }), freebsd({ firmware: 'bios' })),
  row('freebsd/support-ended', freebsd({ release: '15.0' }), freebsd({ release: '15.1' }), 0),
  row('freebsd/support-ended', of('freebsd', 'hvm', { release: '13.0' }), of('freebsd', 'hvm', { release: '14.5' }), 1),
  row('freebsd/xen-port-version', freebsd(), netbsd()),
  row('hardware/passthrough-bsd-dom0', netbsd({}, {}), netbsd()),
  row('freebsd/dom0-arc', freebsdDom0(4096), freebsdDom0(4096, { backing: 'file', storage: '/vm' })),
  row('xen/pvh-dom0', netbsd({ mode: 'pvh', hvm: false }), netbsd({ hvm: false })),
  row('xen/pvh-dom0-hap', netbsd({ mode: 'pvh', hap: false }), netbsd({ mode: 'pvh' })),
  row('xen/pvh-dom0-iommu', netbsd({ mode: 'pvh', iommu: false }), netbsd({ mode: 'pvh' })),
  row('netbsd/dom0-pvh', netbsd({ mode: 'pvh' }), netbsd()),
  row('netbsd/dom0-pvh-kernel', netbsd({ mode: 'pvh' }), freebsd()),
  row('netbsd/dom0-pvh-fix', netbsd({ mode: 'pvh', release: '9.4' }), netbsd({ mode: 'pvh', release: '9.4', xen: '4.18' })),
  row('netbsd/fixes-in-10', netbsd({ mode: 'pvh', release: '10.2' }), netbsd({ mode: 'pvh', release: '11.0' })),
  row('netbsd/boot-uefi', netbsd({ firmware: 'uefi', release: '8.0' }), netbsd({ firmware: 'uefi', release: '9.0' })),
  row('netbsd/boot-uefi-practice', netbsd({ firmware: 'uefi' }), netbsd()),
  row('netbsd/release-9-ended', netbsd({ release: '9.4' }), netbsd({ release: '10.2' }), 0),
  row('netbsd/release-9-ended', of('netbsd', 'pv', { release: '9.4' }), of('netbsd', 'pv', { release: '10.0' }), 1),
  row('netbsd/root-device', netbsd({ root: '' }), freebsd({ root: '' })),
  row('netbsd/disk-zvol', netbsd({ backing: 'zvol', storage: 'tank' }), freebsd()),
  row('netbsd/vnd-limit', netbsd({}, {}, {}, {}, {}, {}), netbsd({}, {}, {}, {}, {})),
  row('xen/supported-series', netbsd({ xen: '4.15' }), netbsd({ xen: '4.18' })),
  row('xen/limit-host-cpus', netbsd({ cpus: 512 }), netbsd({ cpus: 256 })),
  row('xen/limit-host-memory', netbsd({ memory: 16777216 }), netbsd({ memory: 12582912 })),
  row('xen/dom0-mem', dom0(16384), dom0(8192)),
  row('xen/dom0-smallest', dom0(256), dom0(512)),
  row('xen/dom0-max-vcpus', dom0(2048, 9), dom0(2048, 8)),
  row('xen/limit-vcpus-hvm', dom0(2048, 256, { mode: 'pvh', cpus: 256 }), dom0(2048, 256, { cpus: 256 }), 0),
  // The whole plan
  row('xen/claim-mode', netbsd({}, { memory: 16000 }), netbsd({}, { memory: 8192 })),
  row('xen/own-use-tables', netbsd({}, { memory: 14000 }), netbsd({}, { memory: 12288 })),
  row('xen/hvm-dom0-cost', of('openbsd', 'hvm'), of('linux', 'pvh')),
  row('freebsd/no-xendomains', freebsd({}, { autostart: true }), freebsd({}, { autostart: false })),
  // Bridges
  row('freebsd/bridge-rc-conf', bridges('freebsd', ['bridge0', 'em7']), bridges('freebsd', ['bridge0', 'wm0'])),
  row('netbsd/bridge-file', bridges('netbsd', ['bridge0', 'wm7']), bridges('netbsd', ['bridge0', ''])),
  row('freebsd/bridge-member-once', bridges('freebsd', ['bridge0', 'wm0'], ['bridge1', 'wm0']), bridges('freebsd', ['bridge0', 'wm0'], ['bridge1', 'wm1'])),
  row('netbsd/bridge-member-once', bridges('netbsd', ['bridge0', 'wm0'], ['bridge1', 'wm0']), bridges('netbsd', ['bridge0', ''], ['bridge1', ''])),
  row('xen/xl-default-bridge', bridges('netbsd', ['dmz', ''], ['dmz', 'wm0']), bridges('netbsd', ['dmz', ''], ['lan', 'wm0']), 0),
  row('xen/xl-default-bridge', guest({ interfaces: nets(['bridge9', '']) }), guest({ interfaces: nets(['bridge0', '']) }), 1),
  row('xen/xl-default-bridge', planWith('netbsd', {}, [{ interfaces: nets(['', '']) }], { bridges: [] }), guest({ interfaces: nets(['', '']) }), 2),
  // Guests: type and hardware
  row('xen/pvh-domu', netbsd({ hvm: false }, { type: 'pvh' }), netbsd({ hvm: false }, { type: 'pv' })),
  row('xen/hvm', netbsd({ hvm: false }, { type: 'hvm' }), netbsd({}, { type: 'hvm' })),
  row('xen/pv-shim', netbsd({ hvm: false }, { type: 'pvshim' }), netbsd({}, { type: 'pvshim' })),
  row('xen/shadow-hap-needed', netbsd({ hap: false }, { type: 'pvh' }), netbsd({ hap: false }, { type: 'pv' })),
  row('xen/limit-vcpus-hvm', guest({ vcpus: 129 }), guest({ vcpus: 129, type: 'pv' }), 1),
  row('xen/pv-linear-pt', freebsd({}, { type: 'pv' }), netbsd({}, { type: 'pv' })),
  row('xen/pv-32-bit', guest({ type: 'pv', bits: 32 }), guest({ type: 'pvshim', bits: 32 })),
  // Guests: systems
  row('netbsd/domu-pvh', of('netbsd', 'pvh', { release: '9.4' }), of('netbsd', 'pv', { release: '9.4' })),
  row('netbsd/domu-hvm', of('netbsd', 'hvm', { release: '9.4' }), of('netbsd', 'hvm', { release: '10.0' })),
  row('netbsd/pv-32bit', of('netbsd', 'pvshim', { bits: 32, release: '10.0' }), of('netbsd', 'pvshim', { bits: 32, release: '9.4' })),
  row('netbsd/xendomains', guest({ name: 'scripts' }), freebsd({}, { name: 'scripts' })),
  row('freebsd/domu-pv', of('freebsd', 'pv', { release: '15.1' }), of('freebsd', 'pvh', { release: '15.1' }), 0),
  row('freebsd/domu-pv', of('freebsd', 'pvshim', { bits: 32, release: '11.0' }), of('freebsd', 'pvshim', { bits: 32, release: '10.0' }), 1),
  row('freebsd/domu-pvh', of('freebsd', 'pvh', { bits: 32 }), of('freebsd', 'pvh')),
  row('freebsd/pvh-root-device', of('freebsd', 'pvh'), of('freebsd', 'hvm')),
  row('openbsd/hvm-only', of('openbsd', 'pv'), of('openbsd', 'hvm')),
  row('openbsd/pvh-guest', of('openbsd', 'pvh'), of('openbsd', 'hvm')),
  row('windows/hvm-only', of('windows', 'pvh'), of('windows', 'hvm')),
  row('plan9/needs-32-bit-pv', of('plan9', 'pvshim'), of('plan9', 'pvshim', { bits: 32 })),
  row('plan9/pv-guest-today', of('plan9', 'pvshim', { bits: 32 }), of('plan9', 'hvm', { bits: 32 })),
  row('plan9/pv-only-drivers', of('plan9', 'pvh', { bits: 32 }), of('plan9', 'pvshim', { bits: 32 })),
  row('plan9/hvm-guest', of('plan9', 'hvm'), of('other', 'hvm')),
  row('linux/pv-32-bit-removed', of('linux', 'pvshim', { bits: 32 }), of('linux', 'pvshim')),
  row('linux/pvh-is-a-kernel-option', of('linux', 'pvh'), of('linux', 'pv')),
  row('linux/pv-512-gb', of('linux', 'pv', { memory: 524289 }), of('linux', 'pv', { memory: 524288 })),
  row('xen/pvh-entry', of('other', 'pvh'), of('netbsd', 'pvh')),
  // Guests: names, memory, disks, network, screen
  row('xen/xl-domain-names', guest({ name: '42' }), guest({ name: '42a' })),
  row('xen/domain-name-unique', netbsd({}, { name: 'web' }, { name: 'web' }), netbsd({}, { name: 'web' }, { name: 'Web' }), 0),
  row('xen/domain-name-unique', guest({ name: 'Domain-0' }), guest({ name: 'Domain-01' }), 1),
  row('xen/mac-once', netbsd({}, { interfaces: nets(['bridge0', '00:16:3E:00:00:01']) }, { interfaces: nets(['bridge0', '00:16:3e:00:00:01']) }), netbsd({}, {}, {})),
  row('xen/guest-smallest', guest({ memory: 63 }), guest({ memory: 64 })),
  row('xen/xl-mandatory-keys', guest({ disks: [] }), guest({ disks: [], cdrom: '/srv/a.iso' }), 0),
  row('xen/xl-mandatory-keys', guest({ type: 'pv', cdrom: '/srv/a.iso' }), guest({ type: 'hvm', cdrom: '/srv/a.iso' }), 1),
  row('xen/pvh-boot', guest({ cdrom: '/srv/a.iso' }), guest({ cdrom: '' })),
  row('trouble/hvm-four-disks', guest({ type: 'hvm', disks: disks('', '', '', '') }), guest({ type: 'hvm', disks: disks('', '', '') })),
  row('xen/xl-disk-syntax', netbsd({ backing: 'partition' }, {}), netbsd({ backing: 'partition' }, { disks: disks('/dev/wd0e') })),
  row('netbsd/disk-paths', guest({ disks: disks('/dev/rwd0e') }), guest({ disks: disks('/dev/raid0e') })),
  row('xen/disk-one-writer', netbsd({}, { disks: disks('/srv/a.img') }, { disks: disks('/srv/a.img') }), netbsd({}, {}, {})),
  row('xen/vnc-password', guest({ type: 'hvm', vnc: 'all' }), guest({ type: 'hvm', vnc: 'all', vncPassword: true })),
  row('xen/vnc-toplevel', guest({ vnc: 'local' }), guest({ type: 'hvm', vnc: 'local' })),
];
