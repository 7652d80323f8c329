import type { APIRoute, GetStaticPaths } from 'astro';
import { socialImage } from '../../../components/social/image.ts';
import { content } from '../../../facts/library.ts';
import { sectionView } from '../../../facts/section-view.ts';
import { languages, type Language } from '../../../i18n/languages.ts';

/** One image per article, and `site` for the pages that are made from data. */
export const getStaticPaths = (() =>
  languages.flatMap((lang) => ['site', ...content().pages[lang].keys()].map((path) => ({ params: { lang, path } })))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const language = params['lang'] as Language;
  const pages = content().pages[language];
  const article = pages.get(params['path'] === 'site' ? 'index' : params['path']!)!;
  const drawing = article.data.drawing ?? article.uses.find((use) => use.name === 'Drawing')?.ids[0] ?? 'home';
  return new Response(socialImage(article.data.title, content().site.name, sectionView(language, drawing).section));
};
