import { z } from 'astro/zod';

/** Systems that commands of the hardware lookup are for, in the order in which they are shown. */
export const commandSystems = ['netbsd', 'freebsd', 'openbsd', 'linux', 'xen'] as const;

const command = z.string().trim().min(1).max(80).regex(/^[^\n]+$/, 'must be one line');

/** content/lookup.yaml: the next steps that rules of the hardware lookup name, with the commands of each system. */
export const lookup = z.strictObject({
  checks: z.record(z.string().regex(/^[a-z0-9-]+$/), z.partialRecord(z.enum(commandSystems), command)),
});

export type LookupData = z.infer<typeof lookup>;
