import type { APIRoute, GetStaticPaths } from 'astro';
import { drawingForms, type DrawingForm } from '../../../domain/diagram/forms.ts';
import { emitSvg } from '../../../domain/diagram/svg.ts';
import { presetViews, resolvePlan } from '../../../facts/presets.ts';
import { languages, type Language } from '../../../i18n/languages.ts';
import style from '../../../styles/drawing.css?raw';

export const getStaticPaths = (() =>
  languages.flatMap((lang) => presetViews(lang).flatMap(({ id }) => ['column', 'narrow'].map((form) => ({ params: { id, lang, form } }))))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ params }) => {
  const language = params['lang'] as Language;
  const preset = presetViews(language).find((candidate) => candidate.id === params['id'])!;
  const layout = drawingForms[params['form'] as DrawingForm](resolvePlan(language, preset.plan).section);
  return new Response(emitSvg(layout, { title: preset.title, description: preset.description, language }, style.replace(/\n/g, '')));
};
