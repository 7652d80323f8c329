import { acceptsEncoding, languageCaptures } from './accept-language.ts';
import { compressedEndings, contentTypes } from './content-types.ts';
import { immutable, immutableFolders, revalidate, securityHeaders, transportAdvice } from './response-headers.ts';
import { addressPattern, choicePattern, generatedNote, immutablePattern, isPrinted, type SiteRules } from './site-rules.ts';

const encodings = [['br', 'br'], ['gzip', 'gz']] as const;

/** Per-directory patterns see the path below the folder that holds the file. */
const below = (path: string): string => addressPattern('', path).replace('^^', '^');
const flags = (path: string, ...more: string[]): string => `[${[...(isPrinted(path) ? ['NC'] : []), ...more].join(',')}]`;

function emitRewriting(rules: SiteRules): string[] {
  const lines: string[] = [];
  for (const { path, targets } of rules.choices) {
    for (const [language, target] of Object.entries(targets)) {
      lines.push(`  RewriteCond %{ENV:site_language} ^${language}$ [NC]`, `  RewriteRule "${below(path)}" "${rules.base}${target}" ${flags(path, 'R=302', 'NE', 'QSD', 'L')}`);
    }
  }
  for (const { path, target, status } of rules.redirects) lines.push(`  RewriteRule "${below(path)}" "${rules.base}${target}" ${flags(path, `R=${status}`, 'NE', 'QSD', 'L')}`);
  for (const path of [...rules.choices.map((choice) => choice.path), ...rules.pages].filter(isPrinted)) {
    lines.push(`  RewriteRule "${below(path)}" "${rules.base}${path}/index.html" ${flags(path, 'L')}`);
  }
  return lines;
}

/**
 * The site's .htaccess, to lie in the folder that the site is served from. What a host's Apache lacks (mod_headers, mod_rewrite) is left out
 * without an error: the pages work without it. Needs `AllowOverride All`, or FileInfo and Indexes.
 */
export function emitApache(rules: SiteRules): string {
  const compressed = `\\.(?:${compressedEndings.join('|')})`;
  const header = ([name, value]: readonly [string, string], condition = '') => `  Header always set ${name} "${value}"${condition && ` "expr=%{REQUEST_URI} =~ m#${condition}#"`}`;
  const types = Object.entries(contentTypes).filter(([ending]) => ending !== 'gz');
  return [
    generatedNote('#', `Apache: copy it as .htaccess into the folder served as ${rules.base}`).trimEnd(),
    'DirectoryIndex index.html',
    `ErrorDocument 404 ${rules.base}404.html`,
    ...types.map(([ending, { type }]) => `AddType "${type}" .${ending}`),
    '# The endings of compressed twins name an encoding, not a type; of an own .gz file too, since there are only twins.',
    'RemoveType .gz',
    'RemoveLanguage .de .en',
    ...encodings.map(([encoding, ending]) => `AddEncoding ${encoding} .${ending}`),
    '<IfModule mod_headers.c>',
    ...securityHeaders.map((one) => header(one)),
    `  # ${transportAdvice[0]} "${transportAdvice[1]}" only if the whole host is served over TLS for good.`,
    header(['Cache-Control', revalidate]),
    header(['Cache-Control', immutable], immutablePattern(rules.base, immutableFolders)),
    `  Header always merge Vary Accept-Encoding "expr=%{REQUEST_URI} =~ m#(?:/|${compressed}(?:\\.(?:br|gz))?)$#"`,
    `  Header always merge Vary Accept-Language "expr=%{REQUEST_URI} =~ m#${choicePattern(rules.base).replace('index\\.html', 'index\\.html(?:\\.(?:br|gz))?')}#i"`,
    '</IfModule>',
    '<IfModule mod_setenvif.c>',
    '  # From the lowest weight to the highest: the last that matches stays.',
    ...languageCaptures(rules.languages).toReversed().map((pattern) => `  SetEnvIfNoCase Accept-Language "${pattern}" site_language=$1`),
    '</IfModule>',
    '<IfModule mod_rewrite.c>',
    '  RewriteEngine On',
    '  # Most servers deny it already; here it is denied by all.',
    '  RewriteRule "(?:^|/)\\.ht" - [R=404,L]',
    ...emitRewriting(rules),
    ...encodings.flatMap(([encoding, ending]) => [
      `  RewriteCond %{HTTP:Accept-Encoding} "${acceptsEncoding(encoding)}" [NC]`,
      `  RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
      `  RewriteRule "${compressed}$" "%{REQUEST_URI}.${ending}" [E=no-gzip:1,E=no-brotli:1,L]`,
    ]),
    '</IfModule>',
    '',
  ].join('\n');
}
