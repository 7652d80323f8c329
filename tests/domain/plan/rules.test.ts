import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { blankPlan, newGuest } from '../../../src/domain/plan/defaults.ts';
import { guestSystems, hostSystems, type Plan } from '../../../src/domain/plan/plan.ts';
import { assessPlan, findStop, parseTest, severities, type Problem, type Rule, type Test } from '../../../src/domain/plan/rules.ts';
import { readContent } from '../../../src/facts/content.ts';
import { anyPlan } from './any-plan.ts';
import { budgetOf, facts, planWith, rules } from './plans.ts';
import { table } from './rules-table.ts';

const assess = (plan: Plan, by: Rule[] = rules): Problem[] => assessPlan(plan, by, budgetOf(plan));
/** Name of a rule in the table: the fact, and which of its rules it is. */
const keys = rules.map(({ id }, at) => `${id} ${rules.slice(0, at).filter((other) => other.id === id).length}`);
const found = (plan: Plan): string[] => assess(plan).map(({ rule }) => keys[rule]!);
const errors = (plan: Plan): string[] => assess(plan).filter(({ severity }) => severity === 'error').map(({ rule }) => keys[rule]!);

test('every rule of the facts has a row in the table, and no row is without a rule', () => {
  assert.deepEqual(table.map(({ fact, part }) => `${fact} ${part}`).sort(), [...keys].sort());
});

for (const { fact, part, breaks, keeps } of table) {
  const key = `${fact} ${part}`;
  test(`the planner tells what ${fact} says${part ? ` (${part + 1})` : ''}, and only where it holds`, () => {
    assert.ok(found(breaks).includes(key), `not told: ${found(breaks).join(', ')}`);
    assert.ok(!found(keeps).includes(key), 'told without reason');
  });
}

test('a new machine with a new guest of every system has no error, whatever the host', () => {
  for (const system of hostSystems) {
    const plan = blankPlan(system);
    for (const guest of guestSystems) plan.guests.push({ ...newGuest(plan, guest), name: guest });
    assert.deepEqual(errors(plan), []);
  }
});

test('on a machine without VT-x, new guests of systems with a PV kernel are PV and have no error', () => {
  const plan = planWith('netbsd', { hvm: false, hap: false, iommu: false });
  for (const guest of ['netbsd', 'linux'] as const) plan.guests.push({ ...newGuest(plan, guest), name: guest });
  assert.deepEqual(plan.guests.map(({ type }) => type), ['pv', 'pv']);
  assert.deepEqual(errors(plan), []);
});

test('FreeBSD as dom0 without any of its three conditions is told each of them, once', () => {
  assert.deepEqual(errors(planWith('freebsd', { hvm: false, hap: false, iommu: false })), ['freebsd/dom0-hardware 0', 'freebsd/dom0-hardware 1', 'freebsd/dom0-hardware 2']);
});

test('the memory that is missing is told in MiB, and derived addresses of two guests do not collide', () => {
  const plan = planWith('netbsd', { memory: 4096 }, [{ memory: 2048 }, { memory: 2048 }]);
  const { left } = budgetOf(plan);
  const problem = assess(plan).find(({ fact }) => fact === 'xen/claim-mode');
  assert.ok(left < 0);
  assert.equal(problem?.values.value, -left);
  assert.ok(!found(plan).includes('xen/mac-once 0'));
});

test('errors come first, within them plan, host, bridges and guests in their order', () => {
  const place = { plan: 0, host: 1, bridge: 2, guest: 3 } as const;
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const order = assess(plan).map(({ severity, scope, index = 0, rule }) => [severities.indexOf(severity), place[scope], index, rule]);
      const sorted = [...order].sort((a, b) => a.map((part, i) => part - b[i]!).find((difference) => difference !== 0) ?? 0);
      assert.deepEqual(order, sorted);
    }),
    { numRuns: 200 },
  );
});

