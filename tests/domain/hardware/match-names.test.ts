import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answer, find, fixture, index, table } from './match-tables.ts';
import { createCpuIndex, nameKey } from '../../../src/domain/hardware/match/cpu-index.ts';
import type { CpuModel } from '../../../src/domain/hardware/model.ts';
import { findCpu } from '../../../src/domain/hardware/match/find-cpu.ts';
import { normaliseName } from '../../../src/domain/hardware/match/normalise-name.ts';

test('every name of the table finds itself, or the same processor in the spelling under which it was reported', () => {
  const reported = (model: CpuModel) => index.byKey.get(nameKey(model.name))!.map((at) => table.models[at]!).filter(({ vtSeen }) => vtSeen.of > 0);
  const strayed = table.models.filter((model) => {
    const match = find(model.name);
    const meant = model.vtSeen.of > 0 ? model : (reported(model)[0] ?? model);
    return match.kind !== 'exact' || match.model !== meant;
  });
  const twins = table.models.filter((model) => model.vtSeen.of === 0 && reported(model).length > 0);
  assert.ok(twins.length > 50);
  assert.ok(table.models.length > 4800);
  assert.deepEqual(strayed.map(({ name }) => name), []);
});

test('what people type and what systems print around a name finds the processor', () => {
  const typed = fixture('typed.csv');
  assert.ok(typed.length >= 150);
  assert.deepEqual(typed.filter(({ typed: text, name }) => answer(text!) !== name).map(({ typed: text, name }) => [text, name, answer(text!)]), []);
});

test('a processor is never taken for its neighbour: digits, suffixes, versions and PRO count', () => {
  const never = fixture('never.csv');
  assert.ok(never.length >= 40);
  assert.deepEqual(never.filter(({ typed: text, name }) => answer(text!) === name), []);
});

test('junk bytes behind a brand string, marks in every spelling and a cut frequency change nothing', () => {
  for (const text of [
    'Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz\0\0\0\0',
    '\u0000 Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz\u0007\ufffd',
    'Intel(r) Xeon(tm) CPU E5-2670 0 @ 2.60GH',
    'INTEL(R) XEON(R) CPU E5-2670 0 @',
    'Intel® Xeon® CPU\u00a0E5-2670\u00a00 @ 2.60GHz',
    '  \t Intel(R)   Xeon(R)   CPU   E5-2670   0   @   2.60GHz  ',
  ]) assert.equal(answer(text), 'Xeon E5-2670', JSON.stringify(text));
});

test('a number that many have is a question with the best known first', () => {
  const match = find('3600');
  assert.ok(match.kind === 'several');
  assert.equal(match.models[0]!.name, 'Ryzen 5 3600');
  assert.ok(match.models.length > 2 && match.models.length <= 20);
  for (const name of ['E5-26', 'Xeon Phi', 'C7', 'Turion II Neo', 'i5-25']) assert.equal(answer(name), 'several', name);
});

test('typed text gets the siblings of its processor, printed text does not', () => {
  const typed = find('Xeon E5-2670');
  assert.ok(typed.kind === 'exact');
  assert.ok(typed.also.some(({ name }) => name === 'Xeon E5-2670 v2') && typed.also.some(({ name }) => name === 'Xeon E5-2670 v3'));
  const printed = find('Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz');
  assert.ok(printed.kind === 'exact');
  assert.deepEqual(printed.also, []);
});

test('a processor that the table does not have is answered by its family, and the family is named', () => {
  assert.equal(answer('AMD EPYC 7R32 48-Core Processor'), 'family rome');
  assert.equal(answer('Intel(R) Core(TM) i5-2599 CPU @ 3.10GHz'), 'family sandybridge');
  assert.equal(answer('Intel(R) Xeon(R) CPU E5-2679 v2 @ 3.20GHz'), 'family ivybridge-ep');
});

test('what a hypervisor prints is no processor', () => {
  for (const text of [
    'QEMU Virtual CPU version 2.5+', 'QEMU Virtual CPU version (cpu64-rhel6)', 'Common KVM processor', 'Common 32-bit KVM processor',
    'Intel Xeon Processor (Skylake, IBRS)', 'Intel Xeon Processor (Cascadelake)', 'Intel Core Processor (Haswell, no TSX)',
    'Intel Xeon E312xx (Sandy Bridge, IBRS update)', 'Westmere E56xx/L56xx/X56xx (Nehalem-C)', 'Intel Core i7 9xx (Nehalem Class Core i7)',
    'Intel Celeron_4x0 (Conroe/Merom Class Core 2)', 'Intel Core 2 Duo P9xxx (Penryn Class Core 2)', 'Intel Atom Processor (Denverton)',
    'AMD Opteron 23xx (Gen 3 Class Opteron)', 'AMD Opteron 63xx class CPU', 'AMD EPYC-Milan Processor', 'AMD EPYC Processor (with IBPB)',
    'cpu0: AMD EPYC-Rome Processor, 2994.37 MHz, 17-31-00', 'Hygon Dhyana Processor', 'DO-Regular', 'VirtualApple @ 2.50GHz processor',
  ]) assert.equal(answer(text), 'virtual', text);
});

test('an engineering sample has no model', () => {
  for (const text of [
    'Genuine Intel(R) CPU 0000 @ 2.40GHz', 'Genuine Intel(R) CPU             @ 2.00GHz', 'Genuine Intel(R) CPU 0 @ 2.60GHz', 'Genuine Intel(R) 0000 @ 1.80GHz',
    'AMD Eng Sample: ZS1406E2VJUG5_22/14_N', 'AMD Eng Sample, ZD302051W4K54_36/30/18/20_2/8', 'CPU: AMD Eng Sample: 100-000000163-40_35/22_N (3500.00-MHz K8-class CPU)',
  ]) assert.equal(answer(text), 'sample', text);
});

