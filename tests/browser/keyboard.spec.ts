import { expect, test } from 'playwright/test';

// Smooth scrolling would still be on its way when the focus is looked at.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('the first stop of the keyboard leads to the content', async ({ page }) => {
  for (const address of ['/de/', '/en/guides/netbsd-dom0/', '/de/facts/xen/']) {
    await page.goto(address);
    await page.keyboard.press('Tab');
    const skip = page.locator('a.skip');
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await expect(page.locator('main')).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement!.closest('main') !== null)).toBe(true);
  }
});

for (const address of ['/de/', '/en/systems/', '/de/guides/netbsd-dom0/', '/en/search/', '/404.html']) {
  test(`everything on ${address} that can be used can be reached by keyboard, in reading order, with a visible focus`, async ({ page }) => {
    test.setTimeout(90_000);
    await page.goto(address);
    const expected = await page.evaluate(() => {
      const usable = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((element) => element.checkVisibility({ visibilityProperty: true }));
      usable.forEach((element, at) => element.setAttribute('data-stop', String(at)));
      return usable.length;
    });
    expect(expected).toBeGreaterThan(10);
    const stops: number[] = [];
    const unseen: string[] = [];
    for (let presses = 0; presses <= expected + 2; presses++) {
      await page.keyboard.press('Tab');
      const stop = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        const style = getComputedStyle(element);
        const box = element.getBoundingClientRect();
        const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        return { at: element.dataset['stop'], seen: outlined && box.width > 0 && box.bottom > 0 && box.top < innerHeight, html: element.outerHTML.slice(0, 80) };
      });
      if (stop.at === undefined || stops.includes(Number(stop.at))) break;
      stops.push(Number(stop.at));
      if (!stop.seen) unseen.push(stop.html);
    }
    expect(stops).toEqual(Array.from({ length: expected }, (_, at) => at));
    expect(unseen).toEqual([]);
  });
}

test('a wide table and a long listing can be scrolled with the arrow keys', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/de/systems/');
  const table = page.locator('.scroll.wide').first();
  await table.focus();
  await expect(table).toBeFocused();
  for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate((element) => element.scrollLeft)).toBeGreaterThan(0);
});

test('links of header and footer are large enough for a thumb', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/de/');
  const small = await page.locator('.site-header a, .site-footer a').evaluateAll((links) => links.filter((link) => link.checkVisibility() && link.getBoundingClientRect().height < 24).map((link) => `${link.textContent} ${link.getBoundingClientRect().height}`));
  expect(small).toEqual([]);
});
