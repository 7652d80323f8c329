import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** A question of a reader and the places that answer it: paths without language, with #anchor where a section is meant. */
export interface Question {
  q: string;
  a: string[];
}

/** The questions of one language, in the order of their file. */
export function readQuestions(language: string): Question[] {
  return parse(readFileSync(join(import.meta.dirname, `questions.${language}.yaml`), 'utf8')) as Question[];
}

/** Every third question is held back: no weight of the search was chosen by looking at it. */
export const heldBack = (_: Question, at: number): boolean => at % 3 === 2;

/** The addresses that one entry of the list of results leads to: its own first, then those of the sections below it. */
export type Entry = string[];

/** Place of the first entry that answers, from 1; 0 if none does. A page answers for itself in any of its sections, a section only if the entry names it. */
export function placeOfAnswer(question: Question, language: string, entries: Entry[]): number {
  const answers = (address: string) =>
    question.a.some((wanted) => {
      const [path, anchor] = wanted.split('#');
      const [, where, at = ''] = /^\/\w+\/(.*?)\/?(?:#(.*))?$/.exec(address) ?? [];
      return where === (path === 'index' ? '' : path) && (anchor === undefined || anchor === at) && address.startsWith(`/${language}/`);
    });
  return entries.findIndex((entry) => entry.some(answers)) + 1;
}

/** Shares of a list of places: first, within the first three, nothing at all in the list. */
export function shares(places: { place: number; empty: boolean }[]): { first: number; three: number; empty: number } {
  const share = (which: (one: { place: number; empty: boolean }) => boolean) => places.filter(which).length / places.length;
  return { first: share(({ place }) => place === 1), three: share(({ place }) => place >= 1 && place <= 3), empty: share(({ empty }) => empty) };
}
