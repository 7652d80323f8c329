import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assessFindings, neededBy } from '../../../src/domain/hardware/assess/assess-findings.ts';
import { joinFindings, type Sources } from '../../../src/domain/hardware/assess/join-findings.ts';
import { properties, witnesses, type Evidence } from '../../../src/domain/hardware/reading.ts';
import { states, type Verdict } from '../../../src/domain/hardware/verdict.ts';
import { demands, reading, table } from './assess-sources.ts';

const better: Verdict[] = ['no', 'unknown', 'conditional', 'yes'];
const rank = (verdict: Verdict): number => better.indexOf(verdict);
const assess = (from: Sources): Verdict[] => assessFindings(joinFindings(from), demands).map(({ verdict }) => verdict);

const anyEvidence: fc.Arbitrary<Evidence> = fc.record({
  property: fc.constantFrom(...properties),
  value: fc.constantFrom('yes' as const, 'no' as const, 'off' as const),
  witness: fc.constantFrom(...witnesses),
  quote: fc.record({ line: fc.integer({ min: 1, max: 9 }), text: fc.constantFrom('a', 'b', 'c') }, { noNullPrototype: true }),
});
/** Every kind of row, not the many that are alike. */
const rows = [...new Map(table.models.map((model) => [JSON.stringify([model.vendor, model.lm64, model.vt, model.slat, model.iommu, model.steppings.length > 0, model.microarch.includes('k8'), model.microarch.includes('knights')]), model])).values()];
const anyTable: fc.Arbitrary<Sources> = fc.oneof(
  fc.constantFrom(...rows).map((model): Sources => ({ model })),
  fc.constantFrom(...table.rules).map((rule): Sources => ({ rule })),
  fc.constant<Sources>({}),
);
const anySetting = fc.constantFrom('bare' as const, 'guest' as const, 'pv-dom0' as const, 'pvh-dom0' as const, 'unknown' as const);
const anyCase = fc.record({ from: anyTable, evidence: fc.array(anyEvidence, { maxLength: 6 }), setting: anySetting });

/** True if lines of one strength contradict each other: then nothing is known, and one line less can be more. */
const contradicts = (evidence: Evidence[]): boolean =>
  evidence.some((a) => evidence.some((b) => a.property === b.property && a.witness === b.witness && a.value === 'yes' && b.value !== 'yes'));

test('a line that says yes never makes a verdict worse by being there, except that it can contradict another', () => {
  fc.assert(
    fc.property(anyCase, ({ from, evidence, setting }) => {
      if (contradicts(evidence)) return;
      const all = assess({ ...from, reading: reading(evidence, setting) });
      for (const [at, item] of evidence.entries()) {
        if (item.value !== 'yes') continue;
        const less = assess({ ...from, reading: reading(evidence.toSpliced(at, 1), setting) });
        for (const [role, verdict] of less.entries()) assert.ok(verdict === 'unknown' || rank(verdict) <= rank(all[role]!), `${role}: ${all[role]} becomes ${verdict} without ${JSON.stringify(item)}`);
      }
    }),
    { numRuns: 1000 },
  );
});

test('a line that says no never brings a plain yes, and of a no that rested on another line it makes a question at most', () => {
  fc.assert(
    fc.property(anyCase, anyEvidence, ({ from, evidence, setting }, line) => {
      const no: Evidence = { ...line, value: 'no' };
      const before = assess({ ...from, reading: reading(evidence, setting) });
      const after = assess({ ...from, reading: reading([...evidence, no], setting) });
      if (contradicts([...evidence, no])) return;
      // A question may become a condition: a running Xen that does not use what the table has measured says that it is switched off.
      for (const [role, verdict] of after.entries()) assert.ok(rank(verdict) <= rank(before[role]!) || verdict === 'unknown' || (before[role] === 'unknown' && verdict === 'conditional'), `${role}: ${before[role]} becomes ${verdict} with ${JSON.stringify(no)}`);
    }),
    { numRuns: 1000 },
  );
});

test('a plain yes needs every property that the facts ask for in state yes', () => {
  fc.assert(
    fc.property(anyCase, ({ from, evidence, setting }) => {
      const findings = joinFindings({ ...from, reading: reading(evidence, setting) });
      for (const { role, verdict } of assessFindings(findings, demands)) {
        if (verdict !== 'yes') continue;
        for (const property of neededBy(role, demands)) {
          const { state } = findings.properties[property];
          if (property === 'cx16') assert.notEqual(state, 'no', role);
          else assert.equal(state, 'yes', `${role}: ${property}`);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('a guest’s text never gives a plain yes, and never a no', () => {
  fc.assert(
    fc.property(anyCase, ({ from, evidence }) => {
      for (const verdict of assess({ ...from, reading: reading(evidence, 'guest') })) assert.ok(verdict === 'unknown' || verdict === 'conditional', verdict);
    }),
    { numRuns: 1000 },
  );
});

test('the order of the evidence changes nothing, grounds included', () => {
  fc.assert(
    fc.property(anyCase.chain(({ from, evidence, setting }) => fc.record({ from: fc.constant(from), setting: fc.constant(setting), evidence: fc.constant(evidence), shuffled: fc.shuffledSubarray(evidence, { minLength: evidence.length }) })), ({ from, setting, evidence, shuffled }) => {
      assert.deepEqual(joinFindings({ ...from, reading: reading(shuffled, setting) }), joinFindings({ ...from, reading: reading(evidence, setting) }));
    }),
    { numRuns: 1000 },
  );
});

test('every property has a known state and a ground wherever there is something to say', () => {
  fc.assert(
    fc.property(anyCase, ({ from, evidence, setting }) => {
      const { properties: found } = joinFindings({ ...from, reading: reading(evidence, setting) });
      for (const [name, { state, grounds }] of Object.entries(found)) {
        assert.ok(states.includes(state));
        if (name !== 'cx16') assert.ok(grounds.length > 0, `${name} ${state}`);
        if (state === 'yes' && name !== 'cx16') assert.ok(grounds.some(({ kind }) => kind !== 'no-data'));
      }
    }),
    { numRuns: 1000 },
  );
});
