import type { APIRoute, GetStaticPaths } from 'astro';
import { content, words } from '../../facts/library.ts';
import { languages, type Language } from '../../i18n/languages.ts';
import { pagePath, rootPath } from '../../i18n/paths.ts';

export const getStaticPaths = (() => languages.map((lang) => ({ params: { lang } }))) satisfies GetStaticPaths;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Tells a browser that the search page of a language may be used as one of its search engines. */
export const GET: APIRoute = ({ params, site }) => {
  const language = params['lang'] as Language;
  const t = words(language);
  const absolute = (path: string) => new URL(path, site).href;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escape(`${content().site.name} ${language}`)}</ShortName>`,
    `  <LongName>${escape(t('search.engine'))}</LongName>`,
    `  <Description>${escape(t('search.description'))}</Description>`,
    `  <Language>${language}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    `  <Image width="32" height="32" type="image/x-icon">${absolute(rootPath('favicon.ico'))}</Image>`,
    `  <Url type="text/html" method="get" template="${absolute(pagePath(language, 'search'))}?q={searchTerms}"/>`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${absolute(rootPath(`opensearch/${language}.xml`))}"/>`,
    '</OpenSearchDescription>',
  ];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'content-type': 'application/opensearchdescription+xml' } });
};
