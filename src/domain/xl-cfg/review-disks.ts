import { parseDisk, resolveVdev, type DiskSpec } from './disk-spec.ts';
import { emitDisk } from './emit-disk.ts';
import type { CfgValue } from './parse-cfg.ts';
import { itemsOf, type ReviewContext } from './review-context.ts';

/** The disk in today's spelling; nothing if it has parts that such a line would lose. */
function modernise({ text }: ReviewContext, item: CfgValue, disk: DiskSpec): { edits?: { start: number; end: number; text: string }[] } {
  const quote = text[item.start];
  if (disk.more || (quote !== '"' && quote !== "'") || /[\p{C}\p{Zl}\p{Zp}]/u.test(disk.target + disk.vdev) || /[,=]/.test(disk.vdev)) return {};
  return { edits: [{ start: item.start, end: item.end, text: emitDisk(disk) }] };
}

function checkDisk(context: ReviewContext, item: CfgValue, disk: DiskSpec): void {
  const { type, report } = context;
  const { line } = item;
  const { target, format, vdev, cdrom, prefix, oldCdrom, more, backendtype } = disk;
  if (oldCdrom) report('old-cdrom', line, [], modernise(context, item, disk));
  if (prefix) report('old-prefix', line, [prefix], modernise(context, item, disk));
  if (!cdrom && (target === '' || format === 'empty')) report('disk-without-target', line, [vdev]);
  else if (target !== '' && !target.startsWith('/') && !more) report('path-relative', line, ['disk', target]);
  if (backendtype === 'phy' && format !== 'raw' && format !== 'empty') report('phy-format', line, [format]);
  const place = resolveVdev(vdev);
  if (!place) report('vdev-unknown', line, [vdev]);
  else if (type === 'hvm' && cdrom && place.kind !== '' && (place.kind === 'sd' || place.disk > 3)) report('cdrom-position', line, [vdev]);
}

/** Disks: their syntax, their virtual devices, and the old ways to write them. */
export function checkDisks(context: ReviewContext): void {
  const { type, report } = context;
  const vdevs = new Set<string>();
  const emulated = new Map<number, string>();
  for (const item of itemsOf(context, 'disk')) {
    const disk = parseDisk(item.text);
    if (disk === '') report('disk-without-vdev', item.line);
    else if (typeof disk === 'string') report('disk-form', item.line, [disk]);
    if (typeof disk === 'string') continue;
    checkDisk(context, item, disk);
    const place = resolveVdev(disk.vdev);
    if (vdevs.has(disk.vdev)) report('vdev-twice', item.line, [disk.vdev]);
    else if (type === 'hvm' && place && place.kind !== 'sd' && place.disk >= 0 && place.disk < 4) {
      const other = emulated.get(place.disk);
      if (other !== undefined) report('vdev-same-place', item.line, [disk.vdev, other]);
      emulated.set(place.disk, disk.vdev);
    }
    vdevs.add(disk.vdev);
  }
}
