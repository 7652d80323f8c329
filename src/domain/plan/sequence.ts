import { domainKeys } from './describe-domain.ts';
import type { Backing, Guest, Plan } from './plan.ts';

export const sequences = ['packet', 'disk', 'restart', 'takeover'] as const;
export type Sequence = (typeof sequences)[number];

/** One step of a sequence: the key of its sentence, the boxes of the drawing that it concerns, and the names to put into the sentence. */
export interface Step {
  key: string;
  /** Ids of boxes: dom0, g0, g1 …; `xen`, `hardware`. */
  at: string[];
  values: Record<string, string>;
}

/** Index that stands for dom0 instead of a guest. */
export const dom0Index = -1;

const box = (index: number): string => (index === dom0Index ? 'dom0' : `g${index}`);

/** Guests whose system has no Xen drivers that the sources name use the devices that QEMU emulates, if they are HVM. */
const emulated = (guest: Guest): boolean => guest.type === 'hvm' && ['plan9', 'windows', 'other'].includes(guest.system);

const networkDevice: Partial<Record<Guest['system'], string>> = { netbsd: 'xennet0', freebsd: 'xn0', linux: 'eth0', openbsd: 'xnf0' };
const diskDevice: Partial<Record<Guest['system'], string>> = { netbsd: 'xbd0', freebsd: 'xbd0', linux: 'xvda', openbsd: 'sd0' };

function packet(plan: Plan, index: number): Step[] {
  const guest = plan.guests[index];
  const me = box(index);
  if (!guest) return [{ key: 'packet-dom0', at: ['dom0', 'hardware'], values: {} }];
  const vif = guest.interfaces[0];
  const values = { guest: guest.name, bridge: vif?.bridge ?? '', device: networkDevice[guest.system] ?? '' };
  if (!vif) return [{ key: 'packet-none', at: [me], values }];
  const bridge = plan.bridges.find((candidate) => candidate.name === vif.bridge);
  const others = plan.guests.flatMap((other, i) => (i !== index && other.interfaces.some((one) => one.bridge === vif.bridge) ? [i] : []));
  const names = others.map((i) => plan.guests[i]!.name).join(', ');
  const way: Step[] = emulated(guest)
    ? [
        { key: 'packet-emulated', at: [me], values },
        { key: 'packet-qemu', at: ['dom0'], values },
      ]
    : [
        { key: values.device ? 'packet-frontend' : 'packet-frontend-unnamed', at: [me], values },
        { key: 'packet-grant', at: [me], values },
        { key: 'packet-event', at: ['xen'], values },
        { key: `packet-backend-${plan.host.system}`, at: ['dom0'], values: { ...values, domain: guest.name } },
      ];
  const end: Step = bridge?.uplink
    ? { key: 'packet-uplink', at: ['dom0', 'hardware'], values: { ...values, uplink: bridge.uplink } }
    : names
      ? { key: 'packet-internal', at: others.map(box), values: { ...values, others: names } }
      : { key: 'packet-nobody', at: ['dom0'], values };
  return [...way, { key: 'packet-bridge', at: ['dom0'], values }, end];
}

/** What a guest's first disk is: by the target that was given for it, else what the host keeps its disks in. */
function backingOf(plan: Plan, guest: Guest): Backing {
  const target = guest.disks[0]?.target ?? '';
  if (target === '') return plan.host.backing;
  if (!target.startsWith('/dev/')) return 'file';
  return target.startsWith('/dev/zvol/') ? 'zvol' : 'partition';
}

function disk(plan: Plan, index: number): Step[] {
  const guest = plan.guests[index];
  const me = box(index);
  if (!guest) return [{ key: 'disk-dom0', at: ['dom0', 'hardware'], values: {} }];
  const values = { guest: guest.name, device: diskDevice[guest.system] ?? '' };
  if (guest.disks.length === 0) return [{ key: 'disk-none', at: [me], values }];
  const way: Step[] = emulated(guest)
    ? [
        { key: 'disk-emulated', at: [me], values },
        { key: 'disk-qemu', at: ['dom0'], values },
      ]
    : [
        { key: values.device ? 'disk-frontend' : 'disk-frontend-unnamed', at: [me], values },
        { key: 'disk-grant', at: [me], values },
        { key: 'disk-event', at: ['xen'], values },
        { key: `disk-backend-${plan.host.system}`, at: ['dom0'], values },
      ];
  return [...way, { key: `disk-${backingOf(plan, guest)}-${plan.host.system}`, at: ['dom0'], values }, { key: 'disk-driver', at: ['hardware'], values }, { key: 'disk-answer', at: ['xen', me], values }];
}

