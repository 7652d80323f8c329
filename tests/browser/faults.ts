import { createRequire } from 'node:module';
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
  page.on('requestfailed', (request) => {
    // Aborted: the test went on to the next page while the icon was still on its way.
    if (request.failure()?.errorText !== 'net::ERR_ABORTED') note(`request failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
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

// The axe that @axe-core/playwright brings, injected by hand: its AxeBuilder takes twice as long, which is minutes for a thousand pages.
const { source } = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'))('axe-core') as { source: string };

interface Violation {
  id: string;
  nodes: { target: string[] }[];
}
interface AxeWindow {
  axe: { run(options: object): Promise<{ violations: Violation[] }> };
}

const inWords = (address: string, { id, nodes }: Violation) =>
  `${address}: axe ${id}: ${nodes.slice(0, 3).map((node) => node.target.join(' ')).join(', ')}${nodes.length > 3 ? ` and ${nodes.length - 3} more` : ''}`;

/** Violations of WCAG 2.2 AA and of axe's good practice on the page as it stands, one line each. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(`${source};0`);
  const violations = await page.evaluate(async () => (await (window as unknown as AxeWindow).axe.run({ resultTypes: ['violations'] })).violations);
  return violations.map((violation) => inWords(new URL(page.url()).pathname, violation));
}

/** The same for many pages of one make: their contents are put into the first of them one after the other, which is three times as quick as opening each. */
export async function axeFaultsOfAlike(page: Page, addresses: string[]): Promise<string[]> {
  await page.goto(addresses[0]!);
  await page.evaluate(`${source};0`);
  const found = await page.evaluate(async (all) => {
    const violations: [string, Violation][] = [];
    for (const address of all) {
      const next = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/html');
      document.documentElement.lang = next.documentElement.lang;
      document.title = next.title;
      document.body.replaceWith(document.adoptNode(next.body));
      const { violations: here } = await (window as unknown as AxeWindow).axe.run({ resultTypes: ['violations'] });
      violations.push(...here.map((violation): [string, Violation] => [address, violation]));
    }
    return violations;
  }, addresses);
  return found.map(([address, violation]) => inWords(address, violation));
}
