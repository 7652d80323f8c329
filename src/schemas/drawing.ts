import { z } from 'astro/zod';
import { systems } from '../domain/support/vocabulary.ts';
import { bilingual } from './bilingual.ts';

const words = z.union([z.string().min(1), bilingual]);

/** A section drawing: hardware, Xen, the domains on it, the wires between them. Memory in MiB. */
export const drawing = z.strictObject({
  title: bilingual,
  /** What somebody who cannot see the drawing needs: two to four sentences. */
  description: bilingual,
  hardware: z.strictObject({ label: words, detail: words.optional(), memory: z.number().int().positive(), devices: z.array(z.string()).default([]) }),
  xen: z.strictObject({ label: z.string(), detail: words.optional() }),
  domains: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        name: words,
        system: z.enum([...systems, 'other']),
        /** Second line: system and release, guest type. */
        detail: words,
        memory: z.number().int().positive(),
        /** What runs in it, a line each; at most four. */
        runs: z.array(words).max(4).default([]),
        /** Interface names at the foot of the box. */
        devices: z.array(z.string()).max(3).default([]),
      }),
    )
    .min(1),
  /** Bridges live in Dom0, which is the first domain. */
  bridges: z.array(z.strictObject({ id: z.string(), label: z.string(), uplink: z.string().optional(), members: z.array(z.string()).min(1) })).default([]),
});

export type DrawingData = z.infer<typeof drawing>;
