import type { Columns, Row } from '../schemas/hardware-columns.ts';
import type { Problem } from './problem.ts';

/** A record of a CSV file with the line it stands on, counted from 1. */
interface CsvRecord {
  line: number;
  fields: string[];
}

/**
 * Splits CSV (RFC 4180, commas, quotes doubled inside quotes). Strict: a quote inside an unquoted field, text after a closing quote, a
 * field that runs over a line end are problems, because each is a slip of an editor that would shift all cells after it.
 */
export function splitCsv(text: string, file: string): { records: CsvRecord[]; problems: Problem[] } {
  const records: CsvRecord[] = [];
  const problems: Problem[] = [];
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  for (const [at, raw] of lines.entries()) {
    const line = at + 1;
    const row = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
    if (!row.includes('"')) {
      records.push({ line, fields: row.split(',') });
      continue;
    }
    const fields: string[] = [];
    let rest = row;
    for (;;) {
      const [whole, quoted, plain] = /^(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/.exec(rest) ?? [];
      if (whole === undefined) {
        problems.push({ file, line, message: `a quotation mark stands where it cannot: ${rest.slice(0, 40)}`, remedy: 'A field with a comma or quotes stands in quotes, quotes inside it are doubled, and it ends on its line.' });
        break;
      }
      fields.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
      rest = rest.slice(whole.length);
      if (rest === '') {
        records.push({ line, fields });
        break;
      }
      rest = rest.slice(1);
    }
  }
  return { records, problems };
}

/** Rows with their lines: `lines[i]` is the line of `rows[i]`. */
export interface Table<R> {
  file: string;
  rows: R[];
  lines: number[];
}

/** Reads a CSV text by its columns. A row with a wrong cell is left out of the result and named in the problems, by line and column. */
export function readTable<C extends Columns>(columns: C, text: string, file: string): { table: Table<Row<C>>; problems: Problem[] } {
  const { records, problems } = splitCsv(text, file);
  const table: Table<Row<C>> = { file, rows: [], lines: [] };
  const names = Object.keys(columns);
  const header = records.shift();
  if (header?.fields.join() !== names.join()) {
    const wrong = names.find((name, at) => header?.fields[at] !== name) ?? header?.fields[names.length];
    problems.push({ file, line: 1, key: wrong, message: `the columns must be ${names.join(',')}`, remedy: 'The first line names the columns, in this order.' });
    return { table, problems };
  }
  const readers = names.map((name) => columns[name]!);
  for (const { line, fields } of records) {
    if (fields.length !== names.length) {
      problems.push({ file, line, message: `has ${fields.length} fields instead of ${names.length}`, remedy: 'A comma too many or too few; a field with a comma stands in quotes.' });
      continue;
    }
    const row: Record<string, unknown> = {};
    let good = true;
    for (let at = 0; at < names.length; at++) {
      const value = readers[at]!.read(fields[at]!);
      if (value === undefined) {
        problems.push({ file, line, key: names[at]!, message: `"${fields[at]!.slice(0, 60)}" is not allowed`, remedy: `It must be ${readers[at]!.expects}.` });
        good = false;
      } else row[names[at]!] = value;
    }
    if (!good) continue;
    table.rows.push(row as Row<C>);
    table.lines.push(line);
  }
  return { table, problems };
}
