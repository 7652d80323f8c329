import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { blankPlan, newGuest } from '../../../src/domain/plan/defaults.ts';
import { bridgeDevice, diskTarget } from '../../../src/domain/plan/derive.ts';
import { checkPlan } from '../../../src/domain/plan/limits.ts';
import type { Guest, Plan } from '../../../src/domain/plan/plan.ts';
import { emitGuestFile } from '../../../src/domain/xl-cfg/emit-guest.ts';
import { emitMark, readMark } from '../../../src/domain/xl-cfg/guest-mark.ts';
import { parseCfg } from '../../../src/domain/xl-cfg/parse-cfg.ts';
import { readGuest } from '../../../src/domain/xl-cfg/read-guest.ts';
import { reviewFile } from '../../../src/domain/xl-cfg/review.ts';
import { readDataFile } from '../../../src/facts/data-file.ts';
import { listing } from '../../../src/schemas/listing.ts';
import { anyPlan } from '../plan/any-plan.ts';
import { facts, planWith } from '../plan/plans.ts';
import { likelyPlan, listSound } from './sound-plans.ts';

const edition = '2026-11-23';
const emit = (plan: Plan, index = 0) => emitGuestFile(plan, index, edition);
const host = (system: 'netbsd' | 'freebsd', ...guests: Partial<Guest>[]) => planWith(system, {}, guests);
const lines = (plan: Plan, index = 0) => emit(plan, index).text.split('\n').map((line) => line.replace(/ +=/, ' ='));

/** True if a file can say all of a guest: a rule keeps the others from being written. */
function isComplete(plan: Plan, guest: Guest): boolean {
  const named = (bridge: string) => bridge === '' || plan.bridges.some(({ name }) => name === bridge) || !plan.bridges.some(({ name }) => bridgeDevice(plan, name) === bridge);
  return guest.disks.every((_, disk) => diskTarget(plan, guest, disk) !== '') && guest.interfaces.every(({ bridge }) => named(bridge));
}

/** Addresses are the same in capitals. */
const comparable = (guest: Guest): Guest => ({ ...guest, interfaces: guest.interfaces.map(({ bridge, mac }) => ({ bridge, mac: mac.toLowerCase() })) });

test('a guest’s file is read back as that guest, with nothing left, for thousands of plans', () => {
  let count = 0;
  fc.assert(
    fc.property(anyPlan, (generated) => {
      const plan = structuredClone(generated);
      for (const [index, guest] of plan.guests.entries()) {
        if (!isComplete(plan, guest)) continue;
        const { text } = emit(plan, index);
        assert.deepEqual(parseCfg(text).problems, [], text);
        assert.deepEqual(readGuest(text, plan), { guest: comparable(guest), left: [] }, text);
        count++;
      }
    }),
    { numRuns: 2000 },
  );
  assert.ok(count > 2000, String(count));
});

test('the planner writes nothing that the review complains about, if the plan breaks no rule', () => {
  let count = 0;
  fc.assert(
    fc.property(likelyPlan, (plan) => {
      for (const index of listSound(plan)) {
        const { text } = emit(plan, index);
        assert.deepEqual(reviewFile(text, plan.host.system).filter(({ severity }) => severity !== 'hint'), [], text);
        count++;
      }
    }),
    { numRuns: 300 },
  );
  assert.ok(count > 300, String(count));
});

