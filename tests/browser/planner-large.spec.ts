import { expect, type Page } from 'playwright/test';
import { button, domains, download, expectPlan, field, file, openPlanner, part, planOf, select, showFiles, startPlanner, test } from './planner-page.ts';

const many = (count: number) => planOf(Array.from({ length: count }, (_, i) => ({ name: `g${i}`, memory: 128 + i })), 'netbsd', { memory: 262_144, cpus: 64 });

/** How many elements a change makes or replaces in the planner: a measure of work that no clock disturbs. */
async function madeBy(page: Page, change: () => Promise<unknown>): Promise<number> {
  await page.evaluate(() => {
    const counter = { made: 0 };
    const observer = new MutationObserver((records) => {
      for (const { addedNodes } of records) for (const node of addedNodes) if (node instanceof Element) counter.made += 1 + node.querySelectorAll('*').length;
    });
    observer.observe(document.querySelector('domain-planner')!, { childList: true, subtree: true });
    Object.assign(window, { counter });
  });
  await change();
  return page.evaluate(() => (window as unknown as { counter: { made: number } }).counter.made);
}

test('200 guests from a link can be listed, selected, changed, undone and taken away', async ({ page }) => {
  test.setTimeout(120_000);
  await openPlanner(page, many(200));
  await expect(domains(page)).toHaveCount(201);
  await expect(part(page, 'drawing').locator('[data-box]')).toHaveCount(201);
  await select(page, 'g150');
  await expect(field(page, 'guest.memory')).toHaveValue('278');
  await field(page, 'guest.memory').fill('300');
  await expect(part(page, 'domains').locator('li').nth(151)).toContainText('300 MiB');
  await showFiles(page);
  await expect(file(page, '/usr/pkg/etc/xen/g150').locator('pre')).toContainText(/^memory *= 300$/m);
  await expectPlan(page, ({ guests }) => [guests.length, guests[150]!.memory], [200, 300]);
  await button(page, 'undo').click();
  await expect(part(page, 'domains').locator('li').nth(151)).toContainText('278 MiB');
  await button(page, 'remove').click();
  await expect(domains(page)).toHaveCount(200);
  const { bytes } = await download(page, button(page, 'archive'));
  expect(bytes.length).toBeGreaterThan(100_000);
});

test('a change of one guest among 200 does not make the lists of domains, findings and files anew', async ({ page }) => {
  await openPlanner(page, many(200));
  await showFiles(page);
  await expect(file(page, '/usr/pkg/etc/xen/g199')).toBeAttached();
  await select(page, 'g100');
  const made = await madeBy(page, async () => {
    await field(page, 'guest.vcpus').fill('3');
    await expect(file(page, '/usr/pkg/etc/xen/g100').locator('pre')).toContainText(/^vcpus *= 3$/m);
  });
  expect(made).toBeLessThan(2500);
});

test('the drawing of 256 guests is saved as a picture', async ({ page }) => {
  test.setTimeout(120_000);
  await openPlanner(page, many(256));
  const { bytes } = await download(page, button(page, 'save-png'));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(20)).toBeLessThan(32_768);
  await button(page, 'add-guest').click();
  await expect(part(page, 'notice')).toHaveText('A plan does not take more than that.');
  await expect(domains(page)).toHaveCount(257);
});

test('names of every kind that the plan takes stay text everywhere, and those it does not take go nowhere', async ({ page }) => {
  await openPlanner(page, planOf([{ name: 'web' }]));
  await select(page, 'web');
  const strange = ['<img src=x onerror=alert(1)>', '"><svg onload=alert(1)>', "'; rm -rf /;'", '$(reboot)', '`reboot`', 'a\u202eb', 'a\u0000b', '{name}', '%s%n', '../../etc/passwd', 'é'.repeat(100), '💥'];
  for (const text of strange) {
    for (const path of ['guest.name', 'guest.job', 'guest.kernel', 'guest.cdrom', 'disk.target', 'net.mac', 'host.storage', 'host.root', 'host.interfaces', 'host.address', 'bridge.name']) {
      // Some fields are hidden, and still a script or a browser's own filling in may write into them.
      await field(page, path).evaluate((input: HTMLInputElement, value) => {
        const before = input.value;
        for (const text of [value, before]) {
          input.value = text;
          input.dispatchEvent(new Event('input', { bubbles: true }));
        }
      }, text);
    }
  }
  await field(page, 'guest.job').fill('Größe & Co');
  await expect(field(page, 'guest.job')).toHaveAttribute('aria-invalid', 'true');
  await field(page, 'guest.job').fill('Größe 北 web+db');
  await expect(part(page, 'drawing')).toContainText('Größe 北');
  expect(await page.locator('domain-planner').evaluate((planner) => planner.querySelectorAll('img, script, [onload], [onerror]').length)).toBe(0);
  await expectPlan(page, ({ guests, host }) => [guests[0]!.name, guests[0]!.job, host.storage], ['web', 'Größe 北 web+db', '/srv/xen']);
  await page.reload();
  await startPlanner(page);
  await expect(part(page, 'drawing')).toContainText('Größe 北');
});
