import { expect } from 'playwright/test';
import { parseLink } from '../../src/domain/plan/share-link.ts';
import { axeFaults } from './faults.ts';
import { answers, ask, field, lookupAddress, machineText, openLookup, status } from './lookup-page.ts';
import { test } from './planner-page.ts';

test('up to four stand side by side; what differs stands out, and the address opens the same comparison', async ({ page }) => {
  await openLookup(page);
  await ask(page, 'i5-2500K');
  await answers(page).locator('[data-do="keep"]').click();
  await expect(field(page)).toBeFocused();
  for (const name of ['i5-2400', 'EPYC 7302P', 'Atom D525']) await ask(page, name);
  const compare = page.locator('.compare');
  await expect(compare.locator('thead th')).toHaveCount(4);
  await expect(compare.locator('[data-row="freebsd-dom0"]')).toHaveAttribute('data-differs', '');
  await expect(compare.locator('[data-row="guest-pv"]')).not.toHaveAttribute('data-differs');
  await expect(compare.locator('[data-role="freebsd-dom0"][data-cpu="Core i5-2500K"]')).toHaveAttribute('data-verdict', 'no');
  await expect(compare.locator('[data-role="freebsd-dom0"][data-cpu="Core i5-2400"]')).toHaveAttribute('data-verdict', 'conditional');
  expect(new URL(page.url()).searchParams.getAll('q')).toEqual(['Core i5-2500K', 'Core i5-2400', 'EPYC 7302P', 'Atom D525']);
  await page.reload();
  await expect(compare.locator('thead th')).toHaveCount(4);
  await ask(page, 'N100');
  await expect(compare.locator('thead th')).toHaveCount(4);
  await expect(status(page)).toContainText('4');
  for (let left = 3; left > 1; left--) {
    await compare.locator('[data-do="drop"]').first().click();
    await expect(compare.locator('thead th')).toHaveCount(left);
  }
  await compare.locator('[data-do="drop"]').first().click();
  await expect(answers(page)).toHaveAttribute('data-cpu', 'Atom D525');
  await page.goBack();
  await expect(compare.locator('thead th')).toHaveCount(2);
});

test('computers can be compared with processors, and an address with a name that nobody knows says which', async ({ page }) => {
  await page.goto(`${lookupAddress('de')}?q=ThinkPad+X220&q=GX-412TC&q=Wunderkiste+3000`);
  await expect(page.locator('.compare thead th')).toHaveCount(2);
  await expect(status(page)).toContainText('Wunderkiste 3000');
});

test('the verdict can be copied as plain text, with the lines that prove it', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openLookup(page);
  await ask(page, 'i5-2500K');
  await answers(page).locator('[data-do="copy-text"]').click();
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toContain('Core i5-2500K');
  const text = await copied();
  expect(text).toContain('?q=Core+i5-2500K');
  expect(Math.max(...text.split('\n').filter((line) => !line.includes('http')).map((line) => line.length))).toBeLessThanOrEqual(72);
  await ask(page, machineText('freebsd-dmesg-intel-off'));
  await answers(page).locator('[data-do="copy-text"]').click();
  await expect.poll(copied).toContain('disabled in BIOS');
  expect(await copied()).not.toContain('?q=');
});

test('what was found is taken over into the planner', async ({ page }) => {
  await openLookup(page);
  for (const [name, system, expected] of [['i5-2500K', 'netbsd', { hvm: true, hap: true, iommu: false }], ['Core 2 Duo E6600', 'netbsd', { hvm: true, hap: false, iommu: false }], ['EPYC 7302P', 'freebsd', { hvm: true, hap: true, iommu: true }]] as const) {
    await ask(page, name);
    const link = answers(page).locator(`a[href*="/planner/"]`).nth(system === 'netbsd' ? 0 : 1);
    const found = parseLink(new URL((await link.getAttribute('href'))!, page.url()).hash.slice(1));
    expect('plan' in found && found.plan.host).toMatchObject({ system, ...expected });
  }
  await answers(page).locator('a[href*="/planner/"]').first().click();
  await expect(page.locator('[data-field="host.iommu"]')).toBeChecked();
});

