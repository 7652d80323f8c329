import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright/test';

/** What a page does that no page of this site may do. */
export interface Watch {
  /** Faults since the last call. */
  take(): string[];
}

/**
 * Watches a page: console errors and warnings, exceptions, violations of the content security policy, failed requests, requests to
 * somebody else. Call it before the first page is opened.
 */
export async function watch(page: Page, origin: string): Promise<Watch> {
  let faults: string[] = [];
  const note = (what: string) => faults.push(`${new URL(page.url(), origin).pathname}: ${what}`);
  page.on('console', (message) => {
    if (/^(error|warning)$/.test(message.type())) note(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`exception: ${error.message}`));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== origin) note(`asks somebody else: ${request.url()}`);
  });
  page.on('requestfailed', (request) => note(`request failed: ${request.url()} ${request.failure()?.errorText ?? ''}`));
  page.on('response', (response) => {
    if (response.status() >= 400 && !response.request().isNavigationRequest()) note(`${response.status()} for ${response.url()}`);
  });
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) => console.error(`policy violated: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)),
  );
  return {
    take: () => {
      const taken = faults;
      faults = [];
      return taken;
    },
  };
}

/** Violations of WCAG 2.2 AA and of axe's good practice on the page as it stands, one line each. */
export async function axeFaults(page: Page): Promise<string[]> {
  // The legacy mode needs no second tab per page; it differs only for frames, of which the site has none.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${new URL(page.url()).pathname}: axe ${id}: ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ')}${nodes.length > 3 ? ` and ${nodes.length - 3} more` : ''}`);
}
