import { caseStudy, claims, cost, drawing, entrance, home, list, plinth, since, steps, systems, wordmark, type Print } from './blocks.ts';
import type { FlyerList } from '../../facts/flyers.ts';
import { html, type Markup } from './markup.ts';

/** A face: one side of a sheet, or one panel of a folded one. Its words come from the view, its place and size from the sheet. */
export type Face = (print: Print) => Markup;

const face = (name: string, content: Face, holds: Parameters<typeof plinth>[1] = 'all'): Face => (print) =>
  html`<article class="face ${name}" lang="${print.view.language}"><div class="content">${content(print)}</div>${plinth(print, holds)}</article>`;

const head = (print: Print): Markup => html`<header class="box">${wordmark(print)}<h1>${print.view.title}</h1><p class="lead">${print.view.lead}</p></header>`;
const first = <T extends { items: unknown[] }>(list: T, count: number): T => ({ ...list, items: list.items.slice(0, count) });

/** What the hardware must do, without what the systems beside it say already. */
function notYetSaid({ view }: Print): FlyerList {
  const said = new Set(view.systems.rows.flatMap(({ items }) => items.map(({ claim }) => claim)));
  return { ...view.hardware, items: view.hardware.items.filter(({ claim }) => !said.has(claim)) };
}

/** The first face of an A5 sheet. */
export const cover = face('cover', (print) => html`${head(print)}${drawing(print, print.view.drawing, 680)}${claims(first(print.view.hardware, 3))}<div class="foot">${entrance(print)}${cost(print)}</div>`);

/** The second face of an A5 sheet in one language. */
export const details = face('details', (print) => html`${systems(print, 'beside')}${caseStudy(print, 732)}${list(print.view.limits, 'limits')}${home(print)}`);

/** Everything on one face of A5, for sheets with a language on each side. */
export const single = face('single', (print) => html`${head(print)}${drawing(print, print.view.drawing, 740)}${systems(print, 'beside')}${home(print, print.view.home.steps.slice(0, 2))}`);

/** Panels of the wrap fold, each a DIN lang page. */
export const foldCover = face(
  'fold-cover',
  (print) => html`<header class="box">${wordmark(print)}<h1>${print.view.title}</h1></header>${drawing(print, print.view.drawing, 350)}<p class="box lead">${print.view.lead}</p>`,
  'edition',
);
export const foldBack = face('fold-back', (print) => html`${caseStudy(print, 395)}${entrance(print)}`, 'edition');
export const foldFlap = face('fold-flap', (print) => home(print), 'imprint');
export const foldIdea = face('fold-idea', (print) => html`${claims(print.view.idea)}${since(print)}${cost(print)}`, 'nothing');
export const foldSystems = face('fold-systems', (print) => systems(print, 'below'), 'nothing');
export const foldHardware = face('fold-hardware', (print) => html`${claims(notYetSaid(print))}${claims(print.view.limits)}`, 'nothing');

/** The poster. */
export const poster = face('poster', (print) => html`${head(print)}${drawing(print, print.view.drawing, 800)}${systems(print, 'beside')}${cost(print)}<div class="closing">${entrance(print)}${steps(print)}</div>`);
