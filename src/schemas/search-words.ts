import { z } from 'astro/zod';

/** Words separated by blanks or line ends. */
const wordList = z.string().transform((text) => text.split(/\s+/).filter((word) => word !== ''));

/** What the search knows about a language besides the glossary. */
export const searchWords = z.strictObject({
  /** Words that say nothing about what is asked. */
  silent: wordList,
  /** Words that mean the same to the search, the site's own first. */
  same: z.array(z.array(z.string().min(1)).min(2)),
  /** Parts of compounds that do not stand alone in the texts. */
  parts: wordList,
  /** Words that must not be split. */
  whole: wordList,
});

export type SearchWordsData = z.infer<typeof searchWords>;
