import type { APIRoute } from 'astro';
import { browsePaths } from '../facts/hardware-browse.ts';
import { secondHalf } from '../facts/index-entries.ts';
import { factIds, subjects } from '../facts/library.ts';
import { presetViews } from '../facts/presets.ts';
import { sourceGroups } from '../facts/source-groups.ts';
import { sections } from '../facts/site-map.ts';
import { languages } from '../i18n/languages.ts';
import { pagePath } from '../i18n/paths.ts';

/** All pages of both languages, each with its twin. */
export const GET: APIRoute = ({ site }) => {
  const paths = ['', ...sections('en').flatMap((section) => section.pages.map((page) => page.path)), ...sourceGroups('en').map((group) => `sources/${group.kind}`), 'planner/rules', `contents/${secondHalf.path}`, ...browsePaths(), ...presetViews('en').map((preset) => `presets/${preset.id}`), ...subjects().map((subject) => `facts/${subject}`), ...factIds().map((id) => `facts/${id}`)];
  const absolute = (path: string) => new URL(path, site).href;
  const entries = paths.flatMap((path) =>
    languages.map((language) => {
      const twins = languages.map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${absolute(pagePath(other, path))}"/>`).join('');
      return `<url><loc>${absolute(pagePath(language, path))}</loc>${twins}</url>`;
    }),
  );
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join('\n')}\n</urlset>\n`;
  return new Response(body, { headers: { 'content-type': 'application/xml' } });
};
