import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layoutWide } from '../../../src/domain/diagram/layout-wide.ts';
import type { Section } from '../../../src/domain/diagram/section.ts';
import { anySection, boxes, domain, extent, gibibyte, memories, numbers, rects, section, texts } from './sections.ts';

const shares = (of: Section) => boxes(layoutWide(of)).map((box) => box.width * box.height);
const width = fc.oneof(fc.constant(960), fc.integer({ min: 600, max: 960 }));
const close = (a: number, b: number) => Math.abs(a - b) <= Math.max(a, b) * 0.01;

test('the area of a domain is true to its memory', () => {
  const [dom0, web, db, free] = shares(section()) as [number, number, number, number];
  assert.ok(close(dom0 / web, 2) && close(db / web, 5) && close(free / web, 8), [dom0, web, db, free].join(' '));
});

test('the area of a domain is true to its memory, whatever the machine', () => {
  fc.assert(
    fc.property(anySection, (any) => {
      const amounts = memories(any);
      const areas = shares(any);
      assert.equal(areas.length, amounts.length);
      const whole = { area: areas.reduce((a, b) => a + b), memory: amounts.reduce((a, b) => a + b) };
      areas.forEach((area, i) => assert.ok(close(area / whole.area, amounts[i]! / whole.memory), `box ${i}: ${area} for ${amounts[i]} MiB`));
    }),
  );
});

test('domains stand beside each other on Xen, none overlaps another', () => {
  fc.assert(
    fc.property(anySection, (any) => {
      const standing = boxes(layoutWide(any));
      const slab = rects(layoutWide(any), /^slab$/)[0]!;
      standing.forEach((box, i) => {
        assert.ok(Math.abs(box.y + box.height - slab.y) < 0.01, 'stands on the slab');
        const next = standing[i + 1];
        if (next) assert.ok(box.x + box.width <= next.x, `box ${i} ends at ${box.x + box.width}, the next begins at ${next.x}`);
      });
    }),
  );
});

test('everything lies within the drawing, on a wide page and on a narrower one', () => {
  fc.assert(
    fc.property(anySection, width, (any, units) => {
      const layout = layoutWide(any, units);
      assert.equal(layout.width, units);
      for (const { value, of, size } of numbers(layout)) assert.ok(Number.isFinite(value) && (!size || value >= 0), `${of}: ${value}`);
      for (const box of rects(layout, /./)) {
        assert.ok(box.x >= 0 && box.x + box.width <= layout.width, `${box.look} from ${box.x} to ${box.x + box.width}`);
        assert.ok(box.y >= 0 && box.y + box.height <= layout.height, `${box.look} from ${box.y} to ${box.y + box.height}`);
      }
      for (const line of layout.shapes) {
        if (line.kind !== 'line') continue;
        for (const [x, y] of line.points) assert.ok(x >= 0 && x <= layout.width && y >= 0 && y <= layout.height, `${line.look} at ${x}, ${y}`);
      }
    }),
  );
});

test('no text runs out of the drawing', () => {
  fc.assert(
    fc.property(anySection, width, (any, units) => {
      const layout = layoutWide(any, units);
      for (const text of texts(layout)) {
        const [start, end] = extent(text);
        assert.ok(start >= 0 && end <= layout.width, `${text.look} "${text.text}" from ${start} to ${end}`);
        assert.ok(text.y > 0 && text.y <= layout.height, `${text.look} "${text.text}" at ${text.y}`);
      }
    }),
  );
});

test('a name that is wider than its column does not run into the next one', () => {
  const many = Array.from({ length: 12 }, (_, i) => domain(`database-server-${i}`, gibibyte));
  const layout = layoutWide(section({ domains: many }));
  const columns = rects(layout, /^domain /);
  const names = texts(layout).filter(({ look, text }) => look === 'name' && text.startsWith('data'));
  assert.equal(names.length, 12);
  for (const text of names) {
    const next = columns.find((column) => column.x > text.x);
    if (next) assert.ok(extent(text)[1] <= next.x, `"${text.text}" ends at ${extent(text)[1]}, the next domain begins at ${next.x}`);
  }
});

test('names that fit are shown in full, with what runs there', () => {
  const shown = texts(layoutWide(section())).map(({ text }) => text);
  for (const word of ['dom0', 'web', 'db', 'npf', 'Xen 4.20', 'hardware', 'bridge0', 'wm0', 'free']) assert.ok(shown.includes(word), `${word} in ${shown.join(', ')}`);
});

test('the name of a bridge stands inside dom0, as wide as it is', () => {
  const layout = layoutWide(section({ bridges: [{ id: 'b', label: 'bridge1 (internal)', members: ['web'] }] }));
  const dom0 = rects(layout, /^domain /)[0]!;
  const tag = rects(layout, /^tag$/).find(({ y }) => y < dom0.y + dom0.height)!;
  assert.ok(tag.x > dom0.x && tag.x + tag.width < dom0.x + dom0.width, `tag from ${tag.x} to ${tag.x + tag.width}, dom0 to ${dom0.x + dom0.width}`);
  assert.ok(texts(layout).some(({ text }) => text === 'bridge1 (internal)'));
});

test('free memory is drawn only when there is any', () => {
  const full = section({ hardware: { label: 'hardware', memory: 8 * gibibyte, devices: [] } });
  assert.equal(rects(layoutWide(full), /^free$/).length, 0);
  assert.equal(rects(layoutWide(section()), /^free$/).length, 1);
});

test('uplinks run beside the words of Xen and of the hardware, and none crosses another', () => {
  const names = ['bridge0', 'bridge1', 'bridge2', 'bridge3'];
  fc.assert(
    fc.property(fc.integer({ min: 540, max: 960 }), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 6 }), fc.integer({ min: 256, max: 8192 }), (units, uplinks, guests, dom0) => {
      const layout = layoutWide(
        section({
          hardware: { label: 'Hardware', detail: '8 CPU · 32 GiB · VT-x/AMD-V · EPT/NPT · IOMMU', memory: 32 * gibibyte, devices: [] },
          xen: { label: 'Xen 4.19' },
          domains: [domain('dom0', dom0), ...Array.from({ length: guests }, (_, i) => domain(`g${i}`, gibibyte))],
          bridges: names.slice(0, uplinks).map((id, i) => ({ id, label: id, uplink: `em${i}`, members: ['g0'] })),
        }),
        units,
      );
      const slab = rects(layout, /^slab$/)[0]!;
      const wires = layout.shapes.filter((shape) => shape.kind === 'line' && shape.look === 'bus through').map((shape) => (shape as { points: [number, number][] }).points.map(([x, y]) => ({ x, y })));
      assert.equal(wires.length, uplinks);
      const pieces = wires.map((points) => points.slice(1).map((to, i) => ({ left: Math.min(to.x, points[i]!.x), right: Math.max(to.x, points[i]!.x), top: Math.min(to.y, points[i]!.y), bottom: Math.max(to.y, points[i]!.y) })));
      for (const text of texts(layout).filter(({ y, look }) => y > slab.y && look !== 'device')) {
        const [left, right] = extent(text);
        const hit = pieces.flat().find((piece) => piece.right > left && piece.left < right && piece.bottom > text.y - 11 && piece.top < text.y + 2);
        assert.equal(hit, undefined, `a wire runs through "${text.text}" at ${text.y}`);
      }
      pieces.forEach((mine, i) => {
        for (const piece of mine) for (const other of pieces.slice(i + 1).flat()) {
          assert.ok(piece.right < other.left || other.right < piece.left || piece.bottom < other.top || other.bottom < piece.top, `wire ${i} is crossed`);
        }
      });
    }),
  );
});
