import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { macAddress, bridgeDevice, diskTarget, kernelPath } from '../../src/domain/plan/derive.ts';
import { guestTypes, type Plan } from '../../src/domain/plan/plan.ts';
import { correctFile } from '../../src/domain/xl-cfg/correct-file.ts';
import { emitGuestFile } from '../../src/domain/xl-cfg/emit-guest.ts';
import { parseCfg } from '../../src/domain/xl-cfg/parse-cfg.ts';
import { reviewFile } from '../../src/domain/xl-cfg/review.ts';
import { settings, xlTypes } from '../../src/domain/xl-cfg/settings.ts';
import { readDataFile } from '../../src/facts/data-file.ts';
import { preset } from '../../src/schemas/preset.ts';
import { sound, table } from '../domain/xl-cfg/finding-table.ts';
import { likelyPlan, listSound } from '../domain/xl-cfg/sound-plans.ts';
import { prepareJudge, type Judge } from './judge.ts';

const prepared = prepareJudge();
const skip = typeof prepared === 'string' ? `skipped, the real xl was not asked: ${prepared}` : false;
const judge = prepared as Judge;
after(() => {
  if (!skip) judge.close();
});

/** xl takes the file without a word, and understands what was planned. */
function assertUnderstood(plan: Plan, index: number): void {
  const guest = plan.guests[index]!;
  const { text } = emitGuestFile(plan, index, '2026-11-23');
  assert.deepEqual(judge.judge(text), { accepted: true, line: 0, said: '' }, text);
  const { c_info, b_info, disks = [], nics = [] } = judge.read(text);
  assert.deepEqual([c_info.name, c_info.type], [guest.name, guest.type === 'pvshim' ? 'pvh' : guest.type], text);
  assert.deepEqual([b_info.target_memkb, b_info.max_vcpus], [guest.memory * 1024, guest.vcpus], text);
  assert.equal(b_info.kernel ?? '', kernelPath(plan, guest), text);
  assert.equal(b_info['type.pvh']?.pvshim, guest.type === 'pvshim' ? 'True' : undefined, text);
  const targets = guest.disks.map((_, disk) => diskTarget(plan, guest, disk));
  assert.deepEqual(disks.map((disk) => disk.pdev_path), [...targets, ...(guest.cdrom ? [guest.cdrom] : [])], text);
  assert.deepEqual(disks.map((disk) => disk.readwrite ?? 0), [...targets.map(() => 1), ...(guest.cdrom ? [0] : [])], text);
  assert.deepEqual(nics.map(({ mac, bridge }) => [mac, bridge]), guest.interfaces.map(({ bridge }, vif) => [macAddress(plan, index, vif), bridgeDevice(plan, bridge)]), text);
}

test('the real xl takes 300 planned guests of every type without a word and understands what was planned', { skip }, () => {
  const seen = new Map<string, number>();
  let count = 0;
  for (const plan of fc.sample(likelyPlan, { numRuns: 160, seed: 20061120 })) {
    for (const index of count < 300 ? listSound(plan) : []) {
      assertUnderstood(plan, index);
      count++;
      const { type } = plan.guests[index]!;
      seen.set(type, (seen.get(type) ?? 0) + 1);
    }
  }
  assert.ok(count >= 300);
  for (const type of guestTypes) assert.ok((seen.get(type) ?? 0) >= 10, `${type}: ${seen.get(type)}`);
});

test('the real xl takes the guests of every preset without a word', { skip }, () => {
  const folder = join(process.cwd(), 'content/presets');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  assert.ok(files.length > 0);
  for (const name of files) {
    const { data, problems } = readDataFile(preset, join(folder, name), name);
    assert.deepEqual(problems, []);
    for (const index of data!.plan.guests.keys()) assertUnderstood(data!.plan, index);
  }
});

test('what the review calls an error of xl, the real xl refuses, on the same line where it names one', { skip }, () => {
  for (const { code, wrong, line, xl, about = '' } of table) {
    if (xl !== 'refuses') continue;
    const verdict = judge.judge(wrong);
    assert.equal(verdict.accepted, false, `${code} ${about}\n${wrong}`);
    // Of very many errors the review names the last one that it looked at.
    if (verdict.line > 0 && code !== 'too-many-errors') assert.equal(verdict.line, line, `${code} ${about}\n${wrong}${verdict.said}`);
  }
});

test('what the review finds beyond that, the real xl lets pass', { skip }, () => {
  for (const { code, wrong, xl, about = '' } of table) if (xl === 'accepts') assert.equal(judge.judge(wrong).accepted, true, `${code} ${about}\n${wrong}${judge.judge(wrong).said}`);
});