test('every fact behind a line exists and is listed with the file', () => {
  fc.assert(
    fc.property(likelyPlan, (plan) => {
      for (const index of plan.guests.keys()) {
        const file = emit(plan, index);
        for (const id of file.facts) assert.ok(facts.has(id), id);
        assert.deepEqual(file.facts, [...new Set([...file.text.matchAll(/^# fact: (.*)$/gm)].map((match) => match[1]))]);
      }
    }),
    { numRuns: 50 },
  );
});

test('a file has the path and name that its host looks for, and begins with the edition and no link', () => {
  const netbsd = emit(host('netbsd', { name: 'web' }));
  assert.deepEqual([netbsd.id, netbsd.kind, netbsd.path, netbsd.index], ['guest-web', 'guest', '/usr/pkg/etc/xen/web', 0]);
  assert.equal(emit(host('freebsd', { name: 'web' })).path, '/usr/local/etc/xen/web.cfg');
  assert.equal(netbsd.text.split('\n')[0], `# BSD/Xen planner, edition ${edition}`);
  assert.doesNotMatch(netbsd.text, /https?:|\/\/|#1!/);
});

test('a PVH guest with NetBSD is written as in the guide', () => {
  assert.deepEqual(lines(host('netbsd', { name: 'db1', memory: 2048, vcpus: 2, job: 'PostgreSQL' })), [
    `# BSD/Xen planner, edition ${edition}`,
    '# bsdxen: system=netbsd release=11.0 sizes=20 autostart=1 job=PostgreSQL',
    'name = "db1"',
    'type = "pvh"',
    '# fact: netbsd/generic-xen',
    'kernel = "/srv/xen/kernels/netbsd-11.0/netbsd-GENERIC.gz"',
    'memory = 2048',
    '# fact: xen/xl-vcpus-always',
    'vcpus = 2',
    "disk = [ '/srv/xen/db1.img,raw,xvda,rw' ]",
    '# fact: xen/xl-default-bridge',
    "vif = [ 'mac=00:16:3e:24:02:aa,bridge=bridge0' ]",
    '',
  ]);
});

test('the shim is a PVH guest with pvshim = 1', () => {
  const written = lines(host('netbsd', { type: 'pvshim', system: 'netbsd' }));
  assert.ok(written.includes('type = "pvh"') && written.includes('pvshim = 1'));
});

test('an HVM guest has its CD among the first four disks, boots from it, and has tablet and serial console', () => {
  const disks = Array.from({ length: 4 }, () => ({ size: 20, target: '' }));
  const { text } = emit(host('freebsd', { name: 'w', system: 'windows', type: 'hvm', cdrom: '/vm/w.iso', vnc: 'local', disks }));
  const { entries } = parseCfg(text);
  const value = (key: string) => entries.find((entry) => entry.key === key)?.value;
  assert.deepEqual(value('disk')?.items.map((item) => item.text.split(',').slice(1).join()), ['raw,hda,rw', 'raw,hdb,rw', 'raw,hdd,rw', 'raw,xvde,rw', 'raw,hdc,devtype=cdrom']);
  assert.deepEqual(['boot', 'vnc', 'vnclisten', 'usb', 'serial', 'viridian'].map((key) => value(key)?.text), ['dc', '1', '127.0.0.1', '1', 'pty', '1']);
  assert.deepEqual(value('usbdevice')?.items.map((item) => item.text), ['tablet']);
  assert.equal(value('kernel'), undefined);
});

test('without a CD an HVM guest boots from its disk, and without VNC it has no screen', () => {
  const written = lines(host('netbsd', { system: 'openbsd', type: 'hvm', vnc: 'off', vncPassword: false }));
  assert.ok(written.includes('boot = "c"') && written.includes('vnc = 0'));
  assert.ok(!written.some((line) => line.startsWith('usb') || line.startsWith('vnclisten')));
});

test('a password is never written: a comment says where it goes, and until then the screen is for dom0 only', () => {
  for (const vnc of ['local', 'all'] as const) {
    const plan = host('netbsd', { system: 'freebsd', type: 'hvm', vnc, vncPassword: true });
    const { text } = emit(plan);
    assert.match(text, /^#vncpasswd += ""$/m);
    assert.match(text, /^vnclisten += "127\.0\.0\.1"$/m);
    assert.ok(!parseCfg(text).entries.some(({ key }) => key === 'vncpasswd'));
    assert.ok(!reviewFile(text, 'netbsd').some(({ code }) => code === 'vnc-exposed'));
    assert.equal(readGuest(text, plan).guest.vnc, vnc);
  }
  const filled = emit(host('netbsd', { system: 'freebsd', type: 'hvm', vnc: 'all', vncPassword: true })).text.replace(/^vnclisten.*\n/m, '').replace(/^#(vnc.*)""$/m, '$1"secret"').replace(/^#vnclisten/m, 'vnclisten');
  assert.deepEqual(reviewFile(filled, 'netbsd'), []);
});

test('VNC for everybody without a password is written as planned, and the review warns', () => {
  const { text } = emit(host('netbsd', { system: 'freebsd', type: 'hvm', vnc: 'all', vncPassword: false }));
  assert.deepEqual(reviewFile(text, 'netbsd').map(({ code, severity }) => [code, severity]), [['vnc-exposed', 'warning']]);
});

test('FreeBSD as PVH guest stays for inspection after a crash, as in the guide', () => {
  assert.ok(lines(host('freebsd', { system: 'freebsd', type: 'pvh', release: '15.1' })).includes('on_crash = "preserve"'));
});

test('a partition that is not named yet stands as a comment, and the file is still one that can be read', () => {
  const plan = planWith('netbsd', { backing: 'partition', storage: '' }, [{ disks: [{ size: 1, target: '' }, { size: 2, target: '/dev/wd0f' }] }]);
  const { text } = emit(plan);
  assert.deepEqual(parseCfg(text).problems, []);
  assert.match(text, /# xvda: the plan names no partition yet\n {2}'\/dev\/wd0f,raw,xvdb,rw'/);
});

test('hostile texts are quoted or refused, and never begin a line', () => {
  const hostile = ["a'b", 'a"b', 'a\\', 'a,b', 'a=b', '#x', '$(reboot)', '`reboot`', 'ü', '/a b', "'];on_crash=\"x"];
  for (const text of hostile) {
    const plan = host('netbsd', { name: text, kernel: `/${text}`, disks: [{ size: 1, target: `/${text}` }], cdrom: `/${text}`, job: text });
    const { entries, problems } = parseCfg(emit(plan).text);
    assert.deepEqual(problems, [], text);
    assert.deepEqual(entries.map(({ key }) => key), ['name', 'type', 'kernel', 'memory', 'vcpus', 'disk', 'vif']);
    assert.equal(entries[0]!.value.text, text);
  }
  for (const text of ['a\nb', 'a\rb', 'a\0', '\u2028', '\u202e', '\ud800', '\x1b']) {
    for (const changes of [{ name: text }, { kernel: text }, { type: 'hvm', kernel: text } as const, { job: text }, { cdrom: text }, { disks: [{ size: 1, target: text }] }]) {
      assert.throws(() => emit(host('netbsd', changes)), RangeError, JSON.stringify([text, changes]));
    }
    assert.throws(() => emitGuestFile(host('netbsd', {}), 0, text), RangeError);
  }
  for (const bridge of ["b'", 'a,mac=00:00:00:00:00:00', 'a b', '']) {
    const written = () => emit(host('netbsd', { interfaces: [{ bridge, mac: '' }] }));
    if (bridge === '') assert.doesNotMatch(written().text, /bridge=/);
    else assert.throws(written, RangeError, bridge);
  }
  assert.throws(() => emit(host('netbsd', { interfaces: [{ bridge: 'bridge0', mac: '1,script=x' }] })), RangeError);
  for (const memory of [0, -1, 1.5, Number.NaN, Infinity]) assert.throws(() => emit(host('netbsd', { memory })), RangeError);
  assert.throws(() => emit(host('netbsd')), RangeError);
});

test('the planner’s comment is read back, and what is not right in one is left out', () => {
  const mark = { system: 'netbsd', release: '10.1', bits: 32, sizes: [1, 65536], autostart: true, vnc: 'all', vncPassword: true, kernel: '/a b', job: 'a b = c ' } as const;
  assert.deepEqual(readMark(emitMark({ ...mark, sizes: [...mark.sizes] })), mark);
  assert.deepEqual(readMark('system=beos job=x'), {});
  assert.deepEqual(readMark('system=linux release=<b> bits=16 sizes=0,x,5 kernel=%E0%A4%A autostart=yes'), { system: 'linux', release: '', bits: 64, sizes: [5], autostart: false, vnc: 'off', vncPassword: false, kernel: '', job: '' });
});

test('a file from elsewhere becomes a guest within the limits, and what has no place in a plan is named with its line', () => {
  const plan = blankPlan('freebsd');
  const text = [
    'name = "web 1"', 'builder = "hvm"', 'memory = 0x400', 'vcpus = 2', 'acpi = 1', 'on_poweroff = "destroy"',
    "disk = [ 'file:/vm/web.img,hda,w',", "  '/dev/zvol/zroot/xen/web-1,qcow2,hdb,rw',", "  '/vm/NetBSD-10.1-amd64.iso,raw,hdc,cdrom' ]",
    "vif = [ 'bridge=bridge0,mac=00:16:3E:00:00:01', 'model=e1000,bridge=bridge9' ]", 'vnc = 1; vnclisten = "0.0.0.0"; vncpasswd = "x"', 'foo = [ 1 ]',
  ].join('\n');
  const { guest, left } = readGuest(text, plan);
  assert.deepEqual(guest, {
    name: 'web-1', system: 'netbsd', release: '10.1', type: 'hvm', bits: 64, memory: 1024, vcpus: 2, disks: [{ size: 20, target: '/vm/web.img' }, { size: 20, target: '/dev/zvol/zroot/xen/web-1' }],
    cdrom: '/vm/NetBSD-10.1-amd64.iso', kernel: '', interfaces: [{ bridge: 'bridge0', mac: '00:16:3e:00:00:01' }, { bridge: 'bridge9', mac: '' }], vnc: 'all', vncPassword: true, autostart: true, job: '',
  });
  assert.deepEqual(left, [
    { setting: 'name', line: 1 }, { setting: 'acpi', line: 5 }, { setting: 'disk', line: 8 }, { setting: 'vif', line: 10 }, { setting: 'vncpasswd', line: 11 }, { setting: 'foo', line: 12 },
  ]);
  assert.deepEqual(checkPlan({ ...plan, guests: [guest] }), []);
});

test('root and extra are one command line, and a kernel gives the system away', () => {
  const plan = blankPlan('netbsd');
  const { guest, left } = readGuest('name="a"\nkernel="/srv/xen/kernels/a/vmlinuz"\nramdisk="/srv/xen/kernels/a/initrd"\nroot="/dev/xvda1"\nextra="ro console=hvc0"\nmemory=64\nvcpus=1\ndisk=["/srv/xen/a.img,raw,xvda,rw"]\n', plan);
  assert.deepEqual([guest.system, guest.type, guest.kernel, guest.disks[0]!.target, left], ['linux', 'pv', '', '', []]);
});

test('whatever is read lies within the limits and never stops the planner', () => {
  const piece = fc.oneof(fc.constantFrom('name="', 'disk=["', 'vif=["bridge=', 'kernel="', '"]\n', '"\n', ',', 'memory=', 'vcpus=', '99999999999', 'type="pvh"\n', 'type="hvm"\n', '# bsdxen: system=netbsd sizes=9 job=', '\n'), fc.string({ maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), fc.constantFrom('netbsd' as const, 'freebsd' as const), (pieces, system) => {
      const plan = blankPlan(system);
      const { guest } = readGuest(pieces.join(''), plan);
      assert.deepEqual(checkPlan({ ...plan, guests: [guest] }), []);
    }),
    { numRuns: 2000 },
  );
});

test('the guest files of the guides are right, and the planner takes them over', () => {
  const folder = join(process.cwd(), 'content/listings');
  let count = 0;
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.yaml'))) {
    const { data, problems } = readDataFile(listing, join(folder, name), name);
    assert.deepEqual(problems, []);
    if (!/^(name|type) +=/m.test(data!.text)) continue;
    const system = data!.path?.startsWith('/usr/local') ? 'freebsd' : 'netbsd';
    assert.deepEqual(reviewFile(data!.text, system).filter(({ severity }) => severity !== 'hint'), [], name);
    const plan = blankPlan(system);
    const { guest, left } = readGuest(data!.text, plan);
    assert.notEqual(guest.system, 'other', name);
    assert.deepEqual(left.filter(({ setting }) => !['on_reboot', 'vnclisten', 'ramdisk', 'on_crash'].includes(setting)), [], name);
    count++;
  }
  assert.ok(count >= 8, String(count));
});

test('a guest that is new to a plan is written and read for every system', () => {
  for (const system of ['netbsd', 'freebsd'] as const) {
    for (const kind of ['netbsd', 'freebsd', 'linux', 'openbsd', 'plan9', 'windows', 'other'] as const) {
      const plan = blankPlan(system);
      plan.guests.push(newGuest(plan, kind));
      const { text } = emit(plan);
      assert.deepEqual(readGuest(text, plan), { guest: plan.guests[0], left: [] }, text);
    }
  }
});
