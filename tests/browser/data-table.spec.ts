import { expect, test, type Page } from 'playwright/test';

const address = '/en/hardware/cpus/sandybridge/';
const column = (page: Page, n: number) => page.locator('data-table').first().locator(`tbody tr:not([hidden]) > :nth-child(${n})`).allInnerTexts();

test.describe('a table with script', () => {
  test('is sorted by a button in each header cell, which says so', async ({ page }) => {
    await page.goto(address);
    const head = page.getByRole('columnheader', { name: 'reports with Xen' });
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    const counts = (await column(page, 10)).map(Number).filter((count) => !Number.isNaN(count));
    expect(counts.length).toBeGreaterThan(5);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    await head.getByRole('button').press('Enter');
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await page.getByRole('columnheader', { name: 'Model' }).getByRole('button').click();
    await expect(head).not.toHaveAttribute('aria-sort');
    const names = await column(page, 1);
    expect(names).toEqual(names.toSorted(new Intl.Collator('en', { numeric: true }).compare));
  });

  test('sorts shares as shares, and cells without a number come last in both directions', async ({ page }) => {
    await page.goto(address);
    const button = page.getByRole('columnheader', { name: 'off in firmware' }).getByRole('button');
    const shares = async () => (await column(page, 9)).map((text) => /^(\d+) of (\d+)$/.exec(text)).map((found) => (found ? Number(found[1]) / Number(found[2]) : undefined));
    for (const sign of [-1, 1]) {
      await button.click();
      const all = await shares();
      const known = all.filter((share) => share !== undefined);
      expect(known.length).toBeGreaterThan(10);
      expect(all.slice(0, known.length)).toEqual(known);
      expect(known.every((share, at) => at === 0 || sign * (share - known[at - 1]!) >= 0)).toBe(true);
    }
  });

  test('is filtered by words in any order, and the count is announced', async ({ page }) => {
    await page.goto(address);
    await page.getByLabel('Filter rows:').fill('i5 2520');
    await expect(page.locator('data-table [role="status"]')).toHaveText(/^1 of 150 rows$/);
    expect(await column(page, 1)).toEqual(['Core i5-2520M']);
    await page.getByLabel('Filter rows:').fill('zzz');
    await expect(page.locator('data-table [role="status"]')).toHaveText(/^0 of 150 rows$/);
    await page.getByLabel('Filter rows:').fill('');
    await expect(page.locator('data-table [role="status"]')).toBeEmpty();
    expect(await column(page, 1)).toHaveLength(150);
  });
});

test.describe('a table without script', () => {
  test.use({ javaScriptEnabled: false });

  test('is complete, has its anchors, and shows no tool that cannot work', async ({ page }) => {
    await page.goto(`${address}#core-i5-2520m`);
    expect(await column(page, 1)).toHaveLength(150);
    await expect(page.locator('#core-i5-2520m')).toContainText('Core i5-2520M');
    await expect(page.locator('#core-i5-2520m')).toBeInViewport();
    await expect(page.locator('data-table :is(input, button):visible')).toHaveCount(0);
  });
});
