import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assessFindings } from '../../../src/domain/hardware/assess/assess-findings.ts';
import { joinFindings } from '../../../src/domain/hardware/assess/join-findings.ts';
import { roles, type Role } from '../../../src/domain/hardware/verdict.ts';
import { content } from '../../../src/facts/library.ts';
import { cpu, demands, family, reading, said, table } from './assess-sources.ts';
import { byName, byText } from './assess-machines-table.ts';

const letters = { yes: 'y', conditional: 'c', unknown: '?', no: 'n' };
const spaced = (letter: string, at: number): string => ((at === 3 || at === 6) ? ` ${letter}` : letter);

for (const { machine, from, verdicts, because, first = {} } of [...byName, ...byText]) {
  test(`${machine}: ${because}`, () => {
    const found = assessFindings(joinFindings(from), demands);
    assert.equal(found.map(({ verdict }, at) => spaced(letters[verdict], at)).join(''), verdicts);
    for (const [role, fact] of Object.entries(first)) assert.equal(demands[found[roles.indexOf(role as Role)]!.reasons[0]!]?.id, fact, role);
    for (const { role, verdict, reasons, grounds } of found) {
      assert.equal(verdict === 'yes', reasons.length === 0, `${role} needs a reason for what is no plain yes`);
      if (verdict === 'yes') assert.ok(grounds.some(({ kind }) => kind !== 'no-data'), `${role} needs evidence for a yes`);
    }
  });
}

test('a name alone never gives a plain yes to a role that needs more than 64 bits, whatever the table says', () => {
  for (const model of table.models) {
    for (const { role, verdict } of assessFindings(joinFindings({ model }), demands)) {
      if (role !== 'netbsd-dom0-pv' && role !== 'guest-pv') assert.notEqual(verdict, 'yes', `${model.name} as ${role}`);
      else if (model.lm64 !== 'yes') assert.notEqual(verdict, 'yes', `${model.name} as ${role}`);
    }
  }
});

test('a line and a clock that were sold with and without 64 bits give no plain yes, and the signature of an old one a doubt', () => {
  const dom0 = (name: string, evidence: Parameters<typeof reading>[0] = []) => assessFindings(joinFindings({ model: cpu(name), reading: reading(evidence) }), demands)[0]!.verdict;
  for (const name of ['Xeon (no model) 2.80GHz', 'Xeon (no model) 3.20GHz', 'Pentium 4 (no model) 3.60GHz']) {
    assert.equal(dom0(name), 'conditional', name);
    assert.equal(dom0(name, [said('lm64', 'yes', 'flags', 'AMD Features=0x20100000<NX,LM>')]), 'yes', name);
    assert.equal(dom0(name, [said('lm64', 'no', 'flags', 'cpu0: family 0xf model 0x2 stepping 0x9 (id 0xf29)')]), 'unknown', name);
  }
  assert.equal(dom0('Pentium D (no model) 3.00GHz'), 'yes');
  assert.equal(dom0('Pentium 4 (no model) 2.80GHz', [said('lm64', 'no', 'flags', 'cpu0: family 0xf model 0x2 stepping 0x9 (id 0xf29)')]), 'no');
});

test("firmware's DMAR beside a processor that its maker sells without VT-d leaves the question open; a Xen that uses it does not", () => {
  const iommu = (witness: 'acpi' | 'xen') => joinFindings({ model: cpu('Celeron G1610T'), reading: reading([said('iommu', 'yes', witness, 'DMAR')]) }).properties.iommu.state;
  assert.deepEqual([iommu('acpi'), iommu('xen')], ['unknown', 'yes']);
});

test('a family alone never gives a plain yes at all', () => {
  for (const rule of table.rules) for (const { role, verdict } of assessFindings(joinFindings({ rule }), demands)) assert.notEqual(verdict, 'yes', `${rule.pattern} as ${role}`);
});

const kinds = (from: Parameters<typeof joinFindings>[0], property: 'lm64' | 'vt' | 'slat' | 'iommu'): string[] => joinFindings(from).properties[property].grounds.map(({ kind }) => kind);

