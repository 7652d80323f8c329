import { languages, otherLanguage, type Language } from '../i18n/languages.ts';
import { pagePath } from '../i18n/paths.ts';
import { buildDay } from './build-day.ts';
import type { Content } from './content.ts';
import { content, factView, type FactView } from './library.ts';
import { editionView } from './link-pages.ts';
import { newestEdition } from './links.ts';

/** A printed code and where it leads, in one language. */
export interface KioskCode {
  /** As the ledger has it, with the language: F/26A/HW/DE. */
  code: string;
  /** What the page behind it is called. */
  title: string;
}

/** A screen of the kiosk in one language: the start, or one step. */
export interface KioskScreen {
  /** '' for the start. */
  id: string;
  title: string;
  text: string;
  /** 1 for the first step, 0 for the start. */
  n: number;
  claim: FactView | undefined;
  shorts: FactView[];
  code: KioskCode;
  more: KioskCode[];
  /** Parts of the drawing that are there, and those that the screen points at. */
  shown: string[];
  now: string[];
  /** Addresses of screens. `back` and `start` are undefined on the start, `next` leads from the last step to the start. */
  href: string;
  next: string;
  back: string | undefined;
  start: string | undefined;
  /** The same screen in the other language. */
  twin: string;
}

/** Path of a screen without language. */
export const kioskPath = (id: string): string => (id === '' ? 'kiosk' : `kiosk/${id}`);

/** Paths of all screens, without language. */
export const kioskPaths = ({ kiosk }: Pick<Content, 'kiosk'>): string[] => (kiosk ? ['', ...kiosk.steps.map((step) => step.id)].map(kioskPath) : []);

/** All screens in the order in which they are shown, the start first. Throws where content/kiosk.yaml names what is not there. */
export function kioskScreens(language: Language): KioskScreen[] {
  const whole = content();
  const { kiosk } = whole;
  const newest = newestEdition(whole, buildDay());
  if (!kiosk || newest === undefined) throw new Error('the kiosk needs content/kiosk.yaml and an edition in content/links/editions');
  const { topics } = editionView(language, newest);
  const codeOf = (topic: string): KioskCode => {
    const found = topics.find(({ code }) => code.endsWith(`/${topic.toUpperCase()}`));
    if (!found) throw new Error(`content/kiosk.yaml names the topic "${topic}", which edition ${newest.toUpperCase()} does not have`);
    return { code: `${found.code}/${language.toUpperCase()}`, title: found.title };
  };
  const address = (id: string | undefined) => (id === undefined ? undefined : pagePath(language, kioskPath(id)));
  const ids = ['', ...kiosk.steps.map((step) => step.id)];
  const all = [...new Set(kiosk.steps.flatMap((step) => step.parts))];
  const start = { id: '', ...kiosk.start, parts: [], claim: undefined, shorts: [], more: [] };
  return [start, ...kiosk.steps].map((screen, n) => ({
    id: screen.id,
    title: screen.title[language],
    text: screen.text[language],
    n,
    claim: screen.claim === undefined ? undefined : factView(language, screen.claim),
    shorts: screen.shorts.map((id) => factView(language, id)),
    code: codeOf(screen.topic),
    more: screen.more.map(codeOf),
    shown: n === 0 ? all : [...new Set(kiosk.steps.slice(0, n).flatMap((step) => step.parts))],
    now: screen.parts,
    href: address(screen.id)!,
    next: address(ids[n + 1] ?? '')!,
    back: address(ids[n - 1]),
    start: n === 0 ? undefined : address(''),
    twin: pagePath(otherLanguage(language), kioskPath(screen.id)),
  }));
}

/** Every screen in every language, for the routes. */
export const kioskRoutes = (): { language: Language; id: string }[] => languages.flatMap((language) => kioskScreens(language).map(({ id }) => ({ language, id })));
