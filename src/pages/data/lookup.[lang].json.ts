import type { APIRoute, GetStaticPaths } from 'astro';
import { lookupWords } from '../../facts/lookup-words.ts';
import { languages, type Language } from '../../i18n/languages.ts';

export const getStaticPaths = (() => languages.map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths;

/** Words, rules and next steps of the hardware lookup: fetched with its element, when a reader begins to ask. */
export const GET: APIRoute = ({ params }) => new Response(JSON.stringify(lookupWords(params['lang'] as Language)), { headers: { 'content-type': 'application/json' } });
