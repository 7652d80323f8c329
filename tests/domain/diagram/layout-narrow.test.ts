import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { layoutNarrow } from '../../../src/domain/diagram/layout-narrow.ts';
import { anySection, boxes, domain, extent, gibibyte, memories, numbers, rects, section, sizeOf, texts } from './sections.ts';

test('bars are as long as the memory of their domain, guests first, dom0 on Xen', () => {
  const bars = boxes(layoutNarrow(section()));
  assert.deepEqual(bars.map(({ look }) => look), ['free', 'domain freebsd', 'domain netbsd', 'domain netbsd']);
  const gibibytes = bars.map(({ width }) => (width / bars[0]!.width) * 8);
  for (const [i, expected] of [8, 1, 5, 2].entries()) assert.ok(Math.abs(gibibytes[i]! - expected) < 0.01, gibibytes.join(' '));
});

test('bars are true to scale whatever the machine; only what would be invisible is drawn as a hairline', () => {
  fc.assert(
    fc.property(anySection, (any) => {
      const bars = boxes(layoutNarrow(any)).sort((a, b) => a.width - b.width);
      const amounts = memories(any).sort((a, b) => a - b);
      assert.equal(bars.length, amounts.length);
      const perMebibyte = bars.at(-1)!.width / amounts.at(-1)!;
      bars.forEach((bar, i) => {
        const exact = perMebibyte * amounts[i]!;
        assert.ok(Math.abs(bar.width - Math.max(2, exact)) <= exact * 0.01 + 0.001, `bar ${i}: ${bar.width} for ${amounts[i]} MiB`);
      });
    }),
  );
});

test('no bar overlaps another', () => {
  fc.assert(
    fc.property(anySection, (any) => {
      const bars = rects(layoutNarrow(any), /./);
      bars.forEach((bar, i) => {
        const next = bars[i + 1];
        if (next) assert.ok(bar.y + bar.height <= next.y, `${bar.look} ends at ${bar.y + bar.height}, ${next.look} begins at ${next.y}`);
      });
    }),
  );
});

test('everything lies within the width, of a phone or of a small window', () => {
  fc.assert(
    fc.property(anySection, fc.oneof(fc.constant(340), fc.integer({ min: 320, max: 760 })), (any, units) => {
      const layout = layoutNarrow(any, units);
      assert.equal(layout.width, units);
      for (const { value, of, size } of numbers(layout)) assert.ok(Number.isFinite(value) && value >= 0 && (!size || value > 0), `${of}: ${value}`);
      for (const box of rects(layout, /./)) assert.ok(box.x + box.width <= layout.width && box.y + box.height <= layout.height, box.look);
      for (const text of texts(layout)) {
        const [start, end] = extent(text);
        assert.ok(start >= 0 && end <= layout.width && text.y <= layout.height, `${text.look} "${text.text}" from ${start} to ${end}`);
      }
    }),
  );
});

test('no text is smaller than 13 units, the size of the small text on the page', () => {
  fc.assert(fc.property(anySection, (any) => texts(layoutNarrow(any)).forEach((text) => assert.ok(sizeOf(text.look) >= 13, `${text.look} "${text.text}"`))));
});

test('the style sheet gives texts the sizes that the layouts reckon with', () => {
  const style = readFileSync('src/styles/drawing.css', 'utf8');
  assert.match(style, /^(?:\.drawn )?text\{font:13px/m);
  assert.match(style, /^(?:\.drawn )?\.name\{[^}]*font-size:15px/m);
  assert.match(style, /^(?:\.drawn )?\.device\{font:12px/m);
  for (const look of ['detail', 'run', 'onslab']) assert.doesNotMatch(style, new RegExp(`\\.${look}\\{[^}]*font`), look);
});

test('a name and the amount of memory beside it do not touch', () => {
  const layout = layoutNarrow(section({ domains: [domain('dom0', gibibyte, { name: 'Datenbank für die Lagerverwaltung des Unternehmens' })] }));
  const name = texts(layout).find(({ look, text }) => look === 'name' && text.startsWith('Daten'))!;
  const amount = texts(layout).find(({ y, anchor }) => y === name.y && anchor === 'end')!;
  assert.ok(extent(name)[1] < extent(amount)[0], `"${name.text}" ends at ${extent(name)[1]}, "${amount.text}" begins at ${extent(amount)[0]}`);
});

test('free memory is drawn only when there is any', () => {
  const full = section({ hardware: { label: 'hardware', memory: 8 * gibibyte, devices: [] } });
  assert.equal(rects(layoutNarrow(full), /^free$/).length, 0);
  assert.equal(rects(layoutNarrow(section()), /^free$/).length, 1);
});
