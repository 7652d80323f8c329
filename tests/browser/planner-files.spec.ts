import { inflateSync } from 'node:zlib';
import { expect } from 'playwright/test';
import { emitPlanFiles } from '../../src/domain/host-files/emit-plan-files.ts';
import { readTar } from '../domain/host-files/readers/tar.ts';
import { button, download, field, file, openPlanner, part, planOf, select, test } from './planner-page.ts';

const two = () => planOf([{ name: 'web' }, { name: 'db', type: 'pv' }]);

test('the files are those of the plan, in the order of use, each with its place', async ({ page }) => {
  const plan = two();
  await openPlanner(page, plan);
  const edition = (await page.locator('domain-planner').getAttribute('data-edition'))!;
  const wanted = emitPlanFiles(plan, edition);
  await expect(part(page, 'files').locator('li')).toHaveCount(wanted.length);
  expect(await part(page, 'files').locator('pre').allTextContents()).toEqual(wanted.map(({ text }) => text));
  expect(await part(page, 'files').locator('summary code').allTextContents()).toEqual(wanted.map(({ path }) => path || 'Commands, as root'));
});

test('an error keeps the guest’s file from being written and says why; a warning does not', async ({ page }) => {
  await openPlanner(page, two());
  await select(page, 'web');
  await field(page, 'guest.name').fill('123');
  const stopped = part(page, 'files').locator('li[data-stopped=true]');
  await expect(stopped).toHaveCount(1);
  await expect(stopped.locator('summary')).toContainText('Not written: ');
  await stopped.locator('summary').click();
  await expect(stopped.locator('pre')).toBeEmpty();
  await expect(stopped.locator('button').first()).toBeDisabled();
  await expect(file(page, '/usr/pkg/etc/xen/db').locator('pre')).toContainText('name');
  await field(page, 'guest.name').fill('web');
  await expect(stopped).toHaveCount(0);
  await expect(file(page, '/usr/pkg/etc/xen/web').locator('pre')).toContainText('name');

  await field(page, 'guest.memory').fill('48');
  await expect(part(page, 'problems').locator('[data-severity=warning]').first()).toContainText('web');
  await expect(part(page, 'problems').locator('[data-severity=error]')).toHaveCount(0);
  await expect(file(page, '/usr/pkg/etc/xen/web').locator('pre')).toContainText(/^memory *= 48$/m);
});

test('the archive names the files that it lacks and says why', async ({ page }) => {
  await openPlanner(page, planOf([{ name: 'web' }, { name: '123' }]));
  const { bytes } = await download(page, button(page, 'archive'));
  const entries = readTar(bytes);
  const [readme] = entries;
  const all = await part(page, 'files').locator('li').count();
  expect(readme!.text.replace(/\s+/g, ' ')).toContain(`The archive is not complete: 1 of ${all} files are missing`);
  expect(readme!.text.replace(/\s+/g, ' ')).toMatch(/Guest 123 Not written: /);
  expect(entries.some(({ text }) => text.includes('"123"'))).toBe(false);
  expect(entries.some(({ text }) => text.includes('"web"'))).toBe(true);
});

test('an error of the machine stops all files, and the archive holds none of them', async ({ page }) => {
  await openPlanner(page, planOf([{ name: 'web', type: 'hvm' }], 'freebsd', { iommu: false }));
  await expect(part(page, 'files').locator('li').first()).toHaveAttribute('data-stopped', 'true');
  await expect(part(page, 'files').locator('li[data-stopped=false]')).toHaveCount(0);
  const { bytes } = await download(page, button(page, 'archive'));
  expect(readTar(bytes).map(({ path }) => path)).toEqual(['bsdxen/README.txt', 'bsdxen/drawing.txt']);
});

test('an open file stays open while its guest is renamed, stopped and written again', async ({ page }) => {
  await openPlanner(page, two());
  await select(page, 'web');
  await file(page, '/usr/pkg/etc/xen/web').locator('summary').click();
  const open = part(page, 'files').locator('details[open]');
  await expect(open.locator('pre')).toContainText('"web"');
  for (const [name, path] of [['proxy', '/usr/pkg/etc/xen/proxy'], ['42', '42'], ['front', '/usr/pkg/etc/xen/front']] as const) {
    await field(page, 'guest.name').fill(name);
    await expect(open.locator('summary code')).toHaveText(path);
  }
  await expect(open.locator('pre')).toContainText('"front"');
});

