import { readNumber } from './read-number.ts';

/** A disk as xl understands it. */
export interface DiskSpec {
  target: string;
  format: string;
  vdev: string;
  /** 'rw' or 'ro'. */
  access: string;
  cdrom: boolean;
  backendtype: string;
  /** Prefix of the old syntax without its colon: "file"; xl drops it. */
  prefix: string;
  /** `hdc:cdrom` */
  oldCdrom: boolean;
  /** True if there is more than target, format, vdev, access and CD. */
  more: boolean;
}

const flags = new Set(['direct-io-safe', 'discard', 'no-discard', 'colo', 'no-colo', 'trusted', 'untrusted']);
const keys = new Set(['backend', 'script', 'specification', 'colo-host', 'colo-port', 'colo-export', 'active-disk', 'hidden-disk', 'grant_usage']);
const formats = new Set(['', 'raw', 'qcow', 'qcow2', 'vhd', 'empty', 'qed']);
const accesses = new Map([['', 'rw'], ['r', 'ro'], ['ro', 'ro'], ['w', 'rw'], ['rw', 'rw']]);
const prefixes = /^(raw|qcow2?|vhd|iscsi|e?nbd|drbd|tapdisk|tap2?|aio|ioemu|file|phy):/;

/**
 * Reads a disk as xl does (xl-disk-configuration(5), libxlu_disk): positional or `key=value` parts, `target=` takes all that follows, old
 * prefixes are dropped. A text instead is the part that xl refuses, '' if there is no virtual device.
 */
export function parseDisk(text: string): DiskSpec | string {
  const disk: { [key in 'target' | 'format' | 'vdev' | 'access' | 'backendtype']: string | undefined } = { target: undefined, format: undefined, vdev: undefined, access: undefined, backendtype: undefined };
  let cdrom = false;
  let oldCdrom = false;
  let prefix = '';
  let more = false;
  const set = (key: keyof typeof disk, value: string, once: boolean): boolean => {
    if (once && disk[key] !== undefined && disk[key] !== '' && disk[key] !== value) return false;
    disk[key] = value;
    return true;
  };
  const setCdrom = (part: string): boolean | undefined => {
    const [, vdev, kind] = /^(.*):([^:]*)$/s.exec(part) ?? [];
    if (vdev === undefined) return undefined;
    if (kind !== 'cdrom' && kind !== 'disk') return false;
    cdrom = oldCdrom = kind === 'cdrom';
    return set('vdev', vdev, true);
  };
  let rest = text;
  while (true) {
    rest = rest.replace(/^[ \t\n]+/, '');
    if (rest === '') break;
    if (rest.startsWith('target=')) {
      if (!set('target', rest.slice(7).replace(/,$/, ''), true)) return rest;
      break;
    }
    const old = prefixes.exec(rest)?.[1];
    if (old !== undefined) {
      prefix ||= old;
      rest = rest.slice(old.length + 1);
      if (/^(raw|qcow2?|vhd)$/.test(old) && !set('format', old, true)) return `${old}:`;
      if (/^(iscsi|e?nbd|drbd)$/.test(old)) more = true;
      continue;
    }
    if (/^[a-z][a-z0-9]*:(?![a-z0-9])/.test(rest)) return /^[^:]*:/.exec(rest)![0];
    const comma = rest.indexOf(',');
    const part = comma < 0 ? rest : rest.slice(0, comma);
    rest = comma < 0 ? '' : rest.slice(comma + 1);
    const [, key, value = ''] = /^([a-z][-a-z0-9_]*)=(.*)$/s.exec(part) ?? [];
    let right: boolean;
    if (key === 'format') right = formats.has(value) && set('format', value || 'raw', true);
    else if (key === 'access') right = accesses.has(value) && set('access', accesses.get(value)!, false);
    else if (key === 'vdev') right = set('vdev', value, true);
    else if (key === 'backendtype') right = /^(phy|tap|qdisk|standalone)$/.test(value) && set('backendtype', value, true);
    else if (part === 'cdrom' || part === 'devtype=cdrom') right = cdrom = true;
    else if (part === 'devtype=disk') right = !(cdrom = false);
    else if (flags.has(part) || (key !== undefined && keys.has(key))) right = more = true;
    else if (part.includes('=')) right = false;
    else if (disk.target === undefined) right = set('target', part, false);
    else if (!prefix && disk.format === undefined) {
      const old = disk.target === '' ? setCdrom(part) : undefined;
      if (old) disk.format = 'empty';
      right = old ?? (formats.has(part) && set('format', part || 'raw', false));
    } else if (disk.vdev === undefined) right = setCdrom(part) ?? set('vdev', part, false);
    else right = disk.access === undefined && accesses.has(part) && set('access', accesses.get(part)!, false);
    if (!right) return part || ',';
  }
  if (disk.vdev === undefined) return '';
  const { target = '', format = 'raw', vdev, access = 'rw', backendtype = '' } = disk;
  return { target, format: cdrom && target === '' ? 'empty' : format, vdev, access: cdrom ? 'ro' : access, cdrom, backendtype, prefix, oldCdrom, more: more || backendtype !== '' };
}

/**
 * Which disk a virtual device is (its number, from 0) and which partition (0 for the whole), as libxl counts; undefined if libxl knows
 * no such name. A device that is named by its number has kind ''.
 */
export function resolveVdev(vdev: string): { kind: string; disk: number; partition: number } | undefined {
  const [, kind, letters, digits] = /^(xvd|hd|sd)([a-z]{1,4})((?:[1-9]\d{0,2})?)$/.exec(vdev) ?? [];
  if (kind !== undefined) {
    const disk = [...letters!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 96, 0) - 1;
    const partition = Number(digits);
    const [disks, partitions] = ({ xvd: [1 << 20, 255], hd: [4, 63], sd: [16, 15] } as Record<string, [number, number]>)[kind]!;
    return disk < disks && partition <= partitions ? { kind, disk, partition } : undefined;
  }
  const [, disk, partition] = /^d(\d{1,7})p(\d{1,3})$/.exec(vdev) ?? [];
  const number = readNumber({ kind: 'number', text: vdev }) ?? 2 ** 32;
  if (disk === undefined ? number >= 2 ** 32 - 1 : Number(disk) >= 1 << 20 || Number(partition) > 255) return undefined;
  return { kind: '', disk: Number(disk ?? -1), partition: Number(partition ?? 0) };
}
