import { z } from 'astro/zod';

const optional = z.string().min(1).nullable();

/** content/site.yaml: what the site is called, who answers for it, which pages it has and in which order. */
export const site = z.strictObject({
  name: z.string(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  operator: z.strictObject({ name: optional, address: optional, mail: optional }),
  repository: z.strictObject({
    edit: z.string().includes('{path}', 'must contain {path}, the place of the file’s path').nullable(),
    patches: z.email().nullable(),
  }),
  sections: z.array(z.strictObject({ id: z.string().regex(/^[a-z]+$/), pages: z.array(z.string()).min(1) })).min(1),
});

export type SiteData = z.infer<typeof site>;
