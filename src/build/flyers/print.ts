import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import type { Browser } from 'playwright';
import { bleed, slug } from './emit-sheet.ts';
import { findFaults, type Fault } from './measure-page.ts';
import type { Sheet } from './sheets.ts';

const points = 72 / 25.4;
const require = createRequire(import.meta.url);
const fontFile = (path: string): string => `url(data:font/woff2;base64,${readFileSync(path).toString('base64')}) format('woff2')`;
const packaged = (name: string, weight: number) => require.resolve(`@fontsource/${name}/files/${name}-latin-${weight}-normal.woff2`);

/** The style sheet of all sheets with its typefaces in it: a document that needs nothing from anywhere prints the same everywhere. */
export function sheetStyle(): string {
  const faces = [
    ...[400, 600, 700].map((weight) => ['Source Sans 3', weight, packaged('source-sans-3', weight)] as const),
    ...[500, 600].map((weight) => ['Source Code Pro', weight, packaged('source-code-pro', weight)] as const),
    ['Bitter', 600, join('public', 'fonts', 'bitter-semibold.woff2')] as const,
  ];
  return faces.map(([family, weight, path]) => `@font-face{font-family:'${family}';font-weight:${weight};src:${fontFile(path)}}`).join('') + readFileSync(join(import.meta.dirname, 'sheet.css'), 'utf8');
}

/** A picture of a page as WebP; sizes in pixels. */
interface Picture {
  bytes: Buffer;
  width: number;
  height: number;
}

/** A printed sheet: its PDF, for each page its pictures, and what does not fit. */
export interface Printed {
  pdf: Buffer;
  previews: Picture[][];
  faults: Fault[];
}

/** Says where the paper is cut and how far colour runs beyond it, and takes out what differs from one run to the next. Times are those of `day`. */
async function finish(bytes: Buffer, sheet: Sheet, day: string): Promise<Buffer> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const around = sheet.shop ? slug : 0;
  const [width, height] = [(sheet.width + 2 * around) * points, (sheet.height + 2 * around) * points];
  for (const page of pdf.getPages()) {
    // The browser rounds a page up to whole pixels; its content begins at the upper left.
    const bottom = page.getHeight() - height;
    const inset = (distance: number) => [distance * points, bottom + distance * points, width - 2 * distance * points, height - 2 * distance * points] as const;
    page.setMediaBox(...inset(0));
    page.setCropBox(...inset(0));
    page.setBleedBox(...inset(sheet.shop ? around - bleed : 0));
    page.setTrimBox(...inset(around));
  }
  const date = new Date(`${day}T00:00:00Z`);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  return Buffer.from(await pdf.save({ useObjectStreams: false, addDefaultPage: false }));
}

/** Limits of what may be printed, in points and millimetres: office printers leave up to 5 mm white, print shops want words 3 mm inside the cut. */
const limits = (sheet: Sheet) => ({ leastText: 6, leastBody: 8, safe: sheet.kind === 'office' ? 5 : 3, above: 0.5, leastCode: 25 });

/** Prints one sheet, given as a document. `previewWidths`: pixels across one page; pages after the first are pictured in the first of them only. */
export async function printSheet(browser: Browser, sheet: Sheet, document: string, day: string, previewWidths: number[]): Promise<Printed> {
  const around = sheet.shop ? 2 * slug : 0;
  const [width, height] = [sheet.width + around, sheet.height + around];
  const page = await browser.newPage({ viewport: { width: Math.ceil((width * 96) / 25.4), height: Math.ceil((height * 96 * sheet.pages.length) / 25.4) } });
  try {
    await page.emulateMedia({ media: 'print' });
    await page.setContent(document, { waitUntil: 'load' });
    await page.evaluate(() => globalThis.document.fonts.ready);
    const faults = await page.evaluate(findFaults, limits(sheet));
    const bytes = await page.pdf({ width: `${width}mm`, height: `${height}mm`, printBackground: true, tagged: true, outline: false });
    const previews: Picture[][] = [];
    const session = await page.context().newCDPSession(page);
    const trims = previewWidths.length > 0 ? await page.locator('.trim').all() : [];
    for (const [at, trim] of trims.entries()) {
      const clip = (await trim.boundingBox())!;
      const pictures: Picture[] = [];
      for (const across of at === 0 ? previewWidths : previewWidths.slice(0, 1)) {
        const { data } = (await session.send('Page.captureScreenshot', { format: 'webp', quality: across < 200 ? 45 : 70, clip: { ...clip, scale: across / clip.width } })) as { data: string };
        pictures.push({ bytes: Buffer.from(data, 'base64'), width: across, height: Math.round((across * clip.height) / clip.width) });
      }
      previews.push(pictures);
    }
    return { pdf: await finish(bytes, sheet, day), previews, faults };
  } finally {
    await page.close();
  }
}
