import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bridgeDevice, cdVdev, configFolder, configPath, diskName, diskTarget, kernelCommand, kernelFolder, kernelPath, macAddress, ramdiskPath, vdevName } from '../../../src/domain/plan/derive.ts';
import type { Guest, GuestSystem, GuestType, Plan } from '../../../src/domain/plan/plan.ts';
import { anyPlan } from './any-plan.ts';
import { planWith } from './plans.ts';

const twoDisks = [{ size: 20, target: '' }, { size: 20, target: '' }];
const targets = (plan: Plan) => plan.guests[0]!.disks.map((_, disk) => diskTarget(plan, plan.guests[0]!, disk));

test('disks are named after their guest, wherever the host keeps them', () => {
  const web = [{ name: 'web', disks: twoDisks }];
  assert.deepEqual(targets(planWith('netbsd', {}, web)), ['/srv/xen/web.img', '/srv/xen/web-2.img']);
  assert.deepEqual(targets(planWith('freebsd', {}, web)), ['/dev/zvol/zroot/xen/web', '/dev/zvol/zroot/xen/web-2']);
  assert.deepEqual(targets(planWith('netbsd', { backing: 'zvol', storage: 'tank' }, web)), ['/dev/zvol/dsk/tank/xen/web', '/dev/zvol/dsk/tank/xen/web-2']);
  assert.deepEqual(targets(planWith('netbsd', { backing: 'partition' }, web)), ['', '']);
  assert.deepEqual(targets(planWith('netbsd', { backing: 'partition' }, [{ disks: [{ size: 1, target: '/dev/wd1e' }] }])), ['/dev/wd1e']);
  assert.equal(diskName(planWith('netbsd', {}, web).guests[0]!, 2), 'web-3');
});

test('virtual devices follow the order of the disks; HVM keeps hdc for the CD and has four that QEMU emulates', () => {
  const guest = (type: GuestType, count = 6) => planWith('netbsd', {}, [{ type, disks: Array.from({ length: count }, () => ({ size: 1, target: '' })) }]).guests[0]!;
  const names = (type: GuestType) => guest(type).disks.map((_, disk) => vdevName(guest(type), disk));
  assert.deepEqual(names('pvh'), ['xvda', 'xvdb', 'xvdc', 'xvdd', 'xvde', 'xvdf']);
  assert.deepEqual(names('pvshim'), names('pv'));
  assert.deepEqual(names('hvm'), ['hda', 'hdb', 'hdd', 'xvde', 'xvdf', 'xvdg']);
  assert.equal(cdVdev(guest('hvm')), 'hdc');
  assert.equal(cdVdev(guest('pv', 1)), 'xvdb');
  assert.equal(vdevName(guest('pv', 16), 15), 'xvdp');
});

test('no two devices of a guest have the same name, the CD included', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      for (const guest of plan.guests) {
        const names = [...guest.disks.map((_, disk) => vdevName(guest, disk)), cdVdev(guest)];
        assert.equal(new Set(names).size, names.length);
      }
    }),
    { numRuns: 200 },
  );
});

const kernelOf = (system: GuestSystem, type: GuestType, changes: Partial<Guest> = {}, host: Parameters<typeof planWith>[1] = {}) => {
  const plan = planWith('netbsd', host, [{ name: 'a', system, type, release: '', ...changes }]);
  return kernelPath(plan, plan.guests[0]!);
};

test('kernels lie in a folder by system and release, so that guests of two releases never share one', () => {
  assert.equal(kernelOf('netbsd', 'pv', { release: '11.0' }), '/srv/xen/kernels/netbsd-11.0/netbsd-XEN3_DOMU.gz');
  assert.equal(kernelOf('netbsd', 'pvh', { release: '10.2' }), '/srv/xen/kernels/netbsd-10.2/netbsd-GENERIC.gz');
  assert.equal(kernelOf('netbsd', 'pvshim', { release: '9.4', bits: 32 }), '/srv/xen/kernels/netbsd-9.4/netbsd-XEN3PAE_DOMU');
  assert.equal(kernelOf('netbsd', 'pv'), '/srv/xen/kernels/netbsd/netbsd-XEN3_DOMU.gz');
  assert.equal(kernelOf('freebsd', 'pvh', { release: '15.1' }), '/srv/xen/kernels/freebsd-15.1/kernel');
  assert.equal(kernelOf('linux', 'pvh'), '/srv/xen/kernels/a/vmlinuz');
  assert.equal(kernelOf('plan9', 'pvshim'), '/srv/xen/kernels/9xenpcf');
  assert.equal(kernelOf('other', 'pv'), '/srv/xen/kernels/a/kernel');
  assert.equal(kernelOf('netbsd', 'pv', { kernel: '/netbsd-MINE' }), '/netbsd-MINE');
  assert.equal(kernelOf('netbsd', 'hvm', { kernel: '/netbsd-MINE' }), '');
});

