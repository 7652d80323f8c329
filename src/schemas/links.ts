import { z } from 'astro/zod';
import { statuses } from '../domain/support/vocabulary.ts';
import { bilingual, bilingualUpTo } from './bilingual.ts';
import { day } from './day.ts';
import { factId, releaseRange } from './fact.ts';

const address = z
  .string()
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)*(#[a-z0-9-]+)?$/, 'must be the path of a page without language and outer slashes, perhaps with #heading; the home page is index');

/** Where a code leads, in each language. It may be changed at any time; the code may not. */
const target = z.strictObject({ de: address, en: address });

/** Last part of a printed link. `de` and `en` behind it name the language: they can be no topic. */
const topic = z.string().regex(/^(?!(?:de|en)$)[a-z0-9]{1,12}$/, 'must be 1 to 12 lower-case letters or digits, and neither de nor en');

/** What a sheet says of one fact: as it was printed. Nothing here is ever corrected, paper cannot be. */
const said = z.strictObject({
  short: bilingualUpTo(40),
  /** The whole claim, where a sheet prints it. */
  claim: bilingual.optional(),
  status: z.enum(statuses).optional(),
  holds: z.record(z.string(), releaseRange).default({}),
  /** The fact that carries the statement on, if the printed one is gone. */
  now: factId.optional(),
  /** What to tell a holder of the sheet, once the fact has changed so that the sheet misleads. */
  errata: bilingual.optional(),
});

/** One printed edition: content/links/editions/<code in lower case>.yaml. */
export const edition = z.strictObject({
  code: z.string().regex(/^\d{2}[A-Z]$/, 'must be the year in two digits and a capital letter, in quotes where YAML would read a number: 26A'),
  /** The day of its text, printed beside the code. */
  day,
  said: z.record(factId, said),
  topics: z.record(topic, target).refine((topics) => Object.keys(topics).length > 0, 'needs at least one code'),
});

/** One event: content/links/events/<code in lower case>.yaml. */
export const event = z.strictObject({
  code: z.string().regex(/^[A-Z0-9]{2,12}$/, 'must be 2 to 12 capital letters or digits'),
  day,
  name: bilingual,
  to: target,
});

/** content/links/moved.yaml: pages whose address has changed, the same in both languages. */
export const moved = z.array(z.strictObject({ from: address, to: address, day }));

export type SaidData = z.infer<typeof said>;
export type EditionData = z.infer<typeof edition>;
export type EventData = z.infer<typeof event>;
export type MovedData = z.infer<typeof moved>;
