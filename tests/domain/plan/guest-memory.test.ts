import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { guestOverhead, parseMemoryRule, type GuestSize, type MemoryRule } from '../../../src/domain/plan/guest-memory.ts';
import { readDataFile } from '../../../src/facts/data-file.ts';
import { fact } from '../../../src/schemas/fact.ts';

const mebibyte = 1024;
const setAside: Record<'hvm' | 'pv', MemoryRule> = {
  hvm: { base: 2048, perVcpu: 1024, perMebibyte: 4, roundTo: 2048 },
  pv: { base: 1024, perVcpu: 1024, perMebibyte: 4, roundTo: 2048 },
};
const measured: Record<'hvm' | 'pv', MemoryRule> = {
  hvm: { base: 84, perVcpu: 1058, perMebibyte: 4, roundTo: 0 },
  pv: { base: 72, perVcpu: 12, perMebibyte: 0, roundTo: 0 },
};
const guest = (type: GuestSize['type'], vcpus: number, memory: number): GuestSize => ({ type, vcpus, memory });

/** Worked examples of libxl's formula, and what was counted on a running Xen 4.17, in KiB; the counted ones may be off by 5 %. */
function assertKnownFigures(aside: typeof setAside, counted: typeof measured): void {
  assert.equal(guestOverhead(aside.hvm, guest('pvh', 2, 2048)), 12 * mebibyte);
  assert.equal(guestOverhead(aside.hvm, guest('hvm', 4, 8192)), 38 * mebibyte);
  assert.equal(guestOverhead(counted.pv, guest('pv', 1, 256)), 84);
  const within = (rule: MemoryRule, size: GuestSize, kib: number) => {
    const got = guestOverhead(rule, size);
    assert.ok(Math.abs(got - kib) <= kib * 0.05, `${size.type} ${size.vcpus} vCPU ${size.memory} MiB: ${got} KiB, measured ${kib} KiB`);
  };
  within(counted.pv, guest('pv', 2, 64), 97);
  within(counted.pv, guest('pv', 4, 64), 119);
  for (const [memory, kib] of [[16, 1206], [64, 1398], [256, 2155], [1024, 5214]] as const) within(counted.hvm, guest('pvh', 1, memory), kib);
  within(counted.hvm, guest('pvh', 2, 16), 2264);
}

test('what a guest costs beyond its own memory agrees with the worked examples and with what was measured', () => {
  assertKnownFigures(setAside, measured);
});

test('the facts about memory carry coefficients that give the same results', () => {
  const rule = (topic: string): MemoryRule => {
    const file = `content/facts/xen/${topic}.yaml`;
    const { data, problems } = readDataFile(fact, join(process.cwd(), file), file);
    assert.deepEqual(problems, []);
    return parseMemoryRule(data!.figures);
  };
  assertKnownFigures(
    { hvm: rule('memory-set-aside-hvm'), pv: rule('memory-set-aside-pv') },
    { hvm: rule('memory-cost-measured-pvh'), pv: rule('memory-cost-measured-pv') },
  );
});

test('the tool stack rounds the guest and its cost together up to 2 MiB, as libxl does', () => {
  // PV, 1 vCPU, 256 MiB: 256 + 1 + 1 + 1 = 259 MiB, rounded to 260.
  assert.equal(guestOverhead(setAside.pv, guest('pv', 1, 256)), 4 * mebibyte);
  // PV, 4 vCPUs, 4096 MiB: 4096 + 1 + 4 + 16 = 4117 MiB, rounded to 4118.
  assert.equal(guestOverhead(setAside.pv, guest('pv', 4, 4096)), 22 * mebibyte);
  // PVH, 1 vCPU, 65 MiB: 65 + 2 + 1 MiB + 260 KiB, rounded to 70.
  assert.equal(guestOverhead(setAside.hvm, guest('pvh', 1, 65)), 5 * mebibyte);
});

test('more memory or more vCPUs never cost less than is needed, and rounding adds less than one step', () => {
  for (const memory of [1, 15, 16, 33, 1000, 1023, 4096]) {
    for (const vcpus of [1, 2, 3, 8]) {
      const exact = 2048 + 1024 * vcpus + 4 * memory;
      const reserved = guestOverhead(setAside.hvm, guest('hvm', vcpus, memory));
      assert.ok(reserved >= exact && reserved < exact + 2048, `${memory} MiB, ${vcpus} vCPUs: ${reserved} KiB`);
      assert.equal((memory * mebibyte + reserved) % 2048, 0);
    }
  }
});

test('a rule without its fixed part is named, other coefficients count as zero', () => {
  assert.throws(() => parseMemoryRule({ 'per-vcpu-kib': 12 }), /base-kib or fixed-kib/);
  assert.deepEqual(parseMemoryRule({ 'fixed-kib': 7 }), { base: 7, perVcpu: 0, perMebibyte: 0, roundTo: 0 });
  assert.deepEqual(parseMemoryRule({ 'base-kib': 0 }), { base: 0, perVcpu: 0, perMebibyte: 0, roundTo: 0 });
});

test('a guest with no memory, half a vCPU or a size that is no number is refused with the number', () => {
  for (const memory of [0, -1, 1.5, Number.NaN, Infinity]) assert.throws(() => guestOverhead(setAside.pv, guest('pv', 1, memory)), { name: 'RangeError', message: new RegExp(`memory .* not ${memory}$`) });
  for (const vcpus of [0, 0.5, Number.NaN]) assert.throws(() => guestOverhead(setAside.pv, guest('pv', vcpus, 64)), { name: 'RangeError', message: new RegExp(`vcpus .* not ${vcpus}$`) });
});
