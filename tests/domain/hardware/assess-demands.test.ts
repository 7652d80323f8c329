import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assessFindings, neededBy } from '../../../src/domain/hardware/assess/assess-findings.ts';
import { roles, verdicts, type Demand, type Findings, type Role, type RoleVerdict, type State } from '../../../src/domain/hardware/verdict.ts';
import { rows } from './assess-demands-table.ts';
import { demands, findings, table } from './assess-sources.ts';

/** Name of a rule in the table: the fact, and which of its rules it is. */
const keys = demands.map(({ id }, at) => `${id} ${demands.slice(0, at).filter((other) => other.id === id).length}`);
const verdictOf = (machine: Findings, role: Role, by: Demand[] = demands): RoleVerdict => assessFindings(machine, by).find((one) => one.role === role)!;
const told = (machine: Findings, role: Role): string[] => verdictOf(machine, role).reasons.map((at) => keys[at]!);
const rank = (machine: Findings, role: Role): number => verdicts.indexOf(verdictOf(machine, role).verdict);

test('every rule of the facts has a row in the table, and no row is without a rule', () => {
  assert.deepEqual(rows.map(({ fact, part }) => `${fact} ${part}`).sort(), [...keys].sort());
});

for (const { fact, part, role, applies, spares } of rows) {
  const key = `${fact} ${part}`;
  const rule = demands[keys.indexOf(key)];
  const always = rule !== undefined && Object.keys(rule.when).length === 0;
  test(`the lookup says of ${role} what ${fact} says${part ? ` (${part + 1})` : ''}${always ? ', of every machine' : ', and only where it holds'}`, () => {
    assert.ok(told(applies, role).includes(key), `not told: ${told(applies, role).join(', ')}`);
    if (!always) assert.ok(!told(spares, role).includes(key), 'told without reason');
    assert.ok(rank(applies, role) >= verdicts.indexOf(rule!.verdict), `better than ${rule!.verdict}`);
  });
}

test('a machine that shows everything can be a PV and a FreeBSD dom0 and run all guests; the rest depends on software', () => {
  assert.deepEqual(assessFindings(findings({ cx16: 'yes' }), demands).map(({ verdict }) => verdict), ['yes', 'conditional', 'yes', 'yes', 'yes', 'yes', 'conditional']);
});

test('a plain yes is given only if everything that the role needs is shown by the machine or cannot be taken away', () => {
  const states: State[] = ['yes', 'cpu', 'inferred', 'chipset', 'off', 'varies', 'hidden', 'unknown', 'no'];
  for (const lm64 of ['yes', 'inferred', 'varies', 'hidden', 'unknown', 'no'] as const) {
    for (const vt of states) {
      if (vt === 'chipset') continue;
      for (const slat of states) {
        if (slat === 'chipset') continue;
        for (const iommu of states) {
          for (const shadow of ['yes', 'no', 'unknown'] as const) {
            for (const setting of ['bare', 'pv-dom0', 'guest', 'unknown'] as const) {
              // Joining hides what a text conceals only where the text comes from a guest or a dom0.
              if (setting !== 'pv-dom0' && setting !== 'guest' && [vt, iommu].includes('hidden')) continue;
              const machine = findings({ lm64, vt, slat, iommu, shadow, setting });
              for (const { role, verdict } of assessFindings(machine, demands)) {
                const short = neededBy(role, demands).filter((property) => property !== 'cx16' && machine.properties[property].state !== 'yes');
                if (verdict === 'yes') assert.deepEqual(short, [], `${role}: ${JSON.stringify({ lm64, vt, slat, iommu, shadow, setting })}`);
              }
            }
          }
        }
      }
    }
  }
});

test('what a role needs follows from the facts: PV roles 64 bits only, passing through an IOMMU, FreeBSD everything', () => {
  const needs = Object.fromEntries(roles.map((role) => [role, neededBy(role, demands).join(' ')]));
  assert.equal(needs['netbsd-dom0-pv'], 'lm64');
  assert.equal(needs['guest-pv'], 'lm64');
  assert.equal(needs['guest-hvm'], 'lm64 vt slat');
  assert.equal(needs['guest-pvh'], 'lm64 vt slat');
  assert.equal(needs['freebsd-dom0'], 'lm64 vt slat iommu cx16');
  assert.equal(needs['passthrough'], 'lm64 iommu cx16');
});

test('a no beats what cannot be known, and that beats a condition; a no shows no next step', () => {
  const broken = findings({ vt: 'unknown', slat: 'unknown', iommu: 'no' });
  const { verdict, reasons, checks } = verdictOf(broken, 'freebsd-dom0');
  assert.equal(verdict, 'no');
  assert.ok(reasons.every((at) => demands[at]!.verdict === 'no'));
  assert.deepEqual(checks, []);
  const open = verdictOf(findings({ vt: 'unknown', iommu: 'cpu' }), 'freebsd-dom0');
  assert.equal(open.verdict, 'unknown');
  assert.deepEqual(open.reasons.map((at) => demands[at]!.verdict), ['unknown', 'conditional']);
  assert.deepEqual(open.checks, ['vt', 'iommu']);
});

test('next steps are told once, and what holds for every machine is told last', () => {
  const { checks, reasons } = verdictOf(findings({ slat: 'no' }), 'guest-hvm');
  assert.equal(new Set(checks).size, checks.length);
  const last = verdictOf(findings({ vt: 'cpu', slat: 'cpu', iommu: 'cpu' }), 'netbsd-dom0-pvh').reasons.slice(-2);
  assert.ok(reasons.length > 0);
  assert.deepEqual(last.map((at) => demands[at]!.when), [{}, {}]);
});

test('microarchitectures that rules name are in the table', () => {
  const named = demands.flatMap(({ when }) => [when['microarch'] ?? []].flat());
  assert.ok(named.length > 0);
  assert.deepEqual(named.filter((id) => !table.microarchs.has(id)), []);
});

test('a rule that looks at something nobody knows never applies', () => {
  const rule: Demand = { id: 'x/y', roles: ['guest-pv'], when: { colour: 'red' }, verdict: 'no' };
  assert.equal(verdictOf(findings(), 'guest-pv', [rule]).verdict, 'yes');
});
