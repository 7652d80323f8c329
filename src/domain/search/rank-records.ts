import { parseRecordId, type RecordKey, type RecordKind } from './record-id.ts';

/** Records that have a token, with its weight in each, by their ids. */
export interface Found {
  /** How many have it: of a very frequent token the index lists only those that have most of it. */
  count: number;
  weights: Map<string, number>;
}

/** What the index says to one concept of a question. Weights by the id of the record. */
export interface ConceptHits {
  /** How much of the question this is. */
  share: number;
  /** Records that have it, listed or not. */
  count: number;
  /** Weight of the concept in a record's text. */
  text: Map<string, number>;
  /** How much of a record's title the concept is, from 0 to 1. */
  title: Map<string, number>;
}

/** All that the index says to a question. */
export interface Hits {
  /** Records in the index. */
  total: number;
  concepts: ConceptHits[];
  /** Weights of identifiers found as a whole. */
  wholes: Found[];
  /** Neighbours found as neighbours. */
  pairs: Found[];
}

/** A record that was found. */
export interface Ranked {
  id: string;
  key: RecordKey;
  score: number;
  /** How much of the question it has, from 0 to 1. */
  coverage: number;
}

/** The scales of the ranking; chosen with two thirds of the questions in tests/search. */
export const scales = { coverage: 0.7, title: 2.85, wholeTitle: 0.79, whole: 1.51, pair: 0.7, mostPairs: 4, exact: 1.07, mostText: 2.07, mostWhole: 0.61 };

/** What kinds are worth against one another if the words alone do not decide. */
export const kindScales: Record<RecordKind, number> = { article: 0.84, section: 1, fact: 1.11, term: 0.92, release: 0.86, plan: 0.93, tool: 0.9, source: 0.38 };

/** Rarity of something that `count` of `total` records have. */
export function rarity(total: number, count: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

/** Orders all records that have a part of the question, best first. Equal ones keep the order of their ids. */
export function rankRecords({ total, concepts, wholes, pairs }: Hits): Ranked[] {
  const worth = concepts.map(({ share, count }) => share * rarity(total, count));
  const all = Math.max(1e-9, worth.reduce((sum, one) => sum + one, 0));
  // A record that is not listed may have a very frequent word all the same.
  const unlisted = concepts.map(({ count, text }) => Math.max(0, count - text.size) / Math.max(1, total - text.size));
  const ids = new Set([...concepts.flatMap(({ text }) => [...text.keys()]), ...wholes.flatMap(({ weights }) => [...weights.keys()])]);
  const ranked: Ranked[] = [];
  for (const id of ids) {
    const key = parseRecordId(id);
    if (!key) continue;
    let base = 0;
    let covered = 0;
    let asked = 0;
    let titled = 0;
    for (const [at, { text, title }] of concepts.entries()) {
      const weight = Math.min(scales.mostText, text.get(id) ?? 0);
      base += worth[at]! * weight;
      covered += worth[at]! * Math.max(unlisted[at]!, Math.min(1, weight * 4));
      const share = title.get(id) ?? 0;
      titled += share;
      asked += share > 0 ? worth[at]! * Math.min(1, share * 3) : 0;
    }
    const coverage = covered / all;
    const whole = wholes.reduce((sum, { count, weights }) => sum + Math.min(scales.mostWhole, weights.get(id) ?? 0) * rarity(total, count), 0);
    const pair = Math.min(scales.mostPairs * rarity(total, 1), pairs.reduce((sum, { count, weights }) => sum + (weights.has(id) ? rarity(total, count) : 0), 0));
    const title = asked * (1 - scales.wholeTitle + scales.wholeTitle * Math.min(1, titled));
    // Who types a name and nothing else wants what bears it.
    const exact = titled > 0.8 && asked > 0.85 * all ? scales.exact * all : 0;
    const score = (base + scales.title * title + exact) * coverage ** scales.coverage + scales.whole * whole + scales.pair * pair;
    ranked.push({ id, key, score: score * kindScales[key.kind], coverage: whole > 0 ? Math.max(coverage, 0.9) : coverage });
  }
  return ranked.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
}

/** Pages in the order of their best part; the parts of a page that were found come below its best one. Facts, terms and the like are pages of their own. */
export function groupByPage(ranked: Ranked[]): { best: Ranked; others: Ranked[] }[] {
  const pages = new Map<number, { best: Ranked; others: Ranked[] }>();
  for (const one of ranked) {
    const page = pages.get(one.key.group);
    if (page) page.others.push(one);
    else pages.set(one.key.group, { best: one, others: [] });
  }
  return [...pages.values()];
}
