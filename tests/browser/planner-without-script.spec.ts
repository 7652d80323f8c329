import { expect, test } from 'playwright/test';
import { readContent } from '../../src/facts/content.ts';

const presets = readContent('content').content.presets;

test('the planner’s page says that it needs JavaScript, hides what cannot work and leads to the finished plans', async ({ page }) => {
  await page.goto('/en/planner/');
  await expect(page.locator('.no-script')).toContainText('needs JavaScript');
  await expect(page.locator('domain-planner')).toBeHidden();
  await expect(page.locator('button:visible')).toHaveCount(0);
  await expect(page.locator('ul.presets li')).toHaveCount(presets.size);
  await page.locator('ul.presets a:visible').first().click();
  await expect(page).toHaveURL(/\/en\/presets\/[^/]+\/$/);
});

for (const [id, { plan }] of presets) {
  test(`the preset ${id} is a finished page: drawing, table and every file as text, and each file at its own address`, async ({ page, request }) => {
    for (const language of ['de', 'en']) {
      await page.goto(`/${language}/presets/${id}/`);
      const image = page.locator('main figure img, main figure svg').first();
      await expect(image).toBeVisible();
      expect(await image.evaluate((shown) => (shown instanceof HTMLImageElement ? shown.naturalWidth : shown.getBoundingClientRect().width))).toBeGreaterThan(0);
      await expect(page.locator('main table tbody tr')).toHaveCount(plan.guests.length + 1);
      await expect(page.locator('main a[href*="#1!"]:visible')).toHaveCount(0);
    }
    const files = page.locator('ol.planned > li');
    expect(await files.count()).toBeGreaterThan(5);
    for (const item of await files.all()) {
      await item.locator('summary').click();
      await expect(item.locator('pre')).toBeVisible();
      const response = await request.get((await item.getByRole('link').getAttribute('href'))!);
      expect(response.status()).toBe(200);
      expect(response.headers()['content-type']).toMatch(/^(text\/plain|application\/octet-stream)/);
      expect(await response.text()).toBe(await item.locator('pre').textContent());
    }
  });
}