test('kernels lie beside disk files, and in /srv/xen where disks are no files', () => {
  assert.equal(kernelFolder(planWith('netbsd', { storage: '/home/xen' })), '/home/xen/kernels');
  assert.equal(kernelFolder(planWith('freebsd')), '/srv/xen/kernels');
  assert.equal(kernelFolder(planWith('netbsd', { backing: 'partition', storage: '/home/xen' })), '/srv/xen/kernels');
});

test('only Linux guests with a kernel in dom0 have a ramdisk, beside that kernel', () => {
  const ramdisk = (system: GuestSystem, type: GuestType, kernel = '') => {
    const plan = planWith('netbsd', {}, [{ name: 'l', system, type, kernel }]);
    return ramdiskPath(plan, plan.guests[0]!);
  };
  assert.equal(ramdisk('linux', 'pvh'), '/srv/xen/kernels/l/initrd');
  assert.equal(ramdisk('linux', 'pv', '/vm/vmlinuz-7'), '/vm/initrd');
  assert.equal(ramdisk('linux', 'hvm'), '');
  assert.equal(ramdisk('netbsd', 'pvh'), '');
});

test('a kernel is told its root device, as the guides write it', () => {
  const command = (system: GuestSystem, type: GuestType, disks = twoDisks) => {
    const plan = planWith('netbsd', {}, [{ system, type, disks }]);
    return kernelCommand(plan, plan.guests[0]!);
  };
  assert.equal(command('freebsd', 'pvh'), 'vfs.root.mountfrom=ufs:/dev/xbd0p2');
  assert.equal(command('linux', 'pv'), 'root=/dev/xvda1 ro console=hvc0');
  assert.equal(command('plan9', 'pvshim'), '');
  assert.equal(command('freebsd', 'hvm'), '');
  assert.equal(command('freebsd', 'pvh', []), '');
  // it takes the first disk, be that xbd0a or a wedge
  assert.equal(command('netbsd', 'pv'), '');
});

test('an address stays when other guests come, go or move, and lies in Xen’s range', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const derived = { ...plan, guests: plan.guests.map((guest) => ({ ...guest, interfaces: [{ bridge: 'b', mac: '' }, { bridge: 'c', mac: '' }] })) };
      const turned = { ...derived, guests: [...derived.guests].reverse() };
      for (const [index] of plan.guests.entries()) {
        const mac = macAddress(derived, index, 1);
        assert.match(mac, /^00:16:3e:[0-7][\da-f]:[\da-f]{2}:[\da-f]{2}$/);
        assert.equal(mac, macAddress(turned, plan.guests.length - 1 - index, 1));
        assert.notEqual(mac, macAddress(derived, index, 0));
      }
    }),
    { numRuns: 200 },
  );
});

test('an address that was given is kept, in lower case, and derived ones never change from edition to edition', () => {
  const plan = planWith('netbsd', {}, [{ name: 'web', interfaces: [{ bridge: 'bridge0', mac: '' }, { bridge: 'bridge0', mac: '02:AB:00:00:00:01' }] }]);
  assert.equal(macAddress(plan, 0, 0), '00:16:3e:1e:ed:8b');
  assert.equal(macAddress(plan, 0, 1), '02:ab:00:00:00:01');
});

test('the derived addresses of a hundred guests with four interfaces are all different', () => {
  const plan = planWith('netbsd', {}, Array.from({ length: 100 }, (_, i) => ({ name: `guest${i}`, interfaces: Array.from({ length: 4 }, () => ({ bridge: 'bridge0', mac: '' })) })));
  const macs = plan.guests.flatMap((guest, index) => guest.interfaces.map((_, vif) => macAddress(plan, index, vif)));
  assert.equal(new Set(macs).size, 400);
});

test('a guest’s file is where autostart looks for it: NAME on NetBSD, NAME.cfg on FreeBSD', () => {
  for (const [system, folder, path] of [['netbsd', '/usr/pkg/etc/xen', '/usr/pkg/etc/xen/web'], ['freebsd', '/usr/local/etc/xen', '/usr/local/etc/xen/web.cfg']] as const) {
    const plan = planWith(system, {}, [{ name: 'web' }]);
    assert.equal(configFolder(plan), folder);
    assert.equal(configPath(plan, plan.guests[0]!), path);
  }
});

test('a bridge of any name has a device that the system can make, and no two have the same', () => {
  const plan = planWith('netbsd', {}, [], { bridges: ['dmz', 'bridge0', 'lan', 'bridge3'].map((name) => ({ name, uplink: '' })) });
  assert.deepEqual(plan.bridges.map(({ name }) => bridgeDevice(plan, name)), ['bridge1', 'bridge0', 'bridge2', 'bridge3']);
  assert.equal(bridgeDevice(plan, 'nowhere'), 'nowhere');
  fc.assert(
    fc.property(anyPlan, (any) => {
      const names = [...new Set(any.bridges.map(({ name }) => name))];
      const devices = names.map((name) => bridgeDevice(any, name));
      for (const device of devices) assert.match(device, /^bridge\d+$/);
      assert.equal(new Set(devices).size, names.length);
    }),
    { numRuns: 300 },
  );
});
