import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright/test';

/** The built site. */
export const siteFolder = resolve(process.env['SITE_FOLDER'] ?? 'dist');

/** Addresses of all screens of a language, in alphabetical order, the start first. */
export const screens = (language: string): string[] =>
  ['', ...readdirSync(join(siteFolder, language, 'kiosk'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => `${name}/`).sort()].map((step) => `/${language}/kiosk/${step}`);

/** Address of the screen that stands open, without the start’s folder and language: '' for the start. */
export const stepOf = (page: Page): string => /kiosk\/([a-z0-9-]*)/.exec(page.url())?.[1]?.replace('index', '') ?? '?';

export const languageOf = (page: Page): string => /\/(de|en)\/kiosk/.exec(page.url())?.[1] ?? '?';

/** The steps in their order, as following the way on from the start shows them, back at the start at the end. */
export async function walkBy(page: Page, onward: () => Promise<unknown>): Promise<string[]> {
  const seen: string[] = [];
  do {
    const from = page.url();
    await onward();
    await page.waitForURL((url) => url.href !== from);
    seen.push(stepOf(page));
  } while (stepOf(page) !== '' && seen.length < 30);
  return seen;
}
