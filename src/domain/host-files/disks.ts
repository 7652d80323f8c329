import { diskTarget } from '../plan/derive.ts';
import type { Plan } from '../plan/plan.ts';
import { because, type Composer, type Lines } from './compose.ts';
import type { PlannedFile } from './planned-file.ts';
import { emitCount, emitPath, emitShellWord, emitWord } from './quote.ts';

export interface DiskMedium {
  /** Position of the guest in the plan. */
  guest: number;
  /** GiB. */
  size: number;
  /** `missing`: a partition that is not named yet. */
  kind: 'file' | 'volume' | 'device' | 'missing';
  /** Path, or pool and name of a volume. */
  target: string;
}

const volumes = { netbsd: '/dev/zvol/dsk/', freebsd: '/dev/zvol/' } as const;

/** What every disk of the plan's guests lies on, in the order of the plan. RangeError for a target that is no absolute path. */
export function resolveDisks(plan: Plan): DiskMedium[] {
  const folder = volumes[plan.host.system];
  return plan.guests.flatMap((guest, index) =>
    guest.disks.map(({ size }, disk): DiskMedium => {
      const target = diskTarget(plan, guest, disk);
      if (target === '') return { guest: index, size, kind: 'missing', target };
      emitPath(target, `disk ${disk + 1} of ${guest.name}`);
      if (!target.startsWith('/dev/')) return { guest: index, size, kind: 'file', target };
      const volume = target.slice(folder.length);
      if (!target.startsWith(folder) || !/^[A-Za-z][\w.:-]*(\/\w[\w.:-]*)+$/.test(volume)) return { guest: index, size, kind: 'device', target };
      return { guest: index, size, kind: 'volume', target: volume };
    }),
  );
}

/** Folder of a path: "/srv/xen" of "/srv/xen/web.img", "/" of "/web.img". */
export const folderOf = (path: string): string => path.slice(0, Math.max(1, path.lastIndexOf('/')));

/** Commands that make the guests' disks and never touch one that exists; partitions are only looked at. */
export function emitDisks(plan: Plan, compose: Composer): PlannedFile[] {
  const { system } = plan.host;
  const disks = resolveDisks(plan);
  if (disks.length === 0) return [];
  const make = ({ guest, size, kind, target }: DiskMedium): Lines => {
    const gib = emitCount(size, 'the size of a disk');
    const word = emitShellWord(target);
    const name = emitWord(plan.guests[guest]!.name, 'the name of a guest');
    if (kind === 'missing') return [`# ${name}: the plan names no partition yet, ${gib} GiB`];
    if (kind === 'device') return [`# ${name}: nothing is made here; the device must be there, with ${gib} GiB, and hold nothing that is needed`, `ls -l ${word}`];
    if (kind === 'volume') return [`zfs create -p -V ${gib}G ${system === 'freebsd' ? '-o volmode=dev ' : ''}${word}`];
    return [`test -e ${word} || ${system === 'netbsd' ? `dd if=/dev/zero of=${word} bs=1m count=${size * 1024}` : `truncate -s ${gib}G ${word}`}`];
  };
  const kinds = new Set(disks.map(({ kind }) => kind));
  const files = disks.filter(({ kind }) => kind === 'file');
  const folders = new Set(files.map(({ target }) => folderOf(target)));
  const room = (folder: string): number => files.reduce((sum, { size, target }) => sum + (folderOf(target) === folder ? size : 0), 0);
  const pools = new Set(disks.flatMap(({ kind, target }) => (kind === 'volume' ? [folderOf(target)] : [])));
  return [
    compose(`${system}-disks`, '', [
      kinds.has('file') && because(system === 'netbsd' ? 'netbsd/disk-paths' : 'freebsd/disk-backend'),
      kinds.has('file') && system === 'netbsd' && '# in full on purpose: later writes of a guest cannot fail because the file system of dom0 is full',
      kinds.has('volume') && because(system === 'netbsd' ? 'netbsd/disk-zvol' : 'freebsd/zvol-volmode'),
      [...folders].map((folder) => [`mkdir -p ${emitShellWord(folder)}`, `# ${system === 'netbsd' ? 'to be free here' : 'in the end taken here'}: ${room(folder)} GiB`, `df -h ${emitShellWord(folder)}`]),
      kinds.has('file') && system === 'netbsd' && '# if dd breaks off, remove the file that it began before the next try: it would count as finished',
      disks.map(make),
      // zfs-create(8) can be read as if -p made it ignore -o.
      system === 'freebsd' && kinds.has('volume') && ['# dev must stand behind every volume', [...pools].map((pool) => `zfs get -r -t volume volmode ${emitShellWord(pool)}`)],
    ]),
  ];
}
