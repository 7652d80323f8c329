import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../../i18n/languages.ts';
import type { Problem } from '../../facts/problem.ts';
import { generatedPaths } from '../../facts/generated-paths.ts';
import type { Rule } from './rule.ts';

export const links: Rule = {
  name: 'links',
  promise: 'Links inside the site stay in the language, end with a slash, and lead to a page and a heading that exist.',
  check(content) {
    const problems: Problem[] = [];
    for (const language of languages) {
      const generated = generatedPaths(content);
      for (const article of content.pages[language].values()) {
        for (const link of article.links) {
          const at = { file: article.file, line: link.line };
          if (/^https?:/.test(link.href)) continue;
          if (link.href.startsWith('mailto:')) continue;
          if (link.href.startsWith('#')) {
            if (!article.headings.some((heading) => `#${heading.id}` === link.href)) problems.push({ ...at, message: `no heading ${link.href} on this page` });
            continue;
          }
          const match = /^\/(de|en)\/(.*?)(?:#(.*))?$/.exec(link.href);
          if (!match) {
            const isFile = /^\/(data\/facts\.json|sitemap\.xml)$/.test(link.href) || (link.href.startsWith('/') && existsSync(join(content.root, '..', 'public', link.href)));
            if (!isFile) problems.push({ ...at, message: `link "${link.href}" begins neither with /${language}/ nor with https://` });
            continue;
          }
          const [, target, rest, anchor] = match;
          if (target !== language) problems.push({ ...at, message: `link "${link.href}" leaves the language`, remedy: `Link to /${language}/${rest}.` });
          if (rest !== '' && !rest!.endsWith('/')) problems.push({ ...at, message: `link "${link.href}" lacks the slash at the end of the path` });
          const path = rest!.replace(/\/$/, '');
          // The article `index` is the home page: its address ends with the language.
          const page = path === 'index' ? undefined : content.pages[language].get(path === '' ? 'index' : path);
          const unreadable = content.unreadable.has(path) || content.unreadable.has(`pages/${path}`);
          if (path !== '' && !page && !generated.has(path) && !unreadable) problems.push({ ...at, message: `link "${link.href}" leads to no page` });
          if (page && anchor && !page.headings.some((heading) => heading.id === anchor)) problems.push({ ...at, message: `link "${link.href}": that page has no heading #${anchor}` });
          if (path === 'glossary' && anchor && !content.glossary.terms.some((term) => term.id === anchor)) problems.push({ ...at, message: `link "${link.href}": the glossary has no term "${anchor}"` });
        }
      }
    }
    return problems;
  },
};
