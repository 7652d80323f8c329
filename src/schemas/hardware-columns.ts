/** One kind of cell: what it becomes when it is read, and what an author must write. 24,000 rows of a general schema would cost the check a second. */
export interface Column<T> {
  /** The value, or undefined if the text is not allowed. */
  read(text: string): T | undefined;
  /** What must stand there, after "must be ". */
  expects: string;
}

export type Columns = Record<string, Column<unknown>>;
/** A row as its columns read it. */
export type Row<C extends Columns> = { [K in keyof C]: C[K] extends Column<infer T> ? T : never };

const cell = <T>(expects: string, read: (text: string) => T | undefined): Column<T> => ({ expects, read });

// Printable, no blanks at the ends, none doubled: what a table cannot show, nobody can look up.
const printable = (text: string) => /^[ -~]*$/.test(text) && text.trim() === text && !text.includes('  ');

/** A name: printable ASCII, not empty. */
export const name = cell('a text in printable ASCII without blanks at its ends', (text) => (text !== '' && printable(text) ? text : undefined));

/** A name or nothing. */
export const optionalText = cell('a text in printable ASCII, or empty', (text) => (printable(text) ? text : undefined));

/** A text as a machine printed it, or nothing: blanks as they came. */
export const printed = cell('a text in printable ASCII, or empty', (text) => (/^[ -~]*$/.test(text) ? text : undefined));

/** A whole number from 0. */
export const count = cell('a whole number from 0 to 999999', (text) => (/^\d{1,6}$/.test(text) ? Number(text) : undefined));

/** One of the values; '' among them means that the cell may be empty. */
export const oneOf = <const V extends readonly string[]>(values: V): Column<V[number]> =>
  cell(`one of ${values.map((value) => value || '(empty)').join(', ')}`, (text) => (values.includes(text) ? text : undefined));

/** A month as YYYY-MM, or nothing. */
export const optionalMonth = cell('a month as YYYY-MM, or empty', (text) => (text === '' || /^(199|20[0-4])\d-(0[1-9]|1[0-2])$/.test(text) ? text : undefined));

/** A year from 2003, when the first processors for Xen were sold, or nothing. Firmware without a clock says 1970 or 2000. */
export const optionalYear = cell('a year from 2003, or empty', (text) => (text === '' ? 0 : /^20\d\d$/.test(text) && Number(text) >= 2003 ? Number(text) : undefined));

/** Words between one separator, each matching; an empty cell is no word. */
export const listOf = (separator: string, word: RegExp, expects: string): Column<string[]> =>
  cell(expects, (text) => {
    const words = text === '' ? [] : text.split(separator);
    return words.every((one) => word.test(one)) && new Set(words).size === words.length ? words : undefined;
  });

/** Display family, model and stepping in decimal: "6-45-7". */
export const stepping = cell('family-model-stepping in decimal, such as 6-45-7', (text) => (/^\d{1,2}-\d{1,3}-\d{1,2}$/.test(text) ? text : undefined));

/** "3/20": seen in three of twenty; empty if nothing was counted. */
export const optionalShare = cell('seen/of, such as 3/20, or empty', (text) => {
  if (text === '') return { seen: 0, of: 0 };
  const [, seen, of] = /^(\d{1,6})\/([1-9]\d{0,5})$/.exec(text) ?? [];
  return of === undefined ? undefined : { seen: Number(seen), of: Number(of) };
});

/** "Core i3-2120:2;Atom D525:1": processors with their reports, most frequent first. */
export const tally = cell('processors as name:reports;name:reports, most frequent first', (text) => {
  const entries = text.split(';').map((part) => /^([ -~]+):([1-9]\d{0,5})$/.exec(part));
  if (!entries.every((entry) => entry !== null)) return undefined;
  const list = entries.map((entry) => ({ name: entry[1]!, reports: Number(entry[2]) }));
  return list.every((entry, at) => at === 0 || list[at - 1]!.reports >= entry.reports) ? list : undefined;
});
