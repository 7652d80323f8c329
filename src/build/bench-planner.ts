import type { AddressInfo } from 'node:net';
import { cpus, loadavg } from 'node:os';
import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from 'playwright';
import { blankPlan, newGuest } from '../domain/plan/defaults.ts';
import { emitLink } from '../domain/plan/share-link.ts';
import { serve } from './serve.ts';

const guests = 32;
const changes = 200;
const rounds = 5;
const slowdown = 4;

/** A machine with 32 guests of three systems on two bridges, as a link. */
function benchLink(): string {
  const plan = blankPlan('netbsd');
  plan.host.memory = 131_072;
  plan.bridges.push({ name: 'bridge1', uplink: '' });
  for (let i = 0; i < guests; i++) {
    const guest = newGuest(plan, (['netbsd', 'freebsd', 'linux'] as const)[i % 3]);
    plan.guests.push({ ...guest, name: `guest${i + 1}`, interfaces: [{ bridge: `bridge${i % 2}`, mac: '' }], job: 'web' });
  }
  return emitLink(plan);
}

/** The value below which this share of the values lies. */
const percentile = (values: number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

/** Who brings a change to the screen: the planner; nobody; or the bench, which writes what the planner would write and computes nothing. */
type Writer = 'planner' | 'nobody' | 'hand';

/**
 * Changes the memory of the selected guest, one change per frame. Each time in ms runs from the input event, at the beginning of a frame, to
 * the end of that frame's style, layout and paint. With `nobody` and `hand` the planner does not hear of it: what is left is the browser's own share.
 */
function measureChanges(page: Page, count: number, writer: Writer): Promise<number[]> {
  return page.evaluate(async ([wanted, who]) => {
    const find = (selector: string) => document.querySelector(`domain-planner ${selector}`)!;
    const field = find('[data-field="guest.memory"]') as HTMLInputElement;
    const drawing = find('[data-part="drawing"]');
    const text = (element: Element) => element.firstChild as Text;
    // The selected guest's box, its amount and that of what is left, its entry in the list, the sum.
    const selected = drawing.querySelector('[data-selected]')!;
    const boxes = [selected, drawing.querySelector('.free')!];
    const texts = [...drawing.querySelectorAll('text[text-anchor="end"]'), find('[data-part="domains"] [aria-pressed="true"] span'), find('[data-part="budget"]')];
    const amounts = [texts[0]!, texts[1]!, texts[3]!, ...texts.slice(-2)].map(text);
    const times: number[] = [];
    const { port1, port2 } = new MessageChannel();
    for (let i = 0; i < wanted; i++) {
      await new Promise<void>((done) =>
        requestAnimationFrame(() => {
          const begin = performance.now();
          const memory = String(512 + ((i * 97) % 2048));
          field.value = memory;
          if (who === 'planner') field.dispatchEvent(new Event('input', { bubbles: true }));
          if (who === 'hand') {
            for (const box of boxes) box.setAttribute('width', String(Number(memory) / 10));
            for (const amount of amounts) amount.data = `${memory} MiB`;
          }
          port1.onmessage = () => {
            times.push(performance.now() - begin);
            done();
          };
          port2.postMessage(0);
        }),
      );
    }
    return times;
  }, [count, writer] as const);
}

/** Longest time in ms for which the page did not answer while it wrote the files anew, after each of some changes. */
function measurePauses(page: Page, count: number): Promise<number[]> {
  return page.evaluate(async (wanted) => {
    const field = document.querySelector<HTMLInputElement>('[data-field="guest.memory"]')!;
    const { port1, port2 } = new MessageChannel();
    const pauses: number[] = [];
    for (let i = 0; i < wanted; i++) {
      field.value = String(600 + i);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const end = performance.now() + 500;
      let last = performance.now();
      let longest = 0;
      await new Promise<void>((done) => {
        port1.onmessage = () => {
          const now = performance.now();
          longest = Math.max(longest, now - last);
          last = now;
          if (now < end) port2.postMessage(0);
          else done();
        };
        port2.postMessage(0);
      });
      pauses.push(longest);
    }
    return pauses;
  }, count);
}

/** Brotli sizes of what a page has loaded since the last call. */
function watchSizes(page: Page): () => Promise<string> {
  let bodies: Promise<[name: string, size: number]>[] = [];
  page.on('response', (response) => {
    const name = new URL(response.url()).pathname.split('/').at(-1)!;
    bodies.push(response.body().then((body) => [name || 'page', /\.(png|ico|woff2)$/.test(name) ? body.length : brotliCompressSync(body).length]));
  });
  return async () => {
    const loaded = await Promise.all(bodies);
    bodies = [];
    const all = loaded.map(([name, size]) => `${name.replace(/\.astro_[^.]*|\.[\w-]{8}(?=\.)/g, '')} ${size}`).join(', ');
    return `${loaded.reduce((sum, [, size]) => sum + size, 0)} bytes (${all || 'nothing'})`;
  };
}

async function printSizes(page: Page, address: string): Promise<void> {
  const sizes = watchSizes(page);
  const report = async (when: string) => {
    await page.waitForLoadState('networkidle');
    console.log(`${when}: ${await sizes()}`);
  };
  await page.goto(address);
  await report('before the first input, brotli');
  await page.locator('[data-field="host.memory"]').focus();
  await page.locator('domain-planner[data-drawn]').waitFor();
  await report('the element and its words');
  await page.locator('[data-part="files"]').scrollIntoViewIfNeeded();
  await page.locator('[data-part="files"] li').first().waitFor();
  await report('on demand, to write files');
  await page.locator('[data-part="review-text"]').fill('name = "x"');
  await page.locator('[data-do="review"]').click();
  await page.locator('[data-part="findings"] li').first().waitFor();
  await report('on demand, to review a file');
}

/**
 * Measures the planner of the built site in `folder`: what it loads and when, and how long a change takes with 32 guests on a processor that
 * is slowed down four times. Rejects if there is no browser at `executablePath`.
 */
export async function benchPlanner(folder: string, executablePath: string): Promise<void> {
  const server = await serve(resolve(folder), 0);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const address = `http://localhost:${(server.address() as AddressInfo).port}/en/planner/`;
    await printSizes(await browser.newPage(), address);
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${address}#${benchLink()}`);
    await page.locator('[data-part="domains"] button').nth(guests / 2).click();
    await page.waitForLoadState('networkidle');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await measureChanges(page, 20, 'planner');
    const times: Record<Writer, number[]> = { planner: [], nobody: [], hand: [] };
    // By turns: a machine that is busy for a while is so for all of them.
    for (let round = 0; round < rounds; round++) for (const writer of ['planner', 'nobody', 'hand'] as const) times[writer].push(...(await measureChanges(page, changes / rounds, writer)));
    const pauses = await measurePauses(page, 20);
    const list = (values: number[]) => [0.5, 0.95, 0.99].map((share) => percentile(values, share).toFixed(1)).join(' | ');
    console.log(`${guests} guests, processor slowed ${slowdown} times, load of this machine ${loadavg()[0]!.toFixed(1)} on ${cpus().length} processors, in ms: median | 95 % | 99 %`);
    console.log(`${changes} changes, from the input to the painted frame: ${list(times.planner)}`);
    console.log(`the browser’s own share, if the same places of the page are written without computing anything: ${list(times.hand)}`);
    console.log(`the browser’s own share, if only the field changes: ${list(times.nobody)}`);
    console.log(`20 times all files written anew, afterwards, longest pause: ${list(pauses)}`);
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}
