import { expect, test } from 'playwright/test';
import { brotliCompressSync } from 'node:zlib';
import { dialog, searchFor } from './search-page.ts';

/** Bytes of the first answer, and of each further one once the search is warm, as a server sends them. */
const budget = { first: 130_000, further: 10_000 };

test('the first answer comes with at most 130 KB, each further one with at most 10 KB', async ({ page }) => {
  let bodies: Promise<number>[] = [];
  // A font is packed already, and so is what Pagefind has packed.
  page.context().on('response', (response) => bodies.push(response.body().then((body) => (/pf_|\.(?:pagefind|woff2)$/.test(response.url()) ? body.length : brotliCompressSync(body).length), () => 0)));
  const taken = async () => {
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(bodies);
    bodies = [];
    return sizes.reduce((sum, size) => sum + size, 0);
  };
  await page.goto('/de/');
  await taken();
  await searchFor(page, 'Netzwerkbrücke');
  const first = await taken();
  // Less than the engine alone weighs: then it was not this search that answered, or nothing was counted.
  expect(first).toBeGreaterThan(70_000);
  expect(first).toBeLessThanOrEqual(budget.first);
  for (const query of ['Arbeitsspeicher', 'dom0_mem', 'Could not find bridge device xenbr0', 'PVH als Dom0', 'Ereigniskanal', 'welche Xen Version bekommt noch Korrekturen']) {
    await searchFor(page, query);
    expect(await taken(), query).toBeLessThanOrEqual(budget.further);
  }
  await expect(dialog(page)).toBeVisible();
});
