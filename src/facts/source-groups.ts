import { collator } from '../i18n/format.ts';
import type { Language } from '../i18n/languages.ts';
import { pagePath } from '../i18n/paths.ts';
import { sourceKinds, type SourceData } from '../schemas/source.ts';
import { content } from './library.ts';

/** Sources of one kind, by title, each with the number of facts that rest on it. */
export interface SourceGroup {
  kind: SourceData['kind'];
  href: string;
  entries: { id: string; source: SourceData; facts: number }[];
}

/** All sources by kind; a kind without sources is left out. */
export function sourceGroups(language: Language): SourceGroup[] {
  const { facts, sources } = content();
  const carried = new Map<string, number>();
  for (const fact of facts.values()) for (const { source } of fact.sources) carried.set(source, (carried.get(source) ?? 0) + 1);
  const entries = [...sources].map(([id, source]) => ({ id, source, facts: carried.get(id) ?? 0 })).sort((a, b) => collator(language).compare(a.source.title, b.source.title));
  return sourceKinds
    .map((kind) => ({ kind, href: pagePath(language, `sources/${kind}`), entries: entries.filter((entry) => entry.source.kind === kind) }))
    .filter((group) => group.entries.length > 0);
}

/** Address of a source on its kind's page. Throws if there is no such source. */
export function sourcePath(language: Language, id: string): string {
  const source = content().sources.get(id);
  if (!source) throw new Error(`source "${id}" does not exist below content/sources`);
  return pagePath(language, `sources/${source.kind}`, id);
}
