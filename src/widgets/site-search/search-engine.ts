import { looksLikeHardware } from '../../domain/search/looks-like-hardware.ts';
import { groupByPage, rankRecords, type Hits, type Ranked } from '../../domain/search/rank-records.ts';
import type { Query } from '../../domain/search/read-query.ts';
import type { SearchLanguage } from '../../domain/search/spelling.ts';
import { kindFilters, type Answer, type Entry, type Question } from './answer.ts';
import { describeEntry, twinKey } from './describe-entry.ts';
import { LoadError } from './network.ts';
import { LanguageIndex } from './search-index.ts';
import { replaceUnknown } from './unknown-words.ts';

/** A page must have this much of the question, or half as much as the best one, to be counted. */
const counted = 0.5;
/** With a word that this language does not have, or with less of the question than this in its best entry, the other language is asked, too. */
const satisfied = 0.35;
/** What the other language's entries must have. */
const worthShowing = 0.6;
const mostOthers = 3;
/** Records that have a compound hardly known, and letters from which on a word may be one. */
const hardlyKnown = 2;
const longCompound = 12;

type Page = { best: Ranked; others: Ranked[] };

/** The search in all languages. A later question supersedes an earlier one, whose answer is then undefined. */
export class SearchEngine {
  private readonly indexes = new Map<SearchLanguage, Promise<LanguageIndex>>();
  private latest = 0;
  private readonly root: string;

  /** `root` is the address of /pagefind/. */
  constructor(root: string) {
    this.root = root;
  }

  private index(language: SearchLanguage): Promise<LanguageIndex> {
    let index = this.indexes.get(language);
    if (!index) {
      index = LanguageIndex.open(this.root, language);
      index.catch(() => this.indexes.delete(language));
      this.indexes.set(language, index);
    }
    return index;
  }

  /** Loads what every question of a language needs. */
  async warm(language: SearchLanguage): Promise<void> {
    await this.index(language);
  }

  /** Answers a question. Rejects with a LoadError if something does not load; after a new edition of the site it tries once more with that. */
  async answer(question: Question): Promise<Answer | undefined> {
    this.latest = question.id;
    try {
      return await this.attempt(question);
    } catch (error) {
      this.indexes.clear();
      if (!(error instanceof LoadError && error.gone) || this.latest !== question.id) throw error;
      return this.attempt(question);
    }
  }

  private async attempt(question: Question): Promise<Answer | undefined> {
    const own = await this.index(question.language);
    const { query, hits, suggestions, unknown } = await this.read(question, own);
    if (this.latest !== question.id) return undefined;
    const pages = groupByPage(rankRecords(hits).filter(this.wanted(question)));
    const entries = await this.describe(pages.slice(0, question.count), query, own);
    if (this.latest !== question.id) return undefined;
    const best = pages[0]?.best.coverage ?? 0;
    const other = (best < satisfied || unknown) && query.concepts.length > 0 ? await this.others(question, best, entries) : [];
    if (this.latest !== question.id) return undefined;
    return {
      id: question.id,
      text: query.text,
      total: Math.max(entries.length, pages.filter((page) => page.best.coverage >= Math.max(counted * best, Math.min(counted, best))).length),
      entries,
      other,
      suggestions,
      hardware: looksLikeHardware(query.text),
      words: query.concepts.flatMap(({ variants }) => variants.map(({ word }) => word)),
    };
  }

  /** What an index makes of a question: words that it does not have are taken apart or spelt anew. */
  private async read({ id, text }: Question, index: LanguageIndex): Promise<{ query: Query; hits: Hits; suggestions: string[]; unknown: boolean }> {
    const query = index.read(text);
    const hits = await index.hits(query);
    const known = (at: number) => Math.max(hits.concepts[at]!.text.size, hits.concepts[at]!.title.size);
    const unknown = query.concepts.filter((_, at) => known(at) === 0);
    const rare = query.concepts.filter(({ folded }, at) => known(at) > 0 && known(at) <= hardlyKnown && folded.length >= longCompound && index.known.language === 'de');
    if (unknown.length + rare.length === 0 || this.latest !== id) return { query, hits, suggestions: [], unknown: unknown.length > 0 };
    const replaced = await replaceUnknown(query, unknown, rare, index);
    return { ...replaced, hits: await index.hits(replaced.query), unknown: replaced.query.concepts.some((concept) => unknown.includes(concept)) || replaced.suggestions.length > 0 };
  }

  private wanted({ kind, system }: Question) {
    const kinds: readonly string[] = kind === '' ? [] : kindFilters[kind];
    return ({ key }: Ranked) => (kinds.length === 0 || kinds.includes(key.kind)) && (system === '' || key.systems.includes(system));
  }

  private describe(pages: Page[], query: Query, index: LanguageIndex): Promise<Entry[]> {
    return Promise.all(pages.map((page) => describeEntry(page, query, index, this.root)));
  }

  /** Entries of the other language that have more of the question than the best of this one, without the twins of what is shown. */
  private async others(question: Question, best: number, shown: Entry[]): Promise<Entry[]> {
    const index = await this.index(question.language === 'de' ? 'en' : 'de');
    const { query, hits } = await this.read(question, index);
    const ranked = rankRecords(hits).filter(this.wanted(question));
    if (this.latest !== question.id) return [];
    const pages = groupByPage(ranked).filter((page) => page.best.coverage >= Math.max(worthShowing, best + 0.1)).slice(0, mostOthers);
    const entries = await this.describe(pages, query, index);
    const twins = new Set(shown.flatMap((entry) => [entry.href, ...entry.sections.map(({ href }) => href)]).map(twinKey));
    return entries.filter(({ href }) => !twins.has(twinKey(href)));
  }
}
