import assert from 'node:assert/strict';
import { test } from 'node:test';
import { layoutNarrow } from '../../../src/domain/diagram/layout-narrow.ts';
import { layoutWide } from '../../../src/domain/diagram/layout-wide.ts';
import { layoutCosts, sortParts } from '../../../src/domain/diagram/parts.ts';
import type { Section } from '../../../src/domain/diagram/section.ts';

const section: Section = {
  hardware: { label: 'machine', detail: '4 cores', memory: 8192, devices: ['wd0'] },
  xen: { label: 'Xen', detail: 'thin' },
  domains: [
    { id: 'dom0', name: 'first', detail: 'NetBSD', system: 'netbsd', memory: 1024, runs: ['drivers'], devices: [] },
    { id: 'web', name: 'second', detail: 'NetBSD PVH', system: 'netbsd', memory: 2048, runs: [], devices: ['xennet0'] },
    { id: 'db', name: 'third', detail: 'FreeBSD PVH', system: 'freebsd', memory: 4096, runs: [], devices: ['xn0'] },
  ],
  bridges: [{ id: 'lan', label: 'bridge0', uplink: 'wm0', members: ['web', 'db'] }],
  words: { free: 'free', scale: '1 GiB', hardware: 'hardware' },
  formatMemory: (mebibytes) => `${mebibytes} MiB`,
};
const wide = layoutWide(section, 560);

for (const [form, layout] of [['columns', wide], ['rows', layoutNarrow(section)]] as const) {
  test(`every word of a drawing in ${form} belongs to the part that it names`, () => {
    const texts = new Map(sortParts(layout, form).flatMap(({ part, shape }) => (shape.kind === 'text' ? [[shape.text, part] as const] : [])));
    for (const [text, part] of [['first', 'dom0'], ['second', 'web'], ['third', 'db'], ['free', 'memory'], ['Xen', 'xen'], ['machine', 'hardware']] as const) assert.equal(texts.get(text), part, text);
  });

  test(`in ${form} no shape is lost, none changes its place in the order, and boxes and wires have their parts`, () => {
    const sorted = sortParts(layout, form);
    assert.deepEqual(sorted.map(({ shape }) => shape), layout.shapes);
    for (const { part, shape } of sorted) {
      if (shape.kind === 'rect' && shape.id) assert.equal(part, shape.id);
      if (shape.look.startsWith('bus') || shape.look === 'port') assert.equal(part, 'bridges');
      if (shape.look === 'slab') assert.equal(part, 'xen');
      if (shape.look === 'free') assert.equal(part, 'memory');
    }
  });
}

test('the name of the bridge is part of it, the names of devices stay with the machine and the guests', () => {
  const parts = new Map(sortParts(wide, 'columns').flatMap(({ part, shape }) => (shape.kind === 'text' ? [[shape.text, part] as const] : [])));
  assert.deepEqual(['bridge0', 'wm0', 'wd0', 'xennet0', 'xn0'].map((name) => parts.get(name)), ['bridges', 'hardware', 'hardware', 'web', 'db']);
});

test('the square of a cost has the area that its memory has at the scale of the boxes, and lies within its box', () => {
  const costs = layoutCosts(wide, { web: 2048, db: 4096 }, { web: { amount: 10, words: '10 MiB' }, db: { amount: 20, words: 'x'.repeat(90) } }, 13);
  const squares = costs.filter((shape) => shape.kind === 'rect');
  const boxes = wide.shapes.filter((shape) => shape.kind === 'rect' && /^(?:web|db)$/.test(shape.id ?? ''));
  assert.equal(squares.length, 2);
  for (const [i, square] of squares.entries()) {
    const box = boxes[i]!;
    if (square.kind !== 'rect' || box.kind !== 'rect') throw new Error('no box');
    assert.ok(Math.abs((square.width * square.height) / (box.width * box.height) - [10 / 2048, 20 / 4096][i]!) < 1e-9);
    assert.ok(square.x > box.x && square.x + square.width < box.x + box.width && square.y + square.height < box.y + box.height);
  }
  assert.deepEqual(costs.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : [])), ['10 MiB'], 'words that do not fit are left out');
});

test('what has no slab is no section and has no parts', () => assert.throws(() => sortParts({ width: 1, height: 1, shapes: [] }, 'columns'), /slab/));
