import { acceptsEncoding, languageCaptures } from './accept-language.ts';
import { compressedEndings, contentTypes } from './content-types.ts';
import { immutable, immutableFolders, revalidate, securityHeaders, transportAdvice } from './response-headers.ts';
import { addressPattern, choicePattern, generatedNote, immutablePattern, isPrinted, quoted, type SiteRules } from './site-rules.ts';

const caseOf = (path: string): string => (isPrinted(path) ? '~*' : '~');
/** The pattern behind "language:" instead of at the beginning. */
const after = (prefix: string, pattern: string): string => `^${prefix}${pattern.slice(1)}`;

function emitMap(input: string, name: string, entries: string[], otherwise: string): string {
  return `map ${input} $${name} {\n  default ${otherwise};\n${entries.map((entry) => `  ${entry};\n`).join('')}}\n`;
}

/** What nginx must know before its servers: include it in the block `http`. */
export function emitNginxMaps(rules: SiteRules): string {
  const { base, languages } = rules;
  const to = (path: string, prefix: string, target: string) => `"${caseOf(path)}${after(prefix, addressPattern(base, path))}" "${base}${target}"`;
  const found = rules.choices.flatMap(({ path, targets }) => Object.entries(targets).map(([language, target]) => to(path, `${language}:`, target)));
  const named = rules.redirects.filter(({ status }) => status === 302).map(({ path, target }) => to(path, '[a-z]*:', target));
  const moved = rules.redirects.filter(({ status }) => status === 301).map(({ path, target }) => to(path, '', target));
  const pages = [...rules.choices.map((choice) => choice.path), ...rules.pages].filter(isPrinted).map((path) => `"${caseOf(path)}${addressPattern(base, path)}" "${base}${path}/index.html"`);
  return [
    generatedNote('#', 'nginx, first of two files: include it in the block http.'),
    emitMap('$http_accept_language', 'bsdxen_named', languageCaptures(languages).map((pattern) => `"~*${pattern}" $1`), '""'),
    emitMap('$bsdxen_named', 'bsdxen_language', languages.map((language) => `"~*^${language}$" ${language}`), '""'),
    emitMap('"$bsdxen_language:$uri"', 'bsdxen_to', [...found, ...named], '""'),
    emitMap('$uri', 'bsdxen_moved', moved, '""'),
    '# The file behind an address, and its compressed twin; nothing is called like the one of whoever takes none.',
    emitMap('$uri', 'bsdxen_file', [...pages, '"~^(.*/)$" $1index.html'], '$uri'),
    emitMap('$http_accept_encoding', 'bsdxen_twin', [`"~*${acceptsEncoding('br')}" .br`, `"~*${acceptsEncoding('gzip')}" .gz`], '/none'),
    emitMap('$uri', 'bsdxen_encoding', ['"~\\.br$" br', '"~\\.gz$" gzip'], '""'),
    emitMap('$uri', 'bsdxen_cache', [`"~${immutablePattern(base, immutableFolders)}" "${immutable}"`], `"${revalidate}"`),
    emitMap('$uri', 'bsdxen_vary', [`"~*${choicePattern(base).replace('index\\.html', 'index\\.html(?:\\.(?:br|gz))?')}" "Accept-Language, Accept-Encoding"`], 'Accept-Encoding'),
  ].join('\n');
}

/** Lines that send the compressed twin if there is one: the rewritten address is met by the location of its type. */
const packed = ['if (-f $document_root$bsdxen_file$bsdxen_twin) { rewrite ^ $bsdxen_file$bsdxen_twin last; }'];

/**
 * The site's location: include it in a block `server` that has `listen`, `server_name` and `root`; the files lie below root in `base`. Only modules
 * that every nginx has: pkgsrc's comes without gzip_static, most come without brotli.
 */
export function emitNginxServer({ base }: SiteRules): string {
  const types = Object.entries(contentTypes).filter(([ending]) => ending !== 'gz').map(([ending, { type }]) => `    "${type}" ${ending};`);
  const indented = (lines: string[]): string[] => lines.map((line) => `    ${line}`);
  return [
    generatedNote('#', `nginx, second of two files: include it in the block server. The files lie in root, folder ${base}`, `For HTTP Strict Transport Security add: add_header ${transportAdvice[0]} "${transportAdvice[1]}" always;`),
    `location ^~ ${base} {`,
    '  index index.html;',
    `  error_page 404 ${base}404.html;`,
    '  # Behind a proxy nginx knows neither the name nor the port that the visitor sees.',
    '  absolute_redirect off;',
    '  default_type application/octet-stream;',
    '  types {',
    ...types,
    '  }',
    ...securityHeaders.map(([name, value]) => `  add_header ${name} "${value}" always;`),
    '  add_header Cache-Control $bsdxen_cache always;',
    '  add_header Vary $bsdxen_vary always;',
    '  add_header Content-Encoding $bsdxen_encoding always;',
    '  gzip off;',
    ...compressedEndings.map((ending) => `  location ~ \\.${ending}\\.(?:br|gz)$ { types { } default_type "${contentTypes[ending]!.type}"; }`),
    '  if ($bsdxen_moved) { return 301 $bsdxen_moved; }',
    ...packed.map((line) => `  ${line}`),
    `  location = ${base} {`,
    ...indented(['if ($bsdxen_to) { return 302 $bsdxen_to; }', ...packed]),
    '  }',
    `  location ~* "^${quoted(base)}[fe]/" {`,
    ...indented(['if ($bsdxen_to) { return 302 $bsdxen_to; }', ...packed, 'try_files $bsdxen_file =404;']),
    '  }',
    '}',
    '',
  ].join('\n');
}
