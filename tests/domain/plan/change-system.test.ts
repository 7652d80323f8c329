import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeBacking, changeGuestSystem, changeHostSystem } from '../../../src/domain/plan/change-system.ts';
import { blankPlan, newGuest } from '../../../src/domain/plan/defaults.ts';
import type { GuestSystem, Plan } from '../../../src/domain/plan/plan.ts';

const planWithGuest = (memory?: number): Plan => {
  const plan = blankPlan('netbsd');
  const guest = newGuest(plan, 'netbsd');
  return { ...plan, guests: [{ ...guest, memory: memory ?? guest.memory, name: 'db', job: 'database' }] };
};
const usual = (system: GuestSystem): number => newGuest(blankPlan('netbsd'), system).memory;

test('a guest that becomes another system keeps its name, and takes release and type of the new one', () => {
  const [guest] = changeGuestSystem(planWithGuest(), 0, 'freebsd').guests;
  assert.deepEqual({ name: guest!.name, job: guest!.job, system: guest!.system, release: guest!.release, type: guest!.type }, { name: 'db', job: 'database', system: 'freebsd', release: '15.1', type: 'hvm' });
});

test('a guest that becomes another system takes its memory, unless somebody has set another one', () => {
  assert.notEqual(usual('netbsd'), usual('freebsd'));
  assert.equal(changeGuestSystem(planWithGuest(), 0, 'freebsd').guests[0]!.memory, usual('freebsd'));
  assert.equal(changeGuestSystem(planWithGuest(768), 0, 'freebsd').guests[0]!.memory, 768);
});

test('a host that becomes another system keeps its hardware and guests, and its first interface takes the name of the new system', () => {
  const plan = planWithGuest();
  const { host, guests, bridges } = changeHostSystem({ ...plan, host: { ...plan.host, memory: 4096 } }, 'freebsd');
  assert.deepEqual({ memory: host.memory, mode: host.mode, interfaces: host.interfaces, uplink: bridges[0]!.uplink }, { memory: 4096, mode: 'pvh', interfaces: ['em0'], uplink: 'em0' });
  assert.equal(guests[0]!.name, 'db');
});

test('dom0 takes the share of the new system, unless somebody has set another one or the machine is too small', () => {
  const plan = planWithGuest();
  const shareOf = (changed: Partial<Plan['host']>, dom0 = plan.dom0) => changeHostSystem({ ...plan, dom0, host: { ...plan.host, ...changed } }, 'freebsd').dom0;
  assert.deepEqual(shareOf({}), blankPlan('freebsd').dom0);
  assert.deepEqual(shareOf({ memory: 8192 }), plan.dom0);
  assert.deepEqual(shareOf({}, { memory: 3072, vcpus: 2 }), { memory: 3072, vcpus: 2 });
});

test('guests’ disks on something else keep their folder or pool only if it can stand for it', () => {
  const plan = blankPlan('netbsd');
  assert.equal(changeBacking(plan, 'zvol').host.storage, 'zroot');
  assert.equal(changeBacking(changeBacking(plan, 'zvol'), 'file').host.storage, '/srv/xen');
  assert.equal(changeBacking({ ...plan, host: { ...plan.host, storage: '/data' } }, 'partition').host.storage, '/data');
});

test('a guest that is not there cannot change', () => {
  assert.throws(() => changeGuestSystem(blankPlan('netbsd'), 0, 'linux'), RangeError);
});
