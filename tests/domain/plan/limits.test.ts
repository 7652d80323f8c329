import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { blankPlan, newBridge, newDisk, newGuest, newVif } from '../../../src/domain/plan/defaults.ts';
import { checkPlan, checkValue, counts, limits, storageLimit, type LimitProblem } from '../../../src/domain/plan/limits.ts';
import { guestSystems, hostSystems } from '../../../src/domain/plan/plan.ts';
import { anyPlan } from './any-plan.ts';
import { planWith } from './plans.ts';

const code = (limit: Parameters<typeof checkValue>[0], value: unknown): LimitProblem['code'] | undefined => checkValue(limit, value);

test('new plans, guests, bridges, disks and interfaces are within the limits and have names of their own', () => {
  for (const system of hostSystems) {
    const plan = blankPlan(system);
    for (const guest of [...guestSystems, ...guestSystems]) plan.guests.push(newGuest(plan, guest));
    for (let i = 0; i < 3; i++) plan.bridges.push(newBridge(plan));
    plan.guests[0]!.disks.push(newDisk());
    plan.guests[0]!.interfaces.push(newVif(plan));
    assert.deepEqual(checkPlan(plan), []);
    assert.equal(new Set(plan.guests.map(({ name }) => name)).size, plan.guests.length);
    assert.equal(new Set(plan.bridges.map(({ name }) => name)).size, plan.bridges.length);
  }
});

test('two new plans share no part, so that changing one leaves the other alone', () => {
  const [one, other] = [blankPlan('netbsd'), blankPlan('netbsd')];
  one.host.interfaces.push('wm1');
  one.dom0.memory = 1;
  assert.notDeepEqual(one, other);
  assert.deepEqual(other, blankPlan('netbsd'));
});

test('a new bridge takes an interface that has none, and is internal when all have one', () => {
  const plan = planWith('netbsd', { interfaces: ['wm0', 'wm1'] });
  plan.bridges.push(newBridge(plan), newBridge({ ...plan, bridges: [...plan.bridges, { name: 'bridge1', uplink: 'wm1' }] }));
  assert.deepEqual(plan.bridges, [{ name: 'bridge0', uplink: 'wm0' }, { name: 'bridge1', uplink: 'wm1' }, { name: 'bridge2', uplink: '' }]);
});

test('names that break a shell, a file or xl are refused', () => {
  for (const name of ['', ' ', '-rf', '.hidden', '..', 'a/b', 'a b', "a'b", 'a"b', 'a\\b', 'a$b', 'a`b', 'a;b', 'a,b', 'a\nb', 'ä', 'a+b', 'x'.repeat(41)]) assert.ok(code(limits.guest.name, name), JSON.stringify(name));
  for (const name of ['web', 'Web_1', '_x', '42', 'a-b.c', 'x'.repeat(40)]) assert.equal(code(limits.guest.name, name), undefined, name);
});

test('paths are absolute and free of quotes, blanks, commas and control characters', () => {
  for (const path of ['srv/xen', '/', '/srv/', '/a b', "/a'b", '/a"b', '/a\\b', '/a,b', '/a$b', '/a`b', '/a#b', '/a;b', '/a\tb', '/ä', '/%41', `/${'x'.repeat(120)}`]) assert.ok(code(limits.guest.cdrom, path), path);
  for (const path of ['/srv/xen/web.img', '/dev/zvol/dsk/tank/a', '/a/../b', '/x~1@2:3+4', `/${'x'.repeat(119)}`]) assert.equal(code(limits.guest.cdrom, path), undefined, path);
});

test('what disks lie on decides what the storage may be', () => {
  for (const [backing, good, bad] of [
    ['file', ['/srv/xen', '/vm'], ['', 'zroot', '/srv/xen/', 'srv']],
    ['zvol', ['zroot', 'tank/vm/x', 'a.b-c:d'], ['', '/zroot', 'tank/', '1tank', 'tank//x', 'tank/-x']],
    ['partition', ['', '/srv/xen'], ['zroot']],
  ] as const) {
    for (const text of good) assert.equal(code(storageLimit(backing), text), undefined, `${backing} ${text}`);
    for (const text of bad) assert.ok(code(storageLimit(backing), text), `${backing} ${text}`);
  }
});

