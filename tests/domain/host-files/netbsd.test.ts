import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emitHostFiles } from '../../../src/domain/host-files/emit-host-files.ts';
import { emitPlanFiles } from '../../../src/domain/host-files/emit-plan-files.ts';
import type { PlannedFile } from '../../../src/domain/host-files/planned-file.ts';
import type { Plan } from '../../../src/domain/plan/plan.ts';
import { goldenPlans } from './plans.ts';
import { readBootCfg } from './readers/boot-cfg.ts';
import { readCommands } from './readers/commands.ts';
import { readFstab } from './readers/fstab.ts';
import { readBridgeFile } from './readers/ifconfig-if.ts';
import { readRcConf } from './readers/rc-conf.ts';
import { readXlConf } from './readers/xl-conf.ts';

const minimal = (change: (plan: Plan) => void = () => undefined): Plan => {
  const plan = goldenPlans['netbsd-minimal']!();
  change(plan);
  return plan;
};
const textOf = (plan: Plan, id: string): string => emitHostFiles(plan, '2026-11').find((file) => file.id === id)!.text;
const lines = (plan: Plan, id: string): string[] => readCommands(textOf(plan, id)).map(({ words }) => words.join(' '));

test('the boot menu keeps NetBSD without Xen as its first entry and as the choice', () => {
  const { menu, settings } = readBootCfg(textOf(minimal(), 'netbsd-boot-cfg'));
  assert.deepEqual(menu[0], { title: 'NetBSD without Xen', commands: [['rndseed', '/var/db/entropy-file'], ['boot', 'netbsd']] });
  assert.deepEqual([...settings], [['default', 1], ['timeout', 10]]);
});

