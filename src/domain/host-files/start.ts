import { configPath } from '../plan/derive.ts';
import type { Guest, Plan } from '../plan/plan.ts';
import { because, type Composer, type Lines } from './compose.ts';
import { installKernel } from './guest-kernels.ts';
import type { PlannedFile } from './planned-file.ts';
import { emitPath, emitShellWord, emitWord } from './quote.ts';

/** Names of the guests that start with the machine, in the order of the plan, each once. RangeError for a name that needs quotes. */
export function listAutostart(plan: Plan): string[] {
  return [...new Set(plan.guests.filter((guest) => guest.autostart).map((guest) => emitWord(guest.name, 'the name of a guest')))];
}

/**
 * How a guest whose kernel lies in dom0 comes to a system: NetBSD with the kernel that holds the installer, as settings on the command
 * line win over the file (xl(1)); of others the kernel alone installs nothing.
 */
function installation(plan: Plan, guest: Guest, file: string): Lines {
  if (guest.type === 'hvm') return [];
  const kernel = installKernel(plan, guest);
  if (kernel === '') {
    return [
      '# its disk must hold an installed system; the usual way is an HVM guest from the CD first',
      guest.system === 'freebsd' && [because('freebsd/disk-names', 'freebsd/pvh-root-device'), '# FreeBSD: installed with UFS, and ada0 turned into xbd0 in its /etc/fstab'],
    ];
  }
  if (/["\\]/.test(kernel)) throw new RangeError(`the kernel's path cannot be written: ${JSON.stringify(kernel)}`);
  const settings = [...(guest.type === 'pvh' ? ['type="pv"'] : []), `kernel="${kernel}"`, 'cmdline=""', 'on_reboot="destroy"'].join('; ');
  return [
    because('netbsd/guest-kernels', ...(guest.type !== 'pvshim' && plan.host.system !== 'netbsd' ? ['xen/pv-linear-pt'] : [])),
    guest.type === 'pvh' && [
      because('netbsd/domu-pvhvm'),
      '# its disk must hold an installed system; the shortest way is an HVM guest from the CD first. A system installed as PV',
      '# should start as PVH, too; no report of it was read:',
    ],
    guest.type !== 'pvh' && '# first start, with the installer:',
    `#   xl create -c ${file} ${emitShellWord(settings)}`,
  ];
}

/** Commands that check, start and show every guest; nothing without guests. */
export function emitStart(plan: Plan, compose: Composer): PlannedFile[] {
  if (plan.guests.length === 0) return [];
  const guests = plan.guests.map((guest): Lines => {
    emitWord(guest.name, 'the name of a guest');
    const file = emitShellWord(configPath(plan, guest));
    return [
      guest.cdrom !== '' && `ls -l ${emitShellWord(emitPath(guest.cdrom, 'the CD image'))}`,
      `xl -N create ${file}`,
      installation(plan, guest, file),
      guest.type === 'hvm' ? [`xl create ${file}`] : [`xl create -c ${file}`],
      guest.type === 'hvm' && guest.vnc === 'local' && '# its screen: VNC on 127.0.0.1 of dom0, port 5900 or the next free one; from elsewhere through ssh -L',
    ];
  });
  return [
    compose(`${plan.host.system}-start`, '', [
      '# one guest after the other; Ctrl-] leaves a console, the guest runs on',
      because('xen/xl-dry-run'),
      guests,
      'xl list',
    ]),
  ];
}
