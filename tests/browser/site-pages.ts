import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const folder = resolve(process.env['SITE_FOLDER'] ?? 'dist');

/** Addresses of all pages of the built site, sorted; without those that at once lead on to another, and without the capital twins of printed codes. */
export function allPages(): string[] {
  if (!existsSync(folder)) throw new Error(`${folder} does not exist: build the site first`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html') && !/^[FE]\//.test(name) && !readFileSync(join(folder, name), 'utf8').includes('http-equiv="refresh" content="0;'))
    .map((name) => `/${name.replace(/index\.html$/, '')}`)
    .sort();
}

/** True for the page of one claim; there are hundreds, all of one make. */
export const isClaim = (address: string) => /^\/(de|en)\/facts\/[^/]+\/[^/]+\/$/.test(address);

/** True for the table of a microarchitecture's processors or a maker's computers; there are hundreds, all of one make. */
export const isTable = (address: string) => /^\/(de|en)\/hardware\/(cpus|computers)\/./.test(address);

/** Everything except the pages of single claims and single tables. */
export const articles = () => allPages().filter((address) => !isClaim(address) && !isTable(address));

/** One page of each kind, in German, where words are longest. */
export const onePageOfEachKind = [
  '/', '/404.html', '/de/', '/de/systems/', '/de/architecture/', '/de/guides/netbsd-dom0/', '/de/case-study/', '/de/then-and-now/',
  '/de/facts/', '/de/facts/xen/', '/de/facts/netbsd/dom0-pv/', '/de/glossary/', '/de/contents/', '/de/sources/', '/de/search/', '/de/planner/', '/de/presets/case-netbsd/',
  '/de/hardware/cpus/', '/de/hardware/cpus/wolfdale/', '/de/hardware/computers/lenovo/2/', '/de/hardware/computers/others-x/', '/de/hardware/chipsets/',
];

/** Cuts a list into `count` parts of about equal length. */
export function parts<T>(list: T[], count: number): T[][] {
  return Array.from({ length: count }, (_, at) => list.slice(Math.floor((list.length * at) / count), Math.floor((list.length * (at + 1)) / count)));
}
