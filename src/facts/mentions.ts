import type { Language } from '../i18n/languages.ts';
import { content } from './library.ts';
import { pageLink, type PageLink } from './site-map.ts';

/** Articles that show or cite a fact, in the order of their paths. */
export function pagesWithFact(language: Language, id: string): PageLink[] {
  return [...content().pages[language]]
    .filter(([, article]) => article.uses.some((use) => use.ids.includes(id) && /^(Fact|Cite|FactTable)$/.test(use.name)))
    .map(([path]) => pageLink(language, path === 'index' ? '' : path));
}