test('the right files of the table are right for the real xl, too', { skip }, () => {
  for (const { code, right, about = '' } of table) {
    if (reviewFile(right).some(({ severity }) => severity === 'error')) continue;
    const verdict = judge.judge(right);
    assert.ok(verdict.accepted, `${code} ${about}\n${right}${verdict.said}`);
  }
});

test('a corrected file has no error that the real xl sees', { skip }, () => {
  for (const { code, wrong, about = '' } of table) {
    const corrected = correctFile(wrong);
    if (reviewFile(corrected).some(({ severity }) => severity === 'error')) continue;
    const verdict = judge.judge(corrected);
    assert.ok(verdict.accepted, `${code} ${about}\n${corrected}${verdict.said}`);
  }
});

test('lexer and grammar agree with the real xl on files put together at random', { skip }, () => {
  const piece = fc.constantFrom('a', 'b.c', '1', '0x1f', '=', '+=', '[', ']', ',', ';', '\n', '\n', ' ', '"x"', "'y'", '"', "'", '\\', '# c\n', '#', 'A', '-', '.', '\t', 'é', '"\\n"', '"\\101"', '"\\x41"', 'a = [ "x",\n "y" ]\n', 'b += "z"\n', '\r\n');
  const files = fc.array(piece, { maxLength: 12 }).map((pieces) => `${pieces.join('')}${sound.pv}`);
  for (const text of fc.sample(files, { numRuns: 400, seed: 7 })) {
    const refused = /config parsing error/.test(judge.judge(text).said);
    const found = parseCfg(text).problems.some(({ severity }) => severity === 'error') || reviewFile(text).some(({ code }) => code === 'add-mismatch');
    assert.equal(found, refused, `${JSON.stringify(text)}\n${judge.judge(text).said}`);
  }
});

test('the table of settings is that of the real xl: it takes a value of the kind, and complains of another kind where it reads the setting', { skip }, () => {
  const usual: Record<string, string> = {
    n: '1', b: '1', l: '[ ]', lt: '[ ]', lb: '[ ]', nt: '"default"', t: '"x"', altp2m: '"mixed"', timer_mode: '"no_missed_ticks_pending"', gfx_passthru: '"igd"', videoram: '16', mmio_hole: '256', maxmem: '512', maxvcpus: '2',
    bios: '"ovmf"', device_model_version: '"qemu-xen"', gic_version: '"v2"', hdtype: '"ahci"', ms_vm_genid: '"none"', passthrough: '"disabled"', tee: '"none"', vendor_device: '"none"', vga: '"stdvga"', vuart: '"sbsa_uart"', rdm: '"strategy=host"',
    name: '"b"', uuid: '"66b071ad-8d28-4466-9be4-f45c64e91c7e"', pool: '"Pool-0"', kernel: '"/k"', on_crash: '"preserve"', on_poweroff: '"preserve"', on_reboot: '"preserve"', on_soft_reset: '"soft-reset"', on_watchdog: '"preserve"',
  };
  // Settings that exclude others of the file, and labels, for which libxl asks Xen.
  const apart = new Set('type builder firmware ramdisk cmdline root extra init_seclabel seclabel device_model_stubdomain_seclabel'.split(' '));
  // Settings of which xl tries both kinds, or reads without a complaint.
  const quiet = new Set('altp2m cpuid gfx_passthru gic_version tee timer_mode tsc_mode vmtrace_buf_kb vnuma'.split(' '));
  for (const type of xlTypes) {
    for (const [name, { kind, types, since }] of settings) {
      if (!types.includes(type)) continue;
      const fitting = `${sound[type]}${type === 'hvm' ? '' : 'vnc = 1\n'}${name} = ${usual[name] ?? usual[kind]!}\n`;
      const verdict = apart.has(name) ? undefined : judge.judge(fitting);
      assert.ok(!verdict || verdict.accepted, `${fitting}${verdict?.said}`);
      assert.doesNotMatch(verdict?.said ?? '', /should be|not a valid number/, fitting);
      if (kind === 'lt' || kind === 'lb' || quiet.has(name) || since !== undefined) continue;
      const other = `${sound[type]}${type === 'hvm' ? '' : 'vnc = 1\n'}${name} = ${kind === 'l' ? '"x"' : '[ "x" ]'}\n`;
      const { accepted, said } = judge.judge(other);
      assert.ok(!accepted || /should be/.test(said), other);
      assert.ok(reviewFile(other).some(({ code }) => code === (kind === 'l' ? 'list-expected' : 'single-value-expected')), other);
    }
  }
});
