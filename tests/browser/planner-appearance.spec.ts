import { expect, type Page } from 'playwright/test';
import { axeFaults } from './faults.ts';
import { button, field, file, openPlanner, part, planOf, select, showFiles, startPlanner, test } from './planner-page.ts';

const guests = () => planOf([{ name: 'web', job: 'nginx' }, { name: '7', memory: 20_000 }, { name: 'Datenbankserver-mit-langem-Namen-12345', type: 'hvm', system: 'freebsd', cdrom: '/srv/xen/iso/FreeBSD-15.1-RELEASE-amd64-disc1.iso', vnc: 'all' }]);

/** The planner's states, each reached from a fresh page. */
const states: Record<string, (page: Page, at: string) => Promise<void>> = {
  'blank and not begun': async (page, at) => void (await page.goto(at)),
  blank: (page, at) => openPlanner(page, '', at),
  'with findings and a guest selected': async (page, at) => {
    await openPlanner(page, guests(), at);
    await select(page, '7');
    await expect(part(page, 'problems').locator('[data-severity=error]').first()).toBeVisible();
  },
  'with a refused value and a notice': async (page, at) => {
    await openPlanner(page, guests(), at);
    await select(page, 'web');
    await field(page, 'guest.name').fill('a b');
    await expect(part(page, 'notice')).not.toBeEmpty();
  },
  'with open files, one of them stopped': async (page, at) => {
    await openPlanner(page, planOf([{ name: 'web' }, { name: '7' }]), at);
    await showFiles(page);
    for (const path of ['/boot.cfg', '/usr/pkg/etc/xen/web', '7']) await file(page, path).locator('summary').click();
    await expect(file(page, '/boot.cfg').locator('pre')).toBeVisible();
  },
  'with a sequence running': async (page, at) => {
    await openPlanner(page, guests(), at);
    await select(page, 'web');
    await page.locator('[data-do=follow][data-sequence=packet]').click();
    await button(page, 'step-next').click();
    await expect(part(page, 'player')).toBeVisible();
  },
  'with a review and a corrected file': async (page, at) => {
    await openPlanner(page, guests(), at);
    await part(page, 'review-text').fill('name = "web"\nmemory = 512M\nvnc = yes\nunknwon = 3\n');
    await button(page, 'review').click();
    await expect(part(page, 'findings').locator('li').first()).toBeVisible();
    await part(page, 'corrected').locator('summary').click();
    await expect(part(page, 'corrected').locator('pre')).toBeVisible();
  },
};

/** How many pixels the page is wider than its window. */
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

for (const { name, colorScheme, width } of [
  { name: 'in the light', colorScheme: 'light', width: 1280 },
  { name: 'in the dark', colorScheme: 'dark', width: 1280 },
  { name: 'on a phone', colorScheme: 'light', width: 360 },
  { name: 'on a phone in the dark', colorScheme: 'dark', width: 360 },
] as const) {
  test.describe(name, () => {
    test.use({ colorScheme, viewport: { width, height: 740 } });
    for (const [state, reach] of Object.entries(states)) {
      test(`the planner is accessible and does not scroll sideways: ${state}`, async ({ page }) => {
        await reach(page, '/de/planner/');
        expect(await axeFaults(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      });
    }
  });
}

test('a preset’s page and the page of the rules are accessible and do not scroll sideways on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  for (const at of ['/de/presets/case-freebsd/', '/de/planner/rules/']) {
    await page.goto(at);
    await page.evaluate(() => document.querySelectorAll('details').forEach((details) => (details.open = true)));
    expect(await axeFaults(page), at).toEqual([]);
    expect(await overflow(page), at).toBe(0);
  }
});

test('the planner stays within 320 pixels and within a window of 1024 with letters twice as large', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openPlanner(page, guests(), '/de/planner/');
  await select(page, 'web');
  expect(await overflow(page)).toBe(0);
  await page.setViewportSize({ width: 1024, height: 740 });
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await overflow(page)).toBe(0);
});

test('the drawing keeps its words inside at every width, with none smaller than twelve pixels', async ({ page }) => {
  await openPlanner(page, guests(), '/de/planner/');
  for (const width of [1600, 1280, 1024, 800, 640, 480, 360, 320]) {
    await page.setViewportSize({ width, height: 740 });
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    const found = await part(page, 'drawing').evaluate((drawing) => {
      const outer = drawing.getBoundingClientRect();
      const scale = outer.width / (drawing as SVGSVGElement).viewBox.baseVal.width;
      return [...drawing.querySelectorAll('text')].flatMap((text) => {
        const box = text.getBoundingClientRect();
        const small = parseFloat(getComputedStyle(text).fontSize) * scale < 11.5;
        const outside = box.left < outer.left - 1 || box.right > outer.right + 1 || box.top < outer.top - 1 || box.bottom > outer.bottom + 1;
        return small || outside ? [`${text.textContent} ${small ? 'is small' : 'is outside'}: ${box.left - outer.left} to ${box.right - outer.left} of ${outer.width}`] : [];
      });
    });
    expect(found, `at ${width}`).toEqual([]);
  }
});

test('with a magnifying finger: every button and field of the planner is at least 24 pixels high', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await openPlanner(page, guests(), '/de/planner/');
  await select(page, 'web');
  await startPlanner(page);
  const low = await page.locator('domain-planner').evaluate((planner) =>
    [...planner.querySelectorAll<HTMLElement>('button, input, select, summary')]
      .filter((control) => control.checkVisibility() && (control.closest('label') ?? control).getBoundingClientRect().height < 24)
      .map((control) => `${control.outerHTML.slice(0, 60)} ${control.getBoundingClientRect().height}`),
  );
  expect(low).toEqual([]);
});
