import { z } from 'astro/zod';
import { bilingual } from './bilingual.ts';
import { date, day } from './day.ts';
import { factId } from './fact.ts';

const release = z.strictObject({
  version: z.string().regex(/^\d[\w.]*$/, 'must be a version, quoted: "4.20"'),
  /** As exact as known; "unknown" where it is not established. */
  released: z.union([date, z.literal('unknown')]),
  /** Last day of full support and of any (security) support. Left out: not established. */
  'full-support-until': day.optional(),
  'support-until': day.optional(),
  /** Newest point release that was seen. */
  latest: z.strictObject({ version: z.string(), released: day }).optional(),
  /** Facts that say which packages carry it. */
  packaged: z.array(factId).default([]),
  note: bilingual.optional(),
});

/** The releases of one product: the only versions that a fact may name. Oldest first. */
export const releases = z.strictObject({
  name: z.string(),
  sources: z.array(z.string()).min(1),
  checked: day,
  releases: z.array(release).min(1),
});

export type ReleasesData = z.infer<typeof releases>;
export type ReleaseData = z.infer<typeof release>;
