import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { emitTar } from '../../../src/domain/host-files/archive.ts';
import { emitHostFiles } from '../../../src/domain/host-files/emit-host-files.ts';
import { listArchive } from '../../../src/domain/host-files/readme.ts';
import { goldenPlans } from './plans.ts';
import { readTar } from './readers/tar.ts';

const time = 1795392000;

/** Unpacks with the system's own tar and returns what it lists and what it wrote. */
function unpack<T>(archive: Uint8Array, look: (folder: string, listing: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'planner-tar-'));
  try {
    const path = join(folder, 'a.tar');
    writeFileSync(path, archive);
    const listing = execFileSync('tar', ['-tf', path], { encoding: 'utf8' });
    execFileSync('tar', ['-xpf', path, '-C', folder]);
    return look(folder, listing);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('the system’s tar unpacks a plan’s archive: names, texts, permissions and time', () => {
  const files = listArchive(emitHostFiles(goldenPlans['freebsd-zvols']!(), '2026-11'), 'Größe\n', 'bsd-xen');
  unpack(emitTar(files, time), (folder, listing) => {
    assert.deepEqual(listing.trim().split('\n'), files.map((file) => file.path));
    for (const file of files) {
      const unpacked = join(folder, file.path);
      assert.equal(readFileSync(unpacked, 'utf8'), file.text);
      assert.equal(statSync(unpacked).mode & 0o777, file.mode ?? 0o644);
      assert.equal(statSync(unpacked).mtimeMs, time * 1000);
    }
    assert.ok(files.some((file) => file.mode === 0o755));
  });
});

const part = fc.stringMatching(/^[A-Za-z0-9äöü_-][A-Za-z0-9äöü._-]{0,40}$/);
const someFiles = fc.uniqueArray(fc.record({ path: fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('/')), text: fc.string({ unit: 'grapheme', maxLength: 1200 }), mode: fc.constantFrom(0o644, 0o755) }), { selector: (file) => file.path });

test('what is put in comes out, in the same order, by our own reader of ustar', () => {
  fc.assert(
    fc.property(someFiles, (files) => assert.deepEqual(readTar(emitTar(files, time)), files.map((file) => ({ ...file, text: file.text.toWellFormed(), time })))),
    { numRuns: 300 },
  );
});

test('a path longer than 100 bytes is split, and tar puts it together again', () => {
  const path = `${'ordner/'.repeat(12)}${'ä'.repeat(45)}.txt`;
  const archive = emitTar([{ path, text: 'x' }], 0);
  assert.equal(readTar(archive)[0]!.path, path);
  unpack(archive, (folder) => assert.equal(readFileSync(join(folder, path), 'utf8'), 'x'));
});

test('the same input gives the same bytes; an archive without files is two empty blocks', () => {
  const files = [{ path: 'a', text: 'b' }];
  assert.deepEqual(emitTar(files, time), emitTar(structuredClone(files), time));
  assert.deepEqual(emitTar([], time), new Uint8Array(1024));
});

test('paths that could leave the folder, double ones and those that do not fit are refused', () => {
  for (const path of ['/etc/rc.conf', '../a', 'a/../b', 'a//b', 'a/', './a', '', '.', 'a\\b', 'a\nb', 'a\0b', 'a'.repeat(101), `${'a'.repeat(156)}/b`.repeat(1) + '/c'.repeat(60), `${'b/'.repeat(130)}c`]) {
    assert.throws(() => emitTar([{ path, text: '' }], time), RangeError, JSON.stringify(path));
  }
  assert.throws(() => emitTar([{ path: 'a', text: '' }, { path: 'a', text: '' }], time), RangeError);
  for (const wrong of [-1, 0.5, NaN, 2 ** 40]) assert.throws(() => emitTar([{ path: 'a', text: '' }], wrong), RangeError, String(wrong));
});