test('boot menu and autostart name the number of the entry "Xen", without which the machine starts no guest by itself', () => {
  const plan = minimal((p) => (p.guests[0]!.autostart = true));
  const { menu } = readBootCfg(textOf(plan, 'netbsd-boot-cfg'));
  for (const id of ['netbsd-boot-cfg', 'netbsd-autostart']) assert.equal(menu[Number(/^# .*\bdefault=(\d)/m.exec(textOf(plan, id))![1]) - 1]!.title, 'Xen', id);
});

test('under UEFI, and only there, the other boot.cfg is named that the loader reads first', () => {
  assert.match(textOf(minimal((p) => (p.host.firmware = 'uefi')), 'netbsd-boot-cfg'), /^# .*\/EFI\/NetBSD\/boot\.cfg/m);
  assert.doesNotMatch(textOf(minimal(), 'netbsd-boot-cfg'), /EFI/);
});

test('an entry for Xen loads the dom0 kernel first, then Xen with memory and vCPUs of dom0', () => {
  const xen = readBootCfg(textOf(minimal(), 'netbsd-boot-cfg')).menu.find((entry) => entry.title === 'Xen')!;
  assert.deepEqual(xen.commands, [
    ['load', '/netbsd-XEN3_DOM0', 'bootdev=wd0a', 'console=pc'],
    ['multiboot', '/xen.gz', 'dom0_mem=2048M,max:2048M', 'dom0_max_vcpus=2'],
  ]);
});

test('on the serial line NetBSD says com0 where Xen says com1', () => {
  const serial = readBootCfg(textOf(minimal(), 'netbsd-boot-cfg')).menu.find((entry) => entry.title.includes('serial'))!;
  assert.ok(serial.commands[0]!.includes('console=com0') && serial.commands[1]!.includes('console=com1'));
});

test('a PVH dom0 says dom0=pvh to Xen and takes a kernel that the reader builds', () => {
  const plan = minimal((p) => (p.host.mode = 'pvh'));
  const xen = readBootCfg(textOf(plan, 'netbsd-boot-cfg')).menu.find((entry) => entry.title === 'Xen')!;
  assert.equal(xen.commands[0]![1], '/netbsd-PVH_DOM0');
  assert.ok(xen.commands[1]!.includes('dom0=pvh'));
  assert.ok(!textOf(plan, 'netbsd-kernel').includes('XEN3_DOM0'));
});

test('without a root device in the plan NetBSD looks for its root itself', () => {
  assert.ok(!textOf(minimal((p) => (p.host.root = '')), 'netbsd-boot-cfg').includes('bootdev'));
});

test('packages are those of the Xen series, hypervisor and tools alike', () => {
  assert.ok(lines(minimal((p) => (p.host.xen = '4.18')), 'netbsd-packages').includes('pkgin install xenkernel418 xentools418'));
  assert.ok(lines(minimal((p) => (p.host.xen = '4.18')), 'netbsd-kernel').includes('cp /usr/pkg/xen418-kernel/xen.gz /xen.gz'));
});

test('the dom0 kernel comes from the release of the host, and boot.cfg is saved before it is changed', () => {
  const commands = lines(minimal((p) => (p.host.release = '10.2')), 'netbsd-kernel');
  assert.ok(commands.includes('ftp https://cdn.NetBSD.org/pub/NetBSD/NetBSD-10.2/amd64/binary/kernel/netbsd-XEN3_DOM0.gz'));
  assert.equal(commands.at(-1), 'cp -p /boot.cfg /boot.cfg.before-xen');
});

test('further vnd devices are made when files and CD images are more than four', () => {
  const plan = minimal((p) => {
    p.guests[0]!.disks = Array.from({ length: 5 }, () => ({ size: 1, target: '' }));
    p.guests[0]!.cdrom = '/srv/xen/cd.iso';
  });
  assert.ok(lines(plan, 'netbsd-devices').includes('sh MAKEDEV vnd4 vnd5'));
  assert.ok(!textOf(minimal(), 'netbsd-devices').includes('vnd'));
});

test('bridges have their uplinks as members, internal ones none, and the interface without an address is brought up', () => {
  const plan = goldenPlans['netbsd-two-bridges']!();
  assert.deepEqual(readBridgeFile(textOf(plan, 'netbsd-ifconfig-bridge0')), { members: ['wm0'], raised: [], up: true });
  assert.deepEqual(readBridgeFile(textOf(plan, 'netbsd-ifconfig-bridge1')), { members: ['wm1'], raised: ['wm1'], up: true });
  assert.deepEqual(readBridgeFile(textOf(plan, 'netbsd-ifconfig-bridge2')), { members: [], raised: [], up: true });
});

test('services, kernfs, default bridge and guests at boot are set', () => {
  const plan = goldenPlans['netbsd-two-bridges']!();
  assert.deepEqual([...readRcConf(textOf(plan, 'netbsd-rc-conf'))], [['xencommons', 'YES']]);
  assert.deepEqual(readFstab(textOf(plan, 'netbsd-fstab')), [['kernfs', '/kern', 'kernfs', 'rw', '0', '0']]);
  assert.deepEqual([...readXlConf(textOf(plan, 'netbsd-xl-conf'))], [['vif.default.bridge', 'bridge0']]);
  assert.deepEqual([...readRcConf(textOf(plan, 'netbsd-autostart'))], [['xendomains', 'firewall mail build']]);
});

test('a disk file is written in full and never over one that exists; a partition is only looked at', () => {
  const plan = goldenPlans['netbsd-two-bridges']!();
  const commands = readCommands(textOf(plan, 'netbsd-disks')).map(({ words }) => words.join(' '));
  const at = commands.indexOf('dd if=/dev/zero of=/srv/xen/firewall.img bs=1m count=8192');
  assert.equal(commands[at - 1], 'test -e /srv/xen/firewall.img');
  assert.match(textOf(plan, 'netbsd-disks'), /test -e \/srv\/xen\/firewall\.img \|\| dd /);
  assert.ok(commands.includes('mkdir -p /data') && commands.includes('ls -l /dev/rwd1e') && !commands.some((line) => /of=\/dev\/(?!zero)/.test(line)));
});

test('before disks are written, the room that they need is named for each folder, and looked at', () => {
  const plan = goldenPlans['netbsd-two-bridges']!();
  const text = textOf(plan, 'netbsd-disks');
  for (const folder of ['/srv/xen', '/data']) {
    const sizes = [...text.matchAll(/\|\| dd if=\/dev\/zero of=(\S+)\/[^/\s]+ bs=1m count=(\d+)$/gm)].filter((match) => match[1] === folder).map((match) => Number(match[2]) / 1024);
    const room = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(room > 0);
    assert.ok(text.includes(`mkdir -p ${folder}\n# to be free here: ${room} GiB\ndf -h ${folder}\n`), text);
  }
});

test('a guest that is on internal bridges only is told how it gets to its sets and packages, and no other guest', () => {
  const plan = minimal((p) => {
    p.bridges.push({ name: 'inner', uplink: '' });
    const [web] = p.guests as [(typeof p.guests)[number]];
    p.guests = [
      { ...web, name: 'db', interfaces: [{ bridge: 'inner', mac: '00:16:3e:00:00:01' }] },
      { ...web, name: 'both', interfaces: [{ bridge: 'inner', mac: '' }, { bridge: 'bridge0', mac: '' }] },
      { ...web, name: 'none', interfaces: [] },
      { ...web, name: 'desk', system: 'openbsd', type: 'hvm', interfaces: [{ bridge: 'inner', mac: '00:16:3e:00:00:02' }] },
    ];
  });
  const text = textOf(plan, 'netbsd-start');
  assert.deepEqual(text.match(/^# no uplink on .*$/gm), Array(2).fill('# no uplink on bridge1: unless a guest leads outside from there, fetch sets and packages over bridge0:'));
  assert.match(text, /netbsd-INSTALL_XEN3_DOMU\.gz"; on_reboot="destroy"; vif=\["mac=00:16:3e:00:00:01,bridge=bridge0"\]'$/m);
  assert.match(text, /^# {3}xl create -c \/usr\/pkg\/etc\/xen\/db 'vif=\["mac=00:16:3e:00:00:01,bridge=bridge0"\]'$/m);
  assert.match(text, /^# {3}xl create \/usr\/pkg\/etc\/xen\/desk 'vif=\["mac=00:16:3e:00:00:02,bridge=bridge0"\]'$/m);
  plan.bridges[0]!.uplink = '';
  assert.doesNotMatch(textOf(plan, 'netbsd-start'), /no uplink/, 'without a bridge that leads outside there is nothing to say');
});

test('fetched kernels are compared with their checksums before they are used, as that of dom0 is', () => {
  const text = textOf(goldenPlans['netbsd-two-bridges']!(), 'netbsd-guest-kernels');
  assert.equal(text.match(/^# go on only if each pair of checksums agrees$/gm)?.length, 2);
  assert.ok(text.indexOf('checksums agree', text.indexOf('NetBSD-9.4')) < text.indexOf('gunzip'));
});

test('a PVH guest with NetBSD 10 rests on the fact about that release, not on a configuration that was read for 11', () => {
  const facts = (release: string) => {
    const plan = minimal((p) => Object.assign(p.guests[0]!, { type: 'pvh', release }));
    return emitPlanFiles(plan, '2026-11').filter(({ id }) => /guest/.test(id)).flatMap((file) => file.facts);
  };
  assert.ok(facts('10.2').includes('netbsd/domu-pvh') && !facts('10.2').includes('netbsd/generic-xen'));
  assert.ok(facts('11.0').includes('netbsd/generic-xen'));
});

test('a partition that is not named yet is said, not guessed', () => {
  const plan = minimal((p) => (p.host.backing = 'partition'));
  assert.match(textOf(plan, 'netbsd-disks'), /^# web: the plan names no partition yet, 20 GiB$/m);
});

test('volumes on NetBSD are made without the property that only FreeBSD is known to have', () => {
  const plan = minimal((p) => Object.assign(p.host, { backing: 'zvol', storage: 'tank' }));
  assert.deepEqual(lines(plan, 'netbsd-disks'), ['zfs create -p -V 20G tank/xen/web']);
});

test('kernels of NetBSD guests are fetched once per release, unpacked for the shim, from i386 for 32 bits', () => {
  const plan = goldenPlans['netbsd-two-bridges']!();
  const commands = lines(plan, 'netbsd-guest-kernels');
  const fetched = commands.filter((line) => line.startsWith('ftp ')).map((line) => line.split('/NetBSD/')[1]);
  assert.deepEqual(fetched, [
    'NetBSD-11.0/amd64/binary/kernel/netbsd-GENERIC.gz', 'NetBSD-11.0/amd64/binary/kernel/netbsd-INSTALL_XEN3_DOMU.gz', 'NetBSD-11.0/amd64/binary/kernel/SHA512',
    'NetBSD-9.4/i386/binary/kernel/netbsd-XEN3PAE_DOMU.gz', 'NetBSD-9.4/i386/binary/kernel/netbsd-INSTALL_XEN3PAE_DOMU.gz', 'NetBSD-9.4/i386/binary/kernel/SHA512',
  ]);
  assert.match(textOf(plan, 'netbsd-guest-kernels'), /^gunzip -c netbsd-XEN3PAE_DOMU\.gz > netbsd-XEN3PAE_DOMU$/m);
  assert.ok(commands.includes('ls -l /srv/xen/kernels/build/vmlinuz /srv/xen/kernels/build/initrd'));
});

test('a guest is checked before it is started, and a NetBSD guest can be installed without changing its file', () => {
  const text = textOf(minimal(), 'netbsd-start');
  assert.ok(text.indexOf('xl -N create /usr/pkg/etc/xen/web') < text.indexOf('xl create -c /usr/pkg/etc/xen/web\n'));
  assert.match(text, /^# {3}xl create -c \/usr\/pkg\/etc\/xen\/web 'kernel="\/srv\/xen\/kernels\/netbsd-11\.0\/netbsd-INSTALL_XEN3_DOMU\.gz"; on_reboot="destroy"'$/m);
});

test('an HVM guest without a CD image is told how it starts from one, without changing its file', () => {
  const plan = minimal();
  Object.assign(plan.guests[0]!, { system: 'openbsd', type: 'hvm' });
  assert.match(textOf(plan, 'netbsd-start'), /^# {3}xl create \/usr\/pkg\/etc\/xen\/web 'boot="dc"; on_reboot="destroy"; disk\+=\["\/path\/to\/install\.iso,raw,hdc,devtype=cdrom"\]'$/m);
  plan.guests[0]!.cdrom = '/srv/xen/install.iso';
  assert.doesNotMatch(textOf(plan, 'netbsd-start'), /path\/to/);
});

test('a guest whose file is stopped by an error has no disk, no kernel, no start and no autostart', () => {
  const plan = minimal();
  plan.guests[0]!.autostart = true;
  plan.guests.push({ ...plan.guests[0]!, name: 'wrong', release: '10.2' });
  const files = plan.guests.map(({ name }, index): PlannedFile => ({ id: `guest-${name}`, kind: 'guest', path: `/usr/pkg/etc/xen/${name}`, text: name === 'wrong' ? '' : 'name = "web"\n', facts: [], index }));
  const written = emitHostFiles(plan, '2026-11', files);
  assert.deepEqual(written.filter(({ kind }) => kind === 'guest'), files);
  for (const { kind, id, text } of written) if (kind !== 'guest') assert.doesNotMatch(text, /wrong|10\.2/, id);
  assert.match(written.find(({ id }) => id === 'netbsd-autostart')!.text, /^xendomains="web"$/m);
});
