import { z } from 'astro/zod';
import { bilingual } from './bilingual.ts';
import { factId } from './fact.ts';

const id = z.string().regex(/^[a-z0-9-]+$/, 'must consist of lower-case letters, digits and hyphens');
const topic = z.string().regex(/^[a-z0-9]+$/, 'must be a topic of the printed codes, such as hw');

/** The parts of the drawing that are no domain: `memory` is what is free, the scale, and what each guest costs. */
export const kioskParts = ['hardware', 'xen', 'bridges', 'memory'] as const;

/** What every screen of the kiosk has: a heading, one guiding sentence or two, and the code to take home. */
const screen = {
  title: bilingual,
  text: bilingual,
  /** Topic of the newest edition's code; the address is shown beside it. */
  topic,
};

/** content/kiosk.yaml: the screens that a laptop at a booth shows, and the drawing that grows on them. */
export const kiosk = z.strictObject({
  /** File in content/drawings. */
  drawing: id,
  /** What the drawing's guests cost, by which fact's figures; virtual processors of each. */
  cost: z.strictObject({ fact: factId, vcpus: z.number().int().positive() }),
  start: z.strictObject(screen),
  steps: z
    .array(
      z.strictObject({
        id,
        ...screen,
        /** Parts that the step points at: ids of domains, or hardware, xen, bridges, memory. A part appears with the first step that names it. */
        parts: z.array(id).default([]),
        /** Fact whose claim is shown whole. */
        claim: factId.optional(),
        /** Facts that are shown with their short form and their status. */
        shorts: z.array(factId).max(3).default([]),
        /** Topics whose addresses are shown besides. */
        more: z.array(topic).max(4).default([]),
      }),
    )
    .min(1)
    .refine((steps) => new Set(steps.map((step) => step.id)).size === steps.length, 'has two steps with the same id'),
});

export type KioskData = z.infer<typeof kiosk>;
