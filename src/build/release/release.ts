import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content } from '../../facts/content.ts';
import { flyersVariable, printedSheets } from '../../facts/flyer-files.ts';
import { siteRules } from '../../facts/links.ts';
import { copySheets } from '../flyers.ts';
import { configurations } from '../serving/configurations.ts';
import { precompress } from '../serving/precompress.ts';
import { writeArchives } from './archives.ts';
import { writeManifest } from './manifest.ts';

/** What the steps of a release work with. */
export interface Release {
  content: Content;
  /** The built site. */
  site: string;
  /** Folder that the release is written to. */
  out: string;
  day: string;
  /** Folder of the address that the site was built for: `/` or `/xen/`. */
  base: string;
  /** The published address, if there is one. */
  published: string | undefined;
  /** Brotli's effort, 0 to 11; less than 11 only in tests. */
  effort?: number;
}

/** One step: writes its part into `out`. Must write the same bytes for the same site. */
interface Step {
  name: string;
  run: (release: Release) => void | Promise<void>;
}

/** In their order; the checksums are taken when all is there. */
export const steps: readonly Step[] = [
  {
    name: 'site: the pages with compressed twins',
    run: async ({ site, out, effort }) => {
      cpSync(site, join(out, 'site'), { recursive: true });
      await precompress(join(out, 'site'), effort);
    },
  },
  {
    name: 'servers: what web servers need to know',
    run: ({ content, base, out }) => {
      for (const [name, text] of configurations(siteRules(content, base))) {
        const path = join(out, 'servers', name);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      }
    },
  },
  {
    name: 'flyers: sheets to print',
    run: ({ out }) => {
      const list = printedSheets();
      if (list) copySheets(process.env[flyersVariable]!, join(out, 'flyers', list.edition));
    },
  },
  { name: 'archives: copies that work without a server', run: writeArchives },
  { name: 'manifest.json: what has changed', run: writeManifest },
];

/** Writes SHA256SUMS for everything in a folder, as `sha256sum -c` and `cksum -c` read it. */
function writeChecksums(out: string): void {
  const names = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(out, name)).isFile() && name !== 'SHA256SUMS').sort();
  const lines = names.map((name) => `${createHash('sha256').update(readFileSync(join(out, name))).digest('hex')}  ${name}\n`);
  writeFileSync(join(out, 'SHA256SUMS'), lines.join(''));
}

/** Makes a release out of the built site; what stood in `out` is replaced. */
export async function makeRelease(release: Release, say: (text: string) => void): Promise<void> {
  rmSync(release.out, { recursive: true, force: true });
  mkdirSync(release.out, { recursive: true });
  for (const { name, run } of steps) {
    say(name);
    await run(release);
  }
  writeChecksums(release.out);
  say('SHA256SUMS');
}
