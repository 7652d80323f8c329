import { expect } from 'playwright/test';
import { readContent } from '../../src/facts/content.ts';
import type { Plan } from '../../src/domain/plan/plan.ts';
import { address, button, domains, part, planInAddress, startPlanner, test } from './planner-page.ts';

const presets = readContent('content').content.presets;

for (const [id, { title, plan }] of presets) {
  test(`the preset ${id} opens in the planner from its link, without a finding above a hint, and all its files are written`, async ({ page }) => {
    await page.goto(`/en/presets/${id}/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title.en);
    await page.getByRole('main').getByRole('link', { name: 'Open in the planner' }).click();
    await expect(page).toHaveURL(/\/en\/planner\/#1!/);
    await startPlanner(page);
    await expect(domains(page)).toHaveText(['dom0', ...plan.guests.map(({ name }) => name)]);
    expect(await planInAddress(page)).toEqual(JSON.parse(JSON.stringify(plan as Plan)));
    await expect(part(page, 'problems').locator('[data-severity=error], [data-severity=warning]')).toHaveCount(0);
    await part(page, 'files').evaluate((list) => list.scrollIntoView());
    await expect(part(page, 'files').locator('li').first()).toBeAttached();
    await expect(part(page, 'files').locator('[data-stopped=true]')).toHaveCount(0);
  });
}

test('the planner’s page offers every preset, to read and to open', async ({ page }) => {
  await page.goto(address);
  for (const [id, { title }] of presets) {
    await expect(page.locator(`ul.presets a[href="/en/presets/${id}/"]`)).toHaveText(title.en);
    await expect(page.getByRole('link', { name: `Open in the planner: ${title.en}` })).toHaveAttribute('href', /^\/en\/planner\/#1!/);
  }
});

test('a preset opened on the planner’s own page replaces the plan, and back brings the old one', async ({ page }) => {
  await page.goto(address);
  const [, { title, plan }] = [...presets][0]!;
  await page.getByRole('link', { name: `Open in the planner: ${title.en}` }).click();
  await startPlanner(page);
  await expect(domains(page)).toHaveCount(plan.guests.length + 1);
  await page.goBack();
  await expect(domains(page)).toHaveText(['dom0']);
});

test('a preset is chosen in the planner itself, and undo brings back the plan before it', async ({ page }) => {
  await page.goto(address);
  const [, { title, plan }] = [...presets].at(-1)!;
  await part(page, 'preset').selectOption({ label: title.en });
  await button(page, 'open-preset').click();
  await startPlanner(page);
  await expect(domains(page)).toHaveText(['dom0', ...plan.guests.map(({ name }) => name)]);
  expect(await planInAddress(page)).toEqual(JSON.parse(JSON.stringify(plan as Plan)));
  await button(page, 'undo').click();
  await expect(domains(page)).toHaveText(['dom0']);
});
