/**
 * How words stand in Pagefind's index. Pagefind answers a word that it does not have with the longest beginning that it has, and a word that it has
 * with all that begin like it. The sign at the end of every token stops both: only a whole token is found by a whole token. Which sign it
 * is says where the word stands, so that one index holds three fields whose words lie side by side in the same chunk.
 */
const signs = { text: 'þ', title: 'ø', pair: 'ł' } as const;

/** Letters for digits: between a letter and a digit Pagefind cuts a word, and would list `sp` without a sign, the beginning of many, for SP7. */
const digits = 'αβγδεζηθικ';

/** Where a token stands: anywhere in a record, in its title, or as two neighbouring words of a title, a message or a name. */
export type Field = keyof typeof signs;

/** What all tokens begin with whose words begin with these letters. */
export function beginningOf(letters: string): string {
  return letters.replace(/\d/g, (digit) => digits[Number(digit)]!);
}

/** The token of a stem in a field. */
export function tokenOf(stem: string, field: Field): string {
  return beginningOf(stem) + signs[field];
}

/** The token of two neighbouring words, folded but not stemmed: an error message is its words in their order. */
export function pairToken(first: string, second: string): string {
  return tokenOf(first + second, 'pair');
}
