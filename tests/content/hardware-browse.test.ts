import assert from 'node:assert/strict';
import { test } from 'node:test';
import { browsePaths, countText, lookupPath, microarchPages, microarchVerdicts, unplacedModels } from '../../src/facts/hardware-browse.ts';
import { computerPages, makersOf } from '../../src/facts/hardware-computers.ts';
import { content } from '../../src/facts/library.ts';

const { tables } = content().hardware();
const verdictsOf = (id: string) => Object.fromEntries(microarchVerdicts(microarchPages().find(({ row }) => row.id === id)!).map(({ role, verdict }) => [role, verdict]));

test('every processor is on the page of each of its microarchitectures, or on that of those without one', () => {
  const shown = new Set([...microarchPages().flatMap(({ models }) => models), ...unplacedModels()]);
  assert.equal(shown.size, tables.cpus.rows.length);
  for (const { row, models } of microarchPages()) for (const model of models) assert.ok(model.microarch.includes(row.id), model.name);
});

test('every computer is on one page; its maker has pages of its own, or is among the small ones of its initial', () => {
  const pages = computerPages();
  assert.equal(pages.reduce((sum, page) => sum + page.machines.length, 0), tables.machines.rows.length);
  for (const page of pages) {
    assert.ok(page.machines.length > 0, `${page.slug} ${page.part} is empty`);
    for (const { mfg } of page.machines) assert.ok(page.maker === undefined ? page.letter === '0–9' ? !/^[a-z]/i.test(mfg) : mfg.toUpperCase().startsWith(page.letter!) : mfg === page.maker, `${mfg} on ${page.slug}`);
  }
  const small = pages.filter((page) => page.maker === undefined && page.part === 1);
  const large = new Set(pages.flatMap((page) => page.maker ?? []));
  assert.equal(large.size + small.reduce((sum, page) => sum + makersOf(page).length, 0), new Set(tables.machines.rows.map((row) => row.mfg)).size);
});

test('no two browse pages share an address, and there are not more than 400', () => {
  const paths = browsePaths();
  assert.equal(new Set(paths).size, paths.length);
  assert.ok(paths.length <= 400, `${paths.length} pages`);
});

test('measured sums are those of the models that belong to one microarchitecture alone', () => {
  for (const { row, measured, models } of microarchPages()) {
    const alone = models.filter((model) => model.microarch.length === 1);
    assert.deepEqual(measured.vt, { seen: alone.reduce((sum, model) => sum + model.vt_seen, 0), of: alone.reduce((sum, model) => sum + model.reports, 0) }, row.id);
  }
});

test('a microarchitecture is given no more than its table shows', () => {
  assert.deepEqual(new Set(Object.values(verdictsOf('northwood'))), new Set(['no']));
  assert.equal(verdictsOf('zen1')['netbsd-dom0-pv'], 'yes');
  assert.equal(verdictsOf('zen1')['freebsd-dom0'], 'conditional');
  assert.equal(verdictsOf('bobcat')['freebsd-dom0'], 'no');
  assert.equal(verdictsOf('haswell')['passthrough'], 'unknown');
  for (const page of microarchPages()) {
    for (const { role, verdict } of microarchVerdicts(page)) if (verdict === 'yes') assert.ok(/-pv$/.test(role) && page.row.lm64 === 'all', `${page.row.id} ${role}`);
  }
});

test('numbers have no full stop in German, and a name can be asked for by its address', () => {
  assert.deepEqual([countText('de', 4885), countText('de', 24097), countText('en', 24097)], ['4885', '24\u00a0097', '24,097']);
  assert.equal(lookupPath('en', 'Athlon 64 X2 3800+'), '/en/hardware/?q=Athlon+64+X2+3800%2B');
});
