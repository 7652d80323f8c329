import { expect, test, type Page } from 'playwright/test';
import { axeFaults } from './faults.ts';
import { articles, onePageOfEachKind, parts } from './site-pages.ts';

/** How many pixels the page is wider than its window, and because of what. */
const overflow = (page: Page) =>
  page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return '';
    const scrolls = (element: Element): boolean => !!element.parentElement && (getComputedStyle(element.parentElement).overflowX !== 'visible' || scrolls(element.parentElement));
    const wide = [...document.body.querySelectorAll('*')].filter((element) => element.getBoundingClientRect().right > room + 0.5 && !scrolls(element)).at(0);
    return `${document.documentElement.scrollWidth} of ${room} pixels: ${wide?.tagName.toLowerCase()}.${wide?.className} “${wide?.textContent?.trim().slice(0, 40)}”`;
  });

for (const { name, colorScheme, width } of [
  { name: 'in the dark', colorScheme: 'dark', width: 1280 },
  { name: 'on a phone', colorScheme: 'light', width: 360 },
  { name: 'on a phone in the dark', colorScheme: 'dark', width: 360 },
] as const) {
  test(`every kind of page is accessible ${name}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width, height: 740 });
    const faults: string[] = [];
    for (const address of onePageOfEachKind) {
      await page.goto(address);
      faults.push(...(await axeFaults(page)));
    }
    expect(faults).toEqual([]);
  });
}

for (const [at, addresses] of parts(articles(), 2).entries()) {
  test(`no page scrolls sideways at 360 or 320 pixels, or at 1024 with letters twice as large (part ${at + 1} of 2)`, async ({ page }) => {
    test.setTimeout(180_000);
    const faults: string[] = [];
    const measure = async (what: string) => {
      const found = await overflow(page);
      if (found) faults.push(`${new URL(page.url()).pathname} ${what}: ${found}`);
    };
    for (const address of addresses) {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(address);
      await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
      await measure('at 360');
      await page.setViewportSize({ width: 320, height: 740 });
      await measure('at 320');
      await page.setViewportSize({ width: 1024, height: 740 });
      await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
      await measure('with large letters');
    }
    expect(faults).toEqual([]);
  });
}

test('letters twice as large are twice as large everywhere: no text is set in pixels', async ({ page }) => {
  await page.goto('/de/guides/netbsd-dom0/');
  const sizes = () => page.evaluate(() => [...document.querySelectorAll('h1, h2, p, li, td, pre, figcaption, a, button')].map((element) => parseFloat(getComputedStyle(element).fontSize)));
  const before = await sizes();
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  const after = await sizes();
  // Headings grow with the window, too, and therefore less than twice.
  expect(before.filter((size, at) => after[at]! < size * 1.4)).toEqual([]);
});

test('nothing moves for readers who asked for less motion', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const address of onePageOfEachKind) {
    await page.goto(address);
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('*')].filter((element) => {
        const style = getComputedStyle(element);
        return style.scrollBehavior === 'smooth' || (style.animationName !== 'none' && style.animationDuration !== '0s') || style.transitionDuration.split(', ').some((duration) => duration !== '0s');
      }).length,
    );
    expect(moving, address).toBe(0);
  }
});

test('on paper there is the text and no navigation, and the page can be printed', async ({ page }) => {
  await page.goto('/en/guides/netbsd-dom0/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('.listing pre').first()).toBeVisible();
  for (const hidden of ['.site-header nav', '.tools', '.toc', '.section-nav', '.heading-links', '.skip', '.site-footer nav', 'code-listing button']) {
    expect(await page.locator(hidden).evaluateAll((all) => all.filter((element) => element.checkVisibility()).length), hidden).toBe(0);
  }
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.length).toBeGreaterThan(20_000);
});
