import { expect } from 'playwright/test';
import { emitLink } from '../../src/domain/plan/share-link.ts';
import { address, button, domains, expectPlan, field, openPlanner, part, planInAddress, planOf, select, startPlanner, test } from './planner-page.ts';

const three = () => planOf([{ name: 'web', job: 'nginx' }, { name: 'db', type: 'pv' }, { name: 'desk', system: 'windows', type: 'hvm', vnc: 'local' }]);

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

  test('the copied link opens the same plan in a new page', async ({ page, context }) => {
    await openPlanner(page, three());
    await select(page, 'web');
    await field(page, 'guest.memory').fill('3000');
    await button(page, 'copy-link').click();
    await expect(part(page, 'notice')).toHaveText('Copied');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const other = await context.newPage();
    await other.goto(link);
    await startPlanner(other);
    await expect(domains(other)).toHaveText(['dom0', 'web', 'db', 'desk']);
    const plan = three();
    plan.guests[0]!.memory = 3000;
    expect(await planInAddress(other)).toEqual(JSON.parse(JSON.stringify(plan)));
    await other.close();
  });

  test('a link can be sent by mail: copied, encoded by the program that sends it, opened', async ({ page }) => {
    const link = emitLink(three()).replaceAll('!', '%21').replaceAll(',', '%2C').replaceAll('=', '%3D');
    await openPlanner(page, link);
    await expect(domains(page)).toHaveText(['dom0', 'web', 'db', 'desk']);
    await expect(part(page, 'notice')).toBeEmpty();
  });
});

test.describe('with a clipboard that refuses', () => {
  test.use({ expected: /console: Error: no/ });

  test('the planner says that copying failed, and the address holds the plan all the same', async ({ page }) => {
    await openPlanner(page, three());
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new Error('no')) } }));
    await button(page, 'copy-link').click();
    await expect(part(page, 'notice')).toContainText('Copying failed');
    expect((await planInAddress(page)).guests).toHaveLength(3);
  });
});

test('back and forward walk through the plans, to the blank one at the beginning and to what was typed', async ({ page }) => {
  await openPlanner(page);
  await button(page, 'add-guest').click();
  await page.keyboard.type('web');
  await button(page, 'add-guest').click();
  await page.keyboard.type('db');
  await button(page, 'add-bridge').click();
  await expect(part(page, 'bridges').locator('li')).toHaveCount(2);
  await page.goBack();
  await expect(part(page, 'bridges').locator('li')).toHaveCount(1);
  await expect(domains(page)).toHaveText(['dom0', 'web', 'db']);
  await page.goBack();
  await expect(domains(page)).toHaveText(['dom0', 'web']);
  await page.goBack();
  await expect(domains(page)).toHaveText(['dom0']);
  await page.goForward();
  await page.goForward();
  await expect(domains(page)).toHaveText(['dom0', 'web', 'db']);
});

test('typing alone makes no stop on the way back', async ({ page }) => {
  await openPlanner(page, three());
  const stops = await page.evaluate(() => history.length);
  await select(page, 'web');
  await field(page, 'guest.name').fill('proxy');
  await field(page, 'guest.memory').fill('700');
  await expectPlan(page, ({ guests }) => [guests[0]!.name, guests[0]!.memory], ['proxy', 700]);
  expect(await page.evaluate(() => history.length)).toBe(stops);
});

test('a reload shows the plan that was there', async ({ page }) => {
  await openPlanner(page, three());
  await select(page, 'db');
  await field(page, 'guest.name').fill('postgres');
  await expectPlan(page, ({ guests }) => guests[1]!.name, 'postgres');
  await page.reload();
  await startPlanner(page);
  await expect(domains(page)).toHaveText(['dom0', 'web', 'postgres', 'desk']);
});

