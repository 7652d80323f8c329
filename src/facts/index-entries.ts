import { collator } from '../i18n/format.ts';
import { languages, type Language } from '../i18n/languages.ts';
import { pagePath } from '../i18n/paths.ts';
import { content } from './library.ts';
import { pageLink } from './site-map.ts';

/** A line of the index A–Z: a word and where it leads. */
export interface IndexEntry {
  word: string;
  href: string;
  /** Where it leads, if the word does not say so itself. */
  target: string | undefined;
  /** The word's language, if it is not the reader's. */
  lang: Language | undefined;
}

/** The index is two pages: from which letter on the second holds it, and its address below the first. */
export const secondHalf = { from: 'N', path: 'n-z' };

/** The index for readers without search: pages, headings of articles, terms with their synonyms in both languages; by first letter. */
export function indexEntries(language: Language): { letter: string; entries: IndexEntry[] }[] {
  const compare = collator(language).compare;
  const entries: IndexEntry[] = [];
  const seen = new Set<string>();
  const add = (entry: IndexEntry) => {
    const key = `${entry.word.toLowerCase()} ${entry.href}`;
    if (seen.has(key)) return;
    seen.add(key);
    entries.push(entry);
  };
  for (const section of content().site.sections) {
    for (const path of section.pages) {
      const page = pageLink(language, path);
      add({ word: page.title, href: page.href, target: undefined, lang: undefined });
      const article = content().pages[language].get(path);
      for (const heading of article?.headings ?? []) {
        if (!heading.id) continue;
        const word = heading.text.replace(/<[^>]*>/g, '').replace(/[`*]/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1');
        add({ word, href: pagePath(language, path, heading.id), target: page.label, lang: undefined });
      }
    }
  }
  for (const term of content().glossary.terms) {
    const href = pagePath(language, 'glossary', term.id);
    const own = term.term[language];
    add({ word: own, href, target: undefined, lang: undefined });
    for (const other of languages) {
      const foreign = other === language ? undefined : other;
      for (const word of [term.term[other], ...term.also[other]]) if (word !== own) add({ word, href, target: own, lang: foreign });
    }
  }
  const letterOf = (word: string) => word.normalize('NFD').replace(/[^A-Za-z0-9]/g, '').charAt(0).toUpperCase().replace(/\d/, '0–9') || '#';
  const groups = new Map<string, IndexEntry[]>();
  for (const entry of entries.sort((a, b) => compare(a.word, b.word))) {
    const letter = letterOf(entry.word);
    groups.set(letter, [...(groups.get(letter) ?? []), entry]);
  }
  return [...groups].sort(([a], [b]) => compare(a, b)).map(([letter, list]) => ({ letter, entries: list }));
}
