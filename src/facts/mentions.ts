import type { Language } from '../i18n/languages.ts';
import { content } from './library.ts';
import type { Content } from './content.ts';
import { pageLink, type PageLink } from './site-map.ts';

const showing = new Set(['Fact', 'Cite', 'FactTable']);
const indexes = new WeakMap<Content, Record<Language, Map<string, string[]>>>();

/** For each fact the paths of the articles that show it; made once for a content, since every fact page asks. */
function mentionIndex(whole: Content): Record<Language, Map<string, string[]>> {
  const known = indexes.get(whole);
  if (known) return known;
  const made = { de: new Map<string, string[]>(), en: new Map<string, string[]>() };
  for (const language of ['de', 'en'] as const) {
    for (const [path, article] of whole.pages[language]) {
      for (const id of new Set(article.uses.filter((use) => showing.has(use.name)).flatMap((use) => use.ids))) {
        const paths = made[language].get(id);
        if (paths) paths.push(path);
        else made[language].set(id, [path]);
      }
    }
  }
  indexes.set(whole, made);
  return made;
}

/** Articles that show or cite a fact, in the order of their paths. */
export function pagesWithFact(language: Language, id: string): PageLink[] {
  return (mentionIndex(content())[language].get(id) ?? []).map((path) => pageLink(language, path === 'index' ? '' : path));
}
