import type { Rule } from '../domain/plan/rules.ts';
import type { Language } from '../i18n/languages.ts';
import { content, factView } from './library.ts';

/** A rule of the planner with its words in one language. */
export interface RuleView {
  rule: Rule;
  say: string;
  href: string;
}

/** All rules of the planner, from the facts' `constrain`, in the order of the facts. */
export function planRules(language: Language): RuleView[] {
  return [...content().facts].flatMap(([id, fact]) =>
    fact.constrain.map(({ say, ...rule }) => ({ rule: { id, ...rule } as Rule, say: say[language], href: factView(language, id).href })),
  );
}