test('grounds say how we know: quoted, measured with counts, from the vendor, inferred, and how often firmware had it off', () => {
  const model = cpu('Core i5-2520M');
  const { properties } = joinFindings({ model, reading: reading([said('vt', 'yes', 'flags', 'flags : vmx')]), machine: { kind: 'Notebook', maker: 'Lenovo', model: 'ThinkPad X220', reports: 300, cpus: [], firmware: [], off: { seen: 3, of: 40 }, xen: { seen: 11, of: 11 } } });
  assert.deepEqual(properties.vt.grounds.map(({ kind, name }) => (name ? `${kind} ${name}` : kind)), ['quoted', 'measured', 'off-share', 'off-here Lenovo ThinkPad X220', 'xen-reports', 'xen-here Lenovo ThinkPad X220']);
  const measured = joinFindings({ model }).properties.vt.grounds[0];
  assert.equal(measured?.kind, 'measured');
  assert.deepEqual(measured?.count, model.vtSeen);
  assert.deepEqual(kinds({ model: cpu('Xeon E5-2670') }, 'iommu'), ['vendor']);
  assert.deepEqual(kinds({ model: cpu('EPYC 7302P') }, 'iommu'), ['inferred']);
  assert.deepEqual(kinds({ rule: family('Core i5-13999X') }, 'vt'), ['family-rule']);
  assert.deepEqual(kinds({ model: cpu('Core i7-920') }, 'iommu').at(-1), 'chipset');
  assert.deepEqual(kinds({}, 'slat'), ['no-data']);
  assert.equal(joinFindings({ model: cpu('EPYC 7302P'), codename: 'Rome' }).properties.iommu.grounds[0]!.name, 'Rome');
});

test('a machine that hides vmx is shown both the quoted line and what was measured on others', () => {
  assert.deepEqual(kinds({ model: cpu('Core i5-2520M'), reading: reading([said('vt', 'no', 'flags', 'flags : fpu')]) }, 'vt').slice(0, 2), ['quoted', 'measured']);
});

test('a stepping is told with its own count, not with that of the name', () => {
  const { grounds } = joinFindings({ model: cpu('Athlon 64 3800+'), steppingFms: '15-95-2' }).properties.vt;
  assert.deepEqual(grounds[0], { kind: 'stepping', property: 'vt', count: { seen: 7, of: 7 }, name: '15-95-2' });
});

test('the stepping of the text is used if the reader names none', () => {
  const fms = { value: '15-47-2', quote: { line: 3, text: 'family 0xf model 0x2f stepping 0x2' } };
  assert.equal(joinFindings({ model: cpu('Athlon 64 3800+'), reading: reading([], 'bare', { fms }) }).properties.vt.state, 'no');
});

test('both lines of a contradiction are quoted', () => {
  const quotes = [{ line: 3, text: 'vmx' }, { line: 9, text: 'no vmx' }] as const;
  const { state, grounds } = joinFindings({ model: cpu('Core i5-2520M'), reading: reading([], 'bare', { contradictions: [{ property: 'vt', quotes: [...quotes] }] }) }).properties.vt;
  assert.equal(state, 'unknown');
  assert.deepEqual(grounds.slice(0, 2).map(({ quote }) => quote?.line), [3, 9]);
});

test('an IOMMU that firmware reports and Xen does not use is switched off, not missing', () => {
  const text = reading([said('iommu', 'yes', 'acpi', 'ACPI: DMAR'), said('iommu', 'no', 'xen', 'I/O virtualisation disabled')], 'pv-dom0');
  assert.equal(joinFindings({ reading: text }).properties.iommu.state, 'off');
  // Intel sells it without VT-d: then the table of the firmware is no proof that there is one to switch on.
  assert.equal(joinFindings({ model: cpu('Core i5-2500K'), reading: text }).properties.iommu.state, 'unknown');
});

test('EPT that a text does not show where it does not show VT-x either is no missing EPT', () => {
  const { slat } = joinFindings({ model: cpu('Core i5-2520M'), reading: reading([said('vt', 'no', 'flags', 'fpu'), said('slat', 'no', 'flags', 'fpu')]) }).properties;
  assert.equal(slat.state, 'cpu');
});

test('figures of facts that count rows of the table are those of the table', () => {
  const figures = (id: string) => content().facts.get(id)!.figures;
  const uniform = table.models.flatMap((model) => {
    const share = table.microarchs.get(model.microarch)?.vt;
    return model.vtSeen.of >= 5 && model.vt.basis.includes('measured') && (share === 'all' || share === 'none') ? [{ share, value: model.vt.value }] : [];
  });
  assert.deepEqual(figures('hardware/inferred-by-family'), { models: uniform.length, agreeing: uniform.filter(({ share, value }) => value === (share === 'all' ? 'yes' : 'no')).length });
  assert.deepEqual(figures('hardware/same-name'), { names: table.models.filter(({ vt }) => vt.value === 'varies').length });
});

test('a 32-bit processor that no table knows is told no for its 64 bits alone, without naming a family', () => {
  const rule = { vendor: 'Intel', pattern: '', microarch: '', lm64: 'none', vt: 'none', slat: 'none', iommu: 'none' } as const;
  const found = joinFindings({ rule });
  assert.deepEqual(found.properties.lm64, { state: 'no', grounds: [] });
  for (const { verdict } of assessFindings(found, demands)) assert.equal(verdict, 'no');
});

test('a processor newer than the table is judged by its maker’s line, which is named', () => {
  const { lm64 } = joinFindings({ rule: family('EPYC 1234Z') }).properties;
  assert.deepEqual(lm64, { state: 'inferred', grounds: [{ kind: 'family-rule', property: 'lm64', name: 'AMD' }] });
});
