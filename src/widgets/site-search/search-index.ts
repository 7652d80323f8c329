import type { ConceptHits, Found, Hits } from '../../domain/search/rank-records.ts';
import { joinSameWords, readQuery, type Concept, type LanguageWords, type Query } from '../../domain/search/read-query.ts';
import { parseRecordList } from '../../domain/search/record-list.ts';
import { parseSorted, placeOf } from '../../domain/search/sorted-text.ts';
import type { SearchLanguage } from '../../domain/search/spelling.ts';
import { fieldOf, tokenOf, type Field } from '../../domain/search/token.ts';
import { parseWordFile, type WordEntry } from '../../domain/search/word-file.ts';
import { mustLoad } from './network.ts';

/** What the site says about a language before its index is asked. */
interface QueryWords {
  stamp: string;
  records: string;
  starts: string;
  silent: string[];
  same: string[][];
}

/** Weight of a whole title in the field of titles. */
const wholeTitle = 8;
/** A word of which the typed one is the beginning; found in the text, and as the only find there is. */
const beginning = { beside: 0.3, alone: 0.7 };
/** Weights of a word that the site writes as two, as shares of what neighbours weigh: Plan9, bootcfg. */
const apart = { text: 0.3, title: 0.15 };
/** Files of words that are read for a beginning: beside the word itself the one where it would stand; two letters are the beginning of half the index. */
const mostFiles = { beside: 1, alone: 3 };
/** Comes after every letter that a token may have. */
const afterAll = '\uffff';

/** The index of one language. A failed load ends it: the next search opens a new one. */
export class LanguageIndex {
  readonly known: LanguageWords;
  private readonly files = new Map<number, Promise<WordEntry[]>>();
  private readonly records: string[];
  private readonly starts: string[];
  /** Address of the bundle, with a slash at its end. */
  readonly folder: string;

  private constructor(words: QueryWords, language: SearchLanguage, folder: string) {
    this.folder = folder;
    this.records = parseRecordList(words.records);
    this.starts = parseSorted(words.starts);
    this.known = { language, silent: new Set(words.silent), same: joinSameWords(language, words.same) };
  }

  /** Opens the index of a language below `root`, the address of /pagefind/. Rejects with a LoadError if it does not load. */
  static async open(root: string, language: SearchLanguage): Promise<LanguageIndex> {
    const words = await mustLoad(`${root}${language}/words.json`, 'no-cache').then((response) => response.json() as Promise<QueryWords>);
    return new LanguageIndex(words, language, `${root}${language}/${words.stamp}/`);
  }

  private file(at: number): Promise<WordEntry[]> {
    let file = this.files.get(at);
    if (!file) {
      file = mustLoad(`${this.folder}index/${at.toString(36)}.txt`).then(async (response) => parseWordFile(await response.text()));
      this.files.set(at, file);
    }
    return file;
  }

  private named(weights: Map<number, number>): [id: string, weight: number][] {
    return [...weights].map(([record, weight]) => [this.records[record] ?? '', weight]);
  }

  /** Records with a token. */
  private async weights(token: string): Promise<Found> {
    const entry = (await this.file(placeOf(token, this.starts))).find((one) => one.token === token);
    return { count: entry?.count ?? 0, weights: new Map(this.named(entry?.weights ?? new Map<number, number>())) };
  }

  private async inField(stem: string, field: Field): Promise<Found> {
    return this.weights(tokenOf(stem, field));
  }

  /** Records with any word that begins like `letters`, in their text. */
  private async starting(letters: string, most: number): Promise<Map<string, number>> {
    const from = placeOf(letters, this.starts);
    const to = Math.min(placeOf(letters + afterAll, this.starts), from + most - 1);
    const files = await Promise.all(Array.from({ length: to - from + 1 }, (_, at) => this.file(from + at)));
    const found = new Map<string, number>();
    for (const { token, weights } of files.flat()) {
      if (token.startsWith(letters) && fieldOf(token) === 'text') for (const [id, weight] of this.named(weights)) found.set(id, Math.max(found.get(id) ?? 0, weight));
    }
    return found;
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
      const starting = await this.starting(concept.folded, alone ? mostFiles.alone : mostFiles.beside);
      raise(hits.text, new Map([...starting].map(([id, weight]) => [id, Math.min(2, weight)])), alone ? beginning.alone : beginning.beside);
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
    return { total: this.records.length, concepts: asked, wholes: whole, pairs: pair };
  }
}
