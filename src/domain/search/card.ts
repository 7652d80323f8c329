/**
 * What a result shows, in as few letters as possible, since each is a file of its own: title, title of its page, address, text, status, day, title in
 * the other language, names.
 */
export interface Card {
  t: string;
  p?: string;
  u: string;
  x: string;
  s?: string;
  d?: string;
  o?: string;
  n?: string[];
}
