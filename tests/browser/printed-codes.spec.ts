import { expect, test } from 'playwright/test';
import { axeFaults, watch } from './faults.ts';

// The server of these tests knows no rules, like NetBSD's own: what is tested is what every host can do.
for (const spelling of ['/F/26A/HW', '/f/26a/hw/']) {
  test(`the printed code ${spelling} offers both languages on a phone, and leads on`, async ({ page, baseURL }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    const watched = await watch(page, baseURL!);
    await page.goto(spelling);
    expect(await axeFaults(page)).toEqual([]);
    for (const language of ['de', 'en']) await expect(page.locator(`main a[hreflang="${language}"]`)).toBeInViewport();
    await page.locator('main a[hreflang="de"]').click();
    await expect(page).toHaveURL(/\/de\/hardware\/$/);
    expect(watched.take()).toEqual([]);
  });
}

test('a printed code with its language leads on by itself', async ({ page }) => {
  await page.goto('/F/26A/PLAN/EN');
  await expect(page).toHaveURL(/\/en\/planner\/$/);
});

test('the page of an edition leads to each language’s part and from there to the topics', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/F/26A/');
  expect(await axeFaults(page)).toEqual([]);
  await page.locator('.edition-languages a[hreflang="en"]').click();
  await expect(page.locator('section#en h2')).toBeInViewport();
  await page.locator('section#en a', { hasText: /hardware/i }).first().click();
  await expect(page).toHaveURL(/\/en\/hardware\//);
});
