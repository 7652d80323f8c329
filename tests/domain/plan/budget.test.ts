import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseBudgetFigures, type Budget } from '../../../src/domain/plan/budget.ts';
import { guestOverhead } from '../../../src/domain/plan/guest-memory.ts';
import { anyPlan } from './any-plan.ts';
import { budgetOf, facts, figures, planWith } from './plans.ts';

const sum = ({ dom0, guests, setAside, xen, left }: Budget) => dom0 + guests + setAside + xen + left;

test('the budget of a machine without guests leaves what Xen and dom0 do not need', () => {
  // Measured: 4095 MiB, dom0 512 MiB, 3540 MiB free, 43 MiB for Xen itself.
  const measured = budgetOf(planWith('netbsd', { memory: 4095 }, [], { dom0: { memory: 512, vcpus: 2 } }));
  assert.deepEqual({ xen: measured.xen, left: measured.left }, { xen: 43, left: 3540 });
  // 16 GiB: 160 MiB of tables and the same rest of 3.01 MiB, rounded up.
  const blank = budgetOf(planWith('netbsd'));
  assert.deepEqual(blank, { total: 16384, dom0: 2048, guests: 0, perGuest: [], setAside: 0, xen: 164, left: 14172, headroom: 14172 / 16384 });
});

test('what is set aside per guest follows the tool stack: worked examples for each type', () => {
  const sizes = { memory: 2048, vcpus: 2 };
  const types = ['pv', 'pvh', 'hvm', 'pvshim'] as const;
  const { perGuest, setAside, guests } = budgetOf(planWith('netbsd', {}, types.map((type) => ({ type, ...sizes }))));
  // PV: 1 + 2 + 8 = 11, to an even sum 12; the others 2 + 2 + 8 = 12.
  assert.deepEqual(perGuest, [12, 12, 12, 12]);
  assert.equal(setAside, 48);
  assert.equal(guests, 4 * 2048);
  assert.deepEqual(budgetOf(planWith('netbsd', {}, [{ type: 'pv', memory: 256, vcpus: 1 }, { type: 'pvh', memory: 8192, vcpus: 4 }])).perGuest, [4, 38]);
});

test('a PVH dom0 costs a pool beside its memory, a PV dom0 does not', () => {
  const dom0 = { memory: 8192, vcpus: 4 };
  const pvh = budgetOf(planWith('freebsd', {}, [], { dom0 }));
  const pv = budgetOf(planWith('freebsd', { mode: 'pv' }, [], { dom0 }));
  assert.equal(pvh.xen - pv.xen, 4 + 32);
});

test('a plan that needs more than there is has less than nothing left, to the MiB', () => {
  const { left, headroom } = budgetOf(planWith('netbsd', { memory: 4096 }, [{ type: 'pv', memory: 2048, vcpus: 1 }]));
  // 4096 - 2048 of dom0 - 2048 of the guest - 10 set aside - 44 for Xen.
  assert.equal(left, -54);
  assert.ok(headroom < 0);
});

test('whatever the plan, the parts add up to the machine, in whole MiB', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const budget = budgetOf(plan);
      assert.equal(sum(budget), plan.host.memory);
      assert.equal(budget.perGuest.length, plan.guests.length);
      for (const [i, cost] of budget.perGuest.entries()) {
        const { memory, vcpus, type } = plan.guests[i]!;
        assert.ok(Number.isInteger(cost) && cost > 0);
        assert.ok(cost * 1024 >= guestOverhead(figures.setAside[type === 'pv' ? 'pv' : 'hvm'], { type: type === 'pvshim' ? 'pvh' : type, memory, vcpus }));
      }
      assert.ok(budget.headroom < 1);
    }),
    { numRuns: 500 },
  );
});

test('a field that is being typed, empty or half a number, never breaks the budget', () => {
  for (const value of [Number.NaN, 0, -5, 1.5, Infinity]) {
    const budget = budgetOf(planWith('freebsd', { memory: value }, [{ memory: value }, { vcpus: value }], { dom0: { memory: value, vcpus: value } }));
    for (const [part, amount] of Object.entries(budget)) if (part !== 'perGuest') assert.ok(Number.isFinite(amount), `${part} with ${value}`);
  }
});

test('figures come from the facts, and one that is missing is named', () => {
  const without = (id: string, name: string) => (fact: string) => Object.fromEntries(Object.entries(facts.get(fact)!.figures).filter(([figure]) => fact !== id || figure !== name));
  assert.throws(() => parseBudgetFigures(without('xen/own-use-tables', 'frame-table-bytes')), /xen\/own-use-tables needs the figure frame-table-bytes/);
  assert.throws(() => parseBudgetFigures(without('xen/own-use-measured', 'own-mib')), /xen\/own-use-measured needs the figure own-mib/);
  assert.throws(() => parseBudgetFigures(without('xen/dom0-pvh-pool', 'fixed-kib')), /base-kib or fixed-kib/);
  assert.equal(figures.xen.perMebibyte, 10);
  assert.ok(figures.xen.rest > 3 && figures.xen.rest < 3.1);
  assert.deepEqual(JSON.parse(JSON.stringify(figures)), figures);
});
