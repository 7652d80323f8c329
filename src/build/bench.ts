import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languages } from '../i18n/languages.ts';
import { benchLookup } from './bench-lookup.ts';
import { benchPlanner } from './bench-planner.ts';
import { benchSearch } from './bench-search.ts';
import { build } from './build.ts';
import { findBrowser } from './test/find-programs.ts';

const sizes = [20, 200, 1000];

/** An article of about 600 words with headings, facts and a table: the weight of a real one. */
function generatedPage(number: number): string {
  const sections = Array.from({ length: 6 }, (_, i) => {
    const words = Array.from({ length: 90 }, (_, j) => `wort${(number * 7 + i * 13 + j * 3) % 997}`).join(' ');
    return `## Abschnitt ${i + 1} {#s${i + 1}}\n\n${words}. <Fact id="xen/licence" />\n\n| a | b |\n|---|---|\n| ${number} | ${i} |\n`;
  });
  return `---\ntitle: Seite ${number}\ndescription: Eine erzeugte Seite, um zu messen, wie lange der Bau dauert und wie viel er braucht.\nmirror: none\n---\n\n${sections.join('\n')}`;
}

/** HTML files below a folder and their bytes. */
function htmlBelow(folder: string): { bytes: number; pages: number } {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const html = files.filter((name) => name.endsWith('.html'));
  return { bytes: html.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0), pages: html.length };
}

/** Runs inside the build: writes its peak memory (KiB) when it ends. */
const probe = `import { writeFileSync } from 'node:fs'; process.on('exit', () => writeFileSync(process.env.BENCH_MEMORY, String(process.resourceUsage().maxRSS)));`;

interface Measurement {
  /** Wall time of the whole build in seconds. */
  seconds: number;
  /** Peak memory of the building process in MiB; the search index is made in a process of its own and not counted. */
  memory: number;
  pages: number;
  bytes: number;
}

/** Builds a copy of the site with `count` more articles per language, in a folder that is removed afterwards. */
function measureBuild(count: number): Measurement {
  const folder = mkdtempSync(join(tmpdir(), 'bsdxen-bench-'));
  try {
    for (const name of ['content', 'src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) cpSync(name, join(folder, name), { recursive: true });
    symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'));
    for (const language of languages) {
      const pages = join(folder, 'content', 'pages', language, 'generated');
      mkdirSync(pages, { recursive: true });
      for (let i = 0; i < count; i++) writeFileSync(join(pages, `p${i}.mdx`), generatedPage(i));
    }
    const memoryFile = join(folder, 'peak-memory');
    writeFileSync(join(folder, 'probe.mjs'), probe);
    const begin = performance.now();
    const run = spawnSync(process.execPath, ['--import', './probe.mjs', join('node_modules', 'astro', 'bin', 'astro.mjs'), 'build'], {
      cwd: folder,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, BENCH_MEMORY: memoryFile },
    });
    const seconds = (performance.now() - begin) / 1000;
    if (run.status !== 0) throw new Error(`the build with ${count} more articles per language failed`);
    return { seconds, memory: Number(readFileSync(memoryFile, 'utf8')) / 1024, ...htmlBelow(join(folder, 'dist')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Builds the site three times and prints time, memory and bytes. */
function benchBuild(): void {
  console.log('more articles per language | pages in all | s | ms per page | peak MiB | bytes of HTML per page');
  for (const count of sizes) {
    const { seconds, memory, pages, bytes } = measureBuild(count);
    console.log([count, pages, seconds.toFixed(1), ((seconds * 1000) / pages).toFixed(1), memory.toFixed(0), Math.round(bytes / pages)].join(' | '));
  }
}

/** Builds the site into dist/ and measures something of it in a browser. False, after a sentence, if there is no browser or no site. */
async function benchInBrowser(measure: (folder: string, executablePath: string) => Promise<void>): Promise<boolean> {
  const browser = findBrowser();
  if (!browser || (await build()) !== 0) return false;
  await measure('dist', browser);
  return true;
}

/** What can be measured alone: `npm run bench -- planner`. Each says whether it could. */
const measurements: Record<string, () => Promise<boolean> | boolean> = {
  build: () => (benchBuild(), true),
  planner: () => benchInBrowser(benchPlanner),
  search: () => benchInBrowser(benchSearch),
  lookup: () => benchInBrowser(benchLookup),
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(measurements, name));
if (unknown !== undefined) {
  console.error(`There is nothing called "${unknown}" to measure: npm run bench -- ${Object.keys(measurements).join(' ')}`);
  process.exitCode = 1;
} else {
  for (const [name, measure] of Object.entries(measurements)) {
    if ((wanted.length === 0 || wanted.includes(name)) && !(await measure())) process.exitCode = 1;
  }
}
