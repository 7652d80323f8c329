import { expect, type Page } from 'playwright/test';
import { readTar } from '../domain/host-files/readers/tar.ts';
import { expectPlan, part, planInAddress, test } from './planner-page.ts';


test.use({ permissions: ['clipboard-read', 'clipboard-write'], contextOptions: { reducedMotion: 'reduce' } });

/** Presses Tab, or Shift+Tab, until the focus is on what the selector names. Nothing else moves the focus in these tests. */
async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 150; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(`domain-planner ${wanted}`) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${selector} cannot be reached with ${key}`);
}

async function press(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, selector, key);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement !== document.body && document.activeElement!.checkVisibility()), `the focus after ${selector}`).toBe(true);
}

async function type(page: Page, selector: string, text: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, selector, key);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(text);
}

for (const [language, dom0] of [['de', 'Dom0'], ['en', 'dom0']] as const) {
  test(`by keyboard alone from a blank plan to the archive, with every tool on the way (${language})`, async ({ page }) => {
    await page.goto(`/${language}/planner/`);
    const names = part(page, 'domains').locator('b');

    await type(page, '[data-field="host.memory"]', '32768');
    await type(page, '[data-field="host.cpus"]', '12');
    await tabTo(page, '[data-field="host.backing"]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await type(page, '[data-field="host.storage"]', 'tank');
    await type(page, '[data-field="host.interfaces"]', 'wm0, wm1');
    await tabTo(page, '[data-field="host.iommu"]');
    await page.keyboard.press('Space');
    await press(page, '[data-do="add-bridge"]');
    await tabTo(page, '[data-part="bridges"] li:nth-child(2) select', 'Shift+Tab');
    await page.keyboard.press('Home');

    await press(page, '[data-do="add-guest"]');
    await page.keyboard.type('firewall');
    await type(page, '[data-field="guest.memory"]', '512');
    await press(page, '[data-do="add-disk"]');
    await type(page, '[data-part="disks"] li:nth-child(2) [data-field="disk.size"]', '40', 'Shift+Tab');
    await press(page, '[data-do="add-net"]');
    await press(page, '[data-do="duplicate"]');
    await expect(names).toHaveText([dom0, 'firewall', 'firewall-2']);
    await press(page, '[data-do="up"]');
    await expect(names).toHaveText([dom0, 'firewall-2', 'firewall']);
    await press(page, '[data-do="undo"]', 'Shift+Tab');
    await expect(names).toHaveText([dom0, 'firewall', 'firewall-2']);
    await press(page, '[data-do="redo"]');
    await expect(names).toHaveText([dom0, 'firewall-2', 'firewall']);
    await press(page, '[data-part="domains"] li:nth-child(2) button');
    await press(page, '[data-do="remove"]');
    await expect(names).toHaveText([dom0, 'firewall']);
    await expectPlan(page, ({ host, bridges, guests }) => [host.memory, host.cpus, host.backing, host.storage, host.interfaces, host.iommu, bridges.map(({ uplink }) => uplink), guests.map(({ name, memory, disks, interfaces }) => [name, memory, disks.map(({ size }) => size), interfaces.length])], [
      32768, 12, 'zvol', 'tank', ['wm0', 'wm1'], false, ['wm0', ''], [['firewall', 512, [20, 40], 2]],
    ]);

    await press(page, '[data-part="domains"] li:nth-child(2) button', 'Shift+Tab');
    await press(page, '[data-sequence="disk"]');
    await press(page, '[data-do="step-next"]');
    await expect(part(page, 'count')).toContainText('2');
    await press(page, '[data-do="step-end"]');

    await press(page, '[data-do="copy-link"]', 'Shift+Tab');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
    const built = page.url();
    await tabTo(page, '[data-part="preset"]');
    await page.keyboard.press('Home');
    await press(page, '[data-do="open-preset"]');
    await expect(names).toHaveCount((await planInAddress(page)).guests.length + 1);
    expect(page.url()).not.toBe(built);
    await press(page, '[data-do="undo"]', 'Shift+Tab');
    await expect(names).toHaveText([dom0, 'firewall']);
    expect(page.url()).toBe(built);

    await tabTo(page, '[data-do="archive"]');
    const [offered] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
    const chunks: Buffer[] = [];
    for await (const chunk of await offered.createReadStream()) chunks.push(chunk as Buffer);
    const entries = readTar(Buffer.concat(chunks));
    expect(entries[0]!.path).toBe('bsdxen/README.txt');
    expect(entries.some(({ text }) => text.includes('name = "firewall"') || /^name *= "firewall"$/m.test(text))).toBe(true);
  });
}
