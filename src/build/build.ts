import { join } from 'node:path';
import { buildDay } from '../facts/build-day.ts';
import { describeProblem } from '../facts/problem.ts';
import { checkContent } from './check.ts';
import { runTool } from './run.ts';
import { siteAddress } from './site-address.ts';

/** Checks the content, then builds the site into dist/. Returns the exit status; says what is wrong in sentences. */
export function build(): number {
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
  return runTool('astro', 'build');
}

if (import.meta.main) process.exitCode = build();
