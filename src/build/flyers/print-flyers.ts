import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { listName, type FlyerFile, type FlyerList } from '../../facts/flyer-files.ts';
import { siteAddress } from '../site-address.ts';
import type { Fault } from './measure-page.ts';
import { printSheet } from './print.ts';
import { composeSheets, type SheetSet } from './sheet-set.ts';

const cache = join('node_modules', '.cache', 'flyers');
/** Widths of the pictures in pixels: beside the download, and to look at. */
const widths = { small: 112, large: 640 };

/** A fault as a sentence that names the file to change. */
export function describeFault(edition: string, sheet: string, { face, language, box, why, measured }: Fault): string {
  const where = `content/flyers/${edition}.yaml: on the sheet ${sheet}, face "${face}" (${language}), "${box}"`;
  switch (why) {
    case 'overflow':
      return `${where} runs ${measured} mm out of its place. Shorten it or what stands above it.`;
    case 'overlap':
      return `${where} lies ${measured} mm over what follows. Shorten one of them.`;
    case 'edge':
      return `${where} is ${measured} mm from the edge of the paper, too near to be cut.`;
    case 'small-text':
      return `${where} has words of ${measured} pt, too small to be read on paper.`;
    case 'small-code':
      return `${where} has a code of ${measured} mm, too small to be scanned.`;
    case 'font':
      return `The typeface ${box} was not loaded: the sheets would look different on every machine.`;
  }
}

/** Prints a set into a folder, with pictures and the list. Throws the faults as sentences, a line each. */
async function printSet({ edition, day, address, documents }: SheetSet, folder: string, browserPath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--font-render-hinting=none'] });
  const faults: string[] = [];
  const sheets: FlyerFile[] = [];
  try {
    for (const { sheet, document } of documents) {
      const { pdf, previews, faults: found } = await printSheet(browser, sheet, document, day, sheet.shop || sheet.languages.length > 1 ? [] : [widths.large, widths.small]);
      faults.push(...found.map((fault) => describeFault(edition, sheet.id, fault)));
      const file = `${sheet.id}.pdf`;
      writeFileSync(join(folder, file), pdf);
      const pictures = previews.map((page, at) => {
        const [large, small] = page.map(({ bytes, width, height }, size) => {
          const name = `${sheet.id}-${at + 1}${size === 1 ? '-small' : ''}.webp`;
          writeFileSync(join(folder, name), bytes);
          return { file: name, width, height };
        });
        return small ? { small, large: large! } : { large: large! };
      });
      sheets.push({ id: sheet.id, kind: sheet.kind, languages: sheet.languages, shop: sheet.shop, file, bytes: pdf.length, previews: pictures });
    }
  } finally {
    await browser.close();
  }
  if (faults.length > 0) throw new Error([...new Set(faults)].join('\n'));
  const list: FlyerList = { edition, published: address.published, sheets };
  writeFileSync(join(folder, listName), `${JSON.stringify(list, null, 1)}\n`);
}

/** The address that the codes of this build lead to; one that only this machine can reach is not published. */
export function printedAddress(environment: NodeJS.ProcessEnv = process.env) {
  const { site, base } = siteAddress(environment);
  return { site, base, published: !/^https?:\/\/(?:localhost|127\.[\d.]+|\[::1\]|[^/]*\.localhost)(?::|\/)/i.test(`${site}/`) };
}

/**
 * Sees to it that the sheets of the newest edition are printed, and returns the folder with their PDFs, pictures and list; the same words for the
 * same address are printed once. Undefined if there is no edition. `findBrowser` is asked only when something has to be printed; if it
 * finds none, the result is 'no-browser'. Throws sentences that say what does not fit.
 */
export async function provideFlyers(findBrowser: () => string | undefined): Promise<string | 'no-browser' | undefined> {
  const set = composeSheets(printedAddress());
  if (set === undefined) return undefined;
  const folder = join(cache, set.stamp);
  if (existsSync(join(folder, listName))) return folder;
  const browser = findBrowser();
  if (browser === undefined) return 'no-browser';
  const unfinished = `${folder}-${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  try {
    await printSet(set, unfinished, browser);
    // Another process may have printed the same set meanwhile: its files may be in use.
    if (!existsSync(join(folder, listName))) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(unfinished, folder);
    }
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return folder;
}
