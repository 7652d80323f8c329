import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium, type Browser } from 'playwright';
import { expect, test } from 'playwright/test';
import { emitSheet } from '../../src/build/flyers/emit-sheet.ts';
import { printSheet, sheetStyle } from '../../src/build/flyers/print.ts';
import { describeFault } from '../../src/build/flyers/print-flyers.ts';
import { composeSheets } from '../../src/build/flyers/sheet-set.ts';
import { allSheets } from '../../src/build/flyers/sheets.ts';
import { flyerView, type FlyerView } from '../../src/facts/flyers.ts';
import { readCodesOfImage } from '../site/flyers-codes.ts';

// Printing takes the processor for itself; beside other tests it would only be slower.
test.describe.configure({ mode: 'default' });

const day = '2026-11-23';
const here = { site: 'http://localhost:4321', base: '/', published: false };
const start = () => chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? chromium.executablePath(), args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'] });
const drawingStyle = readFileSync(join('src', 'styles', 'drawing.css'), 'utf8');
const sheetCalled = (id: string) => allSheets().find((sheet) => sheet.id === id)!;

let browser: Browser;
test.beforeAll(async () => {
  browser = await start();
});
test.afterAll(() => browser.close());

interface Changes {
  view?: Partial<FlyerView>;
  style?: (style: string) => string;
  address?: typeof here;
}

/** A sheet as it is composed, with changes to its words in both languages, its style or its address. */
function composed(id: string, { view = {}, style = (text) => text, address = here }: Changes = {}): string {
  const views = { de: { ...flyerView('de', '26a'), ...view }, en: { ...flyerView('en', '26a'), ...view } };
  return emitSheet(sheetCalled(id), views, address, style(sheetStyle()), drawingStyle);
}

/** What is said about a sheet when it is printed with changes. */
async function saidOf(id: string, changes: Changes): Promise<string[]> {
  const { faults } = await printSheet(browser, sheetCalled(id), composed(id, changes), day, []);
  return faults.map((fault) => describeFault('26a', id, fault));
}

test('the sheets of the edition fit, as proofs and at an address of thirty letters with a folder', async () => {
  for (const address of [here, { site: 'https://flyers.example-event.org', base: '/xen/', published: true }]) {
    for (const { id } of allSheets().filter(({ shop }) => !shop)) expect(await saidOf(id, { address }), `${id} at ${address.site}`).toEqual([]);
  }
});

for (const id of ['a5-de', 'fold-en', 'poster-en-shop']) {
  test(`the sheet ${id} printed twice, by two starts of the browser, is the same, byte by byte, and the same as in the site`, async () => {
    const document = composeSheets(here)!.documents.find(({ sheet }) => sheet.id === id)!.document;
    const printed: Buffer[] = [];
    for (let at = 0; at < 2; at++) {
      const own = await start();
      try {
        printed.push((await printSheet(own, sheetCalled(id), document, day, [])).pdf);
      } finally {
        await own.close();
      }
    }
    expect(printed[0]!.length).toBeGreaterThan(20_000);
    expect(printed[0]!.equals(printed[1]!), 'both are the same').toBe(true);
    const file = resolve(process.env['SITE_FOLDER'] ?? 'dist', 'flyers', '26a', `${id}.pdf`);
    test.skip(!existsSync(file), 'the site was built without printed flyers: the two were compared with one another only');
    const inSite = readFileSync(file);
    const producer = (pdf: Buffer) => /Skia\/PDF m\d+/.exec(pdf.toString('latin1'))?.[0] ?? pdf.toString('latin1').match(/\/Producer .*/)?.[0];
    test.skip(producer(inSite) !== producer(printed[0]!), 'the site’s sheets come from another Chromium: the two were compared with one another only');
    expect(inSite.equals(printed[0]!), 'the site’s is the same').toBe(true);
  });
}

const long = 'Mehrere Systeme auf einer Maschine, jedes mit eigenem Kernel. '.repeat(30);

test('words that do not fit are told with their file, sheet, face and box, and by how much', async () => {
  const steps = flyerView('de', '26a').home.steps;
  const cases: [string, Changes, RegExp][] = [
    ['a5-de', { view: { lead: long } }, /^content\/flyers\/26a\.yaml: on the sheet a5-de, face "cover" \(de\), "[^"]+" runs \d+(?:\.\d)? mm out of its place\. Shorten it or what stands above it\.$/],
    ['a5-de', { view: { home: { title: 'Zu Hause', steps: [{ ...steps[0]!, text: long }, ...steps.slice(1)] } } }, /on the sheet a5-de, face "details" \(de\), "Zu Hause" runs \d+(?:\.\d)? mm out of its place\./],
    ['fold-en', { view: { lead: long } }, /on the sheet fold-en, face "fold-cover" \(en\), "[^"]+" runs \d+(?:\.\d)? mm out of its place\./],
    ['fold-en', { view: { case: { ...flyerView('en', '26a').case, text: long } } }, /on the sheet fold-en, face "fold-back" \(en\), "[^"]+" runs \d/],
    ['poster-de', { view: { title: 'Hypervisorunabhängigkeitserklärungen' } }, /on the sheet poster-de, face "poster" \(de\), "Hypervisorunabhängigkeitserklärungen" runs \d/],
    ['office-de', { view: { words: { ...flyerView('de', '26a').words, edition: long } } }, /on the sheet office-de, face "cover" \(de\), "plinth" /],
  ];
  for (const [id, changes, says] of cases) {
    const said = await saidOf(id, changes);
    expect(said.length, id).toBeGreaterThan(0);
    for (const sentence of said) expect(sentence).toContain(`content/flyers/26a.yaml: on the sheet ${id}, face "`);
    expect(said.some((sentence) => says.test(sentence)), `${says}\n${said.join('\n')}`).toBe(true);
  }
});

