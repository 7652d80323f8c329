import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { emitHostFiles } from '../../../src/domain/host-files/emit-host-files.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import { goldenPlans } from './plans.ts';
import { readCommands } from './readers/commands.ts';
import { readLoaderConf } from './readers/loader-conf.ts';
import { readLoginConf } from './readers/login-conf.ts';
import { readRcConf } from './readers/rc-conf.ts';
import { readSysctlConf } from './readers/sysctl-conf.ts';
import { readTtys } from './readers/ttys.ts';
import { readXlConf } from './readers/xl-conf.ts';

const textOf = (plan: Plan, id: string): string => emitHostFiles(plan, '2026-11').find((file) => file.id === id)!.text;
const zvols = () => goldenPlans['freebsd-zvols']!();
const lines = (plan: Plan, id: string): string[] => readCommands(textOf(plan, id)).map(({ words }) => words.join(' '));

test('the loader starts Xen with dom0=pvh, and dom0 gets the memory and vCPUs of the plan', () => {
  const plan = zvols();
  plan.dom0 = { memory: 8192, vcpus: 4 };
  assert.deepEqual([...readLoaderConf(textOf(plan, 'freebsd-loader-conf'))], [
    ['if_tap_load', 'YES'],
    ['xen_kernel', '/boot/xen'],
    ['xen_cmdline', 'dom0_mem=8192M dom0_max_vcpus=4 dom0=pvh console=com1,vga com1=115200,8n1 guest_loglvl=all loglvl=all'],
  ]);
});

test('the limit on wired memory has the name of FreeBSD 13 and newer', () => {
  assert.deepEqual([...readSysctlConf(textOf(zvols(), 'freebsd-sysctl-conf'))], [['vm.max_user_wired', -1]]);
});

test('the command for login.conf lifts memorylocked of class default and of no other', () => {
  const stock = 'default:\\\n\t:memorylocked=64K:\\\n\t:umask=022:\n\ndaemon:\\\n\t:memorylocked=128M:\\\n\t:tc=default:\n\nroot:\\\n\t:memorylocked=unlimited:\\\n\t:tc=default:\n';
  const [sed, rebuild] = readCommands(textOf(zvols(), 'freebsd-login-conf'));
  assert.deepEqual([sed!.words.slice(0, 4), sed!.words.at(-1)], [['sed', '-i', '', '-e'], '/etc/login.conf']);
  assert.deepEqual(rebuild!.words, ['cap_mkdb', '/etc/login.conf']);
  const changed = spawnSync('sed', ['-e', sed!.words[4]!], { input: stock, encoding: 'utf8' }).stdout;
  const classes = readLoginConf(changed);
  assert.deepEqual([...classes].map(([name, capabilities]) => [name, capabilities.get('memorylocked')]), [['default', 'unlimited'], ['daemon', '128M'], ['root', 'unlimited']]);
});

test('the console xc0 has the line that newer releases ship', () => {
  assert.deepEqual(readTtys(textOf(zvols(), 'freebsd-ttys')), [{ name: 'xc0', getty: '/usr/libexec/getty Pc', type: 'xterm', flags: ['onifconsole', 'secure'] }]);
});

test('with DHCP the address comes to the bridge, and the interface has none', () => {
  assert.deepEqual([...readRcConf(textOf(zvols(), 'freebsd-rc-conf'))], [
    ['xencommons_enable', 'YES'],
    ['cloned_interfaces', 'bridge0'],
    ['ifconfig_em0', 'up'],
    ['ifconfig_bridge0', 'addm em0 SYNCDHCP'],
  ]);
});

test('a fixed address stands on the first bridge with an uplink; a second one and an internal one have no address', () => {
  assert.deepEqual([...readRcConf(textOf(goldenPlans['freebsd-static']!(), 'freebsd-rc-conf'))], [
    ['xencommons_enable', 'YES'],
    ['cloned_interfaces', 'bridge0 bridge1 bridge7'],
    ['ifconfig_em0', 'up'],
    ['ifconfig_em1', 'up'],
    ['ifconfig_bridge0', 'inet 192.0.2.10/24 addm em0'],
    ['ifconfig_bridge1', 'addm em1 up'],
    ['ifconfig_bridge7', 'up'],
  ]);
  assert.match(textOf(goldenPlans['freebsd-static']!(), 'freebsd-rc-conf'), /^# defaultrouter/m);
});

test('xl learns the name of the bridge', () => {
  assert.deepEqual([...readXlConf(textOf(zvols(), 'freebsd-xl-conf'))], [['vif.default.bridge', 'bridge0']]);
});

test('volumes are made as devices only; files are made sparse and never over one that exists', () => {
  assert.deepEqual(lines(zvols(), 'freebsd-disks'), [
    'zfs create -p -V 20G -o volmode=dev zroot/xen/db1', 'zfs create -p -V 20G -o volmode=dev zroot/xen/web1', 'zfs create -p -V 5G -o volmode=dev zroot/xen/web1-2',
    'zfs create -p -V 20G -o volmode=dev zroot/xen/desk', 'zfs get -r -t volume volmode zroot/xen',
  ]);
  assert.match(textOf(goldenPlans['freebsd-static']!(), 'freebsd-disks'), /^test -e \/vm\/shell\.img \|\| truncate -s 20G \/vm\/shell\.img$/m);
});

test('an address from the ranges for examples is said to be one, any other is not', () => {
  const rcConf = (address: string): string => {
    const plan = goldenPlans['freebsd-static']!();
    plan.host.address = address;
    return textOf(plan, 'freebsd-rc-conf');
  };
  for (const address of ['192.0.2.10/24', '198.51.100.1/24', '203.0.113.7/28']) assert.match(rcConf(address), /^# \S+ is an example's address: /m);
  for (const address of ['10.0.0.1/8', '192.0.20.1/24', 'dhcp']) assert.doesNotMatch(rcConf(address), /example/);
});

test('whoever copies the start script alone reads that it has to be executable', () => {
  assert.match(textOf(zvols(), 'freebsd-autostart'), /^# It has to be executable: chmod 555 \/usr\/local\/etc\/rc\.d\/xenguests$/m);
});

test('the kernel of a FreeBSD guest in PVH is that of the installed guest, not another one', () => {
  assert.ok(lines(zvols(), 'freebsd-guest-kernels').includes('ls -l /srv/xen/kernels/freebsd-15.1/kernel'));
  assert.match(textOf(zvols(), 'freebsd-guest-kernels'), /^# freebsd: copy \/boot\/kernel\/kernel of the installed guest/m);
  assert.match(textOf(zvols(), 'freebsd-start'), /^# FreeBSD: installed with UFS/m);
});

test('a guest of unknown release is not fetched from an address that was made up', () => {
  const plan = zvols();
  Object.assign(plan.guests[1]!, { release: '' });
  assert.ok(!textOf(plan, 'freebsd-guest-kernels').includes('NetBSD-'));
});

test('guests at boot: a script with its permissions and its variables in rc.conf', () => {
  const files = emitHostFiles(zvols(), '2026-11');
  const script = files.find((file) => file.id === 'freebsd-autostart')!;
  assert.deepEqual([script.path, script.mode], ['/usr/local/etc/rc.d/xenguests', 0o755]);
  assert.deepEqual([...readRcConf(textOf(zvols(), 'freebsd-autostart-rc-conf'))], [['xenguests_enable', 'YES'], ['xenguests_list', 'db1 web1']]);
  const plan = zvols();
  for (const guest of plan.guests) guest.autostart = false;
  assert.ok(emitHostFiles(plan, '2026-11').every((file) => !file.id.startsWith('freebsd-autostart')));
});
