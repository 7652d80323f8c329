import { expect, test } from 'playwright/test';

test('the search link leads to a page that offers the index A–Z, and the index leads on', async ({ page }) => {
  await page.goto('/de/');
  await page.locator('.site-header a[data-opens="search"]').click();
  await expect(page).toHaveURL(/\/de\/search\/$/);
  await expect(page.getByRole('main')).toContainText('JavaScript');
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await page.locator('main .no-script a').click();
  await expect(page).toHaveURL(/\/de\/contents\/$/);
  await page.getByRole('main').getByRole('link', { name: 'Dom0', exact: true }).first().click();
  await expect(page).toHaveURL(/\/de\/(glossary|architecture)\//);
});

test('each heading leads to its own section in the other language', async ({ page }) => {
  await page.goto('/en/guides/netbsd-dom0/');
  await page.locator('.heading', { has: page.locator('#boot-cfg') }).locator('a[hreflang="de"]').click();
  await expect(page).toHaveURL(/\/de\/guides\/netbsd-dom0\/#boot-cfg$/);
  await expect(page.locator('#boot-cfg')).toBeInViewport();
});

test('listings show their whole text, offer files as text and no button that cannot work', async ({ page }) => {
  await page.goto('/en/guides/netbsd-dom0/');
  await expect(page.locator('.listing pre').first()).toContainText('cpuctl identify');
  await expect(page.locator('code-listing button:visible')).toHaveCount(0);
  await page.locator('.listing .fetch').first().click();
  await expect(page).toHaveURL(/\/listings\/.*\.txt$/);
});

test('drawings are shown and can be opened as text', async ({ page }) => {
  await page.goto('/de/architecture/');
  const drawing = page.locator('.drawing').first();
  await drawing.scrollIntoViewIfNeeded();
  await expect.poll(() => drawing.locator('img').evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(100);
  await drawing.locator('summary').click();
  await expect(drawing.locator('pre')).toBeVisible();
  await expect(drawing.locator('pre')).toContainText('Xen');
});

test('the navigation leads through all sections', async ({ page }) => {
  await page.goto('/de/');
  const links = page.locator('.site-header nav a');
  const count = await links.count();
  expect(count).toBeGreaterThan(4);
  for (let at = 0; at < count; at++) {
    await links.nth(at).click();
    await expect(page.locator('.site-header [aria-current]').first()).toBeVisible();
  }
});
