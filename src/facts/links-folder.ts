import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import { edition, event, moved, type EditionData, type EventData, type MovedData } from '../schemas/links.ts';
import { readDataFile } from './data-file.ts';
import type { Problem } from './problem.ts';

/** A line of the ledger: a code as it is printed, the day of its edition or event, and a sum over everything up to it. */
export interface LedgerLine {
  code: string;
  day: string;
  sum: string;
}

/** What content/links/ holds. Ids are file names without ending. */
export interface Links {
  editions: Map<string, EditionData>;
  events: Map<string, EventData>;
  moved: MovedData;
  ledger: LedgerLine[];
  /** Paths, without language, of all pages that a release has had. */
  addresses: string[];
}

/** Files of the folder besides editions and events; nothing else is read. */
export const linksFiles = ['moved.yaml', 'ledger.txt', 'addresses.txt', 'last-release.json'];

/** True for a path below content/ that belongs to the links and is read. */
export function isLinksFile(name: string): boolean {
  const [, second, third, ...more] = name.split('/');
  return third === undefined ? linksFiles.includes(second!) : /^(?:editions|events)$/.test(second!) && third.endsWith('.yaml') && more.length === 0;
}

/** The sum of a line: it takes in that of the line before, so that no line can be taken out or changed without a trace. */
export function ledgerSum(previous: string, code: string, day: string): string {
  return createHash('sha256').update(`${previous} ${code} ${day}`).digest('hex').slice(0, 8);
}

/** Lines of a text file that are neither empty nor comments, with their numbers from 1; none if it is not there. */
function linesOf(path: string): { text: string; line: number }[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').split('\n').map((text, at) => ({ text: text.trim(), line: at + 1 })).filter(({ text }) => text !== '' && !text.startsWith('#'));
}

function readLedger(path: string): { ledger: LedgerLine[]; problems: Problem[] } {
  const problems: Problem[] = [];
  let previous = '';
  const ledger = linesOf(path).flatMap(({ text, line }) => {
    const match = /^([FE]\/[A-Z0-9]+(?:\/[A-Z0-9]+)?) (\d{4}-\d\d-\d\d) ([0-9a-f]{8})$/.exec(text);
    if (!match || match[3] !== ledgerSum(previous, match[1]!, match[2]!)) {
      problems.push({ file: 'content/links/ledger.txt', line, message: `"${text}" is not the line that was written here, or one before it is gone`, remedy: 'Nothing in the ledger is ever changed: restore the file. New codes are added by npm run fix.' });
    }
    // The next line is judged by the sum that stands here, so that one slip is named once.
    previous = / ([0-9a-f]{8})$/.exec(text)?.[1] ?? '';
    return match ? [{ code: match[1]!, day: match[2]!, sum: match[3]! }] : [];
  });
  return { ledger, problems };
}

/** Reads links/ below the content folder `root`. What cannot be read is left out, named in `problems`, and marked in `unreadable`. */
export function readLinks(root: string, unreadable: Set<string>): { links: Links; problems: Problem[] } {
  const problems: Problem[] = [];
  function readFolder<S extends z.ZodType>(schema: S, folder: string): Map<string, z.infer<S>> {
    const path = join(root, 'links', folder);
    const entries = new Map<string, z.infer<S>>();
    for (const name of existsSync(path) ? readdirSync(path).filter((file) => file.endsWith('.yaml')).sort() : []) {
      const { data, problems: found } = readDataFile(schema, join(path, name), `content/links/${folder}/${name}`);
      problems.push(...found);
      const id = name.slice(0, -'.yaml'.length);
      if (data === undefined) unreadable.add(`links/${folder}/${id}`);
      else entries.set(id, data);
    }
    return entries;
  }
  const movedFile = join(root, 'links', 'moved.yaml');
  const movedRead = existsSync(movedFile) ? readDataFile(moved, movedFile, 'content/links/moved.yaml') : { data: [], problems: [] };
  if (movedRead.data === undefined) unreadable.add('links/moved');
  const { ledger, problems: broken } = readLedger(join(root, 'links', 'ledger.txt'));
  problems.push(...movedRead.problems, ...broken);
  return {
    links: { editions: readFolder(edition, 'editions'), events: readFolder(event, 'events'), moved: movedRead.data ?? [], ledger, addresses: linesOf(join(root, 'links', 'addresses.txt')).map(({ text }) => text) },
    problems,
  };
}