test('the archive is a tar with the README first, then every file of the plan and the drawing', async ({ page }) => {
  const plan = two();
  await openPlanner(page, plan);
  const { name, bytes } = await download(page, button(page, 'archive'));
  expect(name).toBe('bsdxen.tar');
  const entries = readTar(bytes);
  const wanted = emitPlanFiles(plan, (await page.locator('domain-planner').getAttribute('data-edition'))!);
  expect(entries[0]!.path).toBe('bsdxen/README.txt');
  expect(entries.at(-1)!.path).toBe('bsdxen/drawing.txt');
  expect(entries.slice(1, -1).map(({ text }) => text)).toEqual(wanted.map(({ text }) => text));
  expect(new Set(entries.map(({ path }) => path.split('/')[0]))).toEqual(new Set(['bsdxen']));
  expect(entries[0]!.text).toContain('NetBSD 11.0 as dom0');
  for (const { path } of entries.slice(1, -1)) expect(entries[0]!.text).toContain(path.slice('bsdxen/'.length));
  expect(entries.at(-1)!.text).toContain('web');
});

test('the archive of the newest change holds it, even if it is asked for at once', async ({ page }) => {
  await openPlanner(page, two());
  await select(page, 'web');
  await field(page, 'guest.memory').fill('777');
  const { bytes } = await download(page, button(page, 'archive'));
  expect(readTar(bytes).find(({ text }) => text.includes('"web"'))!.text).toMatch(/^memory *= 777$/m);
});

test('a single file is downloaded under the name that it has on the machine', async ({ page }) => {
  await openPlanner(page, two());
  await file(page, '/usr/pkg/etc/xen/web').locator('summary').click();
  const { name, bytes } = await download(page, file(page, '/usr/pkg/etc/xen/web').getByRole('button', { name: 'Download' }));
  expect(name).toMatch(/^web(\.cfg|\.txt)?$/);
  expect(bytes.toString()).toContain('name');
});

test.describe('with a clipboard', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  test('the button beside a file copies exactly the file', async ({ page }) => {
    await openPlanner(page, two());
    await file(page, '/boot.cfg').locator('summary').click();
    await file(page, '/boot.cfg').getByRole('button', { name: 'Copy' }).click();
    await expect(part(page, 'notice')).toHaveText('Copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await file(page, '/boot.cfg').locator('pre').textContent());
  });

  test('that something was copied is said once for each time, and goes away by itself', async ({ page }) => {
    await openPlanner(page, two());
    await page.evaluate(() => {
      const said: string[] = [];
      Object.assign(window, { said });
      const notice = document.querySelector('[data-part=notice]')!;
      new MutationObserver(() => said.push(notice.textContent ?? '')).observe(notice, { childList: true, characterData: true, subtree: true });
    });
    const said = () => page.evaluate(() => (window as unknown as { said: string[] }).said.filter(Boolean));
    await button(page, 'copy-link').click();
    await expect.poll(said).toEqual(['Copied']);
    await button(page, 'copy-link').click();
    await expect.poll(said).toEqual(['Copied', 'Copied']);
    await expect(part(page, 'notice')).toHaveText('Copied');
    await expect(part(page, 'notice')).toBeEmpty({ timeout: 8000 });
    await expect(part(page, 'notice')).toHaveAttribute('role', 'status');
  });
});

test('the drawing is saved as an SVG that stands alone, as a PNG with colours in it, and as text of 72 columns', async ({ page, context }) => {
  await openPlanner(page, two());
  const svg = await download(page, button(page, 'save-svg'));
  expect(svg.name).toBe('bsdxen.svg');
  // In a page without a policy: the style belongs to the document that is parsed.
  const blank = await context.newPage();
  const parsed = await blank.evaluate((text) => {
    const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
    const textOf = (name: string) => drawing.querySelector(name)?.textContent ?? '';
    return { root: drawing.documentElement.localName, error: textOf('parsererror'), style: textOf('style'), boxes: drawing.querySelectorAll('.domain').length, title: textOf('title') };
  }, svg.bytes.toString());
  await blank.close();
  expect(parsed).toMatchObject({ root: 'svg', error: '', boxes: 3 });
  expect(parsed.style).toContain('.drawn .slab');
  expect(parsed.title).toBeTruthy();

  const png = await download(page, button(page, 'save-png'));
  expect(png.name).toBe('bsdxen.png');
  expect(png.bytes.subarray(1, 4).toString()).toBe('PNG');
  const [width, height] = [png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)];
  expect([width, height]).toEqual(await part(page, 'drawing').evaluate((drawing) => drawing.getAttribute('viewBox')!.split(' ').slice(2).map((side) => Math.floor(Number(side) * 2))));
  const data: Buffer[] = [];
  for (let at = 8; at < png.bytes.length; at += 12 + png.bytes.readUInt32BE(at)) if (png.bytes.subarray(at + 4, at + 8).toString() === 'IDAT') data.push(png.bytes.subarray(at + 8, at + 8 + png.bytes.readUInt32BE(at)));
  expect(new Set(inflateSync(Buffer.concat(data))).size).toBeGreaterThan(50);

  const text = await download(page, button(page, 'save-text'));
  expect(text.name).toBe('bsdxen.txt');
  const lines = text.bytes.toString().split('\n');
  expect(Math.max(...lines.map((line) => [...line].length))).toBeLessThanOrEqual(72);
  expect(text.bytes.toString()).toMatch(/\| web +\|/);
});
