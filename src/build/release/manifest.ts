import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../../facts/content.ts';
import { languages } from '../../i18n/languages.ts';
import type { Release } from './release.ts';

/** What a release held, as far as the next one wants to compare: enough to say what has changed, not what it was. */
export interface Inventory {
  day: string;
  facts: Record<string, { status?: string; certainty: string; digest: string }>;
  /** Digests of the articles, by path, both languages. */
  pages: Record<string, string>;
}

/** What is different from the release before. A fact is changed if anything that a reader sees of it is. */
export interface Changes {
  since: string;
  facts: { added: string[]; removed: string[]; changed: { id: string; was: string; is: string }[] };
  pages: { added: string[]; removed: string[]; changed: string[] };
}

const digest = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
const sorted = <T>(entries: Iterable<[string, T]>): Record<string, T> => Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));

/** The inventory of the content on a day. */
export function takeInventory({ facts, pages }: Pick<Content, 'facts' | 'pages'>, day: string): Inventory {
  return {
    day,
    facts: sorted([...facts].map(([id, fact]) => [id, { ...(fact.status ? { status: fact.status } : {}), certainty: fact.certainty, digest: digest({ ...fact, checked: undefined }) }])),
    pages: sorted([...pages.de.keys()].map((path) => [path, languages.map((language) => pages[language].get(path)?.digest ?? '').join(' ')])),
  };
}

/** Compares two inventories. */
export function compareInventories(was: Inventory, is: Inventory): Changes {
  const added = (before: object, after: object) => Object.keys(after).filter((key) => !Object.hasOwn(before, key));
  const both = (before: object, after: object) => Object.keys(after).filter((key) => Object.hasOwn(before, key));
  const shown = ({ status, certainty }: Inventory['facts'][string]) => `${status ?? 'no status'}, ${certainty}`;
  return {
    since: was.day,
    facts: {
      added: added(was.facts, is.facts),
      removed: added(is.facts, was.facts),
      changed: both(was.facts, is.facts).filter((id) => was.facts[id]!.digest !== is.facts[id]!.digest).map((id) => ({ id, was: shown(was.facts[id]!), is: shown(is.facts[id]!) })),
    },
    pages: { added: added(was.pages, is.pages), removed: added(is.pages, was.pages), changed: both(was.pages, is.pages).filter((path) => was.pages[path] !== is.pages[path]) },
  };
}

export const lastRelease = (root: string): string => join(root, 'links', 'last-release.json');

/** The inventory of the last release that was recorded; undefined before the first. Throws one sentence if its file cannot be read. */
export function readLastRelease(root: string): Inventory | undefined {
  if (!existsSync(lastRelease(root))) return undefined;
  try {
    const read = JSON.parse(readFileSync(lastRelease(root), 'utf8')) as Inventory;
    if (typeof read.day === 'string' && typeof read.facts === 'object' && typeof read.pages === 'object') return read;
  } catch {
    // Told below, like everything else that is wrong with it.
  }
  throw new Error('content/links/last-release.json is not what npm run release -- --record wrote: restore it.');
}

/** Writes manifest.json: the inventory, and what has changed since the last release. */
export function writeManifest({ content, day, out }: Release): void {
  const inventory = takeInventory(content, day);
  const last = readLastRelease(content.root);
  const changes = last ? compareInventories(last, inventory) : null;
  writeFileSync(join(out, 'manifest.json'), `${JSON.stringify({ changes, ...inventory }, null, 1)}\n`);
}
