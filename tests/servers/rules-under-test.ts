import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { precompress } from '../../src/build/serving/precompress.ts';
import type { SiteRules } from '../../src/domain/serving/site-rules.ts';
import { readContent } from '../../src/facts/content.ts';
import { siteRules } from '../../src/facts/links.ts';

/** The built site under test: SITE_FOLDER, else dist/. */
const built = resolve(process.env['SITE_FOLDER'] ?? 'dist');
const { content } = readContent(join(process.cwd(), 'content'));

/** The site's own rules for a folder, with an event and a page that has moved, of which the site may have none yet. */
export function rulesFor(base: string): SiteRules {
  const rules = siteRules(content, base);
  return {
    ...rules,
    choices: [...rules.choices, { path: 'e/tag27', targets: { de: 'de/systems/#linux', en: 'en/systems/#linux' } }],
    redirects: [...rules.redirects, { path: 'de/old-page', target: 'de/systems/', status: 301 }, { path: 'en/old-page', target: 'en/systems/', status: 301 }],
  };
}

/** A copy of the site with compressed twins, quickly made, and a page for the event. Removed when the tests end. */
export async function siteUnderTest(): Promise<{ site: string; folder: string }> {
  if (!existsSync(join(built, 'index.html'))) throw new Error(`${built} holds no site: build it first`);
  const folder = mkdtempSync(join(tmpdir(), 'bsdxen-servers-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  const site = join(folder, 'site');
  cpSync(built, site, { recursive: true });
  mkdirSync(join(site, 'e/tag27'), { recursive: true });
  cpSync(join(site, 'index.html'), join(site, 'e/tag27/index.html'));
  await precompress(site, 4);
  return { site, folder };
}
