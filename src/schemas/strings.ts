import { z } from 'astro/zod';

/** Interface words of one language: flat dotted keys `area.purpose`; placeholders as {name}. */
export const strings = z.record(
  z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, 'keys are area.purpose, in lower case'),
  z.string().min(1, 'must not be empty'),
);

export type StringsData = z.infer<typeof strings>;
