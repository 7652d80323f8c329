import { kernelPath, pvhKernelFact, ramdiskPath } from '../plan/derive.ts';
import type { Guest, GuestSystem, HostSystem, Plan } from '../plan/plan.ts';
import { because, type Composer, type Lines } from './compose.ts';
import { folderOf } from './disks.ts';
import type { PlannedFile } from './planned-file.ts';
import { emitPath, emitShellWord, emitWord } from './quote.ts';

/** How a host fetches a file and computes a checksum. */
const tools: Record<HostSystem, { fetch: string; sha512: string }> = {
  netbsd: { fetch: 'ftp', sha512: 'cksum -a sha512' },
  freebsd: { fetch: 'fetch', sha512: 'sha512' },
};

/** Where the kernel of a guest comes from that is not fetched: fact and source. */
const copied: Partial<Record<GuestSystem, [fact: string, from: string]>> = {
  freebsd: ['freebsd/domu-pvh', '/boot/kernel/kernel of the installed guest'],
  linux: ['linux/direct-boot', 'kernel and initial ramdisk of the guest'],
  plan9: ['plan9/kernel-in-9front', 'the kernel of the configuration xenpcf'],
};

/** Fetches files of a NetBSD release's folder of kernels into the current folder and shows the checksums, which must agree. */
export function emitNetbsdFetch(host: HostSystem, release: string, machine: string, names: string[]): string[] {
  const address = `https://cdn.NetBSD.org/pub/NetBSD/NetBSD-${emitWord(release, 'the release')}/${machine}/binary/kernel`;
  const { fetch, sha512 } = tools[host];
  return [
    ...[...names, 'SHA512'].map((name) => `${fetch} ${address}/${name}`),
    ...names.flatMap((name) => [`grep '${name}' SHA512`, `${sha512} ${name}`]),
  ];
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** NetBSD's kernel that installs a guest, beside the usual one and packed alike; '' if there is none or another kernel was given. */
export function installKernel(plan: Plan, guest: Guest): string {
  if (guest.system !== 'netbsd' || guest.type === 'hvm' || guest.kernel) return '';
  const name = guest.bits === 32 ? 'netbsd-INSTALL_XEN3PAE_DOMU' : 'netbsd-INSTALL_XEN3_DOMU';
  return `${folderOf(kernelPath(plan, guest))}/${name}${guest.type === 'pvshim' ? '' : '.gz'}`;
}

/** The release whose kernel a NetBSD guest takes: its own, else that of a NetBSD host, else '' for unknown. */
const kernelRelease = ({ host }: Plan, guest: Guest): string => guest.release || (host.system === 'netbsd' ? host.release : '');

/** Guests whose kernels lie in one folder. */
type Group = [Guest, ...Guest[]];

function netbsdKernels(plan: Plan, group: Group): Lines {
  const paths = group.flatMap((guest) => [kernelPath(plan, guest), installKernel(plan, guest)]);
  const names = [...new Set(paths.map(fileName))];
  const packed = [...new Set(names.map((name) => name.replace(/\.gz$/, '') + '.gz'))];
  const [guest] = group;
  return [
    because('netbsd/guest-kernels', ...(group.some((guest) => guest.type === 'pvh') ? [pvhKernelFact(guest)] : [])),
    '# when a guest is updated, its file needs the kernel of the new release',
    emitNetbsdFetch(plan.host.system, kernelRelease(plan, guest), guest.bits === 32 ? 'i386' : 'amd64', packed),
    '# go on only if each pair of checksums agrees',
    names.filter((name) => !name.endsWith('.gz')).map((name) => `gunzip -c ${name}.gz > ${name}`),
  ];
}

/** Commands that bring the kernels of the guests into dom0, each folder once; nothing if all guests are HVM. */
export function emitGuestKernels(plan: Plan, compose: Composer): PlannedFile[] {
  const groups = new Map<string, Group>();
  for (const guest of plan.guests) {
    const kernel = kernelPath(plan, guest);
    if (kernel === '') continue;
    const key = JSON.stringify([guest.kernel, guest.system, guest.bits, folderOf(emitPath(kernel, 'the kernel of a guest'))]);
    const group = groups.get(key);
    if (group) group.push(guest);
    else groups.set(key, [guest]);
  }
  const lines = [...groups.values()].map((group): Lines => {
    const [guest] = group;
    const paths = new Set(group.flatMap((member) => [kernelPath(plan, member), ramdiskPath(plan, member)]));
    const look = `ls -l ${[...paths].filter(Boolean).map((path) => emitShellWord(path)).join(' ')}`;
    if (guest.kernel) return ['# given by hand', look];
    const folder = emitShellWord(folderOf(kernelPath(plan, guest)));
    if (guest.system === 'netbsd' && kernelRelease(plan, guest) !== '') return [`mkdir -p ${folder} && cd ${folder}`, netbsdKernels(plan, group), look];
    const [fact, from] = copied[guest.system] ?? ['', 'the kernel of the guest'];
    return [fact !== '' && because(fact), `# ${guest.system}: copy ${from} to this folder, again after each update of the guest; then look`, `mkdir -p ${folder}`, look];
  });
  return groups.size === 0 ? [] : [compose(`${plan.host.system}-guest-kernels`, '', lines)];
}
