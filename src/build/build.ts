import { join } from 'node:path';
import { buildDay } from '../facts/build-day.ts';
import { flyersVariable } from '../facts/flyer-files.ts';
import { describeProblem } from '../facts/problem.ts';
import { checkContent } from './check.ts';
import { provideFlyers } from './flyers/print-flyers.ts';
import { runTool } from './run.ts';
import { siteAddress } from './site-address.ts';
import { findInstalledBrowser } from './test/find-programs.ts';

/**
 * Prints the flyers, or takes them from the last time, and tells the build where they lie. Where that fails the site is built without them, and says so: an address
 * too long for paper is no reason to have no site.
 */
async function takeFlyers(): Promise<void> {
  delete process.env[flyersVariable];
  try {
    const flyers = await provideFlyers(findInstalledBrowser);
    if (flyers === 'no-browser') console.error('No Chromium was found, so this copy of the site has no printed flyers: install it, or name it in CHROMIUM_PATH.');
    else if (flyers !== undefined) process.env[flyersVariable] = join(process.cwd(), flyers);
  } catch (error) {
    console.error(`${(error as Error).message}\nThis copy of the site has no printed flyers.`);
  }
}

/** Checks the content, prints the flyers where a browser is there for it, then builds the site into dist/. Returns the exit status; says what is wrong in sentences. */
export async function build(): Promise<number> {
  try {
    siteAddress();
    const problems = checkContent(join(process.cwd(), 'content'), buildDay());
    if (problems.length > 0) {
      for (const problem of problems) console.error(describeProblem(problem));
      console.error(`Not built: ${problems.length} problem${problems.length === 1 ? '' : 's'} in content/.`);
      return 1;
    }
  } catch (error) {
    console.error(`Not built: ${(error as Error).message}`);
    return 1;
  }
  await takeFlyers();
  return runTool('astro', 'build');
}

if (import.meta.main) process.exitCode = await build();
