import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from 'playwright/test';
import { roles, type Role, type Verdict } from '../../src/domain/hardware/verdict.ts';

export const lookupAddress = (language: string) => `/${language}/hardware/`;

/** y yes, c conditional, ? unknown, n no: in the order of the roles. */
const letters: Record<string, Verdict> = { y: 'yes', c: 'conditional', '?': 'unknown', n: 'no' };

export const field = (page: Page): Locator => page.locator('hardware-lookup [data-part="field"]');
export const answers = (page: Page): Locator => page.locator('hardware-lookup .answer');
export const status = (page: Page): Locator => page.locator('hardware-lookup [data-part="status"]');
export const told = (page: Page): Locator => page.locator('hardware-lookup [data-outcome]');

/** A text that a machine printed, from the parser's fixtures. */
export const machineText = (name: string): string => readFileSync(join(import.meta.dirname, '../fixtures/machine-texts', `${name}.txt`), 'utf8');

/** Opens the page, gives the element its first sign and waits until it answers. */
export async function openLookup(page: Page, language = 'en', query = ''): Promise<void> {
  await page.goto(lookupAddress(language) + query);
  await page.locator('hardware-lookup').dispatchEvent('pointerover');
  await page.evaluate(async () => {
    await customElements.whenDefined('hardware-lookup');
    await (document.querySelector('hardware-lookup') as HTMLElement & { ready: Promise<void> }).ready;
  });
}

/** Puts a text into the field as the paste of a reader does, which for long texts is a hundred times as quick as the test's own typing. */
export async function put(page: Page, text: string): Promise<void> {
  if (text.length < 2000) return field(page).fill(text);
  await field(page).evaluate((area: HTMLTextAreaElement, value) => {
    area.value = '';
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', value);
    if (area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))) {
      area.value = value;
      area.dispatchEvent(new Event('input', { bubbles: true }));
    }
  }, text);
}

/** Asks as a reader does who types or pastes and presses the button. */
export async function ask(page: Page, text: string): Promise<void> {
  await put(page, text);
  await page.locator('hardware-lookup button[type="submit"]').click();
}

/** The verdicts of a card, as letters in the order of the roles. */
export async function verdictsOf(card: Locator): Promise<string> {
  const found = await card.locator('[data-role]').evaluateAll((items) => items.map((item) => [item.getAttribute('data-role'), item.getAttribute('data-verdict')]));
  const by = new Map(found as [Role, Verdict][]);
  return roles.map((role) => Object.entries(letters).find(([, verdict]) => verdict === by.get(role))?.[0] ?? '-').join('');
}

export async function expectVerdicts(card: Locator, expected: string): Promise<void> {
  await expect.poll(() => verdictsOf(card)).toBe(expected.replaceAll(' ', ''));
}
