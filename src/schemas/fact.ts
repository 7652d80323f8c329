import { z } from 'astro/zod';
import { certainties, matrixColumns, statuses, systems, verdicts } from '../domain/support/vocabulary.ts';
import { bilingual, bilingualUpTo } from './bilingual.ts';
import { constraint } from './constraint.ts';
import { date, day } from './day.ts';
import { demand } from './demand.ts';

/** A fact's id is its path below content/facts without the ending; it never contains a version. */
export const factId = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be subject/topic in lower case');

/** Comparisons separated by blanks, all of which must be true: ">=4.19 <4.22". The versions must exist in content/releases. */
export const releaseRange = z
  .string()
  .regex(/^(>=|<=|<|>|=)?\d[\w.]*( (>=|<=|<|>|=)\d[\w.]*)*$/, 'must be a range such as ">=4.19" or ">=4.11 <4.22"');

const citation = z.strictObject({
  source: z.string().min(1),
  /** Where in the work: section, file, line, commit. One wording for both languages. */
  where: z.string().min(1).optional(),
  /** The day the source, or the stored copy of it, was read. */
  seen: day,
});

export const fact = z
  .strictObject({
    claim: bilingual,
    short: bilingualUpTo(40),
    holds: z.record(z.string(), releaseRange).default({}),
    dated: date.optional(),
    status: z.enum(statuses).optional(),
    certainty: z.enum(certainties),
    cells: z
      .array(z.strictObject({ system: z.enum(systems), columns: z.array(z.enum(matrixColumns)).min(1) }))
      .default([]),
    figures: z.record(z.string().regex(/^[a-z0-9-]+$/), z.number()).default({}),
    /** Rules of the planner that follow from the fact. */
    constrain: z.array(constraint).default([]),
    /** Rules of the hardware lookup that follow from the fact. */
    demand: z.array(demand).default([]),
    flyer: z
      .strictObject({
        verdict: z.enum(verdicts),
        today: bilingual,
        since: date.optional(),
        facts: z.array(factId).min(1),
        order: z.number().int().positive(),
      })
      .optional(),
    see: z.array(factId).default([]),
    sources: z.array(citation).min(1, 'needs at least one source'),
    checked: day,
  })
  .refine((f) => Object.keys(f.holds).length > 0 || f.dated !== undefined, {
    message: 'needs `holds` (the releases) or `dated` (the day of an event)',
    path: ['holds'],
  })
  .refine((f) => (f.certainty === 'unknown') === (f.status === 'unknown') || f.status === undefined, {
    message: '`status: unknown` and `certainty: unknown` go together',
    path: ['certainty'],
  })
  .refine((f) => f.cells.length === 0 || f.status !== undefined, {
    message: 'a fact that fills cells of the matrix needs a `status`',
    path: ['status'],
  });

export type FactData = z.infer<typeof fact>;
