import { expect, test } from 'playwright/test';
import { dialog, links, searchbox, searchFor } from './search-page.ts';

test('what was searched is marked where a result leads, in the section that answers, and nowhere else on the site', async ({ page }) => {
  await page.goto('/de/');
  await searchFor(page, 'Could not find bridge device xenbr0');
  await links(dialog(page)).first().click();
  await expect(page).toHaveURL(/troubleshooting\/#bridge-device/);
  const marks = page.locator('main mark.search-hit');
  await expect(marks.first()).toBeVisible();
  expect(await page.locator('main h1 mark.search-hit').count()).toBe(0);
  await page.locator('.site-header nav a').first().click();
  await expect(page.locator('h1')).toBeVisible();
  await expect(page.locator('mark.search-hit')).toHaveCount(0);
});

test('neither the address nor the browser’s storage holds what was searched in the dialog', async ({ page, context }) => {
  await page.goto('/de/');
  await searchFor(page, 'Ballooning');
  await links(dialog(page)).first().click();
  await expect(page).toHaveURL(/\/de\/./);
  expect(page.url()).not.toContain('allooning?');
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  expect(await context.cookies()).toEqual([]);
});

test('who goes back from a result finds the query and its list again', async ({ page }) => {
  await page.goto('/en/systems/');
  await searchFor(page, 'event channels');
  await links(dialog(page)).nth(1).click();
  await expect(page).not.toHaveURL(/\/en\/systems\/$/);
  await page.goBack();
  await expect(dialog(page)).toBeVisible();
  await expect(searchbox(dialog(page))).toHaveValue('event channels');
  await expect(links(dialog(page)).first()).toBeVisible();
});

test('on the search page going back brings the query of the address', async ({ page }) => {
  await page.goto('/de/search/');
  const main = page.getByRole('main');
  await searchbox(main).fill('Ereigniskanal');
  await expect(links(main).first()).toBeVisible();
  await links(main).first().click();
  await expect(page).not.toHaveURL(/\/search\//);
  await page.goBack();
  await expect(searchbox(page.getByRole('main'))).toHaveValue('Ereigniskanal');
  await expect(links(page.getByRole('main')).first()).toBeVisible();
});

test('a result opened in another tab is an ordinary page', async ({ page, context }) => {
  await page.goto('/de/');
  await searchFor(page, 'Hypervisor');
  const opened = context.waitForEvent('page');
  await links(dialog(page)).first().click({ modifiers: ['ControlOrMeta'] });
  const other = await opened;
  await expect(other.locator('h1')).toBeVisible();
  await expect(dialog(page)).toBeVisible();
});
