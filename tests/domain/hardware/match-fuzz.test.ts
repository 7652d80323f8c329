import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { index, machines, table } from './match-tables.ts';
import { findCpu } from '../../../src/domain/hardware/match/find-cpu.ts';
import { findMachines } from '../../../src/domain/hardware/match/find-machines.ts';
import { findMicroarchs } from '../../../src/domain/hardware/match/find-microarchs.ts';
import { machineWords, shardWord } from '../../../src/domain/hardware/match/machine-words.ts';
import { suggestNames } from '../../../src/domain/hardware/match/suggest-names.ts';

// One shard of computers, as the browser has it.
const shard = machines().slice(0, 1500);

const pieces = fc.constantFrom('Intel(R) ', 'Xeon', 'Core', 'AMD ', 'Athlon ', ' @ ', '2.60GHz', '(', ')', ' x ', '0', '-', 'i5-', 'E5-', ' v2', '\0', ':', '=', ',', '"', ' ', 'Processor', 'II X4', 'with Radeon', '1', 'xx', '9', 'Pentium ');
const noise = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 10_000 }),
  fc.string({ unit: 'grapheme', maxLength: 2000 }),
  fc.array(pieces, { maxLength: 3000 }).map((parts) => parts.join('').slice(0, 10_000)),
  fc.tuple(pieces, fc.integer({ min: 1, max: 9999 })).map(([piece, times]) => piece.repeat(times).slice(0, 10_000)),
);

const within = (milliseconds: number, text: string, work: () => unknown) => {
  const start = performance.now();
  work();
  // A busy machine may stop us for a moment; a slow pattern is slow twice.
  if (performance.now() - start < milliseconds) return;
  const again = performance.now();
  work();
  assert.ok(performance.now() - again < milliseconds, `${JSON.stringify(text.slice(0, 80))} took too long`);
};

test('any text at all is answered, and none takes long', () => {
  findCpu('warm i5-2521M', index);
  fc.assert(fc.property(noise, (text) => within(1000, text, () => findCpu(text, index))), { numRuns: 1500 });
});

test('any text at all may be typed as a name, a code name or a computer', () => {
  fc.assert(fc.property(noise, (text) => {
    within(1000, text, () => suggestNames(text, index, 10));
    within(1000, text, () => findMicroarchs(text, table));
    within(1000, text, () => findMachines(text, shard, 10));
  }), { numRuns: 400 });
});

test('a computer of any name is found in the shard that its name leads to', () => {
  const name = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), fc.string({ unit: 'grapheme-ascii', maxLength: 40 }));
  fc.assert(fc.property(name, name, (maker, model) => {
    const words = machineWords(maker, model);
    for (const query of [model, `${maker} ${model}`]) {
      const word = shardWord(query);
      assert.ok(word === undefined || words.includes(word));
    }
  }), { numRuns: 2000 });
});

test('a slip of one letter never turns a printed name into another one of the same line with another number', () => {
  const model = fc.constantFrom(...table.models.filter(({ name }) => /^Core i[3579]-\d{4}/.test(name)));
  fc.assert(fc.property(model, fc.constantFrom(...'ABCFWZ'), ({ name }, letter) => {
    const match = findCpu(`Intel(R) ${name.replace('Core', 'Core(TM)')}${letter} CPU @ 2.00GHz`, index);
    if (match.kind === 'exact') assert.equal(match.model.name.toLowerCase(), `${name}${letter}`.toLowerCase());
  }), { numRuns: 1000 });
});
