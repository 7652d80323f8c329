import { languages, type Language } from '../i18n/languages.ts';
import { buildDay } from './build-day.ts';
import type { Content } from './content.ts';
import { content, factView, words } from './library.ts';
import { changesSince, printedCodes, targetHref, type Change } from './links.ts';

/** A page that only leads on. `refresh`: it names its target, and a browser goes there by itself. */
export interface LinkPage {
  /** First part of the address, then the rest without outer slashes. */
  door: string;
  rest: string;
  kind: 'edition' | 'choice' | 'onward' | 'moved';
  /** File name of the edition, or the code as printed, or the path that has moved. */
  id: string;
  targets: Readonly<Record<Language, { href: string; title: string }>> | undefined;
  refresh: Language | undefined;
}

/** What the page at a path is called; of a page made from data that has no title of its own, its path. */
function titleOf({ facts, pages, presets, strings }: Content, language: Language, path: string): string {
  const [folder, id = '', topic] = path.split('/');
  if (folder === 'facts' && topic !== undefined) return facts.get(`${id}/${topic}`)?.short[language] ?? path;
  return pages[language].get(path)?.data.title ?? (folder === 'presets' ? presets.get(id)?.title[language] : strings[language][`${path}.title`]) ?? path;
}

const targetView = (whole: Content, language: Language, target: string) => ({ href: targetHref(language, target), title: titleOf(whole, language, target.split('#')[0]!) });
const targetViews = (whole: Content, to: Readonly<Record<Language, string>>) => ({ de: targetView(whole, 'de', to.de), en: targetView(whole, 'en', to.en) });

/**
 * All pages behind printed codes, in small letters and in capitals, as they are printed, byte for byte the same: on a file system that does not
 * tell them apart one overwrites the other and nothing is lost. And a page at each address that has moved.
 */
export function linkPages(): LinkPage[] {
  // Read once: while developing, each call reads everything anew, and every address asks for this list.
  const whole = content();
  const ofCodes = printedCodes(whole).flatMap(({ code, file, to }): LinkPage[] => {
    const [door, ...rest] = code.split('/') as [string, ...string[]];
    const at = { door, rest: rest.join('/') };
    if (to === undefined) return [{ ...at, kind: 'edition', id: file.split('/').at(-1)!.replace('.yaml', ''), targets: undefined, refresh: undefined }];
    const targets = targetViews(whole, to);
    return [
      { ...at, kind: 'choice', id: code, targets, refresh: undefined },
      ...languages.map((language): LinkPage => ({ door, rest: `${at.rest}/${language.toUpperCase()}`, kind: 'onward', id: code, targets, refresh: language })),
    ];
  });
  const ofMoves = whole.links.moved.flatMap(({ from, to }) =>
    languages.map((language): LinkPage => ({ door: language, rest: from, kind: 'moved', id: from, targets: targetViews(whole, { de: to, en: to }), refresh: language })),
  );
  return [...ofCodes, ...ofCodes.map((page) => ({ ...page, door: page.door.toLowerCase(), rest: page.rest.toLowerCase() })), ...ofMoves];
}

/** A printed statement with what has become of it, in one language. */
export interface SaidView {
  subject: string;
  short: string;
  href: string;
  changes: Change[];
  errata: string | undefined;
}

/** An edition in one language: what its sheets say, what has changed up to the day of the build, where its codes lead. */
export function editionView(language: Language, id: string): { code: string; day: string; today: string; lead: string | undefined; said: SaidView[]; topics: { code: string; href: string; title: string }[] } {
  const whole = content();
  const edition = whole.links.editions.get(id)!;
  const today = buildDay();
  const t = words(language);
  return {
    code: edition.code,
    day: edition.day,
    today,
    lead: whole.flyers.get(id)?.lead.text[language],
    said: Object.entries(edition.said).map(([fact, said]) => {
      const current = factView(language, said.now ?? fact);
      return { subject: t(`subject.${current.subject}`), short: said.short[language], href: current.href, changes: changesSince(language, fact, said, edition.day, today), errata: said.errata?.[language] };
    }),
    topics: Object.entries(edition.topics).map(([topic, to]) => ({ code: `F/${edition.code}/${topic.toUpperCase()}`, ...targetView(whole, language, to[language]) })),
  };
}
