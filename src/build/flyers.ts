import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildDay } from '../facts/build-day.ts';
import { editionToPrint } from '../facts/flyers.ts';
import { content } from '../facts/library.ts';
import { provideFlyers } from './flyers/print-flyers.ts';
import { findBrowser } from './test/find-programs.ts';

/** Where printed sheets are put for people; a release writes the same place. */
export const flyersFolder = (edition: string): string => join('release', 'flyers', edition);

/** Copies the PDFs of a printed set, without the site's pictures of them. Returns their names. */
export function copySheets(from: string, to: string): string[] {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  const names = readdirSync(from).filter((name) => name.endsWith('.pdf')).sort();
  for (const name of names) cpSync(join(from, name), join(to, name));
  return names;
}

/** npm run flyers: prints all sheets of the newest edition to PDF. Returns the exit status; says in sentences what is missing or does not fit. */
async function flyers(): Promise<number> {
  try {
    const folder = await provideFlyers(findBrowser);
    if (folder === undefined) console.error('content/flyers holds no edition: there is nothing to print.');
    if (folder === 'no-browser') console.error('Flyers are printed by Chromium, and there is none: install it, or name it in CHROMIUM_PATH.');
    if (folder === undefined || folder === 'no-browser') return 1;
    const to = flyersFolder(editionToPrint(content(), buildDay())!);
    for (const name of copySheets(folder, to)) console.log(join(to, name));
    if (!process.env['SITE_URL']) console.error('SITE_URL is not set: these sheets are proofs, their codes lead to this machine. For real ones: SITE_URL=https://example.org/ npm run flyers');
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}

if (import.meta.main) process.exitCode = await flyers();
