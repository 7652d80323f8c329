import { guestSystems, vncModes, type Guest, type GuestSystem } from '../plan/plan.ts';

/** What a guest has and xl.cfg has no place for. */
export interface GuestMark {
  system: GuestSystem;
  release: string;
  bits: Guest['bits'];
  /** GiB, in the order of the disks. */
  sizes: number[];
  autostart: boolean;
  vnc: Guest['vnc'];
  vncPassword: boolean;
  /** Of an HVM guest, where it has no effect. */
  kernel: string;
  job: string;
}

/** The planner's comment in a guest file, without its sign: blank-separated `key=value`, the job at the end. */
export function emitMark(mark: GuestMark): string {
  const parts = [`system=${mark.system}`];
  if (mark.release) parts.push(`release=${mark.release}`);
  if (mark.bits === 32) parts.push('bits=32');
  if (mark.sizes.length > 0) parts.push(`sizes=${mark.sizes.join(',')}`);
  parts.push(`autostart=${Number(mark.autostart)}`);
  if (mark.vnc !== 'off') parts.push(`vnc=${mark.vnc}`);
  if (mark.vncPassword) parts.push('vncpassword=1');
  if (mark.kernel) parts.push(`kernel=${encodeURI(mark.kernel)}`);
  if (mark.job) parts.push(`job=${mark.job}`);
  return parts.join(' ');
}

/** Reads such a comment; what is not there or not right is left out. */
export function readMark(text: string): Partial<GuestMark> {
  const values = new Map<string, string>();
  const [, head = '', job] = /^(.*?)(?:(?:^| )job=(.*))?$/s.exec(text) ?? [];
  for (const part of head.slice(0, 1000).split(' ')) {
    const [key = '', ...rest] = part.split('=');
    values.set(key, rest.join('='));
  }
  const mark: Partial<GuestMark> = {};
  const oneOf = <T extends string>(key: string, words: readonly T[]): T | undefined => words.find((word) => word === values.get(key));
  const system = oneOf('system', guestSystems);
  if (system === undefined) return mark;
  Object.assign(mark, { system, vnc: oneOf('vnc', vncModes) ?? 'off', bits: values.get('bits') === '32' ? 32 : 64, autostart: values.get('autostart') === '1', vncPassword: values.get('vncpassword') === '1' });
  const release = values.get('release') ?? '';
  mark.release = /^\d{1,2}(\.\d{1,2}){1,2}$/.test(release) ? release : '';
  mark.sizes = (values.get('sizes') ?? '').split(',').filter((size) => /^[1-9]\d{0,4}$/.test(size)).map(Number);
  mark.job = job ?? '';
  try {
    mark.kernel = decodeURI(values.get('kernel') ?? '');
  } catch {
    mark.kernel = '';
  }
  return mark;
}
