import { expect, test } from 'playwright/test';
import { axeFaults, watch } from './faults.ts';
import { allPages, parts } from './site-pages.ts';

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
      const headings = await page.locator('h1').count();
      if (headings !== 1) faults.push(`${address}: ${headings} headings of the first order`);
      const words = ((await page.locator('main').textContent()) ?? '').trim().length;
      if (words < 60) faults.push(`${address}: only ${words} characters of text`);
      if (javaScriptEnabled) faults.push(...(await axeFaults(page)));
      else if ((await page.locator('.js-only:visible').count()) > 0) faults.push(`${address}: shows what needs a script`);
    }
    expect([...faults, ...watched.take()]).toEqual([]);
  });
}
