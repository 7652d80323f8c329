import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import * as pagefind from 'pagefind';
import { languages } from '../i18n/languages.ts';

/** What the search needs of Pagefind's output; its ready-made user interfaces are left out. */
const needed = /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|pagefind\..*\.pf_meta|wasm\..*\.pagefind|fragment\/.*|index\/.*|filter\/.*)$/;

/** Writes one search index per language, /pagefind/de/ and /pagefind/en/: merged into one they would stem each other's words wrongly. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        for (const language of languages) {
          const { index, errors } = await pagefind.createIndex({ forceLanguage: language, writePlayground: false });
          if (!index) throw new Error(`search index: ${errors.join('; ')}`);
          const pages = readdirSync(join(root, language), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).sort();
          for (const page of pages) {
            const url = `/${language}/${page.replace(/index\.html$/, '')}`;
            const added = await index.addHTMLFile({ url, content: readFileSync(join(root, language, page), 'utf8') });
            if (added.errors.length > 0) throw new Error(`search index, ${page}: ${added.errors.join('; ')}`);
          }
          const { files } = await index.getFiles();
          writeFiles(join(root, 'pagefind', language), files.filter((file) => needed.test(file.path)));
          logger.info(`${language}: ${pages.length} pages`);
        }
        await pagefind.close();
      },
    },
  };
}

function writeFiles(folder: string, files: { path: string; content: Uint8Array }[]): void {
  for (const file of files) {
    const path = join(folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.content);
  }
}