/** Guests that reach an uplink only through this one: they share an internal bridge with it and have no bridge with an uplink of their own. */
function behind(plan: Plan, index: number): number[] {
  const uplinked = new Set(plan.bridges.filter((bridge) => bridge.uplink !== '').map((bridge) => bridge.name));
  const bridgesOf = (guest: Guest) => guest.interfaces.map((vif) => vif.bridge);
  const mine = bridgesOf(plan.guests[index]!);
  if (!mine.some((name) => uplinked.has(name))) return [];
  return plan.guests.flatMap((other, i) => (i !== index && bridgesOf(other).some((name) => mine.includes(name)) && !bridgesOf(other).some((name) => uplinked.has(name)) ? [i] : []));
}

function restart(plan: Plan, index: number): Step[] {
  const all = plan.guests.map((_, i) => i);
  if (index === dom0Index) {
    return [
      { key: 'restart-dom0-shutdown', at: all.map(box), values: {} },
      { key: 'restart-dom0-reboot', at: ['dom0', 'xen'], values: {} },
      { key: `restart-dom0-back-${plan.host.system}`, at: all.filter((i) => plan.guests[i]!.autostart).map(box), values: { guests: plan.guests.filter((guest) => guest.autostart).map((guest) => guest.name).join(', ') || '–' } },
      { key: 'restart-dom0-crash', at: ['dom0', 'xen', ...all.map(box)], values: {} },
    ];
  }
  const guest = plan.guests[index]!;
  const cut = behind(plan, index);
  const values = { guest: guest.name, others: cut.map((i) => plan.guests[i]!.name).join(', ') };
  return [
    { key: 'restart-guest', at: [box(index)], values },
    { key: 'restart-guest-others', at: all.filter((i) => i !== index).map(box), values },
    cut.length > 0 ? { key: 'restart-guest-behind', at: cut.map(box), values } : { key: 'restart-guest-nobody', at: ['dom0'], values },
  ];
}

function takeover(plan: Plan, index: number): Step[] {
  const all = plan.guests.map((_, i) => i);
  if (index === dom0Index) return [{ key: 'takeover-dom0', at: ['dom0', ...all.map(box)], values: {} }, { key: 'takeover-dom0-therefore', at: ['dom0'], values: {} }];
  const guest = plan.guests[index]!;
  const bridges = guest.interfaces.map((vif) => vif.bridge);
  const reach = all.filter((i) => i !== index && plan.guests[i]!.interfaces.some((vif) => bridges.includes(vif.bridge)));
  const values = { guest: guest.name, others: reach.map((i) => plan.guests[i]!.name).join(', ') };
  return [
    { key: 'takeover-guest', at: [box(index)], values },
    reach.length > 0 ? { key: 'takeover-guest-reach', at: reach.map(box), values } : { key: 'takeover-guest-alone', at: [box(index)], values },
    { key: 'takeover-guest-surface', at: ['dom0', 'xen'], values },
    ...(guest.type === 'hvm' ? [{ key: 'takeover-guest-qemu', at: ['dom0'], values }] : []),
    { key: 'takeover-guest-not', at: all.filter((i) => i !== index).map(box), values },
  ];
}

/** The steps of a sequence for a guest (its index) or for dom0 (dom0Index). Throws a RangeError if there is no such guest. */
export function describeSequence(plan: Plan, sequence: Sequence, index: number): Step[] {
  if (index !== dom0Index && !plan.guests[index]) throw new RangeError(`there is no guest ${index}`);
  return { packet, disk, restart, takeover }[sequence](plan, index);
}

/** Keys of all sentences, those about a domain included, so that a test can prove that every one has its words. */
export const stepKeys = [
  ...domainKeys,
  'packet-dom0', 'packet-none', 'packet-emulated', 'packet-qemu', 'packet-frontend', 'packet-frontend-unnamed', 'packet-grant', 'packet-event', 'packet-backend-netbsd', 'packet-backend-freebsd', 'packet-bridge',
  'packet-uplink', 'packet-internal', 'packet-nobody', 'disk-dom0', 'disk-none', 'disk-emulated', 'disk-qemu', 'disk-frontend', 'disk-frontend-unnamed', 'disk-grant', 'disk-event', 'disk-backend-netbsd',
  'disk-backend-freebsd', 'disk-file-netbsd', 'disk-file-freebsd', 'disk-partition-netbsd', 'disk-partition-freebsd', 'disk-zvol-netbsd', 'disk-zvol-freebsd', 'disk-driver', 'disk-answer',
  'restart-dom0-shutdown', 'restart-dom0-reboot', 'restart-dom0-back-netbsd', 'restart-dom0-back-freebsd', 'restart-dom0-crash', 'restart-guest', 'restart-guest-others', 'restart-guest-behind',
  'restart-guest-nobody', 'takeover-dom0', 'takeover-dom0-therefore', 'takeover-guest', 'takeover-guest-reach', 'takeover-guest-alone', 'takeover-guest-surface', 'takeover-guest-qemu', 'takeover-guest-not',
] as const;
