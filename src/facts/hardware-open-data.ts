import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hardwareColumns, hardwareTableNames, type HardwareTableName } from '../schemas/hardware-tables.ts';
import type { Content } from './content.ts';
import { shipHardware } from './hardware-shipped.ts';

/** The tables under the names by which they are published. */
export const openTables: Record<string, HardwareTableName> = Object.fromEntries(hardwareTableNames.map((name) => [name === 'microarch' ? 'microarchs' : name, name]));

const tableOf = (published: string): HardwareTableName => {
  const table = openTables[published];
  if (!table) throw new Error(`no table is published as "${published}"`);
  return table;
};

/** A table as CSV, as it lies in content/hardware. Throws on a name that is not published. */
export function openCsv(content: Content, published: string): string {
  return readFileSync(join(content.root, 'hardware', `${tableOf(published)}.csv`), 'utf8');
}

/** A table as JSON: a list of objects, one per line; numbers as numbers, lists as lists; microarchitectures with their notes. */
export function openJson(content: Content, published: string): string {
  const { tables } = content.hardware();
  const name = tableOf(published);
  const rows = name === 'microarch' ? tables.microarch.rows.map((row) => ({ ...row, notes: tables.notes[row.id] ?? null })) : tables[name].rows;
  return `[\n${rows.map((row) => JSON.stringify(row)).join(',\n')}\n]\n`;
}

/** What the tables are, from where, under which terms, and what their columns mean. */
export function openIndex(content: Content): object {
  const { tables } = content.hardware();
  const { provenance } = tables;
  if (!provenance) throw new Error('content/hardware/provenance.yaml is missing');
  return {
    licence: provenance.licence,
    attribution: provenance.attribution,
    terms: provenance.terms,
    edition: provenance.edition,
    digest: shipHardware(content).edition,
    tables: Object.fromEntries(
      Object.entries(openTables).map(([published, name]) => [
        published,
        { csv: `${published}.csv`, json: `${published}.json`, rows: tables[name].rows.length, columns: Object.fromEntries([...Object.keys(hardwareColumns[name]), ...(name === 'microarch' ? ['notes'] : [])].map((column) => [column, provenance.columns[name]?.[column]])) },
      ]),
    ),
    corrections: provenance.corrections,
    provenance: Object.fromEntries(
      Object.entries(provenance.sources).map(([id, { source, ...rest }]) => {
        const { title, publisher, url } = content.sources.get(source) ?? {};
        return [id, { title, publisher, url, ...rest }];
      }),
    ),
  };
}