test('a problem names its place, and its values are texts or numbers', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      for (const { scope, index, values, rule, fact } of assess(plan)) {
        assert.equal(fact, rules[rule]!.id);
        if (scope === 'guest') assert.equal(values.name, plan.guests[index!]!.name);
        else if (scope === 'bridge') assert.equal(values.name, plan.bridges[index!]!.name);
        else assert.equal(index, undefined);
        assert.ok(typeof values.value === 'string' || Number.isFinite(values.value));
      }
    }),
    { numRuns: 500 },
  );
});

test('sentences that promise a value get one', () => {
  const says = [...facts.values()].flatMap(({ constrain }) => constrain.map(({ say }) => say));
  for (const { fact, part, breaks } of table) {
    const at = keys.indexOf(`${fact} ${part}`);
    const problem = assess(breaks).find(({ rule }) => rule === at)!;
    if (says[at]!.de.includes('{value}')) assert.notEqual(problem.values.value, '', keys[at]);
    if (says[at]!.de.includes('{name}')) assert.notEqual(problem.values.name, '', keys[at]);
  }
});

test('an error of one guest stops that guest’s file, an error of the machine all files, a warning none', () => {
  const twoGuests = assess(planWith('netbsd', {}, [{ name: 'web' }, { name: '42' }]));
  assert.equal(findStop(twoGuests, { kind: 'guest', index: 0 }), undefined);
  assert.equal(findStop(twoGuests, { kind: 'guest', index: 1 })?.fact, 'xen/xl-domain-names');
  assert.equal(findStop(twoGuests, { kind: 'host' }), undefined);
  const machine = assess(planWith('freebsd', { iommu: false }, [{}]));
  for (const file of [{ kind: 'guest', index: 0 }, { kind: 'host' }, { kind: 'commands' }] as const) assert.equal(findStop(machine, file)?.fact, 'freebsd/dom0-hardware');
  const bridge = assess(planWith('netbsd', {}, [{}], { bridges: [{ name: 'bridge0', uplink: 'wm9' }] }));
  assert.equal(findStop(bridge, { kind: 'commands' })?.fact, 'netbsd/bridge-file');
  assert.equal(findStop(bridge, { kind: 'guest', index: 0 }), undefined);
  assert.equal(findStop(assess(planWith('netbsd', { mode: 'pvh' }, [{ memory: 32 }])), { kind: 'guest', index: 0 }), undefined);
});

test('a test fits equal values, comparisons of numbers and of releases, and negations', () => {
  const fits: [Test, Test | undefined, boolean][] = [
    ['pv', 'pv', true], ['pv', 'pvh', false], [32, 32, true], [32, '32', false], [false, false, true], [false, undefined, false],
    ['<0', -1, true], ['<0', 0, false], ['>128', 129, true], ['>=128 <130', 129, true], ['>=128 <130', 130, false], ['<=0', 0, true], ['=5', 5, true], ['>=-3', -3, true],
    ['<10.0', '9.4', true], ['<10.0', '10.0', false], ['<4.17', '4.9', true], ['>=10.0 <11.0', '10.2', true], ['<10.0', '', false],
    ['!', 'wm0', true], ['!', '', false], ['!wm0', 'wm1', true], ['!wm0', 'wm0', false], ['15.0', '15.0', true], ['15.0', '15.0.1', false], ['', '', true],
  ];
  for (const [one, value, expected] of fits) assert.equal(parseTest(one)(value), expected, `${one} on ${value}`);
});

test('the releases that rules compare with exist in the lists of releases', () => {
  const { releases } = readContent(`${process.cwd()}/content`).content;
  const known = new Set(['netbsd', 'freebsd', 'xen'].flatMap((product) => releases.get(product)!.releases.map(({ version }) => version)));
  for (const { id, when } of rules) {
    for (const [path, tests] of Object.entries(when).filter(([name]) => /\.(release|xen)$/.test(name))) {
      for (const one of [tests].flat().filter((text) => text !== '')) {
        for (const version of String(one).match(/\d[\d.]*/g)!) assert.ok(known.has(version), `${id}: ${path} ${version}`);
      }
    }
  }
});
