import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** Path of the first of these programs that the search path holds. */
export function findProgram(...names: string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path));
}

/** True if the browser starts at all: a downloaded one may lack libraries of the system. */
function starts(path: string): boolean {
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

const mayInstall = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;
let listsAreFresh = false;

/** Installs a Debian package, quietly; says so in one line. Returns whether it worked; does nothing elsewhere or without being root. */
function installOnDebian(name: string): boolean {
  if (!mayInstall()) return false;
  console.error(`Installing the Debian package ${name}, which is needed here …`);
  const apt = (...parameters: string[]) => {
    const { status, stderr } = spawnSync('apt-get', ['-qq', '-o', 'DPkg::Lock::Timeout=300', ...parameters], { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 600_000 });
    if (status !== 0) console.error(`apt-get ${parameters[0]} failed: ${stderr.trim().split('\n').at(-1)}`);
    return status === 0;
  };
  listsAreFresh ||= apt('update');
  return apt('install', '-y', '--no-install-recommends', name);
}

/** Playwright’s own browser, downloaded if it can be; undefined if it cannot or does not start here. */
function ownBrowser(): string | undefined {
  const path = chromium.executablePath();
  if (!existsSync(path)) {
    console.error('No Chromium on the path: trying to download Playwright’s …');
    spawnSync(process.execPath, [join('node_modules', 'playwright', 'cli.js'), 'install', 'chromium'], { stdio: 'ignore', timeout: 180_000 });
  }
  return existsSync(path) && starts(path) ? path : undefined;
}

const chromiumNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** Path of a Chromium that is there already, CHROMIUM_PATH before others; undefined if there is none. Nothing is downloaded or installed. */
export function findInstalledBrowser(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  return named ? (existsSync(named) ? named : undefined) : findProgram(...chromiumNames) ?? (existsSync(chromium.executablePath()) && starts(chromium.executablePath()) ? chromium.executablePath() : undefined);
}

/**
 * Path of a Chromium: CHROMIUM_PATH, else one on the search path, else Playwright’s own, else Debian’s, installed if this is root on Debian.
 * Undefined, after a sentence on the terminal, if there is none to be had.
 */
export function findBrowser(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return named;
    console.error(`CHROMIUM_PATH is "${named}", and there is no such file.`);
    return undefined;
  }
  const onPath = () => findProgram(...chromiumNames);
  const found = onPath() ?? ownBrowser() ?? (installOnDebian('chromium') ? onPath() : undefined);
  if (!found) console.error('The browser tests need Chromium, and none was found or could be installed: install it, or name it in CHROMIUM_PATH. The other tests: npm test -- domain content site');
  return found;
}

/** Programs that single tests of the built site want, each with the Debian package that has it: without one, its tests are skipped and named. */
const sitePrograms = { w3m: 'w3m', pdftoppm: 'poppler-utils', zbarimg: 'zbar-tools' };

/** Sees to it that a text browser, readers of PDF and a second reader of codes are there, where they can be installed. */
export function provideSitePrograms(): void {
  for (const [program, name] of Object.entries(sitePrograms)) if (!findProgram(program)) installOnDebian(name);
}
