import type { DiskSpec } from './disk-spec.ts';
import { quoteText } from './quote-text.ts';

/** Texts that xl would not take for the path of a target where they stand first. */
const noTarget = /[,=]|^\s|\s$|^[a-z][a-z0-9]*:|^(cdrom|(no-)?discard|(no-)?colo|(un)?trusted|direct-io-safe)$/;

/** A disk in today's spelling and in quotes (xen/xl-disk-syntax). RangeError for a target with control characters. */
export function emitDisk({ target, format, vdev, access, cdrom }: Pick<DiskSpec, 'target' | 'format' | 'vdev' | 'access' | 'cdrom'>): string {
  const kind = cdrom ? 'devtype=cdrom' : access;
  const text = noTarget.test(target) ? `format=${format},vdev=${vdev},${cdrom ? kind : `access=${access}`},target=${target}` : `${target},${format === 'empty' ? '' : format},${vdev},${kind}`;
  return quoteText(text, "'");
}
