import { bridgeDevice, configPath, macAddress } from '../plan/derive.ts';
import type { Guest, Plan } from '../plan/plan.ts';
import { hostBridge, resolveBridges } from './bridges.ts';
import { because, type Composer, type Lines } from './compose.ts';
import { installKernel } from './guest-kernels.ts';
import type { PlannedFile } from './planned-file.ts';
import { emitPath, emitShellWord, emitWord } from './quote.ts';

/** Names of the guests that start with the machine, in the order of the plan, each once. RangeError for a name that needs quotes. */
export function listAutostart(plan: Plan): string[] {
  return [...new Set(plan.guests.filter((guest) => guest.autostart).map((guest) => emitWord(guest.name, 'the name of a guest')))];
}

const installed = '# its disk must hold an installed system';
const asHvm = ': let the planner write this guest as HVM with a CD image, and install it so first';

/**
 * For a guest whose bridges are all internal: the setting that puts its first interface on the host's bridge, so that an installer and
 * packages find a way outside; undefined for all others.
 */
function detour(plan: Plan, guest: Guest): { bridges: string; by: string; setting: string } | undefined {
  const bridges = resolveBridges(plan);
  const uplinked = new Set(bridges.filter(({ uplink }) => uplink !== '').map(({ device }) => device));
  const mine = [...new Set(guest.interfaces.map(({ bridge }) => (bridge ? bridgeDevice(plan, bridge) : '')))];
  const by = hostBridge(bridges)?.device;
  // An interface without a bridge is on that of xl.conf, the host's own.
  if (by === undefined || mine.length === 0 || mine.some((device) => device === '' || uplinked.has(device) || !bridges.some((bridge) => bridge.device === device))) return undefined;
  return { bridges: mine.join(', '), by, setting: `vif=["mac=${macAddress(plan, plan.guests.indexOf(guest), 0)},bridge=${by}"]` };
}

/**
 * How a guest comes to a system, as a command in a comment for its first start; settings on the command line win over the file, `+=` adds
 * to its list (xl(1), xl.cfg(5)). HVM guests install from a medium, NetBSD with the kernel that holds the installer; of other guests with a
 * kernel in dom0 the kernel alone installs nothing.
 */
function installation(plan: Plan, guest: Guest, file: string): Lines {
  const { type, system, disks, cdrom } = guest;
  if (type === 'hvm') {
    if (cdrom !== '' || disks.length === 0) return [];
    return [
      '# as long as its disk is empty, start it with an installation medium, whose path comes between the quotes:',
      `#   xl create ${file} 'boot="dc"; on_reboot="destroy"; disk+=["/path/to/install.iso,raw,hdc,devtype=cdrom"]'`,
    ];
  }
  const kernel = installKernel(plan, guest);
  if (kernel === '') {
    return [
      `${installed}${plan.host.hvm ? asHvm : ''}`,
      system === 'freebsd' && [because('freebsd/disk-names', 'freebsd/pvh-root-device'), '# FreeBSD: installed with UFS, and ada0 turned into xbd0 in its /etc/fstab'],
    ];
  }
  if (/["\\]/.test(kernel)) throw new RangeError(`the kernel's path cannot be written: ${JSON.stringify(kernel)}`);
  const way = detour(plan, guest);
  const settings = [...(type === 'pvh' ? ['type="pv"'] : []), `kernel="${kernel}"`, 'on_reboot="destroy"', ...(way ? [way.setting] : [])].join('; ');
  return [
    because('netbsd/guest-kernels', ...(type !== 'pvshim' && plan.host.system !== 'netbsd' ? ['xen/pv-linear-pt'] : [])),
    type === 'pvh' && [
      because('netbsd/domu-pvhvm'),
      `${installed}${asHvm}`,
      '# a system installed as PV should start as PVH, too; no report of it was read:',
    ],
    type !== 'pvh' && '# only for the first start, with the installer:',
    `#   xl create -c ${file} ${emitShellWord(settings)}`,
    disks.length > 0 && [because('netbsd/root-device', 'netbsd/guest-root'), '# if the kernel asks for its root: xbd0a, or the wedge that the installer made, as dk0; root = "dk0" in the file answers for it'],
  ];
}

/** Commands that check, start and show every guest; nothing without guests. */
export function emitStart(plan: Plan, compose: Composer): PlannedFile[] {
  if (plan.guests.length === 0) return [];
  const guests = plan.guests.map((guest): Lines => {
    emitWord(guest.name, 'the name of a guest');
    const file = emitShellWord(configPath(plan, guest));
    const create = `xl create ${guest.type === 'hvm' ? '' : '-c '}${file}`;
    const way = detour(plan, guest);
    return [
      guest.cdrom !== '' && `ls -l ${emitShellWord(emitPath(guest.cdrom, 'the CD image'))}`,
      `xl -N create ${file}`,
      installation(plan, guest, file),
      way !== undefined && [`# no uplink on ${way.bridges}: unless a guest leads outside from there, fetch sets and packages over ${way.by}:`, `#   ${create} ${emitShellWord(way.setting)}`],
      create,
      guest.type === 'hvm' && guest.vnc === 'local' && '# its screen: VNC on 127.0.0.1 of dom0, port 5900 or the next free one; from elsewhere after ssh -L 5900:127.0.0.1:5900 to dom0',
      guest.type === 'hvm' && guest.cdrom !== '' && '# after the installation end the guest, change its file as the comment in it says, and start it again',
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
