import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeCode, describeFinding, findingCodes, type FindingCode } from '../../../src/domain/xl-cfg/finding-codes.ts';
import { reviewFile } from '../../../src/domain/xl-cfg/review.ts';
import { facts } from '../plan/plans.ts';
import { sound, table } from './finding-table.ts';

const codes = Object.keys(findingCodes) as FindingCode[];
const show = (text: string): string => text.slice(0, 2000);

for (const code of codes) {
  test(`the review finds ${code} on its line, and not in a file that is right`, () => {
    const rows = table.filter((row) => row.code === code);
    assert.ok(rows.length > 0, 'the table has no row');
    for (const { wrong, right, line, host, about = '' } of rows) {
      const found = reviewFile(wrong, host).filter((finding) => finding.code === code);
      assert.deepEqual(found.map((finding) => finding.line), [line], `${about}\n${show(wrong)}`);
      const { placeholders } = describeCode(code);
      assert.deepEqual(Object.keys(found[0]!.values ?? {}), placeholders, 'the values are those of the table of codes');
      assert.ok(found[0]!.fact === undefined || facts.has(found[0]!.fact));
      for (const value of Object.values(found[0]!.values ?? {})) assert.notEqual(value, '', 'every placeholder has a value');
      assert.ok(!reviewFile(right, host).some((finding) => finding.code === code), `${about}\n${show(right)}`);
    }
  });
}

test('right files of every type have no finding', () => {
  for (const [type, text] of Object.entries(sound)) assert.deepEqual(reviewFile(text, 'netbsd'), [], type);
});

test('every fact that a finding names exists, and placeholders are words that texts can hold', () => {
  for (const code of codes) {
    const { severity, placeholders, fact } = describeCode(code);
    assert.match(code, /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    assert.ok(['error', 'warning', 'hint'].includes(severity), code);
    for (const name of placeholders) assert.match(name, /^[a-z]+$/, code);
    if (fact !== undefined) assert.ok(facts.has(fact), `${code} names ${fact}`);
  }
});

test('long values are cut where they stand in a finding', () => {
  assert.equal(String(describeFinding('unexpected-text', 1, ['x'.repeat(500)]).values!['value']).length, 60);
});

test('what xl refuses, what cannot be created and what loses a device is an error, whatever the host', () => {
  for (const { code, wrong, host, xl, about = '' } of table) {
    if (xl !== 'refuses') continue;
    assert.ok(reviewFile(wrong, host).some((finding) => finding.severity === 'error'), `${code} ${about}`);
  }
});

test('a missing bridge is a warning with a BSD dom0, where there is no xenbr0, and else a hint', () => {
  const severity = (host: 'netbsd' | 'freebsd' | 'unknown') => reviewFile(`${sound.pv}vif = [ '' ]\n`, host).map((finding) => finding.severity);
  assert.deepEqual([severity('netbsd'), severity('freebsd'), severity('unknown')], [['warning'], ['warning'], ['hint']]);
});

test('a missing vcpus weighs more with PVH, where such a guest failed to start', () => {
  const severity = (text: string) => reviewFile(text.replace('vcpus = 1\n', '')).find((finding) => finding.code === 'vcpus-missing')?.severity;
  assert.equal(severity(sound.pvh), 'warning');
  assert.equal(severity(sound.pv), 'hint');
});

test('a setting of another type that is switched off is a hint only', () => {
  assert.deepEqual(reviewFile(`${sound.pvh}vnc = 0\n`).map(({ code, severity }) => [code, severity]), [['setting-of-other-type', 'hint']]);
  assert.deepEqual(reviewFile(`${sound.pvh}vnc = 1\n`).map(({ code, severity }) => [code, severity]), [['setting-of-other-type', 'warning']]);
});

test('a line that xl cannot read has that one error, and nothing is called missing for it', () => {
  assert.deepEqual(reviewFile('name "web"\ntype = "pvh"\nkernel = "/k"\nmemory = 512\nvcpus = 1\n').map(({ code, line }) => [code, line]), [['equals-missing', 1]]);
  assert.deepEqual(reviewFile(`${sound.pv}Memory = 1024\n`).map(({ code }) => code), ['key-capitals']);
});

test('a likely spelling is given only where it is free, and then nothing is called missing', () => {
  const found = (text: string) => reviewFile(text).map(({ code, values }) => [code, values?.['suggestion']]);
  assert.deepEqual(found(sound.pvh.replace('vcpus', 'vcpu')), [['misspelt-setting', 'vcpus']]);
  assert.deepEqual(found(`${sound.pvh}vcpu = 2\n`), [['unknown-setting', undefined]]);
  assert.deepEqual(found(sound.pv.replace('kernel', 'kernal')), [['misspelt-setting', 'kernel']]);
  assert.deepEqual(found(sound.pv.replace('name', 'nmae')), [['misspelt-setting', 'name']]);
});

test('a misspelt setting without which xl refuses the file, or the guest lacks what was written, is an error', () => {
  const severity = (text: string) => reviewFile(text).map((finding) => finding.severity);
  for (const key of ['name', 'type', 'kernel', 'memory']) assert.deepEqual(severity(sound.pv.replace(key, `${key}x`)), ['error'], key);
  assert.deepEqual(severity(`${sound.pv}on_chrash = "preserve"\n`), ['warning']);
});

test('spellings are those of the guest’s type', () => {
  const suggestion = (text: string) => reviewFile(text)[0]?.values?.['suggestion'];
  assert.equal(suggestion(`${sound.hvm}serail = "pty"\n`), 'serial');
  assert.equal(suggestion(`${sound.pv}serail = "pty"\n`), undefined);
});

test('findings come in the order of the lines', () => {
  const lines = reviewFile('Name = "a"\nvnc = True\nbuilder = "hvm"\nmemory = 64\nmemory = "1G"\nfoo = 1\n').map((finding) => finding.line);
  assert.deepEqual(lines, lines.toSorted((a, b) => a - b));
  assert.ok(lines.length >= 6);
});

test('a file of the 2006 kind is understood: its builder, prefixes and CD are hints, and nothing is an error', () => {
  const old = 'kernel = "/usr/pkg/lib/xen/boot/hvmloader"\nbuilder = "hvm"\nmemory = 256\nvcpus = 1\nname = "winxp"\ndisk = [ "phy:/dev/wd0g,ioemu:hda,w", "file:/home/xp.iso,ioemu:hdc:cdrom,r" ]\n';
  const found = reviewFile(old).map(({ code, severity }) => `${severity} ${code}`);
  assert.deepEqual(found, ['warning hvmloader-kernel', 'hint builder-old', 'hint old-prefix', 'hint old-cdrom', 'hint old-prefix']);
});
