import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { parse } from 'yaml';

const content = join(dirname(resolve(process.env['SITE_FOLDER'] ?? 'dist')), 'content', 'listings');
const source = (id: string) => parse(readFileSync(join(content, `${id}.yaml`), 'utf8')) as { text: string; caption: { en: string } };

/** What the clipboard holds after the button of the listing was pressed. */
async function copied(page: Page, listing: ReturnType<Page['locator']>): Promise<string> {
  const button = listing.getByRole('button');
  const label = (await button.textContent())!;
  await button.click();
  await expect(button).not.toHaveText(label);
  return page.evaluate(() => navigator.clipboard.readText());
}

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the button of a terminal listing copies the commands without the prompt of root', async ({ page }) => {
  await page.goto('/en/guides/netbsd-dom0/');
  const listing = page.locator('figure.listing[data-kind=terminal]', { hasText: source('netbsd-packages').caption.en });
  const commands = source('netbsd-packages').text.split('\n').filter((line) => line.startsWith('# ')).map((line) => line.slice(2));
  expect(commands.length).toBeGreaterThan(1);
  expect(await copied(page, listing)).toBe(`${commands.join('\n')}\n`);
});

test('the button copies neither prompts nor what the commands printed', async ({ page }) => {
  test.setTimeout(90_000);
  for (const address of ['/de/systems/linux/', '/de/hardware/check/', '/de/guides/first-guest/', '/de/guides/freebsd-dom0/']) {
    await page.goto(address);
    for (const listing of await page.locator('figure.listing[data-kind=terminal]').all()) {
      const text = await copied(page, listing);
      const printed = await listing.locator('.output').allTextContents();
      expect(text, address).not.toMatch(/^[#$] /m);
      expect(text.trim(), address).not.toBe('');
      expect(text.split('\n').filter((line) => line !== '' && printed.includes(line)), address).toEqual([]);
    }
  }
});

test('the button of a file listing copies the whole file, comments too, and the text address holds the same', async ({ page, request }) => {
  await page.goto('/de/guides/netbsd-dom0/');
  const listing = page.locator('figure.listing[data-kind=file]', { has: page.locator('.path', { hasText: /^\/boot\.cfg$/ }) });
  const file = source('netbsd-boot-cfg').text;
  expect(await copied(page, listing)).toBe(file);
  const address = (await listing.locator('a.fetch').getAttribute('href'))!;
  const response = await request.get(address);
  expect(await response.text()).toBe(file);
  expect(response.headers()['content-type']).toContain('text/plain');
});

test('commands that are selected with the mouse come without their prompt', async ({ page }) => {
  await page.goto('/en/guides/netbsd-dom0/');
  const pre = page.locator('figure.listing[data-kind=terminal] pre').first();
  await pre.scrollIntoViewIfNeeded();
  const box = (await pre.boundingBox())!;
  await page.mouse.move(box.x + 2, box.y + 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 4, box.y + box.height - 4, { steps: 8 });
  await page.mouse.up();
  const selected = await page.evaluate(() => getSelection()!.toString());
  expect(selected.trim().split('\n').length).toBeGreaterThan(1);
  expect(selected).not.toMatch(/^\s*[#$] /m);
});

test('a button that cannot copy says so and leaves the listing as it is', async ({ page }) => {
  await page.goto('/en/guides/netbsd-dom0/');
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }));
  const button = page.locator('code-listing button').first();
  const failed = (await button.getAttribute('data-failed'))!;
  await button.click();
  await expect(button).toHaveText(failed);
});
