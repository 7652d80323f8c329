import { z } from 'astro/zod';
import { bilingual } from './bilingual.ts';
import { factId } from './fact.ts';

const facts = z.array(factId).min(1);
const shortTitle = bilingual;

/** Words that are no fact themselves and say no more than the facts behind them. */
const backed = z.strictObject({ text: bilingual, facts });

/** A list of facts under a title. Where a sheet has room they are printed as claims, else in their short form. */
const listed = z.strictObject({ title: shortTitle, facts });

/** One edition's sheets: content/flyers/<edition>.yaml. Which sheets show which of these is decided by the sheets, not here. */
export const flyer = z.strictObject({
  /** Id of the section drawing in the middle. */
  drawing: z.string(),
  title: bilingual,
  lead: backed,
  idea: z.strictObject({ title: shortTitle, facts }),
  systems: z.strictObject({ title: shortTitle, rows: z.array(z.strictObject({ name: z.string(), look: z.enum(['netbsd', 'freebsd', 'other']), facts })).min(1) }),
  hardware: listed,
  limits: listed,
  /** What was said in 2006 beside what was measured since, and on what: a figure without its set-up says nothing. */
  cost: z.strictObject({ title: shortTitle, then: factId, now: facts, setup: bilingual }),
  /** Further statements of 2006, each beside what holds today. */
  since: z.strictObject({ title: shortTitle, pairs: z.array(z.strictObject({ then: factId, now: factId })).min(1) }),
  case: z.strictObject({ title: shortTitle, drawing: z.string(), text: bilingual, facts }),
  /** What a visitor does at home, each step with the code of a topic of the edition. */
  home: z.strictObject({ title: shortTitle, steps: z.array(z.strictObject({ topic: z.string(), title: shortTitle, text: bilingual })).length(3) }),
});

export type FlyerData = z.infer<typeof flyer>;
