import { posix } from 'node:path';

/** A copy of the site that is opened from a disk: what it holds, and where links go that lead out of it. */
export interface OfflineCopy {
  /** Folder that the site was built for, with a slash at both ends. */
  base: string;
  files: ReadonlySet<string>;
  /** File for links to pages that are not in the copy. */
  elsewhere: string;
}

/**
 * An address of the site as a browser finds it without a server: relative to the file `from`, with index.html for folders. Addresses of other
 * sites, of the same page and of nothing come back unchanged.
 */
export function relativeAddress(address: string, from: string, { base, files, elsewhere }: OfflineCopy): string {
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address.slice(base.length))!;
  const named = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const file = decodeURIComponent(named);
  const target = files.has(file) ? named : elsewhere;
  return posix.relative(posix.dirname(from), target) + (target === named ? rest : '');
}

const addresses = /(\s(?:href|src|action|data-[a-z-]+)=")(\/[^"]*)(")/g;
const listed = /(\ssrcset=")([^"]*)(")/g;
const refresh = /(http-equiv="refresh" content="\d+; url=)([^"]*)(")/g;

/**
 * A page with all its addresses relative. The policy goes, since "self" means nothing without a server, and so does the preloading of the
 * typeface, which browsers refuse to do across files. Attributes that hold no address (`data-field="/x"`) keep what they hold.
 */
export function makePageRelative(html: string, from: string, copy: OfflineCopy): string {
  const change = (address: string) => relativeAddress(address, from, copy);
  const data = (whole: string, before: string, address: string, after: string) => {
    const known = !before.includes('data-') || copy.files.has(address.slice(copy.base.length).replace(/[?#].*$/, ''));
    return known ? before + change(address) + after : whole;
  };
  return html
    .replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '')
    .replace(/<link rel="preload"[^>]*as="font"[^>]*>/g, '')
    .replace(refresh, (_, before: string, address: string, after: string) => before + change(address) + after)
    .replace(addresses, data)
    .replace(listed, (_, before: string, list: string, after: string) => before + list.split(',').map((part) => part.trim().replace(/^\S+/, change)).join(', ') + after);
}

/** A style sheet with all its addresses relative. */
export function makeStyleRelative(css: string, from: string, copy: OfflineCopy): string {
  return css.replace(/(url\(["']?)(\/[^"')]*)/g, (_, before: string, address: string) => before + relativeAddress(address, from, copy));
}
