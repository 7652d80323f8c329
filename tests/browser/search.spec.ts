import { expect, test, type Locator } from 'playwright/test';
import { axeFaults } from './faults.ts';
import { addresses, dialog, entries, links, otherLinks, searchbox, searchFor, sentence, status } from './search-page.ts';

test('the slash, Ctrl-K and the link open the search, and not a byte of it is loaded before', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => void (/pagefind|search-(?:box|worker)/.test(request.url()) && asked.push(request.url())));
  await page.goto('/de/', { waitUntil: 'networkidle' });
  expect(asked).toEqual([]);
  for (const open of [() => page.keyboard.press('/'), () => page.keyboard.press('Control+k'), () => page.locator('.site-header a[data-opens="search"]').click()]) {
    await open();
    await expect(dialog(page)).toBeVisible();
    await expect(searchbox(dialog(page))).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  }
  await expect.poll(() => asked.length).toBeGreaterThan(0);
  // The other language is not loaded before it has something to add.
  expect(asked.filter((url) => url.includes('/pagefind/en/'))).toEqual([]);
});

for (const [language, query, address] of [
  ['de', 'Gasttypen', '/de/architecture/guest-types/'],
  ['en', 'guest types', '/en/architecture/guest-types/'],
  ['de', 'xenkernel420', '/de/facts/netbsd/xenkernel420/'],
  ['en', 'troubleshooting', '/en/guides/troubleshooting/'],
] as const) {
  test(`“${query}” finds ${address} in the first three and needs nothing of the other language`, async ({ page }) => {
    await page.goto(`/${language}/`);
    await searchFor(page, query);
    const found = await addresses(links(dialog(page)));
    expect(found.slice(0, 3).map((one) => one.replace(/#.*/, ''))).toContain(address);
    expect(found.filter((one) => !one.startsWith(`/${language}/`))).toEqual([]);
    await expect(otherLinks(dialog(page))).toHaveCount(0);
  });
}

test('umlauts may be written in every way: each spelling has the same list', async ({ page }) => {
  await page.goto('/de/');
  const answers: string[] = [];
  for (const query of ['Netzwerkbrücke', 'Netzwerkbruecke', 'netzwerkbrucke', 'NETZWERKBRÜCKE']) {
    await searchFor(page, query);
    answers.push((await addresses(links(dialog(page)))).join(' '));
  }
  expect(answers[0]).not.toBe('');
  expect(new Set(answers).size).toBe(1);
});

test('a word finds the compounds that it is a part of, and the list says so', async ({ page }) => {
  await page.goto('/de/');
  await searchFor(page, 'Speicher ');
  await expect(dialog(page).locator('.why').first()).toContainText('Arbeitsspeicher');
  await searchFor(page, 'Brücken ');
  expect(await addresses(links(dialog(page)))).toContain('/de/glossary/#bridge');
});

test('a word that nobody writes is taken apart: Netzwerkbrückenname leads to the bridge', async ({ page }) => {
  await page.goto('/de/');
  await searchFor(page, 'Netzwerkbrückenname');
  await expect(entries(dialog(page)).first()).toContainText(/brücke/i);
});

test('kinds look different: an article, a claim with its status and day, a term, a release with its end', async ({ page }) => {
  await page.goto('/en/');
  await searchFor(page, 'Xen 4.19');
  const release = dialog(page).locator('li[data-kind="release"]').first();
  await expect(release).toContainText('29 Jul 2029');
  await searchFor(page, 'ballooning');
  for (const kind of ['term', 'section']) await expect(dialog(page).locator(`li[data-kind="${kind}"]`).first()).toBeVisible();
  await searchFor(page, 'FreeBSD dom0 PVH only');
  await expect(dialog(page).locator('li[data-kind="fact"] .origin').first()).toContainText(/checked on \d+\s\w+\s20\d\d/);
});

test('the list can be narrowed to a system and to a kind', async ({ page }) => {
  await page.goto('/en/search/?q=bridge');
  const main = page.getByRole('main');
  await expect(links(main).first()).toBeVisible();
  await main.getByRole('radio', { name: 'Facts' }).check();
  await expect(entries(main).first()).toHaveAttribute('data-kind', /fact|source/);
  expect(await entries(main).evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['kind']))).not.toContain('section');
  await main.getByRole('radio', { name: 'NetBSD', exact: true }).check();
  await expect(links(main).first()).toHaveAttribute('href', /netbsd/);
});

test('arrows walk through the results and back, Enter follows one, Escape gives the focus back', async ({ page }) => {
  await page.goto('/en/');
  const opener = page.locator('.site-header a[data-opens="search"]');
  await opener.focus();
  await page.keyboard.press('Enter');
  await searchFor(page, 'guest types');
  await page.keyboard.press('ArrowDown');
  await expect(links(dialog(page)).first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(searchbox(dialog(page))).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
  await page.keyboard.press('Control+k');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/architecture\/guest-types\//);
});

test('what this language has no good answer for is answered in the other, labelled, and never twice', async ({ page }) => {
  await page.goto('/en/search/?q=Quelltext%20lesen%20Vermerk');
  const main = page.getByRole('main');
  await expect(otherLinks(main).first()).toBeVisible();
  await expect(main.locator('.other-title')).toContainText('German');
  const own = (await addresses(links(main))).map((address) => address.replace('/en/', '/'));
  const others = await addresses(otherLinks(main));
  expect(others.every((address) => address.startsWith('/de/'))).toBe(true);
  expect(others.filter((address) => own.includes(address.replace('/de/', '/')))).toEqual([]);
  await expect(main.locator('ol[data-results-other] > li').first()).toHaveAttribute('lang', 'de');
});

test('a code from a printed sheet leads to what it stands for, with and without its letter', async ({ page }) => {
  for (const [typed, address] of [['26A', '/f/26a/'], ['f/26a/hw', '/f/26a/hw/de/']] as const) {
    await page.goto('/de/');
    await searchFor(page, typed);
    await expect(links(dialog(page)).first()).toHaveAttribute('href', address);
    await expect.poll(async () => (await page.request.get(address)).status()).toBe(200);
  }
});

test('what is likely to name a processor leads to the hardware lookup first', async ({ page }) => {
  await page.goto('/de/');
  await searchFor(page, 'i5-2520M');
  await expect(links(dialog(page)).first()).toHaveAttribute('href', '/de/hardware/?q=i5-2520M');
});

test('what finds nothing gets a sentence, a better spelling, the list A–Z and the other language', async ({ page }) => {
  await page.goto('/de/');
  await searchFor(page, 'qqqzzzxxx');
  await expect(status(dialog(page))).toContainText(await sentence(dialog(page), 'none'));
  await expect(entries(dialog(page))).toHaveCount(0);
  await expect(dialog(page).getByRole('link', { name: /A–Z/ })).toBeVisible();
  await expect(dialog(page).locator('.way-on a')).toHaveAttribute('href', '/en/search/?q=qqqzzzxxx');
  await searchFor(page, 'Hypervizor');
  await dialog(page).locator('.way-on button').first().click();
  await expect(searchbox(dialog(page))).toHaveValue('Hypervisor');
  await expect(entries(dialog(page)).first()).toContainText('Hypervisor');
});

test('there is more where the list ends, and the focus goes on there', async ({ page }) => {
  await page.goto('/de/search/?q=Gast');
  const main = page.getByRole('main');
  await expect(entries(main)).toHaveCount(6);
  await main.locator('.more').click();
  await expect(entries(main)).toHaveCount(16);
  await expect(links(main).nth(6)).toBeFocused();
});

test('the search page answers the query in its address and keeps the address up to date', async ({ page }) => {
  await page.goto('/de/search/?q=Gasttypen');
  const main = page.getByRole('main');
  await expect(links(main).first()).toHaveAttribute('href', /\/de\/architecture\/guest-types\//);
  await searchbox(main).fill('Netzwerkbrücke');
  await expect(status(main)).toContainText('Netzwerkbrücke');
  expect(new URL(page.url()).searchParams.get('q')).toBe('Netzwerkbrücke');
  expect(await axeFaults(page)).toEqual([]);
});

test('a browser is told that the search page can be one of its search engines', async ({ page }) => {
  await page.goto('/en/');
  const description = await page.request.get((await page.locator('link[rel="search"]').getAttribute('href'))!);
  expect(await description.text()).toMatch(/template="[^"]*\/en\/search\/\?q=\{searchTerms\}"/);
});

test('on a phone a thumb meets what it aims at: results are 44 px high, choices 40', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/de/about/');
  await searchFor(page, 'Gast');
  const least = (targets: Locator) => targets.evaluateAll((all) => Math.min(...all.map((one) => one.getBoundingClientRect().height)));
  expect(await least(links(dialog(page)))).toBeGreaterThanOrEqual(44);
  expect(await least(dialog(page).locator('.filters label'))).toBeGreaterThanOrEqual(40);
});

test('the open search with its results is accessible, light and dark, on a phone too', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/en/systems/');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const query of ['bridge', 'hypervizor', 'Ryzen 5 3600', 'Xen 4.19']) {
      await searchFor(page, query);
      expect(await axeFaults(page)).toEqual([]);
      expect(await page.evaluate(() => document.querySelector('dialog')!.scrollWidth <= innerWidth)).toBe(true);
    }
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toBeHidden();
  }
});
