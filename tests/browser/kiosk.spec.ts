import { expect, test, type Page } from 'playwright/test';
import { axeFaults, watch } from './faults.ts';
import { languageOf, screens, stepOf, walkBy } from './kiosk-page.ts';

const both = [...screens('de'), ...screens('en')];
const settled = (page: Page) => page.waitForFunction(() => customElements.get('booth-kiosk') !== undefined);

/** Opens a screen with a clock that the test moves. */
async function openAt(page: Page, address: string): Promise<void> {
  await page.clock.install();
  await page.goto(address);
  await settled(page);
}
/** Lets seconds pass, and what they set off happen. */
async function pass(page: Page, seconds: number): Promise<void> {
  await page.clock.fastForward(seconds * 1000);
  await page.waitForLoadState('load');
}

for (const language of ['de', 'en'] as const) {
  test(`from the start Enter leads through every step and back to the start (${language})`, async ({ page }) => {
    await page.goto(`/${language}/kiosk/`);
    const seen = await walkBy(page, async () => { await expect(page.locator('a[data-part="next"]')).toBeFocused(); await page.keyboard.press('Enter'); });
    expect(seen.at(-1)).toBe('');
    expect([...seen].sort().map((step) => `/${language}/kiosk/${step && `${step}/`}`)).toEqual(screens(language));
  });
}

for (const key of ['ArrowRight', 'PageDown', 'Space']) {
  test(`${key} leads through every step`, async ({ page }) => {
    await page.goto('/de/kiosk/');
    const seen = await walkBy(page, async () => { await settled(page); await page.keyboard.press(key); });
    expect(seen).toHaveLength(screens('de').length);
  });
}

test('the left arrow and page up lead back, Home leads to the start, and with Alt or Ctrl the keys are the browser’s own', async ({ page }) => {
  await page.goto('/en/kiosk/guest/');
  for (const [key, step] of [['ArrowLeft', 'dom0'], ['PageUp', 'hypervisor'], ['Home', '']] as const) {
    await settled(page);
    await page.keyboard.press(key);
    await expect.poll(() => stepOf(page)).toBe(step);
  }
  await settled(page);
  await page.keyboard.press('Control+ArrowRight');
  await page.waitForTimeout(300);
  expect(stepOf(page)).toBe('');
});

test('a finger leads on by swiping to the left and back by swiping to the right', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ baseURL: baseURL!, hasTouch: true });
  await page.goto('/de/kiosk/dom0/');
  const swipe = async (from: number, to: number) => {
    await settled(page);
    await page.evaluate(([a, b]) => {
      const at = (clientX: number) => ({ pointerType: 'touch', pointerId: 7, clientX, clientY: 300, bubbles: true });
      document.body.dispatchEvent(new PointerEvent('pointerdown', at(a!)));
      document.body.dispatchEvent(new PointerEvent('pointerup', at(b!)));
    }, [from, to]);
  };
  await swipe(600, 300);
  await expect.poll(() => stepOf(page)).toBe('guest');
  await swipe(300, 600);
  await expect.poll(() => stepOf(page)).toBe('dom0');
  await page.close();
});

test('after sixty seconds without a touch a step gives way to the start of its language', async ({ page }) => {
  await openAt(page, '/en/kiosk/network/');
  await pass(page, 58);
  expect(stepOf(page)).toBe('network');
  await pass(page, 3);
  await expect.poll(() => stepOf(page)).toBe('');
  expect(languageOf(page)).toBe('en');
});

for (const [what, touch] of [
  ['a movement of the pointer', async (page: Page) => { await page.mouse.move(200, 200); await page.mouse.move(260, 220); }],
  ['a key', (page: Page) => page.keyboard.press('Shift')],
  ['a press', (page: Page) => page.mouse.down()],
  ['the wheel', (page: Page) => page.mouse.wheel(0, 10)],
] as const) {
  test(`${what} puts the return to the start off by sixty seconds`, async ({ page }) => {
    await openAt(page, '/de/kiosk/memory/');
    await pass(page, 50);
    await touch(page);
    await page.waitForTimeout(100);
    await pass(page, 55);
    expect(stepOf(page)).toBe('memory');
    await pass(page, 6);
    await expect.poll(() => stepOf(page)).toBe('');
  });
}

test('untouched, the start walks through all steps by itself, comes back, and turns to the other language', async ({ page }) => {
  await openAt(page, '/de/kiosk/');
  const seen = await walkBy(page, async () => { await settled(page); await page.clock.fastForward(12_100); });
  expect(seen).toHaveLength(screens('de').length);
  await settled(page);
  await page.clock.fastForward(20_100);
  await expect.poll(() => languageOf(page)).toBe('en');
  await settled(page);
  await page.clock.fastForward(12_100);
  await expect.poll(() => stepOf(page)).not.toBe('');
});

test('the walk stops at the first touch, and the screen stays for sixty seconds', async ({ page }) => {
  await openAt(page, '/en/kiosk/dom0/#walk');
  await page.keyboard.press('Shift');
  await pass(page, 30);
  expect(page.url()).toMatch(/\/en\/kiosk\/dom0\/$/);
  await pass(page, 31);
  await expect.poll(() => stepOf(page)).toBe('');
});