test('until a reader begins, nothing but the page is loaded, and a computer costs one more file', async ({ page }) => {
  await page.goto(lookupAddress('en'));
  await page.waitForLoadState('networkidle');
  const asked = () => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((name) => /\/data\/|hardware-lookup/.test(name) && !name.endsWith('.css')));
  expect((await asked()).filter((name) => !name.includes('start-lookup') && !name.includes('HardwareLookup'))).toEqual([]);
  await openLookup(page);
  await ask(page, 'i5-2520M');
  await expect(answers(page)).toHaveAttribute('data-cpu', 'Core i5-2520M');
  expect((await asked()).filter((name) => name.includes('machines'))).toEqual([]);
  await ask(page, 'ThinkPad X220');
  await expect(answers(page)).toHaveAttribute('data-computer', /X220/);
  expect((await asked()).filter((name) => name.includes('machines'))).toHaveLength(1);
});

test.describe('with a network that fails', () => {
  test.use({ expected: /Failed to load|request failed|503|\/data\/lookup|lookup\.en\.json/ });

  test('data that do not come are a sentence, and the next try works', async ({ page }) => {
    await page.route('**/data/lookup/cpus.txt', (route) => route.fulfill({ status: 503, body: '' }), { times: 1 });
    await page.goto(lookupAddress('en'));
    await field(page).fill('i5-2520M');
    await expect(status(page)).not.toBeEmpty();
    await expect(field(page)).toHaveValue('i5-2520M');
    await page.waitForTimeout(300);
    await field(page).press('End');
    await field(page).press('Enter');
    await expect(answers(page)).toHaveAttribute('data-cpu', 'Core i5-2520M');
  });

  test('computers that do not come are said to be missing, processors go on', async ({ page }) => {
    await page.route('**/data/lookup/machines/**', (route) => route.fulfill({ status: 503, body: '' }));
    await openLookup(page);
    await ask(page, 'ThinkPad X220');
    await expect(page.locator('[data-outcome="not-loaded"]')).toBeVisible();
    await ask(page, 'N100');
    await expect(answers(page)).toHaveAttribute('data-cpu', 'Intel N100');
  });
});

test('what was typed before the script was there is answered', async ({ page }) => {
  let release = () => {};
  const held = new Promise<void>((done) => (release = done));
  await page.route('**/data/lookup/cpus.txt', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(lookupAddress('en'));
  await field(page).fill('GX-412TC');
  release();
  await expect(answers(page)).toHaveAttribute('data-cpu', 'GX-412TC');
});

for (const scheme of ['light', 'dark'] as const) {
  test(`every state of the lookup is without a fault of accessibility (${scheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await openLookup(page, 'de');
    const faults = [...(await axeFaults(page))];
    await field(page).fill('opteron');
    await expect(page.locator('.suggestions button').first()).toBeVisible();
    faults.push(...(await axeFaults(page)));
    for (const text of ['ThinkPad X220', 'Zen 2', '6700', machineText('netbsd-cpuctl-pv-dom0'), machineText('linux-cpuinfo-two-machines'), machineText('contradiction')]) {
      await ask(page, text);
      await expect(page.locator('hardware-lookup [data-part="answers"] > *').first()).toBeVisible();
      await page.waitForTimeout(200);
      faults.push(...(await axeFaults(page)));
    }
    await page.goto(`${lookupAddress('de')}?q=i5-2400&q=FX-8350&q=Atom+D525&q=Q8300`);
    await expect(page.locator('.compare')).toBeVisible();
    faults.push(...(await axeFaults(page)));
    expect(faults).toEqual([]);
  });
}

test('nothing runs out of a phone’s screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openLookup(page, 'de');
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  for (const text of ['ThinkPad X220', 'EPYC 7302P', '6700', machineText('netbsd-cpuctl-pv-dom0')]) {
    await ask(page, text);
    await page.waitForTimeout(300);
    expect(await overflow(), text.slice(0, 20)).toBeLessThanOrEqual(0);
  }
  await page.goto(`${lookupAddress('de')}?q=i5-2400&q=FX-8350&q=Atom+D525&q=Q8300`);
  await expect(page.locator('.compare')).toBeVisible();
  expect(await overflow()).toBeLessThanOrEqual(0);
});
