import { expect, test, type Page } from 'playwright/test';
import { axeFaults } from './faults.ts';

const dialog = (page: Page) => page.locator('site-search dialog');
const results = (page: Page) => page.locator('dialog ol[data-results] > li > a');
const status = (page: Page) => dialog(page).getByRole('status');

const link = (page: Page) => page.locator('.site-header a[data-opens="search"]');
/** The beginning of the sentence for one outcome, as the page itself carries it. */
const sentence = async (page: Page, outcome: 'none' | 'failed') => (await status(page).getAttribute(`data-${outcome}`))!.split('{')[0]!;

async function searchFor(page: Page, query: string): Promise<void> {
  await dialog(page).getByRole('searchbox').fill(query);
  await expect(status(page)).toContainText(query);
}

/** Paths that the results lead to. */
const found = (page: Page) => results(page).evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));

test('the slash, Ctrl-K and the link open the search, and not a byte of it is loaded before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => void (request.url().includes('/pagefind/') && asked.push(request.url())));
  await page.goto('/de/', { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
  for (const open of [() => page.keyboard.press('/'), () => page.keyboard.press('Control+k'), () => link(page).click()]) {
    await open();
    await expect(dialog(page)).toBeVisible();
    await expect(dialog(page).getByRole('searchbox')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  }
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.filter((url) => !url.includes('/pagefind/de/'))).toEqual([]);
});

for (const [language, query, address] of [
  ['de', 'Gasttypen', '/de/architecture/guest-types/'],
  ['en', 'guest types', '/en/architecture/guest-types/'],
  ['de', 'xenkernel420', '/de/facts/netbsd/xenkernel420/'],
  ['en', 'troubleshooting', '/en/guides/troubleshooting/'],
] as const) {
  test(`“${query}” finds ${address} and nothing in the other language`, async ({ page }) => {
    await page.goto(`/${language}/`);
    await page.keyboard.press('/');
    await searchFor(page, query);
    const paths = await found(page);
    expect(paths.slice(0, 3)).toContain(address);
    expect(paths.filter((path) => !path.startsWith(`/${language}/`))).toEqual([]);
    await expect(status(page)).toContainText(/\d/);
  });
}

test('umlauts may be written out: Groesse finds what Größe finds', async ({ page }) => {
  await page.goto('/de/');
  await page.keyboard.press('/');
  const answers: string[] = [];
  for (const query of ['Größe', 'Groesse', 'größe', 'GROESSE']) {
    await searchFor(page, query);
    answers.push((await status(page).textContent())!.replace(query, ''));
    const paths = await found(page);
    expect(paths.length).toBeGreaterThan(0);
    // The list is of this query alone.
    expect(paths.length).toBe(new Set(paths).size);
  }
  expect(new Set(answers).size).toBe(1);
});

test('arrows walk through the results and back, Enter follows one, Escape gives the focus back', async ({ page }) => {
  await page.goto('/en/');
  await link(page).focus();
  await page.keyboard.press('Enter');
  await searchFor(page, 'guest types');
  await page.keyboard.press('ArrowDown');
  await expect(results(page).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(dialog(page).getByRole('searchbox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(link(page)).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/architecture\/guest-types\//);
});

test('what finds nothing gets a sentence, and markup in the query stays text', async ({ page }) => {
  await page.goto('/de/');
  await page.keyboard.press('/');
  await searchFor(page, 'qqqzzzxxx');
  await expect(status(page)).toContainText(await sentence(page, 'none'));
  await expect(results(page)).toHaveCount(0);
  const markup = '<img src=x onerror=alert(1)>';
  await searchFor(page, markup);
  await expect(dialog(page).locator('img, script')).toHaveCount(0);
});

test('a search without network says so in a sentence, and works once the network is back', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort('internetdisconnected'));
  await page.goto('/de/');
  await page.keyboard.press('/');
  await dialog(page).getByRole('searchbox').fill('Gasttypen');
  await expect(status(page)).toContainText(await sentence(page, 'failed'));
  await expect(dialog(page).getByRole('link', { name: /A–Z/ })).toBeVisible();
  await page.unroute('**/pagefind/**');
  await searchFor(page, 'Gasttypen PVH');
  expect((await found(page)).length).toBeGreaterThan(0);
});

test('the search page answers the query in its address and keeps the address up to date', async ({ page }) => {
  await page.goto('/de/search/?q=Gasttypen');
  const list = page.locator('main ol[data-results] > li > a');
  await expect(list.first()).toHaveAttribute('href', /\/de\/architecture\/guest-types\//);
  await page.getByRole('main').getByRole('searchbox').fill('Netzwerkbrücke');
  await expect(page.getByRole('main').getByRole('status')).toContainText('Netzwerkbrücke');
  expect(new URL(page.url()).searchParams.get('q')).toBe('Netzwerkbrücke');
  expect(await axeFaults(page)).toEqual([]);
});

test('the open search with its results is accessible, light and dark, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/en/systems/');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.keyboard.press('Control+k');
    await searchFor(page, 'bridge');
    expect(await axeFaults(page)).toEqual([]);
    await page.keyboard.press('Escape');
  }
});
