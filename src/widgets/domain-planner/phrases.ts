import type { ReadmeWords } from '../../domain/host-files/readme.ts';
import type { BudgetFigures } from '../../domain/plan/budget.ts';
import type { Rule } from '../../domain/plan/rules.ts';

/** What the planner gets from the site's content, in the reader's language. */
export interface Words {
  phrases: Record<string, string>;
  rules: { rule: Rule; say: string; href: string }[];
  figures: BudgetFigures;
  readme: ReadmeWords;
}
