import { expect, test as base, type Locator, type Page } from 'playwright/test';
import { blankPlan, newGuest } from '../../src/domain/plan/defaults.ts';
import type { Guest, HostSystem, Plan } from '../../src/domain/plan/plan.ts';
import { emitLink, parseLink } from '../../src/domain/plan/share-link.ts';
import { watch } from './faults.ts';

export const address = '/en/planner/';

/**
 * The test of a planner: it fails for every console message, exception, violation of the security policy, request to somebody else and dialog
 * that the page brings, unless the test expects it (`test.use({ expected: /…/ })`).
 */
export const test = base.extend<{ expected: RegExp | null; faultless: void }>({
  expected: [null, { option: true }],
  faultless: [
    async ({ page, baseURL, expected }, use) => {
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      const faults = await watch(page, baseURL!);
      await use();
      expect([...faults.take(), ...dialogs].filter((fault) => !expected?.test(fault))).toEqual([]);
    },
    { auto: true },
  ],
});

/** A NetBSD or FreeBSD machine with one guest for each record. */
export function planOf(guests: Partial<Guest>[] = [], system: HostSystem = 'netbsd', host: Partial<Plan['host']> = {}): Plan {
  const plan = blankPlan(system);
  Object.assign(plan.host, host);
  for (const guest of guests) plan.guests.push({ ...newGuest(plan, guest.system), ...guest });
  return plan;
}

/** Opens the planner with a plan, a fragment or nothing, and waits until it is in use. */
export async function openPlanner(page: Page, plan: Plan | string = '', at = address): Promise<void> {
  const fragment = typeof plan === 'string' ? plan : emitLink(plan);
  await page.goto(`${at}${fragment && `#${fragment}`}`);
  await startPlanner(page);
}

/** Gives the planner the first sign of use, if it needs one, and waits for it. */
export async function startPlanner(page: Page): Promise<void> {
  await page.locator('domain-planner').dispatchEvent('pointerover');
  await page.evaluate(async () => {
    await customElements.whenDefined('domain-planner');
    await (document.querySelector('domain-planner') as HTMLElement & { ready: Promise<void> }).ready;
  });
}

export const part = (page: Page, name: string): Locator => page.locator(`domain-planner [data-part="${name}"]`);
export const field = (page: Page, path: string, row = 0): Locator => page.locator(`domain-planner form [data-field="${path}"]`).nth(row);
/** The button that does this; the first, if each row has one. */
export const button = (page: Page, action: string): Locator => page.locator(`domain-planner [data-do="${action}"]`).first();
export const domains = (page: Page): Locator => part(page, 'domains').locator('b');
export const select = (page: Page, name: string): Promise<void> => part(page, 'domains').getByRole('button', { name }).first().click();
/** Brings the list of files near enough to be written. */
export async function showFiles(page: Page): Promise<void> {
  await part(page, 'files').scrollIntoViewIfNeeded();
  await expect(part(page, 'files').locator('li').first()).toBeAttached();
}
export const file = (page: Page, path: string): Locator => part(page, 'files').locator('li', { has: page.locator(`summary code:text-is("${path}")`) });
export const box = (page: Page, id: string): Locator => page.locator(`domain-planner svg [data-box="${id}"]`);

/** Area of a domain's box in the drawing, in its own units. */
export async function areaOf(page: Page, id: string): Promise<number> {
  const [width, height] = await Promise.all(['width', 'height'].map((name) => box(page, id).getAttribute(name)));
  return Number(width) * Number(height);
}

/** The plan that the address holds. */
export async function planInAddress(page: Page): Promise<Plan> {
  const read = parseLink(new URL(page.url()).hash);
  if (!('plan' in read)) throw new Error(`no plan in ${page.url()}: ${read.problem}`);
  return read.plan;
}

/** Waits until the address holds a plan of which this is true. */
export async function expectPlan(page: Page, say: (plan: Plan) => unknown, value: unknown): Promise<void> {
  await expect.poll(async () => {
    const read = parseLink(new URL(page.url()).hash);
    return 'plan' in read ? say(read.plan) : read.problem;
  }).toEqual(value);
}

/** Text and name of what a button offers as a download. */
export async function download(page: Page, control: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [offered] = await Promise.all([page.waitForEvent('download'), control.click()]);
  const stream = await offered.createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return { name: offered.suggestedFilename(), bytes: Buffer.concat(chunks) };
}