test('a processor that is no amd64 is called so', () => {
  const isa = (text: string) => {
    const match = find(text);
    return match.kind === 'foreign' ? match.isa : match.kind;
  };
  assert.deepEqual(
    ['ARM Cortex-A72 r0p3', 'ARMv8 Processor rev 3 (v8l)', 'Apple M1 Pro', 'Raspberry Pi 4 Model B', 'SUNW,UltraSPARC-IIIi', 'POWER9', 'PowerPC 970FX', 'Intel(R) Itanium(R) Processor 9350', 'RISC-V rv64imafdc', 'Loongson-3A5000', 'Alpha 21264', 'Pentium Pro', 'AMD-K6(tm) 3D processor', 'i486DX', 'Intel Pentium MMX', 'Transmeta(tm) Crusoe(tm) Processor TM5800'].map(isa),
    ['arm', 'arm', 'arm', 'arm', 'sparc', 'power', 'power', 'itanium', 'riscv', 'mips', 'alpha', 'x86-32', 'x86-32', 'x86-32', 'x86-32', 'x86-32'],
  );
});

test('a string without a model says so: the same words stand for many processors', () => {
  const netburst = find('Intel(R) Xeon(TM) CPU 3.20GHz');
  assert.ok(netburst.kind === 'exact' && netburst.unnamed);
  const cloud = find('Intel(R) Xeon(R) CPU @ 2.20GHz');
  assert.ok(cloud.kind === 'unnamed' && cloud.line === 'Xeon');
  const named = find('Xeon E5-2670');
  assert.ok(named.kind === 'exact' && !named.unnamed);
});

test('what leads to no model says what was understood, and offers names that are a slip away', () => {
  const slip = find('i5-2502M');
  assert.ok((slip.kind === 'none' || slip.kind === 'family') && slip.nearest.some(({ name }) => name === 'Core i5-2520M') && slip.nearest.length <= 5);
  const line = find('Intel Core i7');
  assert.ok(line.kind === 'unnamed');
  assert.deepEqual([line.vendor, line.line], ['Intel', 'Intel Core i7']);
  const number = find('Intel(R) Xeon(R) CPU X5999 @ 3.20GHz');
  assert.ok(number.kind === 'none');
  assert.deepEqual(number.understood, { vendor: 'Intel', line: 'Xeon', number: 'X5999' });
  for (const text of ['', ' ', 'x', 'hello world', 'Intel64 Family 6 Model 42 Stepping 7 GenuineIntel ~2501 Mhz']) assert.equal(answer(text), 'none', text);
});

test('a name is normalised without the table', () => {
  assert.deepEqual(normaliseName('Intel(R) Core(TM) i5-9999X CPU @ 1.00GHz'), { vendor: 'Intel', name: 'Core i5-9999X' });
  assert.deepEqual(normaliseName('AMD Ryzen 7 PRO 9999U w/ Radeon 780M Graphics'), { vendor: 'AMD', name: 'Ryzen 7 PRO 9999U' });
  assert.equal(normaliseName('QEMU Virtual CPU version 2.5+'), undefined);
  assert.equal(normaliseName('Intel Core i7'), undefined);
});

test('a broken rule of the table stops nothing', () => {
  const broken = createCpuIndex({ ...table, rules: [{ ...table.rules[0]!, pattern: '(' }, ...table.rules] });
  assert.equal(findCpu('AMD EPYC 7R32', broken).kind, 'family');
});

test('the index and an answer take a time that no reader notices, however busy the machine', () => {
  const best = (runs: number, work: () => void) => Math.min(...Array.from({ length: runs }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  }));
  const strings = fixture('brandstrings.csv').map(({ brand_string }) => brand_string!);
  assert.ok(best(5, () => createCpuIndex(table)) < 1000);
  assert.ok(best(3, () => strings.forEach((text) => findCpu(text, index))) / strings.length < 10);
});

test('of two spellings of one processor, the one with reports answers, whichever is typed', () => {
  for (const typed of ['Xeon E3-1230 v2', 'Xeon E3-1230 V2', 'Xeon E3-1230V2', 'xeon e3-1230v2', 'Intel(R) Xeon(R) CPU E3-1230V2 @ 3.30GHz']) assert.equal(answer(typed), 'Xeon E3-1230 v2', typed);
  assert.equal(answer('Athlon 64 X2 TK53'), 'Athlon 64 X2 TK-53');
  assert.equal(answer('Turion TL50'), 'Turion TL-50');
  const twin = find('Xeon E3-1230V2');
  assert.ok(twin.kind === 'exact' && twin.also.every(({ name }) => name !== 'Xeon E3-1230V2'));
});

test('a line of processors without a number names no model', () => {
  for (const typed of ['Core 2 Duo', 'core i5', 'i7', 'ryzen 5', 'AMD Ryzen', 'Xeon Gold', 'Intel Atom', 'Celeron', 'EPYC', 'Pentium 4 HT', 'Athlon 64 X2', 'Phenom II X4', 'Threadripper PRO']) assert.ok(['unnamed', 'several'].includes(answer(typed)), `${typed}: ${answer(typed)}`);
});

test('the first generation of a Xeon is found by the version that people give it', () => {
  for (const typed of ['Xeon E5 2670 v1', 'E5-2670 v1', 'e5-2670v1', 'Xeon E5-2670']) assert.equal(answer(typed), 'Xeon E5-2670', typed);
  assert.equal(answer('Xeon E3-1230 v1'), 'Xeon E3-1230');
});
