// The one file that must run on Node 20 and before anything is installed: it installs the locked packages if they are missing,
// then hands over to the locked Node 24. Plain JavaScript, no imports from packages.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const task = process.argv[2];
const stamp = join(root, 'node_modules', '.installed-lock');
const lock = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');

/** Ends with one sentence, not with a stack trace. */
function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock) {
  console.error('Installing the locked packages (npm ci) …');
  const npm = process.env.npm_execpath;
  const arguments_ = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = npm
    ? spawnSync(process.execPath, [npm, ...arguments_], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', arguments_, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });
  if (result.status !== 0) stop('npm ci failed: its message above says why. Is the package registry reachable?');
  writeFileSync(stamp, lock);
}

const enough = (version) => {
  const [major, minor] = version.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 18);
};
const locked = join(root, 'node_modules', '.bin', 'node');
const node = existsSync(locked) ? locked : process.execPath;
if (node !== locked && !enough(process.versions.node)) {
  stop(`This platform has no locked Node 24, and Node ${process.versions.node} is too old: install Node 22.18 or newer.`);
}
const result = spawnSync(node, [join(root, 'src', 'build', `${task}.ts`), ...process.argv.slice(3)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DEV_BACKGROUND: '0', ASTRO_PREVIEW_BACKGROUND: '0' },
});
process.exit(result.status ?? 1);
