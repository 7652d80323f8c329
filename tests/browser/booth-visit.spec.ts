import { expect, test } from 'playwright/test';
import { watch } from './faults.ts';
import { button, domains, part } from './planner-page.ts';

/** A hall full of telephones: 400 kbit/s, 400 ms to and fro. */
const hall = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

test('from the printed code to a planned machine, on a phone in a crowded hall', async ({ page, baseURL }) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 360, height: 640 });
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', hall);
  const watched = await watch(page, baseURL!);

  await page.goto('/F/26A', { waitUntil: 'commit' });
  await expect(page.locator('section#de .lead')).toBeInViewport();
  await page.locator('section#de a', { hasText: 'Rechner planen' }).click();
  await expect(page).toHaveURL(/\/de\/planner\/$/);
  await expect(page.locator('h1')).toBeInViewport();

  // Ready-made plans are links on finished pages: the first thing that works on such a network.
  await page.locator('a[href="/de/presets/smallest/"]').first().click();
  await expect(page).toHaveURL(/\/de\/presets\/smallest\/$/);
  await expect(page.locator('h1')).toBeInViewport();
  await page.goBack();

  // And the planner itself.
  await button(page, 'add-guest').click();
  await expect(domains(page)).toHaveCount(2, { timeout: 30_000 });
  await part(page, 'files').scrollIntoViewIfNeeded();
  await expect(part(page, 'files').getByText(/\.cfg$/).first()).toBeVisible({ timeout: 30_000 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
  expect(watched.take()).toEqual([]);
});
