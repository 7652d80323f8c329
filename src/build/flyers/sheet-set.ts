import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDay } from '../../facts/build-day.ts';
import { content } from '../../facts/library.ts';
import { editionToPrint, flyerView } from '../../facts/flyers.ts';
import type { Address } from './blocks.ts';
import { emitSheet } from './emit-sheet.ts';
import { sheetStyle } from './print.ts';
import { allSheets, type Sheet } from './sheets.ts';

/** All sheets of the newest edition as documents, and what tells this set from any other. */
export interface SheetSet {
  /** File name of the edition: 26a. */
  edition: string;
  /** Day of the edition: the time that the files carry. */
  day: string;
  address: Address;
  documents: { sheet: Sheet; document: string }[];
  stamp: string;
}

/** Composes the sheets for an address. Undefined if content/flyers holds no edition; throws what the views throw. */
export function composeSheets(address: Address): SheetSet | undefined {
  const edition = editionToPrint(content(), buildDay());
  if (edition === undefined) return undefined;
  const views = { de: flyerView('de', edition), en: flyerView('en', edition) };
  const style = sheetStyle();
  const drawingStyle = readFileSync(join('src', 'styles', 'drawing.css'), 'utf8').replace(/\n/g, '');
  const documents = allSheets().map((sheet) => ({ sheet, document: emitSheet(sheet, views, address, style, drawingStyle) }));
  const hash = createHash('sha256');
  for (const { document } of documents) hash.update(document);
  // What the printing itself does to a document is a part of the result.
  for (const name of ['print.ts', 'print-flyers.ts', 'measure-page.ts']) hash.update(readFileSync(join(import.meta.dirname, name)));
  return { edition, day: content().links.editions.get(edition)!.day, address, documents, stamp: hash.digest('hex').slice(0, 16) };
}
