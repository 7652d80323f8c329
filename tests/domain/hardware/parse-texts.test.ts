import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseText } from '#src/domain/hardware/parse/parse-text.ts';
import { textNames, textOf } from './machine-texts.ts';
import { expected, type ExpectedMachine } from './parse-expected.ts';

test('every machine text has its expectation, and the other way round', () => {
  assert.deepEqual(textNames.toSorted(), Object.keys(expected).toSorted());
});

for (const name of textNames) {
  test(`the text ${name} is read as its machine`, () => {
    const reading = parseText(textOf(name));
    const found = reading.machines.map((machine): ExpectedMachine => ({
      formats: machine.formats.join(' '),
      ...(machine.brand && { brand: machine.brand.value }),
      ...(machine.fms && { fms: machine.fms.value }),
      ...(machine.computer && { computer: `${machine.computer.maker} | ${machine.computer.model}` }),
      setting: machine.setting + (machine.settingQuote ? ` @${String(machine.settingQuote.line)}` : ''),
      ...(machine.hypervisor && { hypervisor: machine.hypervisor }),
      evidence: machine.evidence.map(({ property, value, witness, quote }) => `${property} ${value} ${witness} @${String(quote.line)}`).toSorted(),
    }));
    assert.deepEqual(found, expected[name]?.machines);
    assert.equal(reading.problems.map(({ code }) => code).join(' '), expected[name]?.problems ?? '');
  });
}
