import type { APIRoute, GetStaticPaths } from 'astro';
import { drawingForms, type DrawingForm } from '../../domain/diagram/forms.ts';
import { emitSvg } from '../../domain/diagram/svg.ts';
import { content } from '../../facts/library.ts';
import { sectionView } from '../../facts/section-view.ts';
import { languages, type Language } from '../../i18n/languages.ts';
import style from '../../styles/drawing.css?raw';

export const getStaticPaths = (() =>
  [...content().drawings.keys()].flatMap((id) => languages.flatMap((lang) => Object.keys(drawingForms).map((form) => ({ params: { id, lang, form } }))))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const language = params['lang'] as Language;
  const { drawing, section } = sectionView(language, params['id']!);
  const layout = drawingForms[params['form'] as DrawingForm](section);
  const words = { title: drawing.title[language], description: drawing.description[language], language };
  return new Response(emitSvg(layout, words, style.replace(/\n/g, '')), { headers: { 'content-type': 'image/svg+xml' } });
};
