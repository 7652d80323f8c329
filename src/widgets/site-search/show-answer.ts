import { findCode } from '../../domain/search/find-code.ts';
import type { Answer } from './answer.ts';
import { fill, type Labels } from './labels.ts';
import { make } from './make-element.ts';
import { codeItem, entryItem, hardwareItem } from './show-entries.ts';

/** What an answer's buttons do. */
interface Actions {
  /** Shows more entries; left out if there are none. */
  more?: (() => void) | undefined;
  suggest?: (words: string) => void;
}

/** Address of a page of this language, or of the same page in the other one, from where the reader is. */
const pageAddress = (path: string) => new URL(document.querySelector<HTMLFormElement>('site-search form')!.action).pathname.replace(/search\/$/, path);
const otherAddress = (query: string) => {
  const link = document.querySelector<HTMLLinkElement>(`link[rel="alternate"][hreflang]:not([hreflang="${document.documentElement.lang}"]):not([hreflang="x-default"])`);
  const other = link?.hreflang ?? document.documentElement.lang;
  return { lang: other, href: `${pageAddress('search/').replace(/\/\w\w\/search\/$/, `/${other}/search/`)}?q=${encodeURIComponent(query)}` };
};

/** The printed code that a question is, if it is one; the codes come with the words of the interface. */
export const codeOf = (text: string, labels: Labels): string | undefined => findCode(text, (labels['codes'] ?? '').split(' ').filter(Boolean));

/** Address of a code's page: an edition's own, or what a topic leads to in this language. */
const codeAddress = (code: string) => `${pageAddress('').replace(/\w\w\/$/, '')}${code.toLowerCase()}/${code.split('/').length > 2 || code.startsWith('E') ? `${document.documentElement.lang}/` : ''}`;

function button(label: string, pressed: () => void, attributes: Record<string, string> = {}): HTMLButtonElement {
  const element = make('button', { type: 'button', ...attributes }, label);
  element.addEventListener('click', pressed);
  return element;
}

/** The block for what was not found, or perhaps meant otherwise. */
function wayOn(answer: Answer, labels: Labels, suggest: (words: string) => void): HTMLElement | undefined {
  const nothing = answer.entries.length + answer.other.length === 0;
  if (answer.suggestions.length === 0 && !nothing) return undefined;
  const { href, lang } = otherAddress(answer.text);
  return make(
    'div',
    { class: 'way-on' },
    answer.suggestions.length > 0 && make('p', {}, `${labels['meant'] ?? ''} `, ...answer.suggestions.map((words) => button(words, () => suggest(words)))),
    nothing && make('p', {}, make('a', { href, hreflang: lang }, labels['other-page'] ?? '')),
  );
}

/** Shows an answer: what was perhaps meant, the entries of this language in an ordered list, then those of the other. Without one the place is emptied. */
export function showAnswer(place: HTMLElement, answer: Answer | undefined, labels: Labels, { more, suggest }: Actions): void {
  const list = place.querySelector<HTMLOListElement>('ol[data-results]')!;
  if (!answer) {
    list.replaceChildren();
    place.replaceChildren(list);
    return;
  }
  const hardware = answer.hardware ? [hardwareItem(answer.text, pageAddress('hardware/'), labels)] : [];
  const code = codeOf(answer.text, labels);
  const codes = code === undefined ? [] : [codeItem(code, codeAddress(code), labels)];
  list.replaceChildren(...codes, ...hardware, ...answer.entries.map((entry) => entryItem(entry, labels)));
  const others = answer.other.map((entry) => entryItem(entry, labels));
  const otherTitle = make('p', { id: `${place.closest('dialog') ? 'dialog' : 'page'}-search-other`, class: 'other-title' }, fill(labels['other'], {}));
  const nodes: (HTMLElement | undefined)[] = [
    wayOn(answer, labels, suggest ?? (() => undefined)),
    list,
    more && button(labels['more'] ?? '', more, { class: 'more' }),
    others.length > 0 ? otherTitle : undefined,
    others.length > 0 ? make('ol', { 'data-results-other': '', 'aria-labelledby': otherTitle.id }, ...others) : undefined,
  ];
  place.replaceChildren(...nodes.filter((node) => node !== undefined));
}
