import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerSum } from '../facts/links-folder.ts';
import { printedCodes } from '../facts/links.ts';
import type { Content } from '../facts/content.ts';

const ledgerHead = '# Every code that stands on paper: code, day, sum over all lines so far. Written by npm run fix, never changed by hand.\n';
const addressesHead = '# Every page address of a release, without language. Written by npm run release -- --record, never changed by hand.\n';

/** Adds codes whose day has come to the ledger. Returns those that were added. */
export function fixLedger(content: Content, today: string): string[] {
  const path = join(content.root, 'links', 'ledger.txt');
  const known = new Set(content.links.ledger.map(({ code }) => code));
  const added = printedCodes(content).filter(({ code, day }) => !known.has(code) && day <= today);
  if (added.length === 0) return [];
  let sum = content.links.ledger.at(-1)?.sum ?? '';
  let text = existsSync(path) ? readFileSync(path, 'utf8') : ledgerHead;
  for (const { code, day } of added) {
    sum = ledgerSum(sum, code, day);
    text += `${code} ${day} ${sum}\n`;
  }
  writeFileSync(path, text);
  return added.map(({ code }) => code);
}

/** Adds page addresses of a release to the list of those that must lead somewhere for ever. Returns those that were added. */
export function recordAddresses(content: Content, paths: Iterable<string>): string[] {
  const known = new Set(content.links.addresses);
  const added = [...paths].filter((path) => !known.has(path)).sort();
  if (added.length === 0) return [];
  const path = join(content.root, 'links', 'addresses.txt');
  writeFileSync(path, `${existsSync(path) ? readFileSync(path, 'utf8') : addressesHead}${added.join('\n')}\n`);
  return added;
}
