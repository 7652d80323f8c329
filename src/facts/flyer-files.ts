import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A picture of one page of a sheet. */
export interface Preview {
  file: string;
  width: number;
  height: number;
}

/** A printed sheet as its list names it; files lie beside the list. */
export interface FlyerFile {
  id: string;
  kind: 'a5' | 'fold' | 'office' | 'poster';
  languages: string[];
  shop: boolean;
  file: string;
  bytes: number;
  /** A picture of each page, and a small one of the first; none of sheets that the site does not show. */
  previews: { small?: Preview; large: Preview }[];
}

/** What was printed for this build. */
export interface FlyerList {
  edition: string;
  published: boolean;
  sheets: FlyerFile[];
}

/** Name of the variable that tells the build where the printed sheets lie, and of the list in that folder. */
export const flyersVariable = 'BSDXEN_FLYERS';
export const listName = 'list.json';

/** The printed sheets of this build; undefined if it has none, because no browser was there to print them. */
export function printedSheets(): FlyerList | undefined {
  const folder = process.env[flyersVariable];
  const path = folder === undefined ? '' : join(folder, listName);
  return folder !== undefined && existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as FlyerList) : undefined;
}
