import { languageCaptures } from './accept-language.ts';
import { contentTypes } from './content-types.ts';
import { immutable, immutableFolders, revalidate, securityHeaders, transportAdvice } from './response-headers.ts';
import { addressPattern, choicePattern, generatedNote, immutablePattern, isPrinted, type SiteRules } from './site-rules.ts';

const anyCase = (path: string): string => (isPrinted(path) ? '(?i)' : '');

function emitMap(input: string, name: string, entries: (readonly [pattern: string, value: string])[], otherwise: string): string {
  return [`map ${input} {${name}} {`, ...entries.map(([pattern, value]) => `\t"~${pattern}" "${value}"`), `\tdefault ${otherwise}`, '}', ''].join('\n');
}

/** The site's part of a Caddyfile: `import` it in a site block that has `root`; the files lie below root in `base`. */
export function emitCaddy(rules: SiteRules): string {
  const { base, languages } = rules;
  const to = (path: string, prefix: string, target: string) => [`${anyCase(path)}^${prefix}${addressPattern(base, path).slice(1)}`, base + target] as const;
  const found = rules.choices.flatMap(({ path, targets }) => Object.entries(targets).map(([language, target]) => to(path, `${language}:`, target)));
  const named = rules.redirects.filter(({ status }) => status === 302).map(({ path, target }) => to(path, '[a-z]*:', target));
  const moved = rules.redirects.filter(({ status }) => status === 301).map(({ path, target }) => to(path, '', target));
  const pages = [...rules.choices.map((choice) => choice.path), ...rules.pages].filter(isPrinted).map((path) => [`${anyCase(path)}${addressPattern(base, path)}`, `${base}${path}/index.html`] as const);
  const lines = [
    emitMap('{header.Accept-Language}', 'bsdxen_named', languageCaptures(languages).map((pattern) => [`(?i)${pattern}`, '${1}'] as const), '""'),
    emitMap('{bsdxen_named}', 'bsdxen_language', languages.map((language) => [`(?i)^${language}$`, language] as const), '""'),
    emitMap('"{bsdxen_language}:{path}"', 'bsdxen_to', [...found, ...named], '""'),
    emitMap('{path}', 'bsdxen_moved', moved, '""'),
    emitMap('{path}', 'bsdxen_page', pages, '""'),
    'header {',
    ...securityHeaders.map(([name, value]) => `\t${name} "${value}"`),
    `\tCache-Control "${revalidate}"`,
    '}',
    `@bsdxen_hashed path_regexp ${immutablePattern(base, immutableFolders)}`,
    `header @bsdxen_hashed Cache-Control "${immutable}"`,
    `@bsdxen_choice path_regexp (?i)${choicePattern(base)}`,
    '@bsdxen_other not path_regexp (?i)' + choicePattern(base),
    ...[['choice', 'Accept-Language, Accept-Encoding'], ['other', 'Accept-Encoding']].map(([which, vary]) => `header @bsdxen_${which} {\n\tVary "${vary}"\n\tdefer\n}`),
    ...Object.entries(contentTypes).flatMap(([ending, { type }]) => [`@bsdxen_${ending} path *.${ending}`, `header @bsdxen_${ending} Content-Type "${type}"`]),
    '# Names that no file system takes: without this the answer would be 500.',
    '@bsdxen_nameless path_regexp (?s)^.{1000}|\\x00',
    'error @bsdxen_nameless 404',
    '@bsdxen_to expression {bsdxen_to} != ""',
    'redir @bsdxen_to {bsdxen_to} 302',
    '@bsdxen_moved expression {bsdxen_moved} != ""',
    'redir @bsdxen_moved {bsdxen_moved} 301',
    '@bsdxen_page expression {bsdxen_page} != ""',
    'rewrite @bsdxen_page {bsdxen_page}',
    'file_server {',
    '\tprecompressed br gzip',
    '}',
  ];
  return [
    generatedNote('#', `Caddy: import it in a site block. The files lie in root, folder ${base}`, `For HTTP Strict Transport Security add: header ${transportAdvice[0]} "${transportAdvice[1]}"`),
    `route ${base}* {`,
    ...lines.flatMap((line) => line.trimEnd().split('\n')).map((line) => `\t${line}`),
    '}',
    'handle_errors {',
    `\t@bsdxen_missing expression \`{err.status_code} == 404${base === '/' ? '' : ` && {path}.startsWith("${base}")`}\``,
    '\thandle @bsdxen_missing {',
    `\t\trewrite * ${base}404.html`,
    '\t\theader Content-Type "text/html; charset=utf-8"',
    `\t\theader Cache-Control "${revalidate}"`,
    '\t\tfile_server',
    '\t}',
    '}',
    '',
  ].join('\n');
}
