import type { AstroIntegration } from 'astro';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { flyersVariable, printedSheets } from '../../facts/flyer-files.ts';

/** The step of the build that puts the printed sheets and their pictures into the site, where its page of flyers expects them. */
export function flyerFiles(): AstroIntegration {
  return {
    name: 'flyer-files',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const list = printedSheets();
        if (!list) return;
        const to = join(fileURLToPath(dir), 'flyers', list.edition);
        mkdirSync(to, { recursive: true });
        const files = list.sheets.flatMap(({ file, previews }) => [file, ...previews.flatMap(({ small, large }) => [...(small ? [small.file] : []), large.file])]);
        for (const name of files) cpSync(join(process.env[flyersVariable]!, name), join(to, name));
        logger.info(`${list.sheets.length} sheets of ${list.edition.toUpperCase()}`);
      },
    },
  };
}
