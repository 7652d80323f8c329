import type { Demand } from '../domain/hardware/verdict.ts';
import type { Language } from '../i18n/languages.ts';
import { content, factView } from './library.ts';

/** A rule of the hardware lookup with its words in one language. */
export interface DemandView extends Demand {
  say: string;
  /** Page of the fact behind it. */
  href: string;
  /** The fact's short form. */
  title: string;
}

/** All rules of the hardware lookup, from the facts' `demand`, in the order of the facts. */
export function demandViews(language: Language): DemandView[] {
  return [...content().facts].flatMap(([id, fact]) =>
    fact.demand.map(({ say, check, ...rule }) => ({ id, ...rule, ...(check !== undefined && { check }), say: say[language], href: factView(language, id).href, title: fact.short[language] })),
  );
}

/** The rules alone, for what is answered while the site is built. */
export const demands = (): Demand[] => demandViews('en').map(({ say: _say, href: _href, title: _title, ...rule }) => rule);
