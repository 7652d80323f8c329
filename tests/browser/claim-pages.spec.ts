import { expect, test } from 'playwright/test';
import { axeFaults, axeFaultsOfAlike } from './faults.ts';
import { allPages, isClaim, parts } from './site-pages.ts';

const claims = allPages().filter(isClaim);
const count = 4;

for (const [at, addresses] of parts(claims, count).entries()) {
  test(`the page of every claim is accessible (part ${at + 1} of ${count})`, async ({ page }) => {
    test.setTimeout(300_000);
    expect(addresses.length).toBeGreaterThan(10);
    expect(await axeFaultsOfAlike(page, addresses)).toEqual([]);
  });
}

test('the quick way through the claims finds what the slow one finds', async ({ page }) => {
  const address = claims[0]!;
  // One fault more on the page as it is served: an image without a text.
  await page.route(`**${address}`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.text()).replace('<h1', '<img src="/favicon.svg"><h1') });
  });
  await page.goto(address);
  const slow = await axeFaults(page);
  expect(slow.join()).toContain('image-alt');
  expect(await axeFaultsOfAlike(page, [claims[1]!, address])).toEqual(slow);
});

test('the page of a claim leads to its sources, its subject and its other language', async ({ page }) => {
  await page.goto('/de/facts/netbsd/dom0-pv/');
  const main = page.getByRole('main');
  await expect(main.locator('.sources a').first()).toHaveAttribute('href', /^(https?:|\/de\/sources\/)/);
  await expect(main.locator('.crumbs a').last()).toHaveAttribute('href', '/de/facts/netbsd/');
  await expect(main.locator('time').first()).toHaveAttribute('datetime', /^\d{4}-\d\d-\d\d$/);
  await page.locator('language-switch a').click();
  await expect(page).toHaveURL(/\/en\/facts\/netbsd\/dom0-pv\/$/);
});
