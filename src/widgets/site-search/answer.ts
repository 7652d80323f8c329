import type { Piece } from '../../domain/search/mark-words.ts';
import type { RecordKind, SystemName } from '../../domain/search/record-id.ts';
import type { SearchLanguage } from '../../domain/search/spelling.ts';

/** What is asked: the text as typed, and what the list is narrowed to ('' is everything). */
export interface Question {
  id: number;
  text: string;
  language: SearchLanguage;
  system: SystemName | '';
  kind: KindFilter | '';
  /** Entries wanted. */
  count: number;
}

/** Kinds by which the list can be narrowed, and what each takes in. */
export const kindFilters = {
  pages: ['article', 'section', 'plan', 'tool'],
  facts: ['fact', 'source'],
  terms: ['term'],
  releases: ['release'],
} as const satisfies Record<string, readonly RecordKind[]>;
export type KindFilter = keyof typeof kindFilters;

/** Why something was found, where its text does not show it by itself. */
export interface Reason {
  why: 'same' | 'part' | 'near' | 'name' | 'twin' | 'inside';
  typed: string;
  word: string;
}

/** An entry of the list. */
export interface Entry {
  kind: RecordKind;
  href: string;
  language: SearchLanguage;
  title: Piece[];
  page: string;
  excerpt: Piece[];
  status: string;
  date: string;
  reasons: Reason[];
  sections: { href: string; title: Piece[] }[];
}

/** What the search answers. */
export interface Answer {
  id: number;
  text: string;
  /** Pages that have the greater part of the question. */
  total: number;
  entries: Entry[];
  /** What the other language has and this one has no better answer for. */
  other: Entry[];
  /** The question with known words in place of unknown ones. */
  suggestions: string[];
  /** True if the question is likely to name a processor or a computer. */
  hardware: boolean;
  /** Words to mark on the page that an entry leads to. */
  words: string[];
}

/** What the worker sends back: an answer, or that it failed; `gone` if a new edition of the site is the cause. */
export type Reply = { answer: Answer } | { failed: number; gone: boolean };
