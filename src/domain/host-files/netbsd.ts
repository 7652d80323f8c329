import type { Plan } from '../plan/plan.ts';
import { emitXlConf, hostBridge, resolveBridges, type BridgeDevice } from './bridges.ts';
import { because, type Composer } from './compose.ts';
import { resolveDisks } from './disks.ts';
import { emitBootLines, emitKernelCommands, xenEntry } from './netbsd-boot.ts';
import type { PlannedFile } from './planned-file.ts';
import { emitSeries } from './quote.ts';
import { listAutostart } from './start.ts';

/** vnd devices that exist from the start (netbsd/vnd-limit, the guide's listing of further ones begins with vnd4). */
const vndFromStart = 4;

function deviceCommands(plan: Plan): string[] {
  const files = resolveDisks(plan).filter((disk) => disk.kind === 'file').length + plan.guests.filter((guest) => guest.cdrom !== '' && !guest.cdrom.startsWith('/dev/')).length;
  const more = Array.from({ length: Math.max(0, files - vndFromStart) }, (_, i) => `vnd${vndFromStart + i}`);
  return [
    because('netbsd/makedev-xen'),
    'cd /dev && sh MAKEDEV xen',
    ...(more.length > 0 ? [because('netbsd/vnd-limit'), `cd /dev && sh MAKEDEV ${more.join(' ')}`] : []),
    because('netbsd/rc-scripts'),
    'cp /usr/pkg/share/examples/rc.d/xencommons /etc/rc.d/',
    'cp /usr/pkg/share/examples/rc.d/xendomains /etc/rc.d/',
    '# "$name" here means that the variable in rc.conf is xencommons',
    because('netbsd/xencommons'),
    'grep rcvar= /etc/rc.d/xencommons',
    '# a line for /kern must appear, else the next step is needed',
    'mount | grep /kern',
  ];
}

/** The address stays on the interface, in its own file; an interface beside the host's own has to be brought up, and no DHCP client has to do with it. */
function bridgeLines({ device, uplink }: BridgeDevice, own: BridgeDevice | undefined): string[] {
  if (uplink === '') return [because('netbsd/bridge-file'), 'create', 'up'];
  return [
    because('netbsd/bridge-file', 'netbsd/xvif'),
    device === own?.device
      ? `# the address of dom0 stays on ${uplink}, as it is set up now`
      : `# dom0 takes no address on ${uplink}; where dhcpcd runs for all interfaces, add to /etc/dhcpcd.conf: denyinterfaces ${uplink}`,
    'create',
    ...(device === own?.device ? [] : [`!ifconfig ${uplink} up`]),
    `!brconfig $int add ${uplink} up`,
  ];
}

/** The files of a NetBSD dom0 up to its first start, in the order of use. */
export function emitNetbsdSetup(plan: Plan, compose: Composer): PlannedFile[] {
  const series = emitSeries(plan.host.xen);
  const bridges = resolveBridges(plan);
  return [
    compose('netbsd-before', '', [
      '# before Xen, under GENERIC; the names must be those of the plan',
      because('hardware/pv-hides-flags', 'hardware/netbsd-acpi-tables'),
      "cpuctl identify 0 | grep -E 'features|SVM'",
      "grep -E 'DMAR|IVRS' /var/run/dmesg.boot",
      '# wd0 and 0 mean wd0a; a wedge such as dk1 stands for itself',
      'sysctl kern.root_device kern.root_partition',
      'ifconfig -l',
    ]),
    compose('netbsd-packages', '', [
      ['415', '418', '420'].includes(series) ? because(`netbsd/xenkernel${series}`) : because('netbsd/xen-newer-packages'),
      'pkgin update',
      `pkgin install xenkernel${series} xentools${series}`,
      '# both must show the same date',
      because('netbsd/packages-match'),
      `pkg_info | grep -E '^xen(kernel|tools)${series}-'`,
    ]),
    compose('netbsd-kernel', '', emitKernelCommands(plan)),
    compose('netbsd-boot-cfg', '/boot.cfg', emitBootLines(plan)),
    compose('netbsd-devices', '', deviceCommands(plan)),
    compose('netbsd-fstab', '/etc/fstab', ['# only if kernfs is not mounted on /kern', because('netbsd/kernfs'), 'kernfs /kern kernfs rw 0 0']),
    compose('netbsd-rc-conf', '/etc/rc.conf', [because('netbsd/xencommons'), 'xencommons=YES']),
    ...bridges.map((bridge) => compose(`netbsd-ifconfig-${bridge.device}`, `/etc/ifconfig.${bridge.device}`, bridgeLines(bridge, hostBridge(bridges)))),
    ...emitXlConf(plan, compose),
    compose('netbsd-first-boot', '', [
      '# shutdown -r now, choose the entry "Xen" in the menu, then:',
      because('netbsd/dmesg-version', 'netbsd/kernfs', 'xen/xl-dmesg-dom0-type', 'xen/xl-info-virt-caps-meaning'),
      'sysctl machdep.xen.version',
      'ls -l /kern/xen/privcmd',
      'xl list',
      "xl info | grep -E 'xen_version|virt_caps|total_memory|free_memory'",
      "xl dmesg | grep -E 'Command line|Building a|HVM:|I/O virtualisation'",
      bridges.map(({ device }) => `brconfig ${device}`),
    ]),
  ];
}

/** The guests that start at boot; only once they have started by hand. */
export function emitNetbsdAutostart(plan: Plan, compose: Composer): PlannedFile[] {
  const names = listAutostart(plan);
  if (names.length === 0) return [];
  return [compose('netbsd-autostart', '/etc/rc.conf', [because('netbsd/xendomains', 'netbsd/xendomains-stop'), `# at boot they start only under Xen: default=${xenEntry} in /boot.cfg makes that the choice`, `xendomains="${names.join(' ')}"`])];
}
