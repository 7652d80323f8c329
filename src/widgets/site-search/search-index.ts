import { rarity, type ConceptHits, type Found, type Hits } from '../../domain/search/rank-records.ts';
import { joinSameWords, readQuery, type Concept, type LanguageWords, type Query } from '../../domain/search/read-query.ts';
import type { SearchLanguage } from '../../domain/search/spelling.ts';
import { beginningOf, tokenOf, type Field } from '../../domain/search/token.ts';
import { mustLoad, takeFailure } from './network.ts';

/** What the site says about a language before its index is asked. */
interface QueryWords {
  stamp: string;
  total: number;
  counts: Record<string, number>;
  silent: string[];
  same: string[][];
}

/** The part of Pagefind's interface that the search uses. */
interface Pagefind {
  search(term: string): Promise<{ results: { id: string; score: number }[] }>;
}

/** A score of Pagefind's is weight times rarity, divided by five: all records are said to have the same length. */
const scoreScale = 5;
/** Weight of a whole title in the field of titles. */
const wholeTitle = 8;
/** A word of which the typed one is the beginning; found in the text, and as the only find there is. */
const beginning = { beside: 0.3, alone: 0.7 };
/** Weights of a word that the site writes as two: Plan9, bootcfg. */
const apart = { text: 1.2, title: 0.6 };

const ranking = { termFrequency: 0, pageLength: 0, termSimilarity: 0, diacriticSimilarity: 0, termSaturation: 2 };

/** The index of one language. A failed load ends it: the next search opens a new one. */
export class LanguageIndex {
  readonly known: LanguageWords;
  private readonly found = new Map<string, Promise<Found>>();
  private readonly pagefind: Pagefind;
  private readonly words: QueryWords;
  /** Address of the bundle, with a slash at its end. */
  readonly folder: string;

  private constructor(pagefind: Pagefind, words: QueryWords, language: SearchLanguage, folder: string) {
    this.pagefind = pagefind;
    this.words = words;
    this.folder = folder;
    this.known = { language, silent: new Set(words.silent), same: joinSameWords(language, words.same) };
  }

  /** Opens the index of a language below `root`, the address of /pagefind/. Rejects if something of it does not load. */
  static async open(root: string, language: SearchLanguage): Promise<LanguageIndex> {
    const [words, module] = await Promise.all([
      mustLoad(`${root}${language}/words.json`, 'no-cache').then((response) => response.json() as Promise<QueryWords>),
      import(/* @vite-ignore */ `${root}pagefind.js`) as Promise<{ createInstance(options: object): Pagefind & { init(): Promise<void> } }>,
    ]);
    const folder = `${root}${language}/${words.stamp}/`;
    const pagefind = module.createInstance({ basePath: folder, ranking, noWorker: true });
    await pagefind.init();
    // A search for nothing waits for what init() only begins.
    await pagefind.search('');
    takeFailure();
    return new LanguageIndex(pagefind, words, language, folder);
  }

  /** Records with a token, or with any that begins like it. */
  private weights(token: string): Promise<Found> {
    let answer = this.found.get(token);
    if (!answer) {
      answer = this.pagefind.search(token).then(({ results }) => {
        takeFailure();
        const scale = scoreScale / rarity(this.words.total, results.length);
        return { count: this.words.counts[token] ?? results.length, weights: new Map(results.map(({ id, score }) => [id, score * scale])) };
      });
      this.found.set(token, answer);
    }
    return answer;
  }

  private async inField(stem: string, field: Field): Promise<Found> {
    return this.weights(tokenOf(stem, field));
  }

  /** What the index says to one concept, the best of its variants for each record. */
  private async ask(concept: Concept): Promise<ConceptHits> {
    const hits: ConceptHits = { share: concept.share, count: 0, text: new Map(), title: new Map() };
    const raise = (into: Map<string, number>, from: Map<string, number>, scale: number) => {
      for (const [id, weight] of from) into.set(id, Math.max(into.get(id) ?? 0, weight * scale));
    };
    let unlisted = 0;
    await Promise.all(concept.variants.map(async ({ stem, weight }) => {
      const [text, title] = await Promise.all([this.inField(stem, 'text'), this.inField(stem, 'title')]);
      raise(hits.text, text.weights, weight);
      raise(hits.title, title.weights, weight / wholeTitle);
      unlisted = Math.max(unlisted, text.count - text.weights.size);
    }));
    const together = await this.inField(concept.folded, 'pair');
    raise(hits.text, together.weights, apart.text);
    // A name with a number is one thing however it is written; other words that were joined are a compound, whose title is another one.
    if (/\d/.test(concept.folded)) raise(hits.title, together.weights, apart.title);
    const alone = hits.text.size === 0 && concept.folded.length > 3;
    if ((concept.open || alone) && concept.folded.length > 1) {
      const { weights } = await this.weights(beginningOf(concept.folded));
      raise(hits.text, new Map([...weights].map(([id, weight]) => [id, Math.min(2, weight)])), alone ? beginning.alone : beginning.beside);
    }
    // Of two frequent words that mean the same, some records that are not listed have both: the greater number is the surer one.
    hits.count = unlisted + new Set([...hits.text.keys(), ...hits.title.keys()]).size;
    return hits;
  }

  /** Reads a question in this index's language. */
  read(text: string): Query {
    return readQuery(text, this.known);
  }

  /** All that the index says to a question. */
  async hits({ concepts, wholes, pairs }: Query): Promise<Hits> {
    const [asked, whole, pair] = await Promise.all([
      Promise.all(concepts.map((concept) => this.ask(concept))),
      Promise.all(wholes.map((stem) => this.inField(stem, 'text'))),
      Promise.all(pairs.map((token) => this.weights(token))),
    ]);
    return { total: this.words.total, concepts: asked, wholes: whole, pairs: pair };
  }
}
