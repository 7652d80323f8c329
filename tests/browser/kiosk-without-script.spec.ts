import { expect, test, type Page } from 'playwright/test';
import { languageOf, screens, stepOf, walkBy } from './kiosk-page.ts';

/** Makes the page’s own refresh come after one second instead of after the seconds that it says; returns those. */
async function hurry(page: Page): Promise<() => number | undefined> {
  let seconds: number | undefined;
  await page.route(/\/kiosk\//, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/(http-equiv="refresh" content=")(\d+)/, (_, before: string, found: string) => {
      seconds ??= Number(found);
      return `${before}1`;
    });
    await route.fulfill({ response, body });
  });
  return () => seconds;
}

for (const language of ['de', 'en']) {
  test(`without script the links lead through every step and back to the start (${language})`, async ({ page }) => {
    await page.goto(`/${language}/kiosk/`);
    const seen = await walkBy(page, () => page.locator('a[data-part="next"]').click());
    expect([...seen].sort().map((step) => `/${language}/kiosk/${step && `${step}/`}`)).toEqual(screens(language));
    await page.goto(`/${language}/kiosk/guest/`);
    await page.locator('a[data-part="back"]').click();
    expect(stepOf(page)).toBe('dom0');
    await page.locator('a[data-part="twin"]').click();
    expect([languageOf(page), stepOf(page)]).toEqual([language === 'de' ? 'en' : 'de', 'dom0']);
  });
}

test('without script Enter goes on, because the way on has the focus', async ({ page }) => {
  await page.goto('/en/kiosk/dom0/');
  await expect(page.locator('a[data-part="next"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => stepOf(page)).toBe('guest');
});

test('without script a step returns to the start after sixty seconds', async ({ page }) => {
  const seconds = await hurry(page);
  await page.goto('/en/kiosk/memory/');
  await expect.poll(() => stepOf(page)).toBe('');
  expect(seconds()).toBe(60);
  expect(languageOf(page)).toBe('en');
});

test('without script the start shows itself in both languages by turns', async ({ page }) => {
  const seconds = await hurry(page);
  await page.goto('/de/kiosk/');
  await expect.poll(() => languageOf(page)).toBe('en');
  expect(seconds()).toBe(20);
  await expect.poll(() => languageOf(page)).toBe('de');
});

test('without script nothing is promised that needs one', async ({ page }) => {
  await page.goto('/de/kiosk/');
  await expect(page.locator('.hint')).toBeHidden();
});
