import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { guestSystems, type Guest, type Plan } from '../../../src/domain/plan/plan.ts';
import { domainKeys } from '../../../src/domain/plan/describe-domain.ts';
import { describeSequence, dom0Index, sequences, stepKeys, type Sequence, type Step } from '../../../src/domain/plan/sequence.ts';
import { anyPlan } from './any-plan.ts';
import { planWith } from './plans.ts';

const subjects = (plan: Plan): number[] => [dom0Index, ...plan.guests.keys()];
const stepsOf = (plan: Plan): Step[] => subjects(plan).flatMap((index) => sequences.flatMap((sequence) => describeSequence(plan, sequence, index)));
const keys = (plan: Plan, sequence: Sequence, index: number): string[] => describeSequence(plan, sequence, index).map(({ key }) => key);
const on = (...bridges: string[]): Pick<Guest, 'interfaces'> => ({ interfaces: bridges.map((bridge) => ({ bridge, mac: '' })) });

/** A firewall between the world and an inner bridge with two servers; a third guest stands outside. */
const firewall = (): Plan =>
  planWith('netbsd', {}, [{ name: 'fw', ...on('bridge0', 'inner') }, { name: 'web', ...on('inner') }, { name: 'db', ...on('inner') }, { name: 'out', ...on('bridge0') }, { name: 'alone', ...on() }], {
    bridges: [{ name: 'bridge0', uplink: 'wm0' }, { name: 'inner', uplink: '' }],
  });

test('every sequence of every domain of any plan has steps, known sentences, and boxes that are in the drawing', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const boxes = ['dom0', 'xen', 'hardware', ...plan.guests.map((_, index) => `g${index}`)];
      for (const index of subjects(plan)) for (const sequence of sequences) assert.ok(describeSequence(plan, sequence, index).length > 0, `${sequence} of ${index}`);
      for (const { key, at } of stepsOf(plan)) {
        assert.ok((stepKeys as readonly string[]).includes(key), key);
        assert.deepEqual(at.filter((box) => !boxes.includes(box)), [], key);
      }
    }),
    { numRuns: 1000 },
  );
});

test('every sentence is said in some plan: none has words for nothing', () => {
  const said = new Set<string>();
  for (const system of ['netbsd', 'freebsd'] as const) {
    for (const backing of ['file', 'partition', 'zvol'] as const) {
      const guests = guestSystems.flatMap((guest) => (['pv', 'hvm'] as const).map((type) => ({ name: guest + type, system: guest, type })));
      for (const plan of [planWith(system, { backing }, guests), planWith(system, { backing }, [{ name: 'bare', disks: [], interfaces: [] }]), planWith(system, { backing }, [{ name: 'lonely', ...on('inner') }], { bridges: [{ name: 'inner', uplink: '' }] })]) {
        for (const { key } of stepsOf(plan)) said.add(key);
      }
    }
  }
  for (const { key } of stepsOf(firewall())) said.add(key);
  assert.deepEqual(stepKeys.filter((key) => !said.has(key) && !(domainKeys as readonly string[]).includes(key)), []);
  assert.equal(new Set(stepKeys).size, stepKeys.length);
});

test('a packet goes through front end, grant, event channel, back end, bridge and uplink, in this order', () => {
  const steps = describeSequence(firewall(), 'packet', 0);
  assert.deepEqual(steps.map(({ key }) => key), ['packet-frontend', 'packet-grant', 'packet-event', 'packet-backend-netbsd', 'packet-bridge', 'packet-uplink']);
  assert.deepEqual(steps.map(({ at }) => at), [['g0'], ['g0'], ['xen'], ['dom0'], ['dom0'], ['dom0', 'hardware']]);
  assert.equal(steps.at(-1)!.values['uplink'], 'wm0');
});

test('a packet on an internal bridge reaches the others there and nobody else', () => {
  const end = describeSequence(firewall(), 'packet', 1).at(-1)!;
  assert.deepEqual({ key: end.key, at: end.at, others: end.values['others'] }, { key: 'packet-internal', at: ['g0', 'g2'], others: 'fw, db' });
  assert.deepEqual(keys(firewall(), 'packet', 4), ['packet-none']);
  assert.equal(keys(planWith('netbsd', {}, [{ ...on('inner') }], { bridges: [{ name: 'inner', uplink: '' }] }), 'packet', 0).at(-1), 'packet-nobody');
});

