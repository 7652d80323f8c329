import { expect, type Locator, type Page } from 'playwright/test';

/** The dialog of a page, or the search page's own search. */
export const dialog = (page: Page): Locator => page.locator('site-search dialog');
export const searchbox = (place: Locator): Locator => place.getByRole('searchbox');
export const status = (place: Locator): Locator => place.getByRole('status');
export const entries = (place: Locator): Locator => place.locator('ol[data-results] > li');
export const links = (place: Locator): Locator => place.locator('ol[data-results] > li > a');
export const otherLinks = (place: Locator): Locator => place.locator('ol[data-results-other] > li > a');

/** The beginning of the sentence for an outcome, as the page itself carries it. */
export const sentence = async (place: Locator, outcome: 'none' | 'failed' | 'one'): Promise<string> => (await status(place).getAttribute(`data-${outcome}`))!.split('{')[0]!;

/** Opens the dialog and types; comes back when the search has answered. */
export async function searchFor(page: Page, query: string): Promise<void> {
  // A key may come before the page listens, or while the last search is still closing: whoever sees nothing happen presses it again.
  await expect(async () => {
    if (!(await dialog(page).isVisible())) await page.keyboard.press('/');
    await expect(dialog(page)).toBeVisible({ timeout: 2000 });
  }).toPass();
  await searchbox(dialog(page)).fill(query);
  await expect(status(dialog(page))).toContainText(query);
}

/** Addresses of links, without the origin. */
export const addresses = (list: Locator): Promise<string[]> => list.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).hash));
