import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crashed, type Totals } from './totals.ts';

/** Runs node with its output on the terminal and with the name of a file for its summary; reads that summary. No summary, or none that agrees with the exit status: a crash. */
function runner(name: string, parameters: (summary: string) => string[], environment: (summary: string) => NodeJS.ProcessEnv, read: (summary: string) => Totals): Totals {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  const summary = join(folder, 'summary.json');
  try {
    // A runner whose files are replaced under its feet may wait for ever: an hour is enough on any machine.
    const { status, signal } = spawnSync(process.execPath, parameters(summary), { stdio: 'inherit', timeout: 3_600_000, env: { ...process.env, ...environment(summary) } });
    const totals = existsSync(summary) ? read(readFileSync(summary, 'utf8')) : undefined;
    if (totals === undefined || (status !== 0 && totals.failed === 0)) {
      console.error(`The ${name} tests ended early (${signal ?? `exit status ${status}`}): counted as one failure.`);
      return totals ? { ...totals, failed: 1 } : crashed;
    }
    if (totals.passed + totals.failed > 0) return totals;
    console.error(`There was no ${name} test to run: counted as one failure.`);
    return { ...totals, failed: 1 };
  } catch (error) {
    console.error(`The summary of the ${name} tests cannot be read: ${(error as Error).message}`);
    return crashed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs the node:test files of some layers, tests/<layer>/**.test.ts. */
export function runNodeTests(layers: string[]): Totals {
  const files = layers.map((layer) => globSync(`tests/${layer}/**/*.test.ts`).sort());
  const empty = layers.filter((_, at) => files[at]!.length === 0);
  for (const layer of empty) console.error(`tests/${layer} holds no test: counted as one failure.`);
  const reporters = (summary: string) => ['--test-reporter=spec', '--test-reporter-destination=stdout', '--test-reporter=./src/build/test/node-reporter.ts', `--test-reporter-destination=${summary}`];
  const totals = files.flat().length === 0 ? { passed: 0, failed: 0, skipped: [] } : runner(layers.join(', '), (summary) => ['--test', ...reporters(summary), ...files.flat()], () => ({}), (text) => JSON.parse(text) as Totals);
  return { ...totals, failed: totals.failed + empty.length };
}

interface BrowserSuite {
  specs?: { title: string; tests: { status: string; projectName: string }[] }[];
  suites?: BrowserSuite[];
}

/** Runs tests/browser with Playwright in the browser given. */
export function runBrowserTests(executable: string): Totals {
  return runner(
    'browser',
    () => [join('node_modules', 'playwright', 'cli.js'), 'test', '-c', join('tests', 'browser', 'playwright.config.ts')],
    (summary) => ({ CHROMIUM_PATH: executable, BROWSER_TOTALS: summary, FORCE_COLOR: process.stdout.isTTY ? '1' : '0' }),
    (text) => {
      const { stats, errors, suites } = JSON.parse(text) as { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[]; suites: BrowserSuite[] };
      const skippedIn = (suite: BrowserSuite): string[] => [
        ...(suite.specs ?? []).flatMap((spec) => spec.tests.filter((test) => test.status === 'skipped').map((test) => `${spec.title} (${test.projectName})`)),
        ...(suite.suites ?? []).flatMap(skippedIn),
      ];
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: suites.flatMap(skippedIn) };
    },
  );
}
