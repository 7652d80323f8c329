import { acceptsEncoding, languageWins } from './accept-language.ts';
import { compressedEndings, contentTypes } from './content-types.ts';
import { immutable, immutableFolders, revalidate, securityHeaders, transportAdvice, type Header } from './response-headers.ts';
import { addressPattern, choicePattern, generatedNote, immutablePattern, isPrinted, quoted, type SiteRules } from './site-rules.ts';

const anyCase = (path: string): string => (isPrinted(path) ? '(?i)' : '');
/** lighttpd rewrites with the query, which has to be kept. */
const withQuery = (pattern: string): string => `${pattern.slice(0, -1)}(\\?.*)?$`;
/** It rewrites before it redirects, whatever the order of its modules: a redirect knows its address in the rewritten form, too. */
const orRewritten = (pattern: string): string => withQuery(pattern.replace(/\/\??\$$/, '(?:/(?:index\\.html(?:\\.(?:br|gz))?)?)?$'));
/** In its strings a backslash stands for itself, a dollar of a pattern too; only the quote ends them. */
const entry = (pattern: string, value: string): string => `"${pattern}" => "${value}"`;
const list = (name: string, entries: string[], indent = '    '): string => `${indent}${name} = (\n${entries.map((one) => `${indent}  ${one}`).join(',\n')}\n${indent})`;
const headers = (all: readonly Header[]): string[] => all.map(([name, value]) => entry(name, value));

/** Redirects of a visitor who wants `language`; of one without a wish if it is undefined. Later lists replace earlier ones: each is whole. */
function emitRedirects({ base, choices, redirects }: SiteRules, language: string | undefined): string[] {
  const chosen = language === undefined ? [] : choices.map(({ path, targets }) => [path, targets[language]!] as const);
  return [...chosen, ...redirects.filter(({ status }) => status === 302).map(({ path, target }) => [path, target] as const)].map(([path, target]) => entry(`${anyCase(path)}${orRewritten(addressPattern(base, path))}`, base + target));
}

/** Rewriting for a visitor who takes an encoding (`.br`), or none (''): printed codes in any case, then the compressed twins. */
function emitRewrites({ base, choices, pages }: SiteRules, ending: string): string[] {
  const printed = [...choices.map((choice) => choice.path), ...pages].filter(isPrinted).map((path) => entry(`${anyCase(path)}${withQuery(addressPattern(base, path))}`, `${base}${path}/index.html${ending}`));
  if (ending === '') return printed;
  return [...printed, entry(`^(${quoted(base)}(?:[^?]*/)?)(\\?.*)?$`, `$1index.html${ending}$2`), entry(`^(${quoted(base)}[^?]*\\.(?:${compressedEndings.join('|')}))(\\?.*)?$`, `$1${ending}$2`)];
}

/** The site's part of lighttpd.conf: include it at the end. `server.document-root` stands before it; the files lie there in `base`. */
export function emitLighttpd(rules: SiteRules): string {
  const { base, languages } = rules;
  const types = Object.entries(contentTypes).flatMap(([ending, { type, compress }]) => ['', ...(compress ? ['.br', '.gz'] : [])].map((twin) => entry(`.${ending}${twin}`, type)));
  const moved = rules.redirects.filter(({ status }) => status === 301).map(({ path, target }) => entry(orRewritten(addressPattern(base, path)), base + target));
  const cases = [
    { pattern: `(?i)${choicePattern(base).replace('index\\.html', 'index\\.html(?:\\.(?:br|gz))?')}`, cache: revalidate, vary: 'Accept-Language, Accept-Encoding' },
    { pattern: immutablePattern(base, immutableFolders), cache: immutable, vary: 'Accept-Encoding' },
    { pattern: '', cache: revalidate, vary: 'Accept-Encoding' },
  ].map(({ pattern, cache, vary }) => ({ pattern, body: list('setenv.set-response-header', headers([...securityHeaders, ['Cache-Control', cache], ['Vary', vary]])) }));
  const negotiated = languages.map((language) => `$REQUEST_HEADER["Accept-Language"] =~ "(?i)${languageWins(languages, language)}" {\n${list('url.redirect', emitRedirects(rules, language))}\n  }`);
  const packed = ([['br', '.br'], ['gzip', '.gz']] as const).map(([encoding, ending]) => `$REQUEST_HEADER["Accept-Encoding"] =~ "(?i)${acceptsEncoding(encoding)}" {\n${list('url.rewrite-once', emitRewrites(rules, ending))}\n  }`);
  return [
    generatedNote('#', `lighttpd: include it at the end of lighttpd.conf. The files lie in server.document-root, folder ${base}`, `For HTTP Strict Transport Security add to each list below: "${transportAdvice[0]}" => "${transportAdvice[1]}"`).trimEnd(),
    '# In this order: what is redirected gets its headers.',
    'server.modules += ( "mod_setenv", "mod_redirect", "mod_rewrite" )',
    `$HTTP["url"] =~ "^${quoted(base)}" {`,
    '  index-file.names = ( "index.html" )',
    `  server.error-handler = "${base}404.html"`,
    list('mimetype.assign', types, '  '),
    `  url.redirect-code = 302`,
    list('url.redirect', emitRedirects(rules, undefined), '  '),
    `  ${negotiated.join(' else ')}`,
    list('url.rewrite-once', emitRewrites(rules, ''), '  '),
    `  ${packed.join(' else ')}`,
    ...(moved.length > 0 ? [`  $HTTP["url"] =~ "^${quoted(base)}(?:${languages.join('|')})/" {`, '    url.redirect-code = 301', list('url.redirect', moved), '  }'] : []),
    `  ${cases.map(({ pattern, body }) => `${pattern === '' ? '' : `$HTTP["url"] =~ "${pattern}" `}{\n${body}\n  }`).join(' else ')}`,
    '  $HTTP["url"] =~ "\\.br$" { setenv.add-response-header = ( "Content-Encoding" => "br" ) }',
    '  $HTTP["url"] =~ "\\.gz$" { setenv.add-response-header = ( "Content-Encoding" => "gzip" ) }',
    '}',
    '',
  ].join('\n');
}
