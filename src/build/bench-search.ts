import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from 'playwright';
import { languages, type Language } from '../i18n/languages.ts';
import { writeSearchIndex } from './search-index.ts';
import { serve } from './serve.ts';

const thousand = 1000;
/** The first is asked of a cold browser, the others of a warm one. */
const queries: Record<Language, string[]> = {
  de: ['Netzwerkbrücke', 'Arbeitsspeicher', 'dom0_mem', 'Could not find bridge device xenbr0', 'PVH als Dom0', 'Ereigniskanal', 'Vanderpool', 'welche Version bekommt noch Korrekturen', 'Live-Migration', 'Prüfsummen abschalten'],
  en: ['bridge', 'memory', 'dom0_mem', 'Could not find bridge device xenbr0', 'PVH as dom0', 'event channel', 'Vanderpool', 'which version still gets fixes', 'live migration', 'disable checksums'],
};

/** What the built articles of a language are made of. */
interface Vocabulary {
  /** Their words in their order: what is made of them is as frequent and as rare as in real pages. */
  words: string[];
  /** Share of a page's words that stand on no other page, and how often the page says each of them. */
  own: number;
  repeats: number;
}

function readVocabulary(folder: string, language: Language): Vocabulary {
  const root = join(folder, language);
  const names = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => /^(?:architecture|systems|guides|deployment|case-study)\b.*index\.html$/.test(name)).sort();
  const pages = names.map((name) => /<main[^>]*>([^]*)<\/main>/.exec(readFileSync(join(root, name), 'utf8'))?.[1]!.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}_.-]{2,}/gu) ?? []);
  const pagesWith = new Map<string, number>();
  for (const page of pages) for (const word of new Set(page)) pagesWith.set(word, (pagesWith.get(word) ?? 0) + 1);
  const own = pages.map((page) => page.filter((word) => pagesWith.get(word) === 1));
  const count = (lists: Iterable<string>[]) => lists.reduce((sum, list) => sum + [...list].length, 0);
  return { words: pages.flat(), own: count(own) / count(pages), repeats: count(own) / count(own.map((list) => new Set(list))) };
}

/** A page like a real one: six sections of ninety words from the real ones, in an order that the number decides, and as many words of its own as they have. */
function generatedPage(number: number, { words, own, repeats }: Vocabulary): string {
  let state = number * 7919 + 17;
  const random = () => (state = (state * 48271) % 2147483647) / 2147483647;
  const any = () => words[Math.floor(random() * words.length)]!;
  const half = (word: string) => Math.ceil(word.length / 2);
  const made = Array.from({ length: Math.ceil((6 * 90 * own) / repeats) }, () => {
    const [one, other] = [any(), any()];
    return one.slice(0, half(one)) + other.slice(half(other)) + number.toString(36).replaceAll(/\d/g, (digit) => 'aeioubdfgl'[Number(digit)]!);
  });
  const next = () => (random() < own ? made[Math.floor(random() * made.length)]! : any());
  const text = (count: number) => Array.from({ length: count }, next).join(' ');
  const sections = Array.from({ length: 6 }, (_, at) => `<h2 id="s${at + 1}">${text(3)} ${number}</h2><p>${text(90)}.</p>`);
  return `<!doctype html><html><body><main data-pagefind-body><h1>${text(3)} ${number}</h1><p>${text(20)}</p>${sections.join('')}</main></body></html>`;
}

/** Bytes that a page has loaded since the last call, as a server sends them: texts in brotli, fonts and what Pagefind has packed as they are. */
function watchBytes(page: Page): () => Promise<number> {
  let bodies: Promise<number>[] = [];
  page.context().on('response', (response) => bodies.push(response.body().then((body) => (/pf_|\.(?:pagefind|woff2)$/.test(response.url()) ? body.length : brotliCompressSync(body).length), () => 0)));
  return async () => {
    await page.waitForLoadState('networkidle');
    const sizes = await Promise.all(bodies);
    bodies = [];
    return sizes.reduce((sum, size) => sum + size, 0);
  };
}

/** Bytes of the first answer of a built site and of each further one. */
async function measure(folder: string, language: Language, executablePath: string): Promise<number[]> {
  const server = await serve(folder, 0);
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    const bytes = watchBytes(page);
    await page.goto(`http://localhost:${(server.address() as AddressInfo).port}/${language}/about/`);
    await bytes();
    await page.keyboard.press('/');
    const dialog = page.locator('site-search dialog');
    const sizes: number[] = [];
    for (const query of queries[language]) {
      await dialog.getByRole('searchbox').fill(query);
      await dialog.getByRole('status').filter({ hasText: query }).waitFor();
      sizes.push(await bytes());
    }
    return sizes;
  } finally {
    await browser.close();
    server.close();
    server.closeAllConnections();
  }
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Pages of a language in a built site. */
const pagesOf = (folder: string, language: Language): number => readdirSync(join(folder, language), { recursive: true, encoding: 'utf8' }).filter((name) => /(?:^|\/)index\.html$/.test(name)).length;

/** Measures a copy of the site with as many generated pages more in each language as `count` says. The copy is gone afterwards. */
async function measureGrown(folder: string, count: (language: Language) => number, executablePath: string): Promise<Record<Language, number[]>> {
  const grown = mkdtempSync(join(tmpdir(), 'bsdxen-search-'));
  try {
    cpSync(folder, grown, { recursive: true });
    rmSync(join(grown, 'pagefind'), { recursive: true, force: true });
    for (const language of languages) {
      const words = readVocabulary(folder, language);
      for (let number = 0; number < count(language); number++) {
        const path = join(grown, language, 'generated', `p${number}`, 'index.html');
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, generatedPage(number, words));
      }
    }
    await writeSearchIndex(grown, (line) => console.log(`${pagesOf(grown, 'de')} pages per language, ${line}`));
    return { de: await measure(grown, 'de', executablePath), en: await measure(grown, 'en', executablePath) };
  } finally {
    rmSync(grown, { recursive: true, force: true });
  }
}

/**
 * Measures what an answer of the search weighs: on the site built in `folder`, on a copy filled up to a thousand pages per language, and on one with a thousand
 * more than there are; prints them with their ratios. What is added is made of the site's own words and of words of its own, as real pages are.
 */
export async function benchSearch(folder: string, executablePath: string): Promise<void> {
  for (const language of languages) {
    const { own, repeats } = readVocabulary(folder, language);
    console.log(`${language}: ${pagesOf(folder, language)} pages; ${(own * 100).toFixed(1)} % of the words of a page stand on no other, each ${repeats.toFixed(1)} times`);
  }
  const here: Record<Language, number[]> = { de: await measure(folder, 'de', executablePath), en: await measure(folder, 'en', executablePath) };
  const full = await measureGrown(folder, (language) => Math.max(0, thousand - pagesOf(folder, language)), executablePath);
  const more = await measureGrown(folder, () => thousand, executablePath);
  console.log('language | answer | bytes here | at 1,000 pages per language | ratio | with 1,000 more pages | ratio');
  for (const language of languages) {
    const row = (name: string, of: (sizes: number[]) => number) => {
      const [one, ...others] = [of(here[language]), of(full[language]), of(more[language])] as [number, number, number];
      console.log([language, name, one, ...others.flatMap((bytes) => [bytes, (bytes / one).toFixed(2)])].join(' | '));
    };
    row('first', (sizes) => sizes[0]!);
    row('further, median', (sizes) => median(sizes.slice(1)));
    row('further, largest', (sizes) => Math.max(...sizes.slice(1)));
  }
}
