import { securityPolicy } from './security-policy.ts';

/** A header that every answer carries. */
export type Header = readonly [name: string, value: string];

/** Security headers of every answer, errors included. The policy is the pages' own with what a <meta> cannot say. */
export const securityHeaders: readonly Header[] = [
  ['Content-Security-Policy', `${securityPolicy}; frame-ancestors 'none'`],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Permissions-Policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Cross-Origin-Resource-Policy', 'same-origin'],
];

/**
 * Only advice, in a comment: whoever sends it must serve the whole host over TLS for as long as it says, and that is not the site's to decide.
 */
export const transportAdvice: Header = ['Strict-Transport-Security', 'max-age=31536000'];

/** Ask before each use whether it has changed: pages, data, drawings. With the entity tags of all servers that costs one small answer. */
export const revalidate = 'no-cache';

/** Never asked for again: the name contains a digest of what is in it. */
export const immutable = 'public, max-age=31536000, immutable';

/**
 * Folders whose files are all named by their content, below the site's root, with a slash at the end. The search index is not among them: its
 * pieces keep their names when their content changes.
 */
export const immutableFolders: readonly string[] = ['_assets/'];
