import { z } from 'astro/zod';

/** Front matter of an article. */
export const page = z.strictObject({
  title: z.string().min(3).max(70),
  /** Shown by search engines and in the list of contents. */
  description: z.string().min(50).max(170),
  /** Short name for navigation and breadcrumbs; the title if left out. */
  label: z.string().min(2).max(28).optional(),
  /** Digest of the twin's body when this text was last compared with it; `npm run fix -- --reviewed PATH` writes it. */
  mirror: z.string(),
  /** Name of the drawing that heads the page and its social image. */
  drawing: z.string().optional(),
});

export type PageData = z.infer<typeof page>;
