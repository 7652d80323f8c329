import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../facts/content.ts';
import { describeProblem, type Problem } from '../facts/problem.ts';
import { buildDay } from '../facts/build-day.ts';
import { provideFlyers } from './flyers/print-flyers.ts';
import { runTool } from './run.ts';
import { findInstalledBrowser } from './test/find-programs.ts';
import { errataNeeded } from './check/links-ledger.ts';
import { rules } from './check/rules.ts';

/** Reads the content folder and applies every rule. `without` names rules to leave out. */
export function checkContent(root: string, today: string, without: string[] = []): Problem[] {
  const { content, problems } = readContent(root);
  for (const rule of rules) if (!without.includes(rule.name)) problems.push(...rule.check(content, today));
  return problems;
}

/** True if all words of the sheets fit on them, or nobody can tell; says what does not. */
async function flyersFit(): Promise<boolean> {
  try {
    if ((await provideFlyers(findInstalledBrowser)) === 'no-browser') console.error('note: no Chromium was found, so nobody looked whether the flyers’ words fit.');
    return true;
  } catch (error) {
    console.error((error as Error).message);
    return false;
  }
}

if (import.meta.main) {
  const root = join(process.cwd(), 'content');
  if (!existsSync(root)) {
    console.error('There is no content/ in this folder: run the check in the root of the project.');
    process.exit(1);
  }
  const without = process.argv.filter((argument) => argument.startsWith('--without=')).flatMap((argument) => argument.slice('--without='.length).split(','));
  let today: string;
  try {
    today = buildDay();
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
  const problems = checkContent(root, today, without);
  for (const problem of problems) console.error(describeProblem(problem));
  // Not a mistake in content/, and nothing that could be put right there: the paper is out.
  for (const note of errataNeeded(readContent(root).content, today)) console.error(`note: ${describeProblem(note)}`);
  console.error(problems.length === 0 ? 'content: no problems' : `content: ${problems.length} problem${problems.length === 1 ? '' : 's'}`);
  const types = process.argv.includes('--content-only') ? 0 : runTool('astro', 'check');
  const fits = problems.length > 0 || process.argv.includes('--content-only') ? true : await flyersFit();
  process.exitCode = problems.length === 0 && types === 0 && fits ? 0 : 1;
}
