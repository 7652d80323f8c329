import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emitText } from '../../../src/domain/diagram/text.ts';
import { anySection, domain, gibibyte, section } from './sections.ts';

const lines = (text: string) => text.split('\n');

test('the drawing as text names domains, memory, bridge, Xen and hardware', () => {
  const text = emitText(section());
  for (const word of ['dom0', 'web', 'db', '1024\u00a0MiB', 'free', '8192\u00a0MiB', '[xennet0]', 'bridge0 (wm0): web, db', 'Xen 4.20', 'amd64, VT-x']) assert.ok(text.includes(word), `${word} in\n${text}`);
});

test('Xen lies below the domains, the hardware below Xen', () => {
  const all = lines(emitText(section()));
  const at = (word: string) => all.findIndex((line) => line.includes(word));
  assert.ok(at('dom0') < at('Xen 4.20') && at('Xen 4.20') < at('amd64'));
});

test('boxes close: every line of the frame is as long as the others of its row', () => {
  fc.assert(
    fc.property(anySection, (any) => {
      const framed = lines(emitText(any)).filter((line) => /^[+|]/.test(line));
      const lengths = framed.map((line) => [...line].length);
      framed.forEach((line, i) => {
        assert.match(line, /[+|]$/u);
        if (line.startsWith('|')) assert.equal(lengths[i], lengths[i - 1], framed.slice(i - 1, i + 1).join('\n'));
      });
    }),
  );
});

test('no line is wider than 72 columns, and a terminal can print every character', () => {
  fc.assert(
    fc.property(anySection, (any) => {
      for (const line of lines(emitText(any))) {
        assert.ok([...line].length <= 72, `${[...line].length} columns: ${line}`);
        assert.ok(line.isWellFormed() && !/\p{C}/u.test(line), JSON.stringify(line));
      }
    }),
  );
});

test('a line break in a name does not break the box', () => {
  const text = emitText(section({ domains: [domain('dom0', gibibyte, { name: 'two\nlines' })] }));
  assert.match(text, /^\| two lines +\|/m);
});

test('free memory stands there only when there is any', () => {
  assert.doesNotMatch(emitText(section({ hardware: { label: 'hardware', memory: 8 * gibibyte, devices: [] } })), /free/);
});

test('a lone dom0 fills the width, many guests stand three in a row', () => {
  const alone = lines(emitText(section({ domains: [domain('dom0', 16 * gibibyte)], bridges: [] })));
  assert.equal(alone[0], `+${'-'.repeat(70)}+`);
  const seven = lines(emitText(section({ domains: Array.from({ length: 7 }, (_, i) => domain(`d${i}`, gibibyte)) })));
  assert.equal(seven[0]!.split(' ').length, 3);
});

test('a bridge that nobody is on has its line, and no line ends in a blank', () => {
  const text = emitText(section({ bridges: [{ id: 'bridge7', label: 'bridge7', uplink: 'wm0', members: [] }] }));
  assert.ok(lines(text).includes('  bridge7 (wm0)'), text);
  assert.deepEqual(lines(text).filter((line) => /\s$/.test(line)), []);
});
