import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { blankPlan } from '../../../src/domain/plan/defaults.ts';
import { correctFile } from '../../../src/domain/xl-cfg/correct-file.ts';
import { emitGuestFile } from '../../../src/domain/xl-cfg/emit-guest.ts';
import { fileLimit, parseCfg } from '../../../src/domain/xl-cfg/parse-cfg.ts';
import { readGuest } from '../../../src/domain/xl-cfg/read-guest.ts';
import { reviewFile } from '../../../src/domain/xl-cfg/review.ts';
import { settings } from '../../../src/domain/xl-cfg/settings.ts';
import { likelyPlan } from './sound-plans.ts';
import { table } from './finding-table.ts';

const signs = ['\n', ';', '=', '+=', ' ', ',', '[', ']', '"', "'", '#', '\\', '\r\n', '\t', '“', '”', '\u00a0', '\ufeff', '\0', 'True', '512M', '"yes"', '0x1F', '-1'];
const settled = ['name="a"\n', 'memory = ', 'vcpus=2\n', 'vcpu=2\n', 'Memory=64\n', 'builder="hvm"\n', 'type="hvm"\n', 'builder="generic" # x\n', "disk = [ 'file:/x,xvda,w' ]\n", "disk=[ ',hdc:cdrom,r', 'phy:/dev/x,hda,w' ]\n", 'vif=["bridge =b, mca=00:16:3e:00:00:01"]\n', 'on_crash="Destroy"\n', 'import os\n', 'a-b=1\n', 'kernal="/k"\n', '"name"="x"\n'];
const piece = fc.oneof(fc.constantFrom(...signs, ...settled), fc.constantFrom(...settings.keys()), fc.string({ maxLength: 6 }), fc.string({ unit: 'binary', maxLength: 3 }));
const pasted = fc.oneof(fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join('')), fc.string({ unit: 'binary', maxLength: 200 }));

/** What holds for every text: findings on lines that exist, corrections that are done once and for all. */
function assertSane(text: string): void {
  const count = text.split('\n').length;
  for (const host of ['netbsd', 'freebsd', 'unknown'] as const) {
    for (const { line, edits } of reviewFile(text, host)) {
      assert.ok(Number.isInteger(line) && line >= 0 && line <= count, JSON.stringify({ text, line }));
      for (const { start, end } of edits ?? []) assert.ok(start >= 0 && start <= end && end <= text.length, JSON.stringify(text));
    }
  }
  const once = correctFile(text);
  assert.equal(correctFile(once), once, JSON.stringify(text));
  assert.deepEqual(reviewFile(once).filter(({ edits, code }) => edits || code === 'dos-line-ends'), [], JSON.stringify(text));
}

test('any pasted text is reviewed and corrected', () => {
  fc.assert(fc.property(pasted, assertSane), { numRuns: 4000 });
});

test('a planned file with signs lost, added or exchanged is reviewed and corrected', () => {
  const change = fc.record({ at: fc.nat(2000), cut: fc.nat(4), put: fc.oneof(fc.constant(''), piece) });
  fc.assert(
    fc.property(likelyPlan, fc.array(change, { minLength: 1, maxLength: 6 }), (plan, changes) => {
      let { text } = emitGuestFile(plan, 0, '2026-11-23');
      for (const { at, cut, put } of changes) {
        const place = at % (text.length + 1);
        text = text.slice(0, place) + put + text.slice(place + cut);
      }
      assertSane(text);
    }),
    { numRuns: 600 },
  );
});

test('the files of the table, cut off anywhere, are reviewed and corrected', () => {
  for (const { wrong } of table) {
    if (wrong.length > 1000) continue;
    for (let end = 0; end < wrong.length; end += 7) assertSane(wrong.slice(0, end));
  }
});

test('a comment is never changed by a correction', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ -~]{0,30}$/), fc.constantFrom(...settled), (comment, before) => {
      const text = `${before.replace(/\n?$/, '')} # ${comment}\n`;
      if (!parseCfg(text).problems.every(({ edits }) => edits)) return;
      assert.ok(correctFile(text).includes(`# ${comment}\n`), text);
    }),
    { numRuns: 500 },
  );
});

