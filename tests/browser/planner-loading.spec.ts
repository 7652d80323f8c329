import { expect, type Page } from 'playwright/test';
import { address, areaOf, button, domains, expectPlan, field, openPlanner, part, planOf, startPlanner, test } from './planner-page.ts';

/** Names of the scripts and data that a page has asked for so far. */
const asked = (page: Page) => page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname).filter((name) => /\.(js|json)$/.test(name)));
const defined = (page: Page) => page.evaluate(() => customElements.get('domain-planner') !== undefined);

/** Holds the element's script back until the function that comes back is called. */
async function holdScript(page: Page): Promise<() => void> {
  let release: () => void;
  const held = new Promise<void>((done) => (release = done));
  await page.route(/\/domain-planner\.[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  return () => release();
}

/** How far things on the page moved without a reader’s doing, as browsers count it. */
const watchShifts = (page: Page) =>
  page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node: Node | null }[] })[]) {
        if (!entry.hadRecentInput && entry.value > 0.001) shifts.push(`${entry.value}: ${entry.sources.map(({ node }) => (node as Element | null)?.outerHTML?.slice(0, 60)).join(', ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
const shifts = (page: Page) => page.evaluate(() => (window as unknown as { shifts: string[] }).shifts);

test('until a reader begins, the planner is finished HTML: a drawing, a form, no script but the one that waits, and no data', async ({ page }) => {
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  expect(await defined(page)).toBe(false);
  expect((await asked(page)).filter((name) => /\/(domain-planner|take-away|review-panel)\.|\.json$/.test(name))).toEqual([]);
  await expect(part(page, 'drawing').locator('.slab')).toHaveCount(1);
  await expect(field(page, 'host.memory')).toHaveValue('16384');
  await expect(field(page, 'bridge.name')).toHaveValue('bridge0');
  await expect(part(page, 'problems')).toContainText('No objections.');
});

for (const [sign, begin] of [
  ['a pointer over it', (page: Page) => field(page, 'host.memory').hover()],
  ['the focus in it', (page: Page) => field(page, 'host.memory').focus()],
  ['a touch', (page: Page) => button(page, 'add-guest').dispatchEvent('pointerdown')],
  ['a choice made by a browser or a helper, without pointer and keys', (page: Page) => field(page, 'host.mode').evaluate((select: HTMLSelectElement) => {
    select.value = 'pvh';
    select.dispatchEvent(new Event('change', { bubbles: true }));
  })],
  ['a plan in the address', (page: Page) => page.evaluate(() => void (location.hash = '1!h!z!end'))],
] as const) {
  test(`the first sign of use brings the element: ${sign}`, async ({ page }) => {
    await page.goto(address);
    await begin(page);
    await expect.poll(() => defined(page)).toBe(true);
    await startPlanner(page);
    await expect(field(page, 'host.memory')).toHaveValue('16384');
  });
}

test('what is typed, chosen and ticked before the script is there is in the plan afterwards', async ({ page }) => {
  const release = await holdScript(page);
  await page.goto(address);
  await field(page, 'host.memory').fill('65536');
  await field(page, 'host.firmware').selectOption('uefi');
  await field(page, 'host.iommu').uncheck();
  await field(page, 'dom0.memory').fill('4096');
  expect(await defined(page)).toBe(false);
  release();
  await startPlanner(page);
  await expectPlan(page, ({ host, dom0 }) => [host.memory, host.firmware, host.iommu, dom0.memory], [65536, 'uefi', false, 4096]);
  await expect(field(page, 'host.memory')).toHaveValue('65536');
  await expect(field(page, 'host.iommu')).not.toBeChecked();
  await expect(part(page, 'budget')).toContainText('64\u00a0GiB');
});

test('a button that is pressed before the script is there acts once, and not again when the reader goes back', async ({ page }) => {
  const release = await holdScript(page);
  await page.goto(address);
  await button(page, 'add-guest').click();
  await button(page, 'add-guest').click();
  release();
  await startPlanner(page);
  await expect(domains(page)).toHaveText(['dom0', 'guest1', 'guest2']);
  await page.goBack();
  await expect(domains(page)).toHaveText(['dom0', 'guest1']);
  await page.goForward();
  await expect(domains(page)).toHaveText(['dom0', 'guest1', 'guest2']);
});

for (const width of [1280, 360]) {
  test(`nothing moves under the reader’s eyes while the planner loads and the page is scrolled, at ${width} pixels`, async ({ page }) => {
    await watchShifts(page);
    await page.setViewportSize({ width, height: 740 });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openPlanner(page);
    const near = () => part(page, 'files').evaluate((list) => list.getBoundingClientRect().top < innerHeight + 900);
    const end = () => page.evaluate(() => scrollY + innerHeight >= document.documentElement.scrollHeight - 1);
    while (!(await end())) {
      if (await near()) await expect(part(page, 'files').locator('li').first()).toBeAttached();
      await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => { scrollBy(0, 300); requestAnimationFrame(() => done()); })));
    }
    expect(await shifts(page)).toEqual([]);
  });
}

test('a plan in the address is drawn at once, without a sign of use', async ({ page }) => {
  await page.goto(`${address}#1!h!i=wm0!z!b=,wm0!g=web!d!n!end`);
  await expect(domains(page)).toHaveText(['dom0', 'web']);
  expect(await areaOf(page, 'g0')).toBeGreaterThan(0);
});

