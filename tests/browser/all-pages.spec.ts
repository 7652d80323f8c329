import { expect, test } from 'playwright/test';
import { axeFaults, watch } from './faults.ts';
import { allPages, isClaim, isTable, onePageOfEachKind, parts } from './site-pages.ts';

const pages = allPages();
const count = 8;

for (const [at, addresses] of parts(pages, count).entries()) {
  test(`every page opens without a fault (part ${at + 1} of ${count})`, async ({ page, baseURL, javaScriptEnabled }) => {
    test.setTimeout(300_000);
    const watched = await watch(page, baseURL!);
    const faults: string[] = [];
    for (const address of addresses) {
      const response = await page.goto(address);
      if (response?.status() !== 200) faults.push(`${address}: status ${response?.status()}`);
      const seen = await page.evaluate(() => ({
        headings: document.querySelectorAll('h1').length,
        words: document.querySelector('main')!.innerText.trim().length,
        needsScript: [...document.querySelectorAll('.js-only')].filter((element) => element.checkVisibility()).length,
      }));
      if (seen.headings !== 1) faults.push(`${address}: ${seen.headings} headings of the first order`);
      if (seen.words < 30) faults.push(`${address}: only ${seen.words} characters of text`);
      // Of the claims' pages axe has a test of its own, which is quicker; of the tables it sees one of each kind.
      if (javaScriptEnabled && !isClaim(address) && (!isTable(address) || onePageOfEachKind.includes(address))) faults.push(...(await axeFaults(page)));
      if (!javaScriptEnabled && seen.needsScript > 0) faults.push(`${address}: shows ${seen.needsScript} things that need a script`);
    }
    expect([...faults, ...watched.take()]).toEqual([]);
  });
}
