import { z } from 'astro/zod';
import { hostSystems } from '../domain/plan/plan.ts';

const versions = z.array(z.string().regex(/^\d[\w.]*$/, 'must be a version, quoted: "4.20"')).min(1);

/** content/planner.yaml: the versions that the planner offers. Every one must stand in content/releases. */
export const planner = z.strictObject({
  hosts: z.record(z.enum(hostSystems), z.strictObject({ releases: versions, xen: versions })),
  guests: z.record(z.enum(hostSystems), versions),
});

export type PlannerData = z.infer<typeof planner>;
