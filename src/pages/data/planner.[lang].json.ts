import type { APIRoute, GetStaticPaths } from 'astro';
import { plannerWords } from '../../facts/planner-words.ts';
import { languages, type Language } from '../../i18n/languages.ts';

export const getStaticPaths = (() => languages.map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths;

/** Words, rules and figures of the planner: fetched with its element, when a reader begins to plan. */
export const GET: APIRoute = ({ params }) => new Response(JSON.stringify(plannerWords(params['lang'] as Language)), { headers: { 'content-type': 'application/json' } });
