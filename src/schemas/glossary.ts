import { z } from 'astro/zod';
import { bilingual } from './bilingual.ts';
import { factId } from './fact.ts';

const term = z.strictObject({
  /** Anchor on the glossary page, the same in both languages. */
  id: z.string().regex(/^[a-z0-9-]+$/),
  /** The term as the site writes it. */
  term: bilingual,
  /** Grammatical gender for German, shown with the term. */
  gender: z.enum(['der', 'die', 'das']).optional(),
  definition: bilingual,
  /** Other words that readers bring: old names, the other language's word, abbreviations written out. */
  also: z.strictObject({ de: z.array(z.string()), en: z.array(z.string()) }).default({ de: [], en: [] }),
  facts: z.array(factId).default([]),
  /** Path of the article that explains it, without language: "architecture/guest-types#pvh". */
  page: z.string().optional(),
});

export const glossary = z.strictObject({ terms: z.array(term).min(1) });

export type GlossaryData = z.infer<typeof glossary>;
export type TermData = z.infer<typeof term>;
