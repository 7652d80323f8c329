import { expect, type Page } from 'playwright/test';
import { sequences } from '../../src/domain/plan/sequence.ts';
import { box, button, field, openPlanner, part, planOf, select, test } from './planner-page.ts';

const plan = () => planOf([{ name: 'web' }, { name: 'db', type: 'hvm', system: 'freebsd' }]);
const follow = (page: Page, sequence: string) => page.locator(`[data-do=follow][data-sequence=${sequence}]`);
const marked = (page: Page) => part(page, 'drawing').locator('[data-active]');

for (const sequence of sequences) {
  test(`the sequence ${sequence} is stepped through forwards and backwards, one sentence and its boxes at a time`, async ({ page }) => {
    await openPlanner(page, plan());
    await expect(part(page, 'player')).toBeHidden();
    for (const name of ['web', 'db', 'dom0']) {
      await select(page, name);
      await follow(page, sequence).click();
      await expect(follow(page, sequence)).toHaveAttribute('aria-pressed', 'true');
      const all = Number(/of (\d+)/.exec((await part(page, 'count').textContent())!)![1]);
      const said: string[] = [];
      for (let step = 1; step <= all; step++) {
        await expect(part(page, 'count')).toHaveText(`Step ${step} of ${all}`);
        said.push((await part(page, 'step').textContent())!);
        expect(await marked(page).count(), `${name} step ${step}: ${said.at(-1)}`).toBeGreaterThan(0);
        if (step < all) await button(page, 'step-next').click();
      }
      expect(said.every((sentence) => /^[^{}]{10,}[.]$/.test(sentence)), said.join('\n')).toBe(true);
      expect(new Set(said).size).toBe(all);
      await expect(button(page, 'step-next')).toBeDisabled();
      for (let step = all; step > 1; step--) {
        await expect(part(page, 'step')).toHaveText(said[step - 1]!);
        await button(page, 'step-back').click();
      }
      await expect(part(page, 'step')).toHaveText(said[0]!);
      await expect(button(page, 'step-back')).toBeDisabled();
      await button(page, 'step-end').click();
      await expect(part(page, 'player')).toBeHidden();
      await expect(marked(page)).toHaveCount(0);
    }
  });
}

test('a packet goes from the guest through Xen to dom0 and out at the hardware', async ({ page }) => {
  await openPlanner(page, plan());
  await select(page, 'web');
  await follow(page, 'packet').click();
  await expect(box(page, 'g0')).toHaveAttribute('data-active', '');
  const way: string[] = [];
  for (;;) {
    way.push(...(await marked(page).evaluateAll((boxes) => boxes.map((shape) => (shape as SVGElement).dataset['box'] || shape.getAttribute('class')!))));
    if (await button(page, 'step-next').isDisabled()) break;
    await button(page, 'step-next').click();
  }
  const order = ['g0', 'slab', 'dom0', 'hardware'].map((name) => way.indexOf(name));
  expect(order).not.toContain(-1);
  expect([...order].sort((one, other) => one - other)).toEqual(order);
});

test('a sequence follows the plan: the selected domain, a new name, a bridge that is gone', async ({ page }) => {
  await openPlanner(page, plan());
  await select(page, 'web');
  await follow(page, 'packet').click();
  await expect(part(page, 'step')).toContainText('web');
  await field(page, 'guest.name').fill('proxy');
  await expect(part(page, 'step')).toContainText('proxy');
  await select(page, 'db');
  await expect(part(page, 'count')).toContainText('Step 1');
  await expect(box(page, 'g1')).toHaveAttribute('data-active', '');
  await button(page, 'remove-net').click();
  await expect(part(page, 'step')).toHaveText('db has no interface: no packet gets in or out.');
  await button(page, 'remove').click();
  await expect(part(page, 'step')).not.toContainText('db');
});

test('a sequence is driven by keyboard alone, and at its ends the focus goes to the button that is left', async ({ page }) => {
  await openPlanner(page, plan());
  await select(page, 'web');
  await follow(page, 'restart').focus();
  await page.keyboard.press('Enter');
  await button(page, 'step-next').focus();
  for (let presses = 0; presses < 20 && (await button(page, 'step-next').isEnabled()); presses++) await page.keyboard.press('Space');
  await expect(button(page, 'step-back')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(button(page, 'step-end')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(part(page, 'player')).toBeHidden();
  expect(await page.evaluate(() => document.activeElement!.closest('[data-do=follow]') !== null)).toBe(true);
});

test('who asked for less motion gets the same steps, and nothing moves', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openPlanner(page, plan());
  await select(page, 'web');
  await follow(page, 'disk').click();
  await button(page, 'step-next').click();
  await expect(part(page, 'count')).toContainText('Step 2');
  const moving = await page.locator('domain-planner *').evaluateAll((all) => all.filter((element) => {
    const style = getComputedStyle(element);
    return (style.animationName !== 'none' && style.animationDuration !== '0s') || style.transitionDuration.split(', ').some((duration) => duration !== '0s');
  }).length);
  expect(moving).toBe(0);
});
