import { build } from './build.ts';
import { findBrowser, provideSitePrograms } from './test/find-programs.ts';
import { runBrowserTests, runNodeTests } from './test/run-tests.ts';
import { addTotals, crashed, describeTotals, type Totals } from './test/totals.ts';

const layers = ['domain', 'content', 'xl-judge', 'site', 'servers', 'browser'];

/**
 * npm test: builds the site and runs all tests; `npm test -- domain content` only those layers. Whatever happens, the last line says how many
 * passed and failed, and the exit status is 1 unless everything ran and passed.
 */
async function test(wanted: string[]): Promise<Totals> {
  const unknown = wanted.filter((layer) => !layers.includes(layer));
  if (unknown.length > 0) {
    console.error(`There is no layer "${unknown[0]}". The layers are ${layers.join(', ')}: npm test -- domain content`);
    return crashed;
  }
  const chosen = layers.filter((layer) => wanted.length === 0 || wanted.includes(layer));
  const browser = chosen.includes('browser') ? findBrowser() : undefined;
  if (chosen.includes('browser') && !browser) return crashed;
  if (chosen.includes('site')) provideSitePrograms();
  if (['site', 'servers', 'browser'].some((layer) => chosen.includes(layer))) {
    // The tests know the site at the root of an address; SITE_URL may put it into a folder.
    delete process.env['SITE_URL'];
    delete process.env['SITE_FOLDER'];
    if ((await build()) !== 0) {
      console.error('The site cannot be built: no test was run.');
      return crashed;
    }
  }
  const withNode = chosen.filter((layer) => layer !== 'browser');
  return addTotals([...(withNode.length > 0 ? [runNodeTests(withNode)] : []), ...(browser ? [runBrowserTests(browser)] : [])]);
}

const totals = await test(process.argv.slice(2));
for (const name of totals.skipped) console.log(`skipped: ${name}`);
console.log(describeTotals(totals));
process.exitCode = totals.failed > 0 || totals.passed === 0 ? 1 : 0;
