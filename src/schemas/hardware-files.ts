import { z } from 'astro/zod';
import { vendors } from '../domain/hardware/model.ts';
import { bilingual, bilingualUpTo } from './bilingual.ts';
import { day } from './day.ts';
import { hardwareTableNames } from './hardware-tables.ts';

const share = z.enum(['all', 'most', 'some', 'none', 'chipset', 'unknown']);

function compiles(pattern: string): boolean {
  try {
    new RegExp(pattern);
    return true;
  } catch {
    return false;
  }
}

/** content/hardware/fallback-rules.json: what lines of processors have whose names the table does not hold; the first that fits counts. */
export const fallbackRules = z.array(
  z.strictObject({
    vendor: z.enum(vendors),
    re: z.string().startsWith('^', 'must begin with ^: it is tried on the whole name').refine(compiles, 'is not a regular expression'),
    /** Empty only for a whole line of processors of several microarchitectures. */
    microarch: z.string(),
    vt: share,
    slat: share,
    iommu: share,
    ug: z.enum(['all', 'most', 'some', 'none', 'unknown', 'n/a']),
    lm: share,
  }),
).min(1);
export type FallbackRulesData = z.infer<typeof fallbackRules>;

/** content/hardware/microarchs.yaml: what is worth saying of a microarchitecture beyond its numbers. */
export const microarchNotes = z.record(z.string(), bilingualUpTo(320));
export type MicroarchNotesData = z.infer<typeof microarchNotes>;

/** content/hardware/provenance.yaml: where the tables come from, under which terms, what was put right, what each column means. */
export const hardwareProvenance = z.strictObject({
  /** Day on which the tables were made: it changes with every change of a table. */
  edition: day,
  licence: z.string().min(3),
  attribution: z.string().min(20),
  terms: bilingual,
  sources: z.record(
    z.string().regex(/^[a-z0-9-]+$/),
    z.strictObject({
      /** Entry of content/sources. */
      source: z.string(),
      commit: z.string().regex(/^[0-9a-f]{7,40}$/).optional(),
      snapshot: day.optional(),
      licence: z.string(),
      /** True for the vendor's own product data: nobody measured it. */
      vendor: z.boolean().default(false),
      taken: bilingual,
    }),
  ),
  corrections: z.array(z.strictObject({ table: z.enum(hardwareTableNames), rows: z.number().int().min(1), text: bilingual })),
  columns: z.record(z.enum(hardwareTableNames), z.record(z.string(), bilingual)),
});
export type HardwareProvenanceData = z.infer<typeof hardwareProvenance>;