test('who asked for less motion gets no walk, but both languages', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openAt(page, '/de/kiosk/');
  await pass(page, 15);
  expect(stepOf(page)).toBe('');
  await pass(page, 6);
  await expect.poll(() => languageOf(page)).toBe('en');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('no link leads out of the kiosk, each screen has a title of its own and names its twin', async ({ page }) => {
  const titles = new Set<string>();
  for (const address of both) {
    await page.goto(address);
    const links = await page.locator('a, area, form').evaluateAll((all) => all.map((element) => element.getAttribute('href') ?? element.localName));
    expect(links.filter((href) => !/^\/(?:de|en)\/kiosk\/(?:[a-z0-9-]+\/)?$/.test(href)), address).toEqual([]);
    const other = address.startsWith('/de/') ? address.replace('/de/', '/en/') : address.replace('/en/', '/de/');
    await expect(page.locator('a[data-part="twin"]')).toHaveAttribute('href', other);
    titles.add(await page.title());
  }
  expect(titles.size).toBe(both.length);
});

test('the menu of the right button, which leads to other places, stays closed', async ({ page }) => {
  await page.goto('/de/kiosk/');
  await settled(page);
  expect(await page.evaluate(() => document.body.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true })))).toBe(false);
});

test('each step shows a code of its language, of 200 pixels or more, on white in the dark as well, and its address to type', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  for (const address of both) {
    await page.goto(address);
    const code = page.getByRole('img', { name: /QR/ });
    const box = (await code.boundingBox())!;
    expect(Math.min(box.width, box.height), address).toBeGreaterThanOrEqual(200);
    await expect(code.locator('path').first()).toHaveAttribute('fill', '#fff');
    const typed = (await page.locator('.take p code').textContent())!;
    expect(typed).toMatch(new RegExp(`/f/\\d\\d[a-z]/[a-z0-9]+/${address.slice(1, 3)}$`));
    expect(await code.getAttribute('aria-label')).toContain(typed);
    const path = typed.slice(typed.indexOf('/f/'));
    expect((await page.request.get(`${path}/`)).status(), typed).toBe(200);
  }
});

for (const [width, height] of [[1366, 768], [1280, 800], [1024, 768], [1920, 1080]] as const) {
  test(`at ${width} × ${height} every screen is seen without scrolling, and the machine stands still from step to step`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const places = new Set<string>();
    for (const address of both) {
      await page.goto(address);
      const seen = await page.evaluate(() => {
        const drawing = [...document.querySelectorAll<SVGSVGElement>('svg.drawn')].find((svg) => svg.checkVisibility())!;
        const { x, y, width: w, height: h } = drawing.getBoundingClientRect();
        const scale = drawing.getScreenCTM()!.a;
        const letters = [...drawing.querySelectorAll('text')].map((text) => parseFloat(getComputedStyle(text).fontSize) * scale);
        const { scrollWidth, scrollHeight } = document.documentElement;
        return { over: [scrollWidth - innerWidth, scrollHeight - innerHeight], place: [x, y, w, h].map(Math.round).join(), least: Math.min(...letters) };
      });
      expect(seen.over, address).toEqual([0, 0]);
      if (width >= 1280) expect(seen.least, `smallest letters of ${address}`).toBeGreaterThanOrEqual(18);
      places.add(seen.place);
    }
    expect([...places]).toHaveLength(1);
  });
}

test('on a phone a screen opens at its top and scrolls, with the way on in reach', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/de/kiosk/second/');
  await settled(page);
  expect(await page.evaluate(() => [scrollY, document.documentElement.scrollWidth])).toEqual([0, 360]);
  await expect(page.locator('a[data-part="next"]')).toBeInViewport();
  await expect(page.locator('a[data-part="next"]')).toBeFocused();
});

for (const [name, colorScheme, width] of [['in the light', 'light', 1366], ['in the dark', 'dark', 1366], ['on a phone in the dark', 'dark', 360]] as const) {
  test(`every screen is accessible ${name} and opens without a fault`, async ({ page, baseURL }) => {
    const watched = await watch(page, baseURL!);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 768 });
    const faults: string[] = [];
    for (const address of both) {
      await page.goto(address);
      faults.push(...(await axeFaults(page)));
    }
    expect([...faults, ...watched.take()]).toEqual([]);
  });
}

for (const [content, says] of [['', 'next'], ['next', 'twin'], ['next twin start', 'back'], ['next twin', 'data-idle']] as const) {
  test(`<booth-kiosk> with ${content || 'nothing'} in it refuses to work and says what it expects`, async ({ page }) => {
    await page.goto('/de/kiosk/');
    await settled(page);
    const message = await page.evaluate((parts) => new Promise<string>((tell) => {
      addEventListener('error', (event) => { event.preventDefault(); tell(event.message); }, { once: true });
      const element = document.createElement('booth-kiosk');
      for (const part of parts.split(' ').filter(Boolean)) {
        const link = document.createElement('a');
        link.dataset['part'] = part;
        element.append(link);
      }
      document.body.append(element);
    }), content);
    expect(message).toContain('<booth-kiosk> expects');
    expect(message).toContain(says);
  });
}
