import { contentTypes } from './content-types.ts';
import { immutable, immutableFolders, securityHeaders, transportAdvice } from './response-headers.ts';
import { generatedNote, isPrinted, type SiteRules } from './site-rules.ts';

/** Both hosts compare addresses with their case: a printed code stands in both. */
const spellings = (path: string): string[] => (isPrinted(path) ? [path, path.toUpperCase()] : [path]);
/** An address with and without its last slash; the front door has only one form. */
const forms = (base: string, path: string): string[] => (path === '' ? [base] : [`${base}${path}`, `${base}${path}/`]);
const addresses = (base: string, path: string): string[] => spellings(path).flatMap((spelling) => forms(base, spelling));

/**
 * `_headers`, read by Netlify and by Cloudflare Pages alike. Cloudflare joins a header that two rules set, so no header stands in two rules
 * that meet. Cache-Control of all else is the hosts' own: ask each time.
 */
export function emitHeadersFile({ base }: SiteRules): string {
  const rule = (path: string, headers: readonly (readonly [string, string])[]) => `${base}${path}\n${headers.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
  // The types that such hosts do not know, or would offer for download.
  const types = ['cfg', 'conf', 'sh'].map((ending) => rule(`*.${ending}`, [['Content-Type', contentTypes[ending]!.type]]));
  return [
    generatedNote('#', 'Netlify and Cloudflare Pages: copy it as _headers into the root of the site.', `For HTTP Strict Transport Security add to the first rule: ${transportAdvice.join(': ')}`),
    rule('*', securityHeaders),
    ...immutableFolders.map((folder) => rule(`${folder}*`, [['Cache-Control', immutable]])),
    ...types,
  ].join('\n');
}

/**
 * Netlify’s `_redirects`, with its condition on the visitor’s language. The exclamation mark puts a rule before a file of the same address;
 * without a language of the site the file, a page with the choice, is the answer.
 */
export function emitNetlifyRedirects({ base, choices, redirects }: SiteRules): string {
  const chosen = choices.flatMap(({ path, targets }) => addresses(base, path).flatMap((address) => Object.entries(targets).map(([language, target]) => `${address} ${base}${target} 302! Language=${language}`)));
  const fixed = redirects.flatMap(({ path, target, status }) => addresses(base, path).map((address) => `${address} ${base}${target} ${status}!`));
  return [generatedNote('#', 'Netlify: copy it as _redirects into the root of the site.').trimEnd(), ...chosen, ...fixed, ''].join('\n');
}

/** What Cloudflare Pages takes at most: rules, and characters of one. */
export const cloudflareLimits = { rules: 2000, characters: 1000 };

/**
 * Cloudflare Pages’ `_redirects`: it knows no language, so the pages with the choice stay. Throws a RangeError beyond what the host takes,
 * for it would leave out the rest without a word.
 */
export function emitCloudflareRedirects({ base, redirects }: SiteRules): string {
  const lines = redirects.flatMap(({ path, target, status }) => addresses(base, path).map((address) => `${address} ${base}${target} ${status}`));
  if (lines.length > cloudflareLimits.rules) throw new RangeError(`${lines.length} redirects, Cloudflare Pages takes ${cloudflareLimits.rules}`);
  const long = lines.find((line) => line.length > cloudflareLimits.characters);
  if (long !== undefined) throw new RangeError(`a redirect of ${long.length} characters, Cloudflare Pages takes ${cloudflareLimits.characters}: ${long.slice(0, 60)}…`);
  return [generatedNote('#', 'Cloudflare Pages: copy it as _redirects into the root of the site. It knows no language.').trimEnd(), ...lines, ''].join('\n');
}
