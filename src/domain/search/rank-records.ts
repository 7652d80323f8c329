import { parseRecordId, type RecordKey, type RecordKind } from './record-id.ts';

/** What the index says to one concept of a question. Weights by the id of the record. */
export interface ConceptHits {
  /** How much of the question this is. */
  share: number;
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
  wholes: Map<string, number>[];
  /** Neighbours found as neighbours. */
  pairs: Map<string, number>[];
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
export const scales = { coverage: 0.8, title: 2.2, wholeTitle: 0.75, whole: 1.6, pair: 0.8, mostPairs: 4, exact: 1.2, mostText: 2.1, mostWhole: 0.75 };

/** What kinds are worth against one another if the words alone do not decide. */
export const kindScales: Record<RecordKind, number> = { article: 1.3, section: 1, fact: 0.9, term: 1, release: 0.8, plan: 0.75, tool: 0.9, source: 0.35 };

/** Rarity of something that `count` of `total` records have. */
export function rarity(total: number, count: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

/** Orders all records that have a part of the question, best first. Equal ones keep the order of their ids. */
export function rankRecords({ total, concepts, wholes, pairs }: Hits): Ranked[] {
  const worth = concepts.map(({ share, text, title }) => share * rarity(total, new Set([...text.keys(), ...title.keys()]).size));
  const all = Math.max(1e-9, worth.reduce((sum, one) => sum + one, 0));
  const ids = new Set([...concepts.flatMap(({ text }) => [...text.keys()]), ...wholes.flatMap((one) => [...one.keys()])]);
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
      covered += worth[at]! * Math.min(1, weight * 4);
      const share = title.get(id) ?? 0;
      titled += share;
      asked += share > 0 ? worth[at]! * Math.min(1, share * 3) : 0;
    }
    const coverage = covered / all;
    const whole = wholes.reduce((sum, one) => sum + Math.min(scales.mostWhole, one.get(id) ?? 0) * rarity(total, one.size), 0);
    const pair = Math.min(scales.mostPairs * rarity(total, 1), pairs.reduce((sum, one) => sum + (one.has(id) ? rarity(total, one.size) : 0), 0));
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
