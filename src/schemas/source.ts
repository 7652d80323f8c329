import { z } from 'astro/zod';
import { bilingual } from './bilingual.ts';

export const sourceKinds = [
  'source-code',
  'manual',
  'release-notes',
  'handbook',
  'package',
  'mailing-list',
  'issue',
  'advisory',
  'paper',
  'press',
  'wiki',
  'measurement',
  'flyer',
  'data',
] as const;

/** One citable work. The title stays in the work's own language. */
export const source = z.strictObject({
  title: z.string().min(3),
  publisher: z.string().min(2),
  kind: z.enum(sourceKinds),
  /** Where a reader finds it. Left out only where there is no public address; then `note` says what it is. */
  url: z.url({ protocol: /^https?$/ }).optional(),
  /** State that was read: branch, commit, revision, edition. */
  state: z.string().optional(),
  note: bilingual.optional(),
}).refine((s) => s.url !== undefined || s.note !== undefined, { message: 'needs a `url`, or a `note` that says what it is', path: ['url'] });

export type SourceData = z.infer<typeof source>;