/** Long texts of a repeated piece; each is a shape that could cost more than its length. */
const shapes: Record<string, (size: number) => string> = {
  'one long word': (size) => 'a'.repeat(size),
  'signs of addition': (size) => '+'.repeat(size),
  quotes: (size) => '"'.repeat(size),
  'quotes that are escaped': (size) => `a='${"\\' ".repeat(size / 3 - 5)}`,
  backslashes: (size) => `a="${'\\'.repeat(size - 5)}"`,
  'octal escapes': (size) => `a="${'\\101'.repeat(size / 4 - 5)}"`,
  'open lists': (size) => `a=${'['.repeat(size - 5)}`,
  'empty lists': (size) => `a=[${'[],'.repeat(size / 3 - 5)}]`,
  'line breaks': (size) => '\n'.repeat(size),
  'line ends of DOS': (size) => 'a=1\r\n'.repeat(size / 5),
  'no-break spaces': (size) => '\u00a0'.repeat(size),
  'typographic quotes': (size) => '“ '.repeat(size / 2),
  'words in a line': (size) => `a = ${'b '.repeat(size / 2 - 5)}`,
  'the same setting': (size) => 'memory=1\n'.repeat(size / 9),
  'lists that grow': (size) => 'a+=["x"]\n'.repeat(size / 9),
  'texts that grow': (size) => 'a+="x"\n'.repeat(size / 7),
  'unknown settings': (size) => Array.from({ length: size / 8 }, (_, i) => `a${i}=1\n`).join('').slice(0, size),
  'misspelt settings': (size) => 'memroy=1\n'.repeat(size / 9),
  'interfaces with a misspelt part': (size) => `vif=[${'"brige=b",'.repeat(size / 10 - 5)}]`,
  'parts of one interface': (size) => `vif=["${'x,'.repeat(size / 2 - 10)}"]`,
  disks: (size) => `disk=[${'"file:/a,xvda,w",'.repeat(size / 17 - 5)}]`,
  'prefixes of one disk': (size) => `disk=["${'file:'.repeat(size / 5 - 5)}"]`,
  'parts of one disk': (size) => `disk=["${'discard,'.repeat(size / 8 - 5)}"]`,
  'blanks in a disk': (size) => `disk=["a${' '.repeat(size - 20)}"]`,
  processors: (size) => `cpus="${'0,'.repeat(size / 2 - 10)}"`,
  features: (size) => `cpuid="host${',a=0'.repeat(size / 4 - 10)}"`,
  'jobs of the planner’s comment': (size) => `# bsdxen: ${'job=x '.repeat(size / 6 - 5)}\n`,
};

for (const [name, make] of Object.entries(shapes)) {
  test(`a file of 1 MiB takes time in proportion to its size: ${name}`, () => {
    /** Processor time, so that other processes do not count; the best of some runs. */
    const cost = (text: string, runs: number): number => {
      let best = Infinity;
      for (let run = 0; run < runs; run++) {
        const before = process.cpuUsage();
        correctFile(text, reviewFile(text));
        const { user } = process.cpuUsage(before);
        best = Math.min(best, user);
      }
      return best;
    };
    const large = make(fileLimit);
    const small = make(fileLimit / 16);
    assert.ok(large.length <= fileLimit && large.length > fileLimit * 0.9, String(large.length));
    const [one, sixteen] = [cost(small, 3), cost(large, 2)];
    // Twice the length in twice the time would be 16 times; in time that grows with the square, 256 times.
    assert.ok(sixteen <= 128 * Math.max(one, 2000), `${one} µs for 64 KiB, ${sixteen} µs for 1 MiB`);
  });
}

test('names that every object has are names like others', () => {
  for (const word of ['constructor', '__proto__', 'hasownproperty', 'toString', 'valueof']) {
    const files = [`${word} = 1`, `${word} += [ 1 ]`, `vga = "${word}"; type = "hvm"; videoram = 4`, `disk = [ "/a,raw,xvda,${word}", "/a,${word},xvda", "/a,raw,${word}" ]`, `vif = [ "${word}=1" ]`, `vfb = [ "${word}=1" ]`, `type = "${word}"`, `boot = "${word}"`, `# bsdxen: system=${word} ${word}=1`];
    for (const file of files) {
      assertSane(`${file}\n`);
      readGuest(`${file}\n`, blankPlan('netbsd'));
    }
  }
});

test('a file of more than 1 MiB is not read', () => {
  assert.deepEqual(reviewFile(' '.repeat(fileLimit + 1)).map(({ code, line }) => [code, line]), [['file-too-big', 0]]);
});