test('a link to a heading of the page leads there and leaves the plan alone', async ({ page }) => {
  await openPlanner(page, three());
  await page.evaluate(() => void (location.hash = 'presets'));
  await expect(page.locator('#presets')).toBeInViewport();
  await expect(domains(page)).toHaveText(['dom0', 'web', 'db', 'desk']);
  await expect(part(page, 'notice')).toBeEmpty();
  await page.goto(`${address}#presets`);
  await page.reload();
  expect(await page.evaluate(() => customElements.get('domain-planner') === undefined)).toBe(true);
});

const good = emitLink(three());
const wrong: [what: string, fragment: string, sentence: RegExp][] = [
  ['cut off when copied', good.slice(0, -10), /The link is damaged/],
  ['cut off in the middle of a letter', `${good.slice(0, 40)}%C3`, /The link is damaged/],
  ['changed in one place', good.replace('web', 'w eb'), /The link is damaged \(place guests\.0\.name\)/],
  ['of somebody else', 'state=eyJhIjoxfQ==', /does not belong to the planner/],
  ['of an edition to come', `2${good.slice(1)}`, /newer edition/],
  ['with markup in a name', good.replace('web', '%3Cimg%20src=x%20onerror=alert(1)%3E'), /The link is damaged/],
  ['with markup as a whole', '"><script>alert(1)</script>', /does not belong to the planner/],
  ['with a script as address', 'javascript:alert(1)', /does not belong to the planner/],
  ['with a name that all objects have', '1!__proto__=1!h!z!end', /The link is damaged/],
  ['with control characters', good.replace('web', 'w%00%1B%0Aeb'), /The link is damaged/],
  ['with more guests than a plan has', `1!h!z!${'g=a!'.repeat(300)}end`, /The link is damaged \(place guests\)/],
  ['of two megabytes', `1!h!z!${'g=a!'.repeat(500_000)}end`, /longer than a plan can be/],
];

for (const [what, fragment, sentence] of wrong) {
  test(`a link ${what} is answered with a sentence, and the last good plan stays`, async ({ page }) => {
    await openPlanner(page, three());
    await page.evaluate((hash) => void (location.hash = hash), fragment);
    await expect(part(page, 'notice')).toHaveText(sentence);
    await expect(domains(page)).toHaveText(['dom0', 'web', 'db', 'desk']);
    expect(await page.locator('domain-planner img, domain-planner script').count()).toBe(0);
    await select(page, 'web');
    await field(page, 'guest.name').fill('again');
    await expectPlan(page, ({ guests }) => guests.map(({ name }) => name), ['again', 'db', 'desk']);
    await expect(part(page, 'notice')).toBeEmpty();
  });
}

test('a wrong link opened in a new page says what is wrong and offers the blank plan', async ({ page }) => {
  for (const [, fragment, sentence] of wrong.slice(0, 6)) {
    await page.goto('about:blank');
    await openPlanner(page, fragment);
    await expect(part(page, 'notice')).toHaveText(sentence);
    await expect(domains(page)).toHaveText(['dom0']);
    await expect(field(page, 'host.memory')).toHaveValue('16384');
  }
});

test('a link that names a release of former days opens as it is, and the planner says what is not offered any more', async ({ page }) => {
  await openPlanner(page, planOf([{ name: 'old', release: '9.3' }, { name: 'new' }], 'netbsd', { release: '9.3', xen: '4.15' }));
  await expect(part(page, 'notice')).toContainText('no longer offers: NetBSD 9.3, Xen 4.15.');
  await expect(field(page, 'host.release')).toHaveValue('9.3');
  await expectPlan(page, ({ host, guests }) => [host.release, host.xen, guests[0]!.release], ['9.3', '4.15', '9.3']);
  await field(page, 'host.memory').fill('20000');
  await expect(part(page, 'notice')).toBeEmpty();
});

test('after a damaged link the address holds the plan that stayed: a reload brings it back', async ({ page }) => {
  await openPlanner(page, three());
  await page.evaluate(() => void (location.hash = '1!h!z!g=we'));
  await expect(part(page, 'notice')).toContainText('The link is damaged');
  await page.reload();
  await startPlanner(page);
  await expect(domains(page)).toHaveText(['dom0', 'web', 'db', 'desk']);
});
