import { matchRange } from '../domain/support/release-range.ts';
import type { SiteRules } from '../domain/serving/site-rules.ts';
import { languages, type Language } from '../i18n/languages.ts';
import { pagePath } from '../i18n/paths.ts';
import type { FactData } from '../schemas/fact.ts';
import type { SaidData } from '../schemas/links.ts';
import type { Content } from './content.ts';
import { content, factView } from './library.ts';

/** A printed code, how it stands in the ledger (`F/26A/HW`), and where it leads. */
export interface PrintedCode {
  code: string;
  day: string;
  /** File below content/ and key in it. */
  file: string;
  key: string;
  /** Undefined for an edition's own page. */
  to: Readonly<Record<Language, string>> | undefined;
}

/** Every code of editions and events, in the order of the files. */
export function printedCodes({ links }: Pick<Content, 'links'>): PrintedCode[] {
  const ofEditions = [...links.editions].flatMap(([id, { code, day, topics }]) => {
    const file = `links/editions/${id}.yaml`;
    return [{ code: `F/${code}`, day, file, key: 'code', to: undefined }, ...Object.entries(topics).map(([topic, to]) => ({ code: `F/${code}/${topic.toUpperCase()}`, day, file, key: `topics.${topic}`, to }))];
  });
  const ofEvents = [...links.events].map(([id, { code, day, to }]) => ({ code: `E/${code}`, day, file: `links/events/${id}.yaml`, key: 'code', to }));
  return [...ofEditions, ...ofEvents];
}

/**
 * File name of the newest edition whose day has come on `today`, else of the newest that is being written; undefined if there is none. `ids` limits it to some
 * editions. An older one is not printed any more, and one that is still being written is printed by nobody but who asks for its day.
 */
export function newestEdition({ links }: Pick<Content, 'links'>, today: string, ids: Iterable<string> = links.editions.keys()): string | undefined {
  const day = (id: string) => links.editions.get(id)?.day ?? '';
  const byDay = [...ids].sort((a, b) => (`${day(a)} ${a}` < `${day(b)} ${b}` ? 1 : -1));
  return byDay.find((id) => day(id) <= today) ?? byDay[0];
}

/** The address of a target below the site's root: `hardware/check#cpu` in German is `de/hardware/check/#cpu`. */
export function targetAddress(language: Language, target: string): string {
  const [path, anchor] = target.split('#');
  return `${language}/${path === 'index' ? '' : `${path}/`}${anchor === undefined ? '' : `#${anchor}`}`;
}

/** What web servers must know, from the links and from where the site is served. */
export function siteRules(whole: Pick<Content, 'links'>, base: string): SiteRules {
  const codes = printedCodes(whole).map(({ code, to }) => ({ path: code.toLowerCase(), to }));
  const leading = codes.flatMap(({ path, to }) => (to === undefined ? [] : [{ path, targets: { de: targetAddress('de', to.de), en: targetAddress('en', to.en) } }]));
  return {
    base,
    languages,
    choices: [{ path: '', targets: { de: 'de/', en: 'en/' } }, ...leading],
    redirects: [
      ...leading.flatMap(({ path, targets }) => languages.map((language) => ({ path: `${path}/${language}`, target: targets[language], status: 302 as const }))),
      ...whole.links.moved.flatMap(({ from, to }) => languages.map((language) => ({ path: `${language}/${from}`, target: targetAddress(language, to), status: 301 as const }))),
    ],
    pages: codes.filter(({ to }) => to === undefined).map(({ path }) => path),
  };
}

/** What has become of a printed statement. `ended`: every release that it was said of has lost its support since. */
export type Change =
  | { kind: 'status'; was: FactData['status']; is: FactData['status'] }
  | { kind: 'words'; is: string }
  | { kind: 'holds'; is: string[] }
  | { kind: 'ended' }
  | { kind: 'event'; date: string; claim: string; href: string };

/** True if all releases that the ranges take in had support on the day of printing, in part, and have none on `today`. */
function endedSince(holds: Record<string, string>, printed: string, today: string): boolean {
  return Object.entries(holds).some(([product, range]) => {
    const named = content().releases.get(product)?.releases.filter(({ version }) => matchRange(range, version)) ?? [];
    const ends = named.map((release) => release['support-until']);
    return named.length > 0 && ends.every((end) => end !== undefined && end < today) && ends.some((end) => end! >= printed);
  });
}

/** How a printed statement differs from its fact now, the weightiest first. */
export function changesSince(language: Language, id: string, said: SaidData, printed: string, today: string): Change[] {
  const fact = factView(language, said.now ?? id);
  const changes: Change[] = [];
  if (said.status !== fact.status) changes.push({ kind: 'status', was: said.status, is: fact.status });
  if (said.claim !== undefined && said.claim[language] !== fact.claim) changes.push({ kind: 'words', is: fact.claim });
  else if (said.short[language] !== fact.short) changes.push({ kind: 'words', is: fact.short });
  if (JSON.stringify(Object.entries(said.holds).sort()) !== JSON.stringify(Object.entries(fact.data.holds).sort())) changes.push({ kind: 'holds', is: fact.holds });
  else if (endedSince(said.holds, printed, today)) changes.push({ kind: 'ended' });
  for (const other of [id, ...fact.data.see]) {
    const event = content().facts.has(other) ? factView(language, other) : undefined;
    if (event?.dated !== undefined && event.dated > printed) changes.push({ kind: 'event', date: event.dated, claim: event.claim, href: event.href });
  }
  return changes;
}

/** Where a code's target is, in one language, ready for a link. */
export function targetHref(language: Language, target: string): string {
  const [path, anchor] = target.split('#');
  return pagePath(language, path === 'index' ? '' : path!, anchor);
}
