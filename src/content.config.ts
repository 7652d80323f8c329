import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { page } from './schemas/page.ts';

/** Only articles are an Astro collection, for MDX; everything else in content/ is read by src/facts. */
export const collections = {
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '**/*.mdx', generateId: ({ entry }) => entry.replace(/\.mdx$/, '') }),
    schema: page,
  }),
};