test('an address is dhcp or IPv4 with a prefix, a MAC address is one of a single card', () => {
  for (const text of ['dhcp', '192.0.2.10/24', '10.0.0.1/8', '255.255.255.255/32', '0.0.0.0/1']) assert.equal(code(limits.host.address, text), undefined, text);
  for (const text of ['', 'DHCP', '192.0.2.10', '192.0.2.256/24', '192.0.2.10/33', '192.0.2.10/0', '192.0.2/24', '2001:db8::1/64', '1.2.3.4/24;reboot', '01.2.3.4/2x']) assert.ok(code(limits.host.address, text), text);
  for (const text of ['', '00:16:3e:00:00:01', '02:AB:cd:00:00:01']) assert.equal(code(limits.vif.mac, text), undefined, text);
  for (const text of ['01:00:5e:00:00:01', '00:16:3e:00:00', '00-16-3e-00-00-01', '00:16:3e:00:00:0g', 'ff:ff:ff:ff:ff:ff']) assert.ok(code(limits.vif.mac, text), text);
});

test('numbers are whole and within their bounds, choices one of theirs, and the code says which', () => {
  for (const value of [0, -1, 1.5, Number.NaN, Infinity, '12', null, undefined, 8388609]) assert.equal(code(limits.guest.memory, value), 'range', String(value));
  assert.equal(code(limits.guest.memory, 8388608), undefined);
  for (const value of ['PV', 'xen', '', 0]) assert.equal(code(limits.guest.type, value), 'choice');
  for (const value of ['64', 16, true]) assert.equal(code(limits.guest.bits, value), 'choice');
  for (const value of [1, 'yes', undefined]) assert.equal(code(limits.guest.autostart, value), 'choice');
  assert.equal(code(limits.guest.name, ''), 'empty');
  assert.equal(code(limits.guest.name, 'x'.repeat(41)), 'too-long');
  assert.equal(code(limits.guest.name, 'a b'), 'characters');
  assert.equal(code(limits.guest.name, { toString: () => 'web' }), 'characters');
});

test('a problem names its field and the guest or bridge it belongs to', () => {
  const plan = planWith('netbsd', { memory: 1, interfaces: ['wm0', 'wm 1'] }, [{}, { name: '', disks: [newDisk(), { size: 0, target: '' }], interfaces: [{ bridge: 'a b', mac: '' }] }], { bridges: [{ name: '-', uplink: '' }] });
  assert.deepEqual(checkPlan(plan), [
    { field: 'host.memory', index: -1, code: 'range' },
    { field: 'host.interfaces.1', index: -1, code: 'characters' },
    { field: 'guests.1.name', index: 1, code: 'empty' },
    { field: 'guests.1.disks.1.size', index: 1, code: 'range' },
    { field: 'guests.1.interfaces.0.bridge', index: 1, code: 'characters' },
    { field: 'bridges.0.name', index: 0, code: 'characters' },
  ]);
});

test('a list that is too long is one problem, not one for each of its entries', () => {
  const bad = { name: '', uplink: '' };
  assert.deepEqual(checkPlan(planWith('netbsd', {}, [], { bridges: Array.from({ length: counts.bridges + 1 }, () => bad) })), [{ field: 'bridges', index: -1, code: 'too-many' }]);
});

test('texts of any kind are judged without an exception, and none with a line break passes', () => {
  const texts = Object.values(limits).flatMap((part) => ('pattern' in part ? [part] : Object.values(part))).filter((limit) => 'pattern' in limit);
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      for (const limit of [...texts, storageLimit('file'), storageLimit('zvol')]) if (/[\n\r\0'"\\`$,!]/.test(text)) assert.notEqual(code(limit, text), undefined);
    }),
    { numRuns: 2000 },
  );
  fc.assert(fc.property(anyPlan, (plan) => assert.deepEqual(checkPlan(plan), [])), { numRuns: 500 });
});
