import type { Plan } from '../plan/plan.ts';
import { emitXlConf, hostBridge, resolveBridges, type BridgeDevice } from './bridges.ts';
import { because, type Composer } from './compose.ts';
import type { PlannedFile } from './planned-file.ts';
import { emitCount } from './quote.ts';
import { emitRcScript } from './rc-script.ts';
import { listAutostart } from './start.ts';

/** The line of /etc/ttys that newer releases ship (freebsd/ttys-xc0); fields are separated by tabs. */
const consoleLine = 'xc0\t"/usr/libexec/getty Pc"\t\txterm\tonifconsole secure';

/** The host's address as rc.conf sets it: DHCP in step with the boot, or CIDR notation. RangeError for anything else. */
function addressWords(address: string): string {
  if (address === 'dhcp') return 'SYNCDHCP';
  if (!/^\d{1,3}(\.\d{1,3}){3}\/\d{1,2}$/.test(address)) throw new RangeError(`no address in CIDR notation: ${JSON.stringify(address)}`);
  return `inet ${address}`;
}

/** Interfaces come up without an address; the address belongs on the bridge. */
function bridgeLines(bridges: BridgeDevice[], address: string): string[] {
  if (bridges.length === 0) return [];
  const own = hostBridge(bridges);
  const fixed = address !== 'dhcp';
  const words = ({ device, uplink }: BridgeDevice): string => {
    if (uplink === '') return 'up';
    if (device !== own?.device) return `addm ${uplink} up`;
    return fixed ? `${addressWords(address)} addm ${uplink}` : `addm ${uplink} ${addressWords(address)}`;
  };
  const settings = new Map<string, string>();
  for (const { uplink } of bridges) if (uplink !== '') settings.set(`ifconfig_${uplink}`, 'up');
  const uplinks = settings.size;
  for (const bridge of bridges) settings.set(`ifconfig_${bridge.device}`, words(bridge));
  return [
    '# if cloned_interfaces exists already, add to it',
    because('freebsd/bridge-rc-conf', 'freebsd/bridge-member-address'),
    `cloned_interfaces="${bridges.map(({ device }) => device).join(' ')}"`,
    ...(own && fixed && /^(192\.0\.2|198\.51\.100|203\.0\.113)\./.test(address) ? [`# ${address} is an example's address: put the own one in its place`] : []),
    ...(uplinks > 0 ? ['# in place of an existing line with an address or DHCP, which has to go'] : []),
    ...[...settings].map(([name, value]) => `${name}="${value}"`),
    ...(own && fixed ? ['# defaultrouter stays as it is; if there is none: defaultrouter="address of the router"'] : []),
  ];
}

/** The files of a FreeBSD dom0 up to its first start, in the order of use. */
export function emitFreebsdSetup(plan: Plan, compose: Composer): PlannedFile[] {
  const { dom0, host } = plan;
  const bridges = resolveBridges(plan);
  const memory = `dom0_mem=${emitCount(dom0.memory, 'the memory of dom0')}M dom0_max_vcpus=${emitCount(dom0.vcpus, 'the vCPUs of dom0')}`;
  return [
    compose('freebsd-before', '', [
      '# before Xen; EPT or NP must appear, and DMAR or IVRS; the interface must be that of the plan',
      because('freebsd/dom0-hardware', 'hardware/freebsd-dmesg-flags', 'hardware/freebsd-acpidump'),
      "grep -E 'VT-x:|SVM:' /var/run/dmesg.boot",
      "acpidump -t | grep -E 'DMAR|IVRS'",
      'ifconfig -l',
    ]),
    compose('freebsd-packages', '', [
      '# root on ZFS only',
      because('freebsd/bectl'),
      'bectl create before-xen',
      because('freebsd/xen-packages', 'freebsd/xen-port-version'),
      'pkg search xen-kernel',
      'pkg install xen-kernel xen-tools',
    ]),
    compose('freebsd-loader-conf', '/boot/loader.conf', [
      because('freebsd/loader-conf', 'freebsd/dom0-mode'),
      '# without a serial port: console=vga in place of console=com1,vga com1=115200,8n1',
      'if_tap_load="YES"',
      'xen_kernel="/boot/xen"',
      `xen_cmdline="${memory} dom0=pvh console=com1,vga com1=115200,8n1 guest_loglvl=all loglvl=all"`,
    ]),
    compose('freebsd-sysctl-conf', '/etc/sysctl.conf', [because('freebsd/max-user-wired'), 'vm.max_user_wired=-1']),
    compose('freebsd-login-conf', '', [
      because('freebsd/memorylocked', 'freebsd/login-classes'),
      "sed -i '' -e 's/memorylocked=64K/memorylocked=unlimited/' /etc/login.conf",
      'cap_mkdb /etc/login.conf',
      '# unlimited must appear in the first line, that of class default',
      'grep memorylocked /etc/login.conf',
    ]),
    compose('freebsd-ttys', '/etc/ttys', ['# only if "grep ^xc0 /etc/ttys" prints nothing', because('freebsd/ttys-xc0'), consoleLine]),
    compose('freebsd-rc-conf', '/etc/rc.conf', [because('freebsd/xencommons'), 'xencommons_enable="YES"', bridgeLines(bridges, host.address)]),
    ...emitXlConf(plan, compose),
    compose('freebsd-first-boot', '', [
      '# shutdown -r now, then:',
      because('freebsd/bootmethod', 'hardware/xl-dmesg-iommu', 'xen/xl-dmesg-dom0-type'),
      'xl list',
      "xl dmesg | grep -E 'I/O virtualisation|Paging|Building'",
      "xl info | grep -E 'xen_version|virt_caps|free_memory'",
      'sysctl machdep.bootmethod',
      bridges.map(({ device }) => `ifconfig ${device}`),
    ]),
  ];
}

/** The guests that start at boot, by a script of our own; only once they have started by hand. */
export function emitFreebsdAutostart(plan: Plan, compose: Composer): PlannedFile[] {
  const names = listAutostart(plan);
  if (names.length === 0) return [];
  return [
    compose('freebsd-autostart', '/usr/local/etc/rc.d/xenguests', emitRcScript(plan), 0o755),
    compose('freebsd-autostart-rc-conf', '/etc/rc.conf', [because('freebsd/no-xendomains'), 'xenguests_enable="YES"', `xenguests_list="${names.join(' ')}"`]),
  ];
}
