import { isLanguage, type Language } from './languages.ts';

/** Folder that the site is served from, with a slash at both ends. */
const base: string = (import.meta as { env?: { BASE_URL?: string } }).env?.BASE_URL ?? '/';

/** Address of something below the site's root, in whichever folder the site is served: `data/facts.json`. */
export function rootPath(path: string): string {
  return base.replace(/\/?$/, '/') + path.replace(/^\//, '');
}

/** Address of a page in a language; `path` without language and outer slashes, '' is the home page. */
export function pagePath(language: Language, path: string, anchor?: string): string {
  return rootPath(`${language}/${path === '' ? '' : `${path}/`}`) + (anchor ? `#${anchor}` : '');
}

/** A link as authors write it (`/de/architecture/#dom0`) as the browser needs it. Others come back unchanged. */
export function authoredPath(href: string): string {
  return /^\/(?!\/)/.test(href) ? rootPath(href) : href;
}

/** Language and path (without outer slashes) of the page at an address of this site. Throws outside the two languages. */
export function placeAt(url: URL): { language: Language; path: string } {
  const [language, ...rest] = url.pathname.slice(rootPath('').length).split('/');
  if (!isLanguage(language)) throw new Error(`${url.pathname} belongs to no language`);
  return { language, path: rest.filter((part) => part !== '').join('/') };
}
