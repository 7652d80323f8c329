import { expect, test, type Page } from 'playwright/test';
import { watch } from './faults.ts';
import { dialog, entries, links, searchbox, searchFor, sentence, status } from './search-page.ts';

/** Types something and waits for any answer to it. */
async function type(page: Page, text: string): Promise<void> {
  await searchbox(dialog(page)).fill('');
  await expect(status(dialog(page))).toHaveText('');
  await searchbox(dialog(page)).fill(text);
  await expect(status(dialog(page))).not.toHaveText('');
}

for (const [name, text] of [
  ['ten thousand characters', 'Netzwerkbrücke '.repeat(667)],
  ['one word of ten thousand characters', 'x'.repeat(10_000)],
  ['control characters', 'Gast\u0000\u0007\u001b[31mtypen'],
  ['marks of direction', '\u202eBrücke\u2066\u2067\u200f'],
  ['markup', '<img src=x onerror=alert(1)><script>alert(2)</script>'],
  ['a template and an entity', '{{7*7}} ${7*7} &lt;b&gt;'],
  ['signs of regular expressions', '(.*)+[a-z]{3,}$^\\d|?'],
  ['only empty words', 'was ist das und wie'],
  ['names of properties', '__proto__ constructor hasOwnProperty'],
  ['emoji and half a character', '💥👩‍👩‍👧 \ud83d'],
  ['quotation marks', '"Gast" „Brücke“ \'x\''],
  ['paths', '../../../../etc/passwd %2e%2e%2f'],
] as const) {
  test(`${name}: a sentence, no exception, nothing injected`, async ({ page, baseURL }) => {
    const watched = await watch(page, baseURL!);
    await page.goto('/de/');
    await page.keyboard.press('/');
    await type(page, text);
    await expect(dialog(page).locator('img, script, iframe')).toHaveCount(0);
    expect(await links(dialog(page)).evaluateAll((all) => all.filter((link) => !/^https?:$/.test((link as HTMLAnchorElement).protocol)).length)).toBe(0);
    await searchFor(page, 'Gasttypen');
    expect(await entries(dialog(page)).count()).toBeGreaterThan(0);
    expect(watched.take()).toEqual([]);
  });
}

test('a hostile query in the address of the search page is text as well', async ({ page, baseURL }) => {
  const watched = await watch(page, baseURL!);
  await page.goto(`/de/search/?q=${encodeURIComponent('"><svg onload=alert(1)> \u202e Gast')}`);
  await expect(links(page.getByRole('main')).first()).toBeVisible();
  await expect(page.locator('main svg[onload]')).toHaveCount(0);
  expect(watched.take()).toEqual([]);
});

test('a search without network says so in a sentence, and works once the network is back', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort('internetdisconnected'));
  await page.goto('/de/');
  await page.keyboard.press('/');
  await searchbox(dialog(page)).fill('Gasttypen');
  await expect(status(dialog(page))).toContainText(await sentence(dialog(page), 'failed'));
  await expect(dialog(page).getByRole('link', { name: /A–Z/ })).toBeVisible();
  await page.unroute('**/pagefind/**');
  await searchFor(page, 'Gasttypen PVH');
  expect(await entries(dialog(page)).count()).toBeGreaterThan(0);
});

test('a network that fails in the middle of a search shows no half of an answer, and the next query is answered', async ({ page }) => {
  await page.goto('/de/');
  await searchFor(page, 'Gasttypen');
  await page.route('**/pagefind/**/index/**', (route) => route.abort('internetdisconnected'));
  await searchbox(dialog(page)).fill('Ereigniskanal');
  await expect(status(dialog(page))).toContainText(await sentence(dialog(page), 'failed'));
  await expect(entries(dialog(page))).toHaveCount(0);
  await page.unroute('**/pagefind/**/index/**');
  await searchFor(page, 'Ereigniskanäle');
  expect(await entries(dialog(page)).count()).toBeGreaterThan(0);
});

test('when a new edition has taken the place of the index, the search goes on with the new one', async ({ page }) => {
  const real = await (await page.request.get('/pagefind/de/words.json')).json() as { stamp: string };
  let old = true;
  // The page was loaded from an edition whose files are gone by now.
  await page.route('**/pagefind/de/words.json', (route) => (old ? route.fulfill({ json: { ...real, stamp: real.stamp } }) : route.continue()));
  await page.goto('/de/');
  await searchFor(page, 'Gasttypen');
  old = false;
  let gone = 0;
  await page.route('**/pagefind/de/*/index/**', (route) => (gone++ === 0 ? route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html><p>404' }) : route.continue()));
  await searchFor(page, 'Ereigniskanal');
  expect(gone).toBeGreaterThan(1);
  expect(await entries(dialog(page)).count()).toBeGreaterThan(0);
});

test('when the files of the index are gone for good, a sentence says what to do', async ({ page }) => {
  await page.route('**/pagefind/de/*/index/**', (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html><p>404' }));
  await page.goto('/de/');
  await page.keyboard.press('/');
  await searchbox(dialog(page)).fill('Gasttypen');
  await expect(status(dialog(page))).toContainText(/neu/i);
  await expect(entries(dialog(page))).toHaveCount(0);
});

test('who types on is not answered what was typed before, and the field never waits', async ({ page }) => {
  await page.route('**/pagefind/**/index/**', async (route) => {
    await new Promise((done) => setTimeout(done, 400));
    await route.continue();
  });
  await page.goto('/de/');
  await page.keyboard.press('/');
  await searchbox(dialog(page)).pressSequentially('Ballooning', { delay: 30 });
  await searchbox(dialog(page)).fill('Gasttypen');
  await expect(status(dialog(page))).toContainText('Gasttypen');
  await expect(links(dialog(page)).first()).toContainText('Gasttyp');
  await page.waitForTimeout(1200);
  await expect(status(dialog(page))).toContainText('Gasttypen');
});
