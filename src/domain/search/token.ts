/**
 * How words stand in the index. The sign at the end of every token says where the word stands, so that one index holds three fields whose words lie
 * side by side in the same file.
 */
const signs = { text: 'þ', title: 'ø', pair: 'ł' } as const;

/** Where a token stands: anywhere in a record, in its title, or as two neighbouring words of a title, a message or a name. */
export type Field = keyof typeof signs;

/** The token of a stem in a field. */
export function tokenOf(stem: string, field: Field): string {
  return stem + signs[field];
}

/** The field of a token; undefined for what none is. */
export function fieldOf(token: string): Field | undefined {
  return (Object.keys(signs) as Field[]).find((field) => token.endsWith(signs[field]));
}

/** The token of two neighbouring words, folded but not stemmed: an error message is its words in their order. */
export function pairToken(first: string, second: string): string {
  return first + second + signs.pair;
}