test('only an HVM guest without known Xen drivers goes through the devices that QEMU plays', () => {
  const plan = planWith('freebsd', {}, guestSystems.flatMap((system) => (['pv', 'hvm'] as const).map((type) => ({ name: system + type, system, type }))));
  for (const [index, guest] of plan.guests.entries()) {
    const emulated = guest.type === 'hvm' && ['plan9', 'windows', 'other'].includes(guest.system);
    assert.equal(keys(plan, 'packet', index).includes('packet-qemu'), emulated, guest.name);
    assert.equal(keys(plan, 'disk', index).includes('disk-qemu'), emulated, guest.name);
  }
});

test('a disk write ends on what the plan stores disks on, and the answer comes back to the guest', () => {
  for (const backing of ['file', 'partition', 'zvol'] as const) {
    const plan = planWith('freebsd', { backing }, [{ name: 'web' }]);
    assert.deepEqual(keys(plan, 'disk', 0).slice(-3), [`disk-${backing}-freebsd`, 'disk-driver', 'disk-answer']);
    assert.deepEqual(describeSequence(plan, 'disk', 0).at(-1)!.at, ['xen', 'g0']);
  }
  assert.deepEqual(keys(planWith('netbsd', {}, [{ disks: [] }]), 'disk', 0), ['disk-none']);
});

test('a firewall that restarts cuts off exactly the guests behind it', () => {
  const behind = (index: number) => describeSequence(firewall(), 'restart', index).at(-1)!;
  assert.deepEqual({ key: behind(0).key, others: behind(0).values['others'], at: behind(0).at }, { key: 'restart-guest-behind', others: 'web, db', at: ['g1', 'g2'] });
  for (const index of [1, 2, 3, 4]) assert.equal(behind(index).key, 'restart-guest-nobody');
});

test('a restart of dom0 stops every guest, and only those with autostart come back by themselves', () => {
  const plan = planWith('freebsd', {}, [{ name: 'a', autostart: true }, { name: 'b', autostart: false }, { name: 'c', autostart: true }]);
  const steps = describeSequence(plan, 'restart', dom0Index);
  assert.deepEqual(steps[0]!.at, ['g0', 'g1', 'g2']);
  const back = steps.find(({ key }) => key === 'restart-dom0-back-freebsd')!;
  assert.deepEqual([back.at, back.values['guests']], [['g0', 'g2'], 'a, c']);
  assert.equal(describeSequence(planWith('netbsd'), 'restart', dom0Index).find(({ key }) => key === 'restart-dom0-back-netbsd')!.values['guests'], '–');
});

test('who takes over a guest reaches those on its bridges, and QEMU only if the guest is HVM', () => {
  const reach = (index: number) => describeSequence(firewall(), 'takeover', index).find(({ key }) => key === 'takeover-guest-reach')?.values['others'];
  assert.deepEqual([0, 1, 3, 4].map(reach), ['web, db, out', 'fw, db', 'fw', undefined]);
  assert.ok(keys(firewall(), 'takeover', 4).includes('takeover-guest-alone'));
  for (const type of ['pv', 'pvh', 'pvshim', 'hvm'] as const) assert.equal(keys(planWith('netbsd', {}, [{ type }]), 'takeover', 0).includes('takeover-guest-qemu'), type === 'hvm');
});

test('who takes over dom0 has every guest', () => {
  assert.deepEqual(describeSequence(firewall(), 'takeover', dom0Index)[0]!.at, ['dom0', 'g0', 'g1', 'g2', 'g3', 'g4']);
});

test('a guest that is not there has no sequence', () => {
  for (const sequence of sequences) for (const index of [5, -2, 1.5]) assert.throws(() => describeSequence(firewall(), sequence, index), RangeError);
});

test('a disk write goes to what the guest\'s own disk is, whatever the host keeps its disks in', () => {
  const way = (backing: 'file' | 'partition' | 'zvol', target: string) => keys(planWith('netbsd', { backing, storage: backing === 'zvol' ? 'tank' : '/srv/xen' }, [{ disks: [{ size: 20, target }] }]), 'disk', 0).at(-3);
  assert.equal(way('file', ''), 'disk-file-netbsd');
  assert.equal(way('file', '/dev/wd1e'), 'disk-partition-netbsd');
  assert.equal(way('partition', '/home/web.img'), 'disk-file-netbsd');
  assert.equal(way('file', '/dev/zvol/dsk/tank/web'), 'disk-zvol-netbsd');
  assert.equal(way('zvol', '/dev/dk3'), 'disk-partition-netbsd');
});
