import { expect, test, type Page } from 'playwright/test';

/** What the console of a developer shows who puts an element with this content into the page. */
function errorOf(page: Page, tag: string, content: string): Promise<string> {
  return page.evaluate(
    ([name, inner]) =>
      new Promise<string>((tell) => {
        addEventListener('error', (event) => { event.preventDefault(); tell(event.message); }, { once: true });
        const element = document.createElement(name!);
        for (const part of (inner ?? '').split(' ').filter(Boolean)) {
          const [child, role] = part.split(':');
          const node = document.createElement(child!);
          if (role) node.dataset['part'] = role;
          element.append(node);
        }
        document.body.append(element);
        setTimeout(() => tell(''), 500);
      }),
    [tag, content],
  );
}

// The element of tables is loaded by pages with tables only.
test.beforeEach(({ page }, { title }) => page.goto(title.startsWith('<data-table>') ? '/en/hardware/chipsets/' : '/en/guides/netbsd-dom0/').then(() => undefined));

for (const [tag, content, missing] of [
  ['code-listing', '', 'button'],
  ['code-listing', 'pre', 'button'],
  ['code-listing', 'button:copy', 'pre'],
  ['language-switch', '', 'link'],
  ['data-table', '', 'th[data-sort]'],
  ['site-search', '', 'data-part="form"'],
  ['site-search', 'p:form', 'HTMLFormElement'],
] as const) {
  test(`<${tag}> with ${content || 'nothing'} in it refuses to work and says what it expects`, async ({ page }) => {
    const message = await errorOf(page, tag, content);
    expect(message).toContain(`<${tag}> expects`);
    expect(message).toContain(missing);
  });
}

test('an element that is taken out of the page and put back works once, not twice', async ({ page }) => {
  await page.evaluate(() => {
    const search = document.querySelector('site-search')!;
    const place = search.parentElement!;
    search.remove();
    place.append(search);
  });
  await page.keyboard.press('/');
  await expect(page.locator('site-search dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.evaluate(() => document.querySelector('site-search')!.remove());
  await page.keyboard.press('/');
  await expect(page.locator('dialog[open]')).toHaveCount(0);
});

test('every custom element of the site is defined on the page that uses it', async ({ page }) => {
  for (const address of ['/de/', '/de/guides/netbsd-dom0/', '/en/search/', '/en/facts/netbsd/dom0-pv/', '/en/hardware/chipsets/']) {
    await page.goto(address);
    await expect.poll(() => page.evaluate(() => [...document.querySelectorAll(':not(:defined)')].map((element) => element.localName))).toEqual([]);
  }
});
