import { join } from 'node:path';
import { buildDay } from './build-day.ts';
import type { Language } from '../i18n/languages.ts';
import { pagePath } from '../i18n/paths.ts';
import { translator, type Translate } from '../i18n/translate.ts';
import type { FactData } from '../schemas/fact.ts';
import type { SourceData } from '../schemas/source.ts';
import { matchRange } from '../domain/support/release-range.ts';
import { readContent, type Content } from './content.ts';

let read: Content | undefined;
let readAt = 0;

/** The whole content, read once per build; while developing, afresh for each page, which asks for it a hundred times within a second. */
export function content(): Content {
  const developing = (import.meta as { env?: { DEV?: boolean } }).env?.DEV === true;
  if (!read || (developing && Date.now() - readAt > 1000)) {
    read = readContent(join(process.cwd(), 'content')).content;
    readAt = Date.now();
  }
  return read;
}

/** Interface words of a language. */
export function words(language: Language): Translate {
  return translator(content().strings[language]);
}

/** An interface word with its placeholders left in, for the browser side to fill. Throws on a key that does not exist. */
export function wordTemplate(language: Language, key: string): string {
  const text = content().strings[language][key];
  if (text === undefined) throw new Error(`interface word "${key}" is not in content/strings`);
  return text;
}

/** A fact joined with its sources, in one language, ready to show. */
export interface FactView {
  id: string;
  subject: string;
  href: string;
  claim: string;
  short: string;
  status: FactData['status'];
  certainty: FactData['certainty'];
  /** Releases for which it holds, one phrase per product: "Xen ≥ 4.19". */
  holds: string[];
  dated: string | undefined;
  citations: { id: string; where: string | undefined; seen: string; source: SourceData }[];
  checked: string;
  /** True if the last check is more than a year before the day of the build. */
  stale: boolean;
  /** True if every release of a product that it is limited to is past its support end on the day of the build. */
  outOfSupport: boolean;
  data: FactData;
}

/** A range as people read it: ">=4.19 <4.22" becomes "≥ 4.19, < 4.22". */
function readableRange(range: string): string {
  return range
    .split(' ')
    .map((part) => part.replace('>=', '≥\u00a0').replace('<=', '≤\u00a0').replace(/^([<>])(?=\d)/, '$1\u00a0').replace(/^=/, ''))
    .join(', ');
}

function aYearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

/** The fact with this id. Throws if there is none: an unknown id must stop the build. */
export function factView(language: Language, id: string): FactView {
  const { facts, sources, releases } = content();
  const data = facts.get(id);
  if (!data) throw new Error(`fact "${id}" does not exist below content/facts`);
  const today = buildDay();
  return {
    id,
    subject: id.split('/')[0]!,
    href: pagePath(language, `facts/${id}`),
    claim: data.claim[language],
    short: data.short[language],
    status: data.status,
    certainty: data.certainty,
    holds: Object.entries(data.holds).map(([product, range]) => `${releases.get(product)?.name ?? product}\u00a0${readableRange(range)}`),
    dated: data.dated,
    citations: data.sources.map((citation) => {
      const source = sources.get(citation.source);
      if (!source) throw new Error(`fact "${id}" names the source "${citation.source}", which does not exist`);
      return { id: citation.source, where: citation.where, seen: citation.seen, source };
    }),
    checked: data.checked,
    stale: data.checked < aYearBefore(today),
    outOfSupport: Object.entries(data.holds).some(([product, range]) => allEnded(product, range, today)),
    data,
  };
}

/** True if every release that the range takes in has a known support end before `today`. */
function allEnded(product: string, range: string, today: string): boolean {
  const known = content().releases.get(product)?.releases.filter((release) => matchRange(range, release.version)) ?? [];
  return known.length > 0 && known.every((release) => release['support-until'] !== undefined && release['support-until'] < today);
}

/** Ids of all facts in their order, or of one subject. */
export function factIds(subject?: string): string[] {
  return [...content().facts.keys()].filter((id) => subject === undefined || id.startsWith(`${subject}/`));
}

/** Subjects that have facts, in alphabetical order. */
export function subjects(): string[] {
  return [...new Set(factIds().map((id) => id.split('/')[0]!))];
}
