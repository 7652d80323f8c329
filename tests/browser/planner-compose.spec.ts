import { expect, type Page } from 'playwright/test';
import { areaOf, box, button, domains, expectPlan, field, file, openPlanner, part, planInAddress, planOf, select, test } from './planner-page.ts';

const three = () => planOf([{ name: 'web' }, { name: 'db' }, { name: 'mail' }]);

test('a change of memory shows at once in the drawing, the budget, the list, the findings and the files', async ({ page }) => {
  await openPlanner(page, planOf([{ name: 'web', memory: 2048 }, { name: 'db', memory: 1024 }]));
  await select(page, 'web');
  await expect.poll(() => areaOf(page, 'g0').then(async (web) => Math.abs(web / (await areaOf(page, 'g1')) - 2) < 0.02)).toBe(true);
  const before = await part(page, 'budget').textContent();
  await field(page, 'guest.memory').fill('4096');
  expect(Math.abs((await areaOf(page, 'g0')) / (await areaOf(page, 'g1')) - 4)).toBeLessThan(0.04);
  expect(await part(page, 'budget').textContent()).not.toBe(before);
  await expect(part(page, 'domains')).toContainText('4096 MiB');
  await expect(file(page, '/usr/pkg/etc/xen/web').locator('pre')).toContainText(/^memory *= 4096$/m);
  await field(page, 'guest.memory').fill('16384');
  await expect(part(page, 'problems').locator('[data-severity=error]').first()).toBeVisible();
  await expect(part(page, 'budget')).toContainText('too much');
  await expect(part(page, 'problems').locator('li').first().getByRole('link', { name: 'Reason' })).toHaveAttribute('href', /^\/en\/facts\/.+/);
});

test('guests are added, named, duplicated, moved and removed with the pointer, and every step can be undone and redone', async ({ page }) => {
  await openPlanner(page);
  await button(page, 'add-guest').click();
  await expect(field(page, 'guest.name')).toBeFocused();
  await page.keyboard.type('web');
  await button(page, 'duplicate').click();
  await expect(domains(page)).toHaveText(['dom0', 'web', 'web-2']);
  await button(page, 'up').click();
  await expect(domains(page)).toHaveText(['dom0', 'web-2', 'web']);
  await button(page, 'down').click();
  await button(page, 'remove').click();
  const states = [['dom0', 'web'], ['dom0', 'web', 'web-2'], ['dom0', 'web-2', 'web'], ['dom0', 'web', 'web-2'], ['dom0', 'web'], ['dom0', 'guest1'], ['dom0']];
  await expect(domains(page)).toHaveText(states[0]!);
  for (const state of states.slice(1)) {
    await button(page, 'undo').click();
    await expect(domains(page)).toHaveText(state);
  }
  await expect(button(page, 'undo')).toBeDisabled();
  for (const state of states.slice(0, -1).reverse()) {
    await button(page, 'redo').click();
    await expect(domains(page)).toHaveText(state);
  }
  await expect(button(page, 'redo')).toBeDisabled();
});

/** Presses Tab until this has the focus; fails if the page ends first. */
async function tabTo(page: Page, selector: string, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`${selector} cannot be reached with ${key}`);
}

test('a machine is composed with Tab, Enter, Space and arrows alone, and the focus is never lost', async ({ page }) => {
  await openPlanner(page);
  const press = async (selector: string, key: 'Enter' | 'Space', way = 'Tab') => {
    await tabTo(page, selector, way);
    await page.keyboard.press(key);
    expect(await page.evaluate(() => document.activeElement !== document.body && document.activeElement!.checkVisibility()), `focus after ${selector}`).toBe(true);
  };
  await press('[data-do=add-bridge]', 'Enter');
  await press('[data-do=add-guest]', 'Space');
  await page.keyboard.type('fw');
  await press('[data-do=add-disk]', 'Enter');
  await press('[data-do=add-net]', 'Space');
  await tabTo(page, '[data-part=nets] li:nth-child(2) select', 'Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await press('[data-do=duplicate]', 'Enter');
  await press('[data-do=up]', 'Space');
  await press('[data-do=down]', 'Enter');
  await press('[data-do=remove]', 'Space');
  await expect(domains(page)).toHaveText(['dom0', 'fw']);
  await press('[data-part=disks] li:last-child [data-do=remove-disk]', 'Enter', 'Shift+Tab');
  await press('[data-do=undo]', 'Enter', 'Shift+Tab');
  await press('[data-do=redo]', 'Enter');
  await press('[data-part=domains] li:first-child button', 'Enter');
  await tabTo(page, '[data-field="dom0.memory"]');
  await page.keyboard.press('ArrowUp');
  await expectPlan(page, ({ bridges, dom0, guests }) => ({ bridges: bridges.map(({ name }) => name), dom0: dom0.memory, guests: guests.map(({ name, disks, interfaces }) => ({ name, disks: disks.length, on: interfaces.map(({ bridge }) => bridge) })) }), {
    bridges: ['bridge0', 'bridge1'],
    dom0: 2049,
    guests: [{ name: 'fw', disks: 1, on: ['bridge0', 'bridge1'] }],
  });
});

test('a button that is out of use after it was pressed hands the focus to the one beside it', async ({ page }) => {
  await openPlanner(page);
  await button(page, 'add-guest').click();
  await button(page, 'undo').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'redo')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button(page, 'undo')).toBeFocused();
  await select(page, 'guest1');
  await button(page, 'remove').focus();
  await page.keyboard.press('Enter');
  await expect(part(page, 'domains').locator('button[aria-pressed=true]')).toBeFocused();
});