test('words and codes too small, boxes over one another, words near the edge and a typeface that is missing are told', async () => {
  const cases: [(style: string) => string, RegExp][] = [
    [(style) => `${style}.claims p{font-size:5pt}`, /"Was die Hardware können muss" has words of 5 pt, too small to be read on paper\./],
    [(style) => `${style}.claims p{font-size:7.9pt}`, /has words of 7\.9 pt, too small/],
    [(style) => `${style}body .typed{font-size:5.9pt}`, /has words of 5\.9 pt, too small/],
    [(style) => `${style}.drawn{width:70%}`, /"box drawing" has words of \d\.\d pt, too small/],
    [(style) => `${style}.face.face{--code:24.5mm}`, /has a code of 24\.5 mm, too small to be scanned\./],
    [(style) => `${style}.content .claims{margin-top:-20mm}`, /lies \d+(?:\.\d)? mm over what follows\. Shorten one of them\./],
    [(style) => `${style}.content{left:2mm}`, /is \d(?:\.\d)? mm from the edge of the paper, too near to be cut\./],
    [(style) => style.replace("font-family:'Bitter'", "font-family:'Another'"), /^The typeface Bitter was not loaded: the sheets would look different on every machine\.$/],
  ];
  for (const [style, says] of cases) {
    const said = await saidOf('a5-de', { style });
    expect(said.some((sentence) => says.test(sentence)), `${says}\n${said.join('\n')}`).toBe(true);
  }
});

test('an address of sixty letters is told to run out of its place, and one too long for a code is refused', async () => {
  const host = (length: number) => `https://${'a'.repeat(40)}.${'b'.repeat(length - 45)}.org`;
  const said = await saidOf('a5-de', { address: { site: host(60), base: '/', published: true } });
  expect(said.join('\n')).toMatch(/on the sheet a5-de, face "\S+" \(de\), "[^"]+" (?:runs|is) \d/);
  expect(() => composed('a5-de', { address: { site: host(100), base: '/', published: true } })).toThrow(/^"HTTPS:\/\/A+\.B+\.ORG\/F\/26A\S*" is too long for a printed code \(version 6, error correction Q\)\. Serve the site at a shorter address\.$/);
});

test('in a folder of an address the codes keep the folder as it is, and the sheet says where the evidence stands instead of being a proof', async ({ page }) => {
  await page.setViewportSize({ width: 1200, height: 1700 });
  await page.emulateMedia({ media: 'print' });
  const show = (document: string) => page.setContent(document, { waitUntil: 'load' });
  await show(composed('a5-de', { address: { site: 'https://example.org', base: '/Xen-bsd/', published: true } }));
  const codes = await readCodesOfImage(await page.screenshot({ fullPage: true }));
  expect(codes.sort()).toEqual(['', '/GUEST/DE', '/HW/DE', '/PLAN/DE'].map((code) => `HTTPS://EXAMPLE.ORG/Xen-bsd/F/26A${code}`));
  const words = async () => (await page.locator('body').innerText()).replace(/\s/g, '');
  for (const typed of ['f/26a', 'f/26a/hw/de', 'f/26a/plan/de', 'f/26a/guest/de']) expect(await words()).toContain(`example.org/Xen-bsd/${typed}`);
  expect(await words()).not.toContain('Probedruck');
  await show(composed('a5-de'));
  expect(await words()).toContain('Probedruck');
});

test('words of the content are printed as they are, not taken for HTML', async ({ page }) => {
  const hostile = '<b>&amp; "x" <script>document.title="bad"</script>';
  const { case: example } = flyerView('de', '26a');
  await page.setContent(composed('a5-de', { view: { title: hostile, lead: hostile, case: { ...example, text: hostile, drawing: { ...example.drawing, title: hostile, description: hostile } } } }));
  expect(await page.locator('h1').innerText()).toBe(hostile);
  expect(await page.locator('.lead').innerText()).toBe(hostile);
  expect(await page.locator('.case > p').innerText()).toBe(hostile);
  expect(await page.locator('script').count()).toBe(0);
  expect(await page.locator('.case svg title').textContent()).toBe(hostile);
});
