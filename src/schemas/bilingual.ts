import { z } from 'astro/zod';

const sentence = z.string().trim().min(1, 'must not be empty');

/** A text in both languages. A missing language is an error, never a fallback. */
export const bilingual = z.strictObject({ de: sentence, en: sentence });

/** The same, limited in length (in characters, each language by itself). */
export const bilingualUpTo = (characters: number) =>
  z.strictObject({ de: sentence.max(characters), en: sentence.max(characters) });

export type Bilingual = z.infer<typeof bilingual>;
