import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'playwright/test';
import { offlineFiles } from '../../src/build/release/archives.ts';
import { readContent } from '../../src/facts/content.ts';
import type { Language } from '../../src/i18n/languages.ts';
import { languageOf, screens, siteFolder, stepOf, walkBy } from './kiosk-page.ts';

const made: string[] = [];
test.afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Unpacks what the kiosk needs of an offline copy; `change` may rewrite its pages. Returns the address of a screen in it. */
function unpack(language?: Language, change = (html: string) => html): (path: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'kiosk-'));
  made.push(folder);
  const { content } = readContent(join(import.meta.dirname, '../../content'));
  for (const { path, text } of offlineFiles({ content, site: siteFolder, out: folder, day: '2026-11-23', base: '/', published: 'https://example.org/' }, language)) {
    if (!/(?:^|\/)kiosk\/|^_assets\/|^fonts\/|^favicon|^elsewhere/.test(path)) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), path.endsWith('.html') ? change(text.toString()) : text);
  }
  return (path) => pathToFileURL(join(folder, path)).href;
}

for (const copy of [undefined, 'de', 'en'] as const) {
  test(`the copy ${copy ? `in ${copy}` : 'of everything'} holds the screens of both languages, opened from a disk`, async ({ page }) => {
    const at = unpack(copy);
    const failed: string[] = [];
    // Aborted: the test went on while the icon was still on its way.
    page.on('requestfailed', (request) => request.failure()?.errorText !== 'net::ERR_ABORTED' && failed.push(request.url()));
    page.on('pageerror', (error) => failed.push(error.message));
    for (const language of ['de', 'en'] as const) {
      await page.goto(at(`${language}/kiosk/index.html`));
      const seen = await walkBy(page, async () => {
        await page.waitForFunction(() => customElements.get('booth-kiosk') !== undefined);
        await page.keyboard.press('ArrowRight');
      });
      expect(seen.length).toBe(screens(language).length);
      expect(languageOf(page)).toBe(language);
    }
    await page.locator('a[data-part="twin"]').click();
    await expect.poll(() => languageOf(page)).toBe('de');
    const colour = await page.locator('.onward').evaluate((link) => getComputedStyle(link).backgroundColor);
    expect(colour).not.toBe('rgba(0, 0, 0, 0)');
    expect(failed).toEqual([]);
  });
}

test('from a disk a step returns to the start after sixty seconds without a touch, and the start walks', async ({ page }) => {
  const at = unpack();
  await page.clock.install();
  await page.goto(at('en/kiosk/dom0/index.html'));
  await page.waitForFunction(() => customElements.get('booth-kiosk') !== undefined);
  await page.clock.fastForward(60_100);
  await expect.poll(() => stepOf(page)).toBe('');
  await page.waitForFunction(() => customElements.get('booth-kiosk') !== undefined);
  await page.clock.fastForward(12_100);
  await expect.poll(() => stepOf(page)).toBe('machine');
  await page.waitForFunction(() => customElements.get('booth-kiosk') !== undefined);
  await page.keyboard.press('Shift');
  expect(page.url()).not.toContain('#');
});

for (const copy of [undefined, 'de'] as const) {
  test(`from a disk and without script the links lead on and a forgotten screen returns, in the copy ${copy ? `in ${copy}` : 'of everything'}`, async ({ browser }) => {
    const at = unpack(copy, (html) => html.replace(/(?<=http-equiv="refresh" content=")\d+/, '2'));
    const page = await browser.newPage({ javaScriptEnabled: false });
    await page.goto(at('de/kiosk/dom0/index.html'));
    await page.locator('a[data-part="next"]').click();
    expect(stepOf(page)).toBe('guest');
    await expect.poll(() => stepOf(page)).toBe('');
    await expect.poll(() => languageOf(page)).toBe('en');
    await page.close();
  });
}

test('no screen of a copy in one language leads to the page for what is missing', () => {
  const leading: string[] = [];
  unpack('en', (html) => {
    if (/<booth-kiosk/.test(html) && /(?:href|url)=[^>]*elsewhere\.html/.test(html.replace(/<link [^>]*>/g, ''))) leading.push(html.slice(0, 300));
    return html;
  });
  expect(leading).toEqual([]);
});
