import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { none, projectFolder } from './built-site.ts';

/** Builds the project into a folder, as if at a given second; returns the digest of every file by its path. */
function buildInto(folder: string, epoch: string): Map<string, string> {
  const astro = join(projectFolder, 'node_modules', '.bin', 'astro');
  const { SITE_URL: _, ...environment } = process.env;
  const result = spawnSync(process.execPath, [astro, 'build', '--force', '--outDir', folder], {
    cwd: projectFolder,
    encoding: 'utf8',
    env: { ...environment, SOURCE_DATE_EPOCH: epoch, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  assert.equal(result.status, 0, `${result.stdout}\n${result.stderr}`);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile());
  return new Map(files.sort().map((name) => [name, createHash('sha256').update(readFileSync(join(folder, name))).digest('hex')]));
}

test('two builds of the same sources are identical, byte by byte', (t) => {
  const root = mkdtempSync(join(tmpdir(), 'twice-'));
  try {
    const first = buildInto(join(root, 'first'), '1795392000');
    const second = buildInto(join(root, 'second'), '1795392000');
    const names = [...new Set([...first.keys(), ...second.keys()])];
    none(names.filter((name) => first.get(name) !== second.get(name)), 'file that differs between two builds');
    assert.ok(first.size > 100, `only ${first.size} files were built`);
    t.diagnostic(`${first.size} files, all equal`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
