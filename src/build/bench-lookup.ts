import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from 'playwright';
import { serve } from './serve.ts';

const slowdown = 4;
/** Names that are typed letter by letter: a processor of each kind of name. */
const names = ['i5-2520M', 'EPYC 7302P', 'Xeon E5-2670 v2', 'Ryzen 5 3600', 'N100', 'Core 2 Quad Q6600', 'GX-412TC', 'Opteron 6276'];
const repeats = 5;

const percentile = (values: number[], share: number): number => [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))]!;

/** A boot message of about a million characters, as a machine prints that has been up for long and repeats itself. */
function longLog(): string {
  const head = 'CPU: Intel(R) Core(TM) i5-2520M CPU @ 2.50GHz (2491.99-MHz K8-class CPU)\n  Origin="GenuineIntel"  Id=0x206a7  Family=0x6  Model=0x2a  Stepping=7\n  VT-x: PAT,HLT,MTF,PAUSE,EPT,UG,VPID\n';
  const lines = Array.from({ length: 14_000 }, (_, n) => `pcib${n % 9}: <ACPI PCI-PCI bridge> irq ${n % 24} at device ${n % 31}.${n % 7} on pci${n % 5}`);
  return head + lines.join('\n').slice(0, 1_000_000 - head.length);
}

/** Time in ms from setting the field to the answer in the page, and the longest time in which the page did not answer meanwhile. */
function measureAnswer(page: Page, text: string, expected: string): Promise<{ time: number; pause: number }> {
  return page.evaluate(async ([value, cpu]) => {
    const field = document.querySelector<HTMLTextAreaElement>('hardware-lookup [data-part="field"]')!;
    const answers = document.querySelector('hardware-lookup [data-part="answers"]')!;
    const set = (what: string) => {
      field.value = what;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    set('');
    await new Promise((done) => setTimeout(done, 50));
    const { port1, port2 } = new MessageChannel();
    let last = performance.now();
    let pause = 0;
    let running = true;
    port1.onmessage = () => {
      const now = performance.now();
      pause = Math.max(pause, now - last);
      last = now;
      if (running) port2.postMessage(0);
    };
    const begin = performance.now();
    last = begin;
    port2.postMessage(0);
    set(value);
    await new Promise<void>((done, fail) => {
      setTimeout(() => fail(new Error(`no answer for ${cpu}`)), 30_000);
      const look = () => answers.querySelector(`[data-cpu="${cpu}"]`) !== null;
      const watch = new MutationObserver(() => {
        if (!look()) return;
        watch.disconnect();
        done();
      });
      watch.observe(answers, { childList: true, subtree: true });
    });
    const time = performance.now() - begin;
    running = false;
    return { time, pause };
  }, [text, expected] as const);
}

/**
 * Measures the hardware lookup of the built site in `folder`: what it loads and when, the time from the last key to the verdict, and a text of a
 * million characters, on a processor that is slowed down four times. Rejects if there is no browser at `executablePath`.
 */
export async function benchLookup(folder: string, executablePath: string): Promise<void> {
  const server = await serve(resolve(folder), 0);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    let loaded: Promise<[string, number]>[] = [];
    page.on('response', (response) => loaded.push(response.body().then((body) => [new URL(response.url()).pathname.split('/').at(-1) || 'page', brotliCompressSync(body).length])));
    const report = async (when: string) => {
      await page.waitForLoadState('networkidle');
      const all = await Promise.all(loaded);
      loaded = [];
      console.log(`${when}: ${all.reduce((sum, [, size]) => sum + size, 0)} bytes of brotli (${all.map(([name, size]) => `${name} ${size}`).join(', ') || 'nothing'})`);
    };
    // Not typed: a long text that is put in line by line takes the browser minutes.
    const ask = (text: string) =>
      page.locator('hardware-lookup [data-part="field"]').evaluate((field: HTMLTextAreaElement, value) => {
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/en/hardware/`);
    await report('before the first input');
    await ask('i5-2520M');
    await page.locator('.answer').waitFor();
    await report('a processor');
    await ask('ThinkPad X220');
    await page.locator('.answer[data-computer]').waitFor();
    await report('and a computer');
    await ask(longLog());
    await page.locator('.answer[data-kind="text"]').waitFor();
    await report('and a pasted text');
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    const measured: Record<string, { time: number; pause: number }[]> = { 'a name': [], '1 MB of text': [] };
    for (let n = 0; n < repeats; n++) {
      for (const name of names) measured['a name']!.push(await measureAnswer(page, name, await exactName(page, name)));
      measured['1 MB of text']!.push(await measureAnswer(page, longLog(), 'Core i5-2520M'));
    }
    console.log(`processor slowed ${slowdown} times, in ms: median | 95 % | longest pause`);
    for (const [what, list] of Object.entries(measured)) {
      const times = list.map(({ time }) => time);
      console.log(`${what}, from the last key to the verdict: ${percentile(times, 0.5).toFixed(1)} | ${percentile(times, 0.95).toFixed(1)} | ${Math.max(...list.map(({ pause }) => pause)).toFixed(1)}`);
    }
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

const exactNames = new Map<string, string>();

/** The table's name of what is typed, as the page itself says it. */
async function exactName(page: Page, typed: string): Promise<string> {
  if (!exactNames.has(typed)) {
    const field = page.locator('hardware-lookup [data-part="field"]');
    await page.locator('hardware-lookup [data-do="clear"]').click();
    await page.locator('.answer').first().waitFor({ state: 'detached' });
    await field.fill(typed);
    await page.locator('.answer[data-kind="cpu"]').waitFor();
    exactNames.set(typed, (await page.locator('.answer').getAttribute('data-cpu'))!);
  }
  return exactNames.get(typed)!;
}