test('the planner speaks German on the German page', async ({ page }) => {
  await openPlanner(page, planOf([{ name: 'web', memory: 90000 }]), '/de/planner/');
  await expect(part(page, 'problems').locator('[data-severity=error]').first()).toContainText('Fehler: ');
  await expect(part(page, 'budget')).toContainText('zu viel');
});

test.describe('a planner that cannot be loaded', () => {
  test.use({ expected: /500|Failed to (?:load|fetch)|exception: .*(?:500|dynamically imported)/ });
  for (const [what, pattern] of [['its script', /\/domain-planner\.[^/]*\.js$/], ['its words', /\/data\/planner\.en\.json$/]] as const) {
    test(`says so and keeps what was typed: without ${what}`, async ({ page }) => {
      await page.route(pattern, (route) => route.fulfill({ status: 500, body: '' }));
      await page.goto(address);
      await field(page, 'host.memory').fill('65536');
      await expect(part(page, 'notice')).toHaveText('The planner could not be loaded. Reload the page.');
      await expect(field(page, 'host.memory')).toHaveValue('65536');
    });
  }
});

test.describe('wrong markup', () => {
  test.use({ expected: /expects/ });
  for (const [missing, change] of [
    ['[data-part="drawing"]', 'document.querySelector("domain-planner [data-part=drawing]").remove()'],
    ['[data-part="files"]', 'document.querySelector("domain-planner [data-part=files]").remove()'],
    ['[data-part="disk-row"]', 'document.querySelector("domain-planner [data-part=disk-row]").remove()'],
    ['data-words', 'document.querySelector("domain-planner").removeAttribute("data-words")'],
  ] as const) {
    test(`is refused with an error that names what is missing: ${missing}`, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      await page.goto(address);
      await page.evaluate(change);
      await field(page, 'host.memory').focus();
      await expect.poll(() => errors.join('\n')).toContain(`<domain-planner> expects ${missing}`);
    });
  }
});

test('an element that is taken out of the page and put back still plans, once for each press', async ({ page }) => {
  await openPlanner(page);
  await button(page, 'add-guest').click();
  await page.evaluate(async () => {
    const planner = document.querySelector('domain-planner') as HTMLElement & { ready: Promise<void> };
    const place = planner.nextSibling;
    const parent = planner.parentElement!;
    planner.remove();
    parent.insertBefore(planner, place);
    await planner.ready;
  });
  await button(page, 'add-guest').click();
  await expect(domains(page)).toHaveText(['dom0', 'guest1', 'guest2']);
  await expectPlan(page, (plan) => plan.guests.length, 2);
});
