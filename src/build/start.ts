import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { buildDay } from '../facts/build-day.ts';
import { build } from './build.ts';
import { preview } from './preview.ts';

/** Digest of everything that the built site depends on: a second start need not build again. */
function inputDigest(): string {
  const hash = createHash('sha256').update([buildDay(), process.env['SITE_URL'] ?? '', process.version].join('\n'));
  for (const folder of ['content', 'src', 'public']) {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
      const path = join(folder, name);
      if (statSync(path).isFile()) hash.update(`\n${path}\n`).update(readFileSync(path));
    }
  }
  for (const name of ['astro.config.mjs', 'package-lock.json', 'tsconfig.json']) hash.update(`\n${name}\n`).update(readFileSync(name));
  return hash.digest('hex');
}

// Beside dist/, not in it: what is served is only the site.
const stamp = join('node_modules', '.built-inputs');
const digest = inputDigest();
const upToDate = existsSync(stamp) && existsSync(join('dist', 'index.html')) && readFileSync(stamp, 'utf8') === digest;
const status = upToDate ? 0 : await build();
if (status === 0) {
  writeFileSync(stamp, digest);
  await preview();
} else process.exitCode = status;
