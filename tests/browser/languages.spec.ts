import { expect, test } from 'playwright/test';

test('the language link leads to the same section of the other language', async ({ page }) => {
  await page.goto('/de/guides/netbsd-dom0/#boot-cfg');
  const link = page.locator('language-switch a');
  await expect(link).toHaveAttribute('href', /\/en\/guides\/netbsd-dom0\/#boot-cfg$/);
  await page.locator('.toc a').first().click();
  const hash = new URL(page.url()).hash;
  expect(hash).not.toBe('#boot-cfg');
  await link.click();
  await expect(page).toHaveURL(new RegExp(`/en/guides/netbsd-dom0/${hash}$`));
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator(hash)).toBeInViewport();
});

test('there and back again ends where it began, on every kind of page', async ({ page }) => {
  for (const path of ['', 'systems/', 'facts/xen/', 'facts/netbsd/dom0-pv/', 'glossary/', 'contents/', 'search/']) {
    await page.goto(`/en/${path}`);
    await page.locator('language-switch a').click();
    await expect(page).toHaveURL(new RegExp(`/de/${path}$`));
    await page.locator('language-switch a').click();
    await expect(page).toHaveURL(new RegExp(`/en/${path}$`));
  }
});

test('the front door offers both languages and prefers none', async ({ page }) => {
  await page.goto('/');
  for (const language of ['de', 'en']) await expect(page.locator(`main a[hreflang="${language}"]`)).toHaveAttribute('href', `/${language}/`);
  await page.locator('main a[hreflang="en"]').click();
  await expect(page).toHaveURL(/\/en\/$/);
});

for (const address of ['/no-such-page/', '/de/no/such/page', '/en/facts/xen/no-such-fact/', '/de/%3Cscript%3E/']) {
  test(`an unknown address such as ${address} gets a page that helps on in both languages`, async ({ page }) => {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('404');
    for (const language of ['de', 'en']) {
      const index = page.locator(`a[hreflang="${language}"][href="/${language}/contents/"]`);
      await expect(index).toBeVisible();
    }
    await page.locator('a[hreflang="de"][href="/de/contents/"]').click();
    await expect(page).toHaveURL(/\/de\/contents\/$/);
  });
}

test('an address without its last slash leads on to the page', async ({ page }) => {
  await page.goto('/de/guides/netbsd-dom0');
  await expect(page).toHaveURL(/\/de\/guides\/netbsd-dom0\/$/);
});
