/** What a file is sent as, and whether it gets smaller when it is compressed. */
export interface ContentType {
  type: string;
  compress: boolean;
}

const text = (type: string): ContentType => ({ type: `${type}; charset=utf-8`, compress: true });
const data = (type: string, compress = false): ContentType => ({ type, compress });
/** Gzipped inside, whatever they hold: a server that unpacked or packed them would break the search. */
const packed = data('application/octet-stream');

/**
 * Every ending that the site may hold. Configuration and scripts are plain text: they are to be read, not to be opened by a program. The
 * order is that of the generated configurations.
 */
export const contentTypes: Readonly<Record<string, ContentType>> = {
  html: text('text/html'),
  css: text('text/css'),
  js: text('text/javascript'),
  json: data('application/json', true),
  svg: data('image/svg+xml', true),
  xml: data('application/xml', true),
  txt: text('text/plain'),
  cfg: text('text/plain'),
  conf: text('text/plain'),
  sh: text('text/plain'),
  csv: text('text/csv'),
  webmanifest: data('application/manifest+json', true),
  wasm: data('application/wasm', true),
  png: data('image/png'),
  webp: data('image/webp'),
  ico: data('image/x-icon'),
  woff2: data('font/woff2'),
  pdf: data('application/pdf'),
  gz: data('application/gzip'),
  zip: data('application/zip'),
  pf_meta: packed,
  pf_fragment: packed,
  pf_index: packed,
  pf_filter: packed,
  pagefind: packed,
};

/** Endings whose files have compressed twins. */
export const compressedEndings: readonly string[] = Object.keys(contentTypes).filter((ending) => contentTypes[ending]!.compress);

const endingOf = (name: string): string => /\.([^./]+)$/.exec(name)?.[1] ?? '';

/** What a file of this name is sent as; undefined for an ending that the table does not know. */
export function contentTypeOf(name: string): ContentType | undefined {
  const ending = endingOf(name);
  return Object.hasOwn(contentTypes, ending) ? contentTypes[ending] : undefined;
}
