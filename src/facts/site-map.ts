import type { Language } from '../i18n/languages.ts';
import { pagePath } from '../i18n/paths.ts';
import { content, words } from './library.ts';

/** A page as navigation shows it. */
export interface PageLink {
  path: string;
  href: string;
  title: string;
  label: string;
  description: string;
}

/** Pages that are made from data; their titles are interface words. */
const made = ['glossary', 'contents', 'facts', 'sources', 'search', 'hardware/cpus', 'hardware/computers', 'hardware/chipsets', 'kiosk'];

/** The page at a path. Throws if site.yaml names a page that does not exist. */
export function pageLink(language: Language, path: string): PageLink {
  const href = pagePath(language, path);
  if (made.includes(path)) {
    const t = words(language);
    const key = path.replaceAll('/', '-');
    return { path, href, title: t(`${key}.title`), label: t(`${key}.label`), description: t(`${key}.description`) };
  }
  const article = content().pages[language].get(path === '' ? 'index' : path);
  if (!article) throw new Error(`content/site.yaml names "${path}", but content/pages/${language}/${path}.mdx does not exist`);
  return { path, href, title: article.data.title, label: article.data.label ?? article.data.title, description: article.data.description };
}

/** Sections with their pages, in the site's order. */
export function sections(language: Language): { id: string; label: string; pages: PageLink[] }[] {
  const t = words(language);
  return content().site.sections.map((section) => ({
    id: section.id,
    label: t(`section.${section.id}`),
    pages: section.pages.map((path) => pageLink(language, path)),
  }));
}

/** The pages before and after one in reading order; not across the site's own pages (about, imprint …). */
export function neighbours(language: Language, path: string): { previous: PageLink | undefined; next: PageLink | undefined } {
  const order = content().site.sections.filter((section) => section.id !== 'site').flatMap((section) => section.pages);
  const at = order.indexOf(path);
  const link = (index: number) => (at < 0 || order[index] === undefined ? undefined : pageLink(language, order[index]));
  return { previous: at > 0 ? link(at - 1) : undefined, next: link(at + 1) };
}
