import { bridgeDevice, diskTarget, kernelPath, macAddress } from '../plan/derive.ts';
import { newGuest } from '../plan/defaults.ts';
import { checkValue, counts, limits } from '../plan/limits.ts';
import type { Guest, GuestSystem, GuestType, Plan, Vif } from '../plan/plan.ts';
import { parseDisk, type DiskSpec } from './disk-spec.ts';
import { emitGuestFile } from './emit-guest.ts';
import { readMark } from './guest-mark.ts';
import { parseCfg, type CfgEntry } from './parse-cfg.ts';
import { readNumber } from './read-number.ts';
import { mergeSettings, splitParts, type MergedSetting } from './merge-settings.ts';
import { builderType, matchType } from './guest-type.ts';

/** A guest that was read, and what of its file has no place in a plan. */
export interface ReadGuest {
  guest: Guest;
  /** Settings, or elements of lists, that were not taken over; in the order of the file. */
  left: { setting: string; line: number }[];
}

/** Words in the path of a kernel or CD image, or in a command line, that give a system away. */
const signs: readonly (readonly [GuestSystem, RegExp])[] = [
  ['netbsd', /netbsd|xbd0a/i],
  ['freebsd', /freebsd|vfs\.root/i],
  ['openbsd', /openbsd|\/install\d\d\.iso/i],
  ['plan9', /9xen|9pcf|9front|plan9/i],
  ['windows', /windows|\/win\d/i],
  ['linux', /linux|vmlinuz|bzimage|debian|ubuntu|alpine|fedora|suse|root=\/dev\/|hvc0/i],
];

/** What xl assumes anyway: it need not be taken over. */
const usual = new Map([['on_crash', 'destroy'], ['on_poweroff', 'destroy'], ['on_reboot', 'restart'], ['on_watchdog', 'destroy'], ['sdl', '0'], ['vncunused', '1']]);

type Settings = Map<string, MergedSetting>;

const textOf = (settings: Settings, key: string): string => settings.get(key)?.text ?? '';
const numberOf = (settings: Settings, key: string): number | undefined => readNumber({ kind: 'text', text: textOf(settings, key) });
const elementsOf = (settings: Settings, key: string): string[] => (settings.get(key)?.items ?? []).filter(({ kind }) => kind !== 'list').map(({ text }) => text);
const within = (value: number | undefined, { min, max }: { min: number; max: number }, otherwise: number): number => (value === undefined || !Number.isInteger(value) ? otherwise : Math.min(max, Math.max(min, value)));

/** The command line as xl puts it together. */
function commandOf(settings: Settings): string {
  const [root, extra] = [textOf(settings, 'root'), textOf(settings, 'extra')];
  return textOf(settings, 'cmdline') || [root && `root=${root}`, extra].filter(Boolean).join(' ');
}

function typeOf(settings: Settings): GuestType {
  const type = settings.has('type') ? matchType(textOf(settings, 'type')) : settings.has('builder') ? builderType(textOf(settings, 'builder')) : 'pv';
  return type === 'pvh' && numberOf(settings, 'pvshim') ? 'pvshim' : (type ?? 'pv');
}

/** The CD: a drive, or the last disk of a guest without drives if it is read-only. */
function findCd(disks: DiskSpec[], hvm: boolean): DiskSpec | undefined {
  const last = disks.at(-1);
  return disks.find(({ cdrom }) => cdrom) ?? (!hvm && last?.access === 'ro' ? last : undefined);
}

function readScreen(settings: Settings, type: GuestType, mark: Partial<Guest>): Pick<Guest, 'vnc' | 'vncPassword'> {
  const vncPassword = Boolean(mark.vncPassword) || textOf(settings, 'vncpasswd') !== '';
  if (mark.vnc && mark.vnc !== 'off') return { vnc: mark.vnc, vncPassword };
  if (type !== 'hvm' || numberOf(settings, 'vnc') === 0) return { vnc: 'off', vncPassword };
  return { vnc: /^(|127\.0\.0\.1|localhost|\[?::1\]?)(:\d+)?$/.test(textOf(settings, 'vnclisten')) ? 'local' : 'all', vncPassword };
}

/** Where the plan derives the very same value, it is left to the plan. */
function leaveToPlan(guest: Guest, plan: Plan): Guest {
  const bare: Guest = { ...guest, kernel: '', disks: guest.disks.map(({ size }) => ({ size, target: '' })) };
  const derived = (vif: number) => macAddress({ ...plan, guests: [{ ...bare, interfaces: bare.interfaces.map(({ bridge }) => ({ bridge, mac: '' })) }] }, 0, vif);
  return {
    ...guest,
    kernel: guest.type !== 'hvm' && guest.kernel === kernelPath(plan, bare) ? '' : guest.kernel,
    disks: guest.disks.map((disk, i) => ({ ...disk, target: disk.target === diskTarget(plan, bare, i) ? '' : disk.target })),
    interfaces: guest.interfaces.map((vif, i) => ({ ...vif, mac: vif.mac === derived(i) ? '' : vif.mac })),
  };
}

