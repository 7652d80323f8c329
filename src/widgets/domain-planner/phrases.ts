import type { ReadmeWords } from '../../domain/host-files/readme.ts';
import type { BudgetFigures } from '../../domain/plan/budget.ts';
import type { Rule } from '../../domain/plan/rules.ts';

/** Words of the page by key, with {placeholders} filled from `values`. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** What the planner gets from the site's content, in the reader's language. */
export interface Words {
  phrases: Record<string, string>;
  rules: { rule: Rule; say: string; href: string }[];
  figures: BudgetFigures;
  readme: ReadmeWords;
}

/** Fills the placeholders of a text. */
export const fill = (text: string, values: Record<string, string | number>): string => text.replace(/\{([a-z]+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** The function that says things. An unknown key throws: page and script are of different editions then. */
export function speaker(phrases: Record<string, string>): Say {
  return (key, values = {}) => {
    const text = phrases[key];
    if (text === undefined) throw new Error(`there are no words for "${key}"`);
    return fill(text, values);
  };
}
