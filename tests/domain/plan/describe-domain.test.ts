import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { describeDomain, domainKeys } from '../../../src/domain/plan/describe-domain.ts';
import type { Guest, Plan } from '../../../src/domain/plan/plan.ts';
import { anyPlan } from './any-plan.ts';
import { facts, planWith } from './plans.ts';

const on = (...bridges: string[]): Pick<Guest, 'interfaces'> => ({ interfaces: bridges.map((bridge) => ({ bridge, mac: '' })) });
const firewall = (): Plan =>
  planWith('netbsd', {}, [{ name: 'fw', type: 'pv', ...on('bridge0', 'inner') }, { name: 'web', type: 'hvm', ...on('inner') }, { name: 'alone', type: 'pvh', disks: [], ...on() }], {
    bridges: [{ name: 'bridge0', uplink: 'wm0' }, { name: 'inner', uplink: '' }],
  });
const keys = (plan: Plan, index: number): string[] => describeDomain(plan, index).map(({ key }) => key);

test('a guest behind a firewall gets out through it only, and the firewall by itself', () => {
  assert.deepEqual(keys(firewall(), 0), ['is-pv', 'needs-both', 'needs-kernel', 'may-out', 'may-inside']);
  assert.deepEqual(keys(firewall(), 1), ['is-hvm', 'needs-both', 'needs-guest', 'may-inside']);
  assert.deepEqual(describeDomain(firewall(), 1).map(({ values }) => values['others']), [undefined, undefined, 'fw', 'fw']);
  assert.deepEqual(keys(firewall(), 2), ['is-pvh', 'needs-nothing', 'needs-kernel', 'may-nothing']);
});

test('on dom0 every guest depends', () => {
  assert.deepEqual(describeDomain(firewall(), -1), [
    { key: 'is-dom0', values: {}, fact: 'xen/dom0-role' },
    { key: 'is-dom0-for', values: { others: 'fw, web, alone' }, fact: 'deployment/dom0-stops-machine' },
  ]);
  assert.deepEqual(keys(planWith('freebsd'), -1), ['is-dom0', 'is-dom0-alone']);
});

test('every sentence about a domain rests on a fact that exists, of the system of the host where it is about bridges', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      for (const index of [-1, ...plan.guests.keys()]) for (const { key, fact } of describeDomain(plan, index)) assert.ok(facts.has(fact), `${key}: ${fact}`);
    }),
  );
  assert.equal(describeDomain(firewall(), 0).at(-1)!.fact, 'netbsd/xvif');
  assert.deepEqual(describeDomain(firewall(), 0).map(({ fact }) => fact), ['xen/pv', 'deployment/dom0-stops-machine', 'netbsd/guest-kernels', 'netbsd/xvif', 'netbsd/xvif']);
});

test('every domain of any plan has its sentences, and every sentence some domain', () => {
  const said = new Set<string>();
  fc.assert(
    fc.property(anyPlan, (plan) => {
      for (const index of [-1, ...plan.guests.keys()]) for (const { key } of describeDomain(plan, index)) said.add(key);
    }),
    { numRuns: 500 },
  );
  for (const key of said) assert.ok((domainKeys as readonly string[]).includes(key), key);
  for (const index of [-1, 0, 1, 2]) for (const key of keys(firewall(), index)) said.add(key);
  for (const plan of [planWith('netbsd'), planWith('netbsd', {}, [{ ...on() }, { disks: [], cdrom: '', ...on('bridge0') }, { type: 'pvshim' }])]) for (const index of [-1, 0, 1, 2]) for (const key of keys(plan, index)) said.add(key);
  assert.deepEqual(domainKeys.filter((key) => !said.has(key)), []);
});