/**
 * A guest file as a guest of this plan: kernels, disks and addresses that the plan would derive itself are left to it, and devices of
 * bridges become the names that the plan has for them. What is not within the limits is left out or changed to fit. Reads what can be read
 * of a file with errors and never throws. A file of `emitGuestFile` comes back as its guest.
 */
export function readGuest(text: string, plan: Plan): ReadGuest {
  const parsed = parseCfg(text);
  const settings = mergeSettings(parsed.entries);
  const mark = readMark(parsed.mark);
  const fits = (limit: Parameters<typeof checkValue>[0], value: string): string => (checkValue(limit, value) ? '' : value);
  const type = typeOf(settings);
  const disks = elementsOf(settings, 'disk').map(parseDisk).filter((disk) => typeof disk !== 'string').slice(0, counts.disks + 1);
  const cd = findCd(disks, type === 'hvm');
  const hints = [textOf(settings, 'kernel'), commandOf(settings), cd?.target ?? ''].join(' ');
  const system = mark.system ?? signs.find(([, sign]) => sign.test(hints))?.[0] ?? 'other';
  const name = textOf(settings, 'name').replace(/[^\w.-]+/g, '-').replace(/^[.-]+/, '').slice(0, limits.guest.name.max);
  const device = (bridge: string): string => plan.bridges.find((other) => bridgeDevice(plan, other.name) === bridge)?.name ?? fits(limits.vif.bridge, bridge);
  const guest = leaveToPlan({
    name: name || newGuest(plan, system).name,
    system,
    release: mark.release ?? ((/^(net|free)bsd$/.test(system) && /[^\d](\d{1,2}\.\d)\D/.exec(hints)?.[1]) || ''),
    type,
    bits: mark.bits ?? (/XEN3PAE|i386|i686/.test(hints) ? 32 : 64),
    memory: within(numberOf(settings, 'memory') ?? numberOf(settings, 'maxmem'), limits.guest.memory, 32),
    vcpus: within(numberOf(settings, 'vcpus'), limits.guest.vcpus, 1),
    disks: disks.filter((disk) => disk !== cd).slice(0, counts.disks).map(({ target }, i) => ({ size: mark.sizes?.[i] ?? 20, target: fits(limits.disk.target, target) })),
    cdrom: fits(limits.guest.cdrom, cd?.target ?? ''),
    kernel: fits(limits.guest.kernel, type === 'hvm' ? (mark.kernel ?? '') : textOf(settings, 'kernel')),
    interfaces: elementsOf(settings, 'vif').slice(0, counts.interfaces).map((element): Vif => {
      const parts = new Map(splitParts(element).map(({ key, value = '' }) => [key, value.trim()]));
      return { bridge: device(parts.get('bridge') ?? ''), mac: fits(limits.vif.mac, (parts.get('mac') ?? '').toLowerCase()) };
    }),
    ...readScreen(settings, type, mark),
    autostart: mark.autostart ?? true,
    job: fits(limits.guest.job, mark.job ?? ''),
  }, plan);
  return { guest, left: listLeft(parsed.entries, settings, guest, plan) };
}

/** An element of a list as its meaning, so that two spellings of one disk are equal. */
function canonical(setting: string, element: string): string {
  const disk = setting === 'disk' ? parseDisk(element) : '';
  if (typeof disk !== 'string') return JSON.stringify({ ...disk, prefix: '', oldCdrom: false });
  return setting === 'vif' ? splitParts(element.toLowerCase()).map(({ key, value }) => `${key}=${value}`).sort().join() : element;
}

/** What the file says and the file that the plan would write for this guest does not. */
function listLeft(entries: CfgEntry[], settings: Settings, guest: Guest, plan: Plan): ReadGuest['left'] {
  // The planner keeps a screen from everybody until there is a password; this file may have one.
  const shown: Guest = settings.has('vncpasswd') ? { ...guest, vncPassword: false } : guest;
  const written = mergeSettings(parseCfg(emitGuestFile({ ...plan, guests: [shown] }, 0, '').text).entries);
  const left: ReadGuest['left'] = [];
  const sameCommand = commandOf(settings) === commandOf(written);
  for (const key of new Set(entries.map((entry) => entry.key))) {
    const { kind, text, items, line } = settings.get(key)!;
    const other = written.get(key);
    const isCommand = key === 'cmdline' || key === 'root' || key === 'extra';
    if (kind === 'list') {
      const known = new Set(other?.items.map((item) => canonical(key, item.text)) ?? []);
      for (const item of items) if (item.kind === 'list' || !known.has(canonical(key, item.text))) left.push({ setting: key, line: item.line });
    } else if (isCommand ? !sameCommand : key !== 'builder' && !isSame(text, other?.text ?? usual.get(key))) left.push({ setting: key, line });
  }
  return left.sort((one, another) => one.line - another.line);
}

function isSame(text: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const number = readNumber({ kind: 'text', text });
  return text === other || (number !== undefined && number === readNumber({ kind: 'text', text: other }));
}
