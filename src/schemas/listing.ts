import { z } from 'astro/zod';
import { bilingual } from './bilingual.ts';
import { factId } from './fact.ts';

/**
 * A listing that both languages share. Terminal listings: a line that begins with "# " or "$ " is a command
 * (root or user), every other line is what it prints. Comments inside a listing are English.
 */
export const listing = z
  .strictObject({
    kind: z.enum(['file', 'terminal']),
    /** Path of the file on the machine; for kind: file. */
    path: z.string().startsWith('/').optional(),
    /** Grammar for colouring. */
    grammar: z.enum(['shellscript', 'ini', 'python', 'plaintext']).default('plaintext'),
    caption: bilingual,
    text: z.string().min(1),
    facts: z.array(factId).min(1, 'needs at least one fact that it rests on'),
  })
  .refine((l) => (l.kind === 'file') === (l.path !== undefined), {
    message: '`path` belongs to kind: file, and only there',
    path: ['path'],
  });

export type ListingData = z.infer<typeof listing>;
