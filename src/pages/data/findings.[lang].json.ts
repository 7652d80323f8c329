import type { APIRoute, GetStaticPaths } from 'astro';
import { describeCode, findingCodes, type FindingCode } from '../../domain/xl-cfg/finding-codes.ts';
import { factView, wordTemplate } from '../../facts/library.ts';
import { languages, type Language } from '../../i18n/languages.ts';

export const getStaticPaths = (() => languages.map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths;

/** Words of the review of a guest file, by finding, with the fact's address: fetched when a file is reviewed first. */
export const GET: APIRoute = ({ params }) => {
  const language = params['lang'] as Language;
  const words = Object.keys(findingCodes).map((code) => {
    const { fact } = describeCode(code as FindingCode);
    return [code, { text: wordTemplate(language, `finding.${code}`), ...(fact ? { href: factView(language, fact).href } : {}) }];
  });
  return new Response(JSON.stringify(Object.fromEntries(words)), { headers: { 'content-type': 'application/json' } });
};