test('a box of the drawing selects its domain, and so does its name in a finding', async ({ page }) => {
  await openPlanner(page, planOf([{ name: 'web' }, { name: '7' }]));
  await box(page, 'g0').click();
  await expect(field(page, 'guest.name')).toHaveValue('web');
  await expect(box(page, 'g0')).toHaveAttribute('data-selected', '');
  const name = part(page, 'problems').getByRole('button', { name: '7' }).first();
  await name.focus();
  await page.keyboard.press('Enter');
  await expect(field(page, 'guest.name')).toHaveValue('7');
  await expect(name).toBeFocused();
  await expect(part(page, 'domains').locator('[aria-pressed=true]')).toContainText('7');
});

test('values that the plan does not take stay in the field and are marked, and the plan keeps its own', async ({ page }) => {
  await openPlanner(page, three());
  await select(page, 'db');
  for (const [path, value] of [['guest.name', 'a b'], ['guest.name', '../x'], ['guest.name', ''], ['guest.kernel', 'no/slash'], ['guest.memory', '0'], ['guest.memory', '9999999999'], ['host.root', 'wd0a console=com0'], ['net.mac', '01:00:00:00:00:00'], ['disk.target', '/a b']] as const) {
    const control = field(page, path);
    const before = await control.inputValue();
    await control.fill(value);
    await expect(control, `${path} ${value}`).toHaveAttribute('aria-invalid', 'true');
    await expect(part(page, 'notice'), `${path} ${value}`).toContainText('The plan does not take this value');
    await field(page, 'host.cpus').fill('9');
    await expect(control, `${path} ${value}`).toHaveValue(value);
    await expect(control, `${path} ${value}`).toHaveAttribute('aria-invalid', 'true');
    await control.fill(before);
    await expect(control).not.toHaveAttribute('aria-invalid', 'true');
    await field(page, 'host.cpus').fill('8');
  }
  await expectPlan(page, (plan) => plan, JSON.parse(JSON.stringify(three())));
  await field(page, 'guest.name').fill('a b');
  await select(page, 'web');
  await expect(field(page, 'guest.name')).toHaveValue('web');
  await expect(field(page, 'guest.name')).not.toHaveAttribute('aria-invalid', 'true');
});

test('several network interfaces can be typed sign by sign, and a bridge can be put on the new one', async ({ page }) => {
  await openPlanner(page);
  await field(page, 'host.interfaces').fill('');
  await field(page, 'host.interfaces').pressSequentially('wm0, wm1,re0');
  await expect(field(page, 'host.interfaces')).toHaveValue('wm0, wm1,re0');
  await expectPlan(page, (plan) => plan.host.interfaces, ['wm0', 'wm1', 're0']);
  await button(page, 'add-bridge').click();
  await expect(field(page, 'bridge.uplink', 1)).toHaveValue('wm1');
  await field(page, 'bridge.uplink', 1).selectOption('re0');
  await expectPlan(page, (plan) => plan.bridges.map(({ uplink }) => uplink), ['wm0', 're0']);
});

test('guests stay on a bridge while it gets another name, even if the name begins like that of another bridge', async ({ page }) => {
  await openPlanner(page, { ...planOf([{ name: 'a', interfaces: [{ bridge: 'bridge0', mac: '' }] }, { name: 'b', interfaces: [{ bridge: 'bridge1', mac: '' }] }]), bridges: [{ name: 'bridge0', uplink: 'wm0' }, { name: 'bridge1', uplink: '' }] });
  await field(page, 'bridge.name', 1).selectText();
  await page.keyboard.type('bridge05');
  await expectPlan(page, ({ bridges, guests }) => [bridges.map(({ name }) => name), guests.map(({ interfaces }) => interfaces[0]!.bridge)], [['bridge0', 'bridge05'], ['bridge0', 'bridge05']]);
});

