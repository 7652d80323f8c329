import type { APIRoute, GetStaticPaths } from 'astro';
import { layoutDesktop } from '../../domain/diagram/desktop.ts';
import { emitSvg } from '../../domain/diagram/svg.ts';
import { content } from '../../facts/library.ts';
import { languages, type Language } from '../../i18n/languages.ts';
import style from '../../styles/desktop.css?raw';

export const getStaticPaths = (() => (content().desktop ? languages.map((lang) => ({ params: { lang } })) : [])) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const language = params['lang'] as Language;
  const desktop = content().desktop!;
  const layout = layoutDesktop(desktop.windows.map((window) => ({ ...window, title: window.title[language] })));
  return new Response(emitSvg(layout, { title: desktop.title[language], description: desktop.description[language], language }, style.replace(/\n/g, '')), { headers: { 'content-type': 'image/svg+xml' } });
};
