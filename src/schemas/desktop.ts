import { z } from 'astro/zod';
import { bilingual } from './bilingual.ts';

/** The four-window desktop of the 2006 case study: what each window showed. */
export const desktop = z.strictObject({
  title: bilingual,
  description: bilingual,
  windows: z
    .array(
      z.strictObject({
        n: z.number().int().min(1).max(4),
        place: z.enum(['top-left', 'top-right', 'bottom-left', 'bottom-right']),
        title: bilingual,
        text: bilingual,
      }),
    )
    .length(4),
});

export type DesktopData = z.infer<typeof desktop>;
