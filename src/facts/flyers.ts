import type { Section } from '../domain/diagram/section.ts';
import { formatDate } from '../i18n/format.ts';
import type { Language } from '../i18n/languages.ts';
import type { Content } from './content.ts';
import { content, words } from './library.ts';
import { newestEdition } from './links.ts';
import { sectionView } from './section-view.ts';

/** A statement as a sheet with little room prints it, and as one with enough does. */
export interface Statement {
  short: string;
  claim: string;
}

/** Facts under a title. */
export interface FlyerList {
  title: string;
  items: Statement[];
}

/** A drawing on a sheet, ready to lay out. */
export interface FlyerDrawing {
  section: Section;
  title: string;
  description: string;
}

/** An edition's sheets in one language: words only, no form. */
export interface FlyerView {
  language: Language;
  /** "26A" */
  code: string;
  /** Name of the site. */
  name: string;
  title: string;
  lead: string;
  drawing: FlyerDrawing;
  idea: FlyerList;
  systems: { title: string; rows: { name: string; look: string; items: Statement[] }[] };
  hardware: FlyerList;
  limits: FlyerList;
  cost: FlyerList & { then: Statement };
  since: { title: string; pairs: { then: Statement; now: Statement }[] };
  case: { title: string; text: string; drawing: FlyerDrawing };
  /** `code` as in the ledger, with the language: F/26A/HW/DE. */
  home: { title: string; steps: { code: string; title: string; text: string }[] };
  /** Words of the sheets that are the same in every edition. */
  words: { edition: string; imprint: string; evidence: string; then: string; now: string; scan: string; proof: string };
}

/** File name of the edition whose sheets are printed on a day: the newest one that has sheets. */
export const editionToPrint = (content: Pick<Content, 'flyers' | 'links'>, today: string): string | undefined => newestEdition(content, today, content.flyers.keys());

/** Ids of the facts that an edition's sheets print or that stand behind their words, each once; `claims`: those of which a sheet prints the whole claim. */
export function printedFacts({ flyers }: Pick<Content, 'flyers'>, edition: string): { all: string[]; claims: string[] } {
  const flyer = flyers.get(edition);
  if (!flyer) return { all: [], claims: [] };
  const claims = [flyer.idea.facts, ...flyer.systems.rows.map(({ facts }) => facts), flyer.hardware.facts, flyer.limits.facts].flat();
  const others = [flyer.lead.facts, [flyer.cost.then], flyer.cost.now, flyer.since.pairs.flatMap(({ then, now }) => [then, now]), flyer.case.facts].flat();
  return { all: [...new Set([...claims, ...others])], claims: [...new Set(claims)] };
}

/**
 * The sheets' words of an edition (its file's name) in one language: of facts, the words that were noted for the edition, so that a later print of it says the
 * same. Throws if there is no such edition, statement or drawing.
 */
export function flyerView(language: Language, edition: string): FlyerView {
  const whole = content();
  const flyer = whole.flyers.get(edition);
  const links = whole.links.editions.get(edition);
  if (!flyer || !links) throw new Error(`content/flyers/${edition}.yaml or content/links/editions/${edition}.yaml does not exist`);
  const t = words(language);
  const { name, address } = whole.site.operator;
  const publisher = [name, address].filter((part) => part !== null).join(', ');
  const drawing = (id: string): FlyerDrawing => {
    const view = sectionView(language, id);
    return { section: view.section, title: view.drawing.title[language], description: view.drawing.description[language] };
  };
  const statement = (id: string): Statement => {
    const said = links.said[id];
    if (!said) throw new Error(`content/links/editions/${edition}.yaml does not say "${id}", which content/flyers/${edition}.yaml prints`);
    return { short: said.short[language], claim: said.claim?.[language] ?? said.short[language] };
  };
  const list = ({ title, facts }: { title: Record<Language, string>; facts: string[] }): FlyerList => ({ title: title[language], items: facts.map(statement) });
  return {
    language,
    code: links.code,
    name: whole.site.name,
    title: flyer.title[language],
    lead: flyer.lead.text[language],
    drawing: drawing(flyer.drawing),
    idea: list(flyer.idea),
    systems: { title: flyer.systems.title[language], rows: flyer.systems.rows.map(({ name, look, facts }) => ({ name, look, items: facts.map(statement) })) },
    hardware: list(flyer.hardware),
    limits: list(flyer.limits),
    cost: { title: flyer.cost.title[language], then: statement(flyer.cost.then), items: flyer.cost.now.map(statement) },
    since: { title: flyer.since.title[language], pairs: flyer.since.pairs.map(({ then, now }) => ({ then: statement(then), now: statement(now) })) },
    case: { title: flyer.case.title[language], text: flyer.case.text[language], drawing: drawing(flyer.case.drawing) },
    home: { title: flyer.home.title[language], steps: flyer.home.steps.map(({ topic, title, text }) => ({ code: `F/${links.code}/${topic.toUpperCase()}/${language.toUpperCase()}`, title: title[language], text: text[language] })) },
    words: {
      edition: t('sheet.edition', { code: links.code, date: formatDate(language, links.day) }),
      imprint: publisher === '' ? t('sheet.licence') : t('sheet.imprint', { licence: t('sheet.licence'), publisher }),
      evidence: t('sheet.evidence'),
      then: t('sheet.then'),
      now: t('sheet.now', { setup: flyer.cost.setup[language] }),
      scan: t('sheet.scan'),
      proof: t('sheet.proof'),
    },
  };
}
