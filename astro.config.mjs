import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { flyerFiles } from './src/build/flyers/flyer-files.ts';
import { searchIndex } from './src/build/search-index.ts';
import { siteAddress } from './src/build/site-address.ts';

const { site, base } = siteAddress();

export default defineConfig({
  site,
  base,
  trailingSlash: 'always',
  session: false,
  // The default ('jsx') glues words together at line ends between inline elements.
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { inlineStylesheets: 'never', assets: '_assets' },
  vite: {
    build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } },
  },
  markdown: {
    // Its punctuation would put English quotes into German and turn --flags into dashes: typography is written by hand.
    processor: satteri({ features: { headingAttributes: true, smartPunctuation: false } }),
    syntaxHighlight: false,
  },
  integrations: [mdx(), flyerFiles(), searchIndex()],
});