test('the disks can be put on files, partitions and ZFS volumes on either system', async ({ page }) => {
  await openPlanner(page, three());
  for (const system of ['netbsd', 'freebsd']) {
    await field(page, 'host.system').selectOption(system);
    for (const backing of ['file', 'zvol', 'partition', 'zvol', 'file'] as const) {
      await field(page, 'host.backing').selectOption(backing);
      await expect(field(page, 'host.backing')).not.toHaveAttribute('aria-invalid', 'true');
      await expectPlan(page, ({ host }) => [host.system, host.backing], [system, backing]);
    }
  }
});

test('the other host system brings its own releases, mode, files and paths, and keeps guests and hardware', async ({ page }) => {
  await openPlanner(page, three());
  await field(page, 'host.memory').fill('65536');
  await field(page, 'host.system').selectOption('freebsd');
  await expectPlan(page, ({ host, guests, bridges }) => [host.system, host.mode, host.memory, host.interfaces, guests.map(({ name }) => name), bridges[0]!.uplink], ['freebsd', 'pvh', 65536, ['em0'], ['web', 'db', 'mail'], 'em0']);
  await expect(file(page, '/boot/loader.conf')).toBeAttached();
  await expect(file(page, '/usr/local/etc/xen/web.cfg')).toBeAttached();
  const offered = await field(page, 'host.release').locator('option:not([disabled])').allTextContents();
  expect(offered.length).toBeGreaterThan(0);
  expect(offered).not.toContain('11.0');
  await button(page, 'undo').click();
  await expect(file(page, '/boot.cfg')).toBeAttached();
});

test('a guest that changes its system gets the type and release that such a guest starts with', async ({ page }) => {
  await openPlanner(page, three());
  await select(page, 'web');
  await field(page, 'guest.system').selectOption('windows');
  await expectPlan(page, ({ guests }) => [guests[0]!.system, guests[0]!.type, guests[0]!.release], ['windows', 'hvm', '']);
  await field(page, 'guest.system').selectOption('freebsd');
  await expectPlan(page, ({ guests }) => [guests[0]!.name, guests[0]!.type], ['web', 'hvm']);
});

test('what changes nothing leaves no step to undo, and typing in one field is one step', async ({ page }) => {
  await openPlanner(page, three());
  await select(page, 'web');
  const steps = await page.evaluate(() => history.length);
  await button(page, 'up').click();
  expect(await page.evaluate(() => history.length)).toBe(steps);
  await field(page, 'guest.name').selectText();
  await page.keyboard.type('proxy');
  await expect(domains(page)).toHaveText(['dom0', 'proxy', 'db', 'mail']);
  await button(page, 'undo').click();
  await expect(domains(page)).toHaveText(['dom0', 'web', 'db', 'mail']);
});

test('what was undone directly after typing does not come back into the address', async ({ page }) => {
  await openPlanner(page, three());
  await select(page, 'web');
  await field(page, 'guest.name').fill('proxy');
  await button(page, 'undo').click();
  await page.waitForTimeout(600);
  expect((await planInAddress(page)).guests[0]!.name).toBe('web');
});

test('a copy gets a name, disks and addresses of its own, however long the name is', async ({ page }) => {
  const name = 'x'.repeat(40);
  await openPlanner(page, planOf([{ name, disks: [{ size: 20, target: '/srv/a.img' }], interfaces: [{ bridge: 'bridge0', mac: '00:16:3e:00:00:01' }] }]));
  await select(page, name);
  await button(page, 'duplicate').click();
  await expectPlan(page, ({ guests }) => [guests.length, guests[1]!.name.length <= 40, guests[1]!.disks[0]!.target, guests[1]!.interfaces[0]!.mac], [2, true, '', '']);
  await expect(part(page, 'problems').locator('[data-severity=error]')).toHaveCount(0);
});

test('a plan grows to its limit, where the planner says so and keeps what is there', async ({ page }) => {
  await openPlanner(page, planOf([{ name: 'web', disks: Array.from({ length: 16 }, () => ({ size: 1, target: '' })) }]));
  await select(page, 'web');
  await button(page, 'add-disk').click();
  await expect(part(page, 'notice')).toHaveText('A plan does not take more than that.');
  await expect(part(page, 'disks').locator('li')).toHaveCount(16);
  await button(page, 'remove-disk').click();
  await expect(part(page, 'notice')).toHaveText('');
  await expectPlan(page, ({ guests }) => guests[0]!.disks.length, 15);
});

test('every control of the form has a name that a screen reader can say', async ({ page }) => {
  await openPlanner(page, three());
  await select(page, 'web');
  const nameless = await page.locator('domain-planner').evaluate((planner) => {
    const controls = [...planner.querySelectorAll<HTMLInputElement>('input, select, textarea')].filter((control) => control.checkVisibility());
    return controls.filter((control) => !(control.labels?.[0]?.textContent?.trim() || control.ariaLabel)).map((control) => control.outerHTML.slice(0, 80));
  });
  expect(nameless).toEqual([]);
});
