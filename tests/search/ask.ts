import type { Page } from 'playwright/test';
import type { Entry } from './questions.ts';

/** What the search page shows for a query. */
export interface Shown {
  own: Entry[];
  other: Entry[];
  status: string;
}

/** Types a query into the search page that is open and reads the lists once the search has answered. */
export async function ask(page: Page, query: string): Promise<Shown> {
  const main = page.getByRole('main');
  const status = main.getByRole('status');
  await main.getByRole('searchbox').fill('');
  await page.waitForFunction((part) => part?.textContent === '', await status.elementHandle());
  await main.getByRole('searchbox').fill(query);
  await page.waitForFunction(
    ([part, words]) => part!.textContent!.includes(words as string) || part!.textContent === (part as HTMLElement).dataset['failed'],
    [await status.elementHandle(), query] as const,
  );
  return page.evaluate(() => {
    const entries = (selector: string) =>
      [...document.querySelectorAll(`main ${selector} > li`)].map((item) => [...item.querySelectorAll('a')].map((link) => link.pathname + link.hash));
    return { own: entries('ol[data-results]'), other: entries('ol[data-results-other]'), status: document.querySelector('main [role="status"]')!.textContent! };
  });
}
