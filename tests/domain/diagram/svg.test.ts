import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { layoutDesktop } from '../../../src/domain/diagram/desktop.ts';
import { layoutNarrow } from '../../../src/domain/diagram/layout-narrow.ts';
import { layoutWide } from '../../../src/domain/diagram/layout-wide.ts';
import { emitSvg } from '../../../src/domain/diagram/svg.ts';
import { anySection, domain, extent, gibibyte, section, texts } from './sections.ts';
import { parseXml } from './xml.ts';

const words = { title: 'Schnitt durch einen Rechner', description: 'Unten die Hardware.', language: 'de' };
const style = '.domain{fill:#fff}';
const hostile = `<script>alert("1")</script> & 'x' ]]>`;

test('the check for well-formed XML of these tests sees what is wrong', () => {
  for (const bad of ['<a><b></a></b>', '<a', '<a x="1" x="2"/>', '<a>&</a>', '<a>&nbsp;</a>', '<a/><b/>', '<a x=1/>', '<a>\u0001</a>', '<a x="<"/>', 'text']) assert.throws(() => parseXml(bad), Error, bad);
  assert.deepEqual(parseXml('<a x="1&amp;2"><b/>t</a>'), [
    { name: 'a', attributes: new Map([['x', '1&2']]), text: 't' },
    { name: 'b', attributes: new Map(), text: '' },
  ]);
});

test('a drawing is a document of its own: language, title, description, size', () => {
  const layout = layoutWide(section());
  const elements = parseXml(emitSvg(layout, words, style));
  const root = elements[0]!;
  assert.deepEqual([root.name, root.attributes.get('lang'), root.attributes.get('xmlns')], ['svg', 'de', 'http://www.w3.org/2000/svg']);
  assert.equal(root.attributes.get('viewBox'), `0 0 ${layout.width} ${layout.height}`);
  for (const [name, text] of [['title', words.title], ['desc', words.description], ['style', style]]) assert.equal(elements.find((element) => element.name === name)?.text, text);
});

test('hostile names are shown as they are written and never become markup', () => {
  const named = section({ domains: [domain('dom0', gibibyte, { name: hostile, detail: hostile, runs: [hostile] }), domain('web', gibibyte)], xen: { label: hostile } });
  for (const layout of [layoutWide(named), layoutNarrow(named)]) {
    const svg = emitSvg(layout, { ...words, title: hostile, description: hostile }, style);
    const elements = parseXml(svg);
    assert.ok(!elements.some(({ name }) => name === 'script'));
    assert.equal(elements.find(({ name }) => name === 'title')?.text, hostile);
    assert.ok(elements.some(({ name, text }) => name === 'text' && text.startsWith('<script>')));
    assert.doesNotMatch(svg, /<script/);
  }
});

test('every drawing is well-formed XML, whatever the names are', () => {
  fc.assert(
    fc.property(anySection, fc.string({ unit: 'binary' }), (any, title) => {
      for (const layout of [layoutWide(any), layoutNarrow(any)]) {
        const svg = emitSvg(layout, { ...words, title }, style);
        assert.equal(parseXml(svg).filter(({ name }) => name === 'text').length, texts(layout).length);
        assert.doesNotMatch(svg, /NaN|Infinity|undefined/);
      }
    }),
  );
});

test('the desktop of 2006 shows its four windows with number and title, within the screen', () => {
  const places = ['top-left', 'top-right', 'bottom-left', 'bottom-right'] as const;
  const layout = layoutDesktop(places.map((place, i) => ({ n: i + 1, place, title: `Window & <${i + 1}>` })));
  const shown = parseXml(emitSvg(layout, words, style)).filter(({ name }) => name === 'text').map(({ text }) => text);
  assert.deepEqual(shown, ['Window & <1>', '1', 'Window & <2>', '2', 'Window & <3>', '3', 'Window & <4>', '4']);
  for (const text of texts(layout)) assert.ok(extent(text)[0] >= 0 && extent(text)[1] <= layout.width && text.y <= layout.height, text.text);
});
