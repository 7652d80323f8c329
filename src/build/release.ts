import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDay } from '../facts/build-day.ts';
import { readContent } from '../facts/content.ts';
import { generatedPaths } from '../facts/generated-paths.ts';
import { build } from './build.ts';
import { recordAddresses } from './fix-links.ts';
import { lastRelease, takeInventory } from './release/manifest.ts';
import { makeRelease } from './release/release.ts';
import { siteAddress } from './site-address.ts';

/**
 * npm run release: builds the site and writes release/. With --record it also notes in content/links what the release held, for the next one to be
 * compared with: addresses that must lead somewhere for ever, facts, pages. Returns the exit status.
 */
async function release(parameters: string[]): Promise<number> {
  const unknown = parameters.find((parameter) => parameter !== '--record');
  if (unknown !== undefined) {
    console.error(`npm run release knows --record and nothing else, not "${unknown}".`);
    return 1;
  }
  const status = await build();
  if (status !== 0) return status;
  try {
    const { site, base } = siteAddress();
    const { content } = readContent(join(process.cwd(), 'content'));
    const day = buildDay();
    const published = process.env['SITE_URL'] ? site + base : undefined;
    if (published === undefined) console.error('SITE_URL is not set: this release says that it is at http://localhost:4321/. For a real one: SITE_URL=https://example.org/ npm run release');
    await makeRelease({ content, site: 'dist', out: 'release', day, base, published }, (text) => console.log(`release/${text}`));
    if (parameters.length > 0) {
      const addresses = recordAddresses(content, [...content.pages.de.keys(), ...generatedPaths(content)]);
      writeFileSync(lastRelease(content.root), `${JSON.stringify(takeInventory(content, day), null, 1)}\n`);
      console.log(`content/links: ${addresses.length} new addresses, and what this release held. Commit it.`);
    }
    return 0;
  } catch (error) {
    console.error(`No release: ${(error as Error).message}`);
    return 1;
  }
}

if (import.meta.main) process.exitCode = await release(process.argv.slice(2));
