import { codeText, drawCode, typedPieces } from '../../components/print/code-path.ts';
import { layoutNarrow } from '../../domain/diagram/layout-narrow.ts';
import { layoutWide } from '../../domain/diagram/layout-wide.ts';
import { emitSvg } from '../../domain/diagram/svg.ts';
import type { FlyerDrawing, FlyerList, FlyerView } from '../../facts/flyers.ts';
import { asMarkup, html, type Markup } from './markup.ts';

/** Where the codes of a sheet lead. */
export interface Address {
  /** Scheme and host, without a slash at the end. */
  site: string;
  /** Folder with a slash at both ends. */
  base: string;
  /** False if nobody but this machine can reach it. */
  published: boolean;
}

/** What a block is made from. */
export interface Print {
  view: FlyerView;
  address: Address;
  /** Style of the drawings. */
  drawingStyle: string;
}

/** Words in which a line end after the hyphen would mislead: AMD-V, VT-x, VT-d. */
const unbroken = (text: string): Markup => html`${text.split(/(\p{L}+-\p{L}{1,2}(?!\p{L}))/u).map((part, at) => (at % 2 === 1 ? html`<span class="unbroken">${part}</span>` : part))}`;

/** The QR code of a printed code. */
export function code({ address }: Print, text: string): Markup {
  const { d, modules } = drawCode(codeText(address.site, address.base, text));
  return html`<svg class="code" data-modules="${modules}" style="--modules:${modules}" viewBox="0 0 ${modules} ${modules}" role="img" aria-label="${typedPieces(address.site, address.base, text).join('')}"><path d="M0 0h${modules}v${modules}H0z" fill="#fff"/><path d="${d}"/></svg>`;
}

/** The address to type; it breaks after its dots and slashes. */
export const typed = ({ address }: Print, text: string): Markup => html`<span class="typed">${typedPieces(address.site, address.base, text).map((piece, at) => (at === 0 ? piece : html`<wbr>${piece}`))}</span>`;

/** The drawing as wide as `units` of its own: the fewer, the larger its words. Below 400 it takes the narrow form. */
export function drawing({ view, drawingStyle }: Print, { section, title, description }: FlyerDrawing, units: number): Markup {
  const layout = units < 400 ? layoutNarrow(section, units) : layoutWide(section, units);
  // The wide form leaves 10 units at each side; on paper it stands in line with the words.
  const beyond = units < 400 ? 0 : (1000 / (units - 20)).toFixed(3);
  return html`<figure class="box drawing" style="margin:0 -${beyond}%">${asMarkup(emitSvg(layout, { title, description, language: view.language }, drawingStyle))}</figure>`;
}

/** The site's mark and name. */
export const wordmark = ({ view }: Print): Markup =>
  html`<p class="wordmark"><svg viewBox="0 0 24 20" aria-hidden="true"><path d="M1 4h7v10H1zM10 7h6v7h-6zM18 9h5v5h-5z"/><path class="slab" d="M0 16h24v4H0z"/></svg>${view.name}</p>`;

/** Facts in short, a line each. */
export const list = ({ title, items }: FlyerList, look = ''): Markup => html`<section class="box list ${look}"><h2>${title}</h2><ul>${items.map(({ short }) => html`<li>${unbroken(short)}</li>`)}</ul></section>`;

/** Facts as sentences. */
export const claims = ({ title, items }: FlyerList): Markup => html`<section class="box claims"><h2>${title}</h2>${items.map(({ claim }) => html`<p>${unbroken(claim)}</p>`)}</section>`;

/** What runs: the systems beside one another in short, or below one another in sentences. */
export const systems = ({ view }: Print, form: 'beside' | 'below'): Markup =>
  html`<section class="box systems ${form}"><h2>${view.systems.title}</h2><dl>${view.systems.rows.map(({ name, look, items }) => html`<div class="${look}"><dt>${name}</dt>${items.map(({ short, claim }) => html`<dd>${unbroken(form === 'beside' ? short : claim)}</dd>`)}</div>`)}</dl></section>`;

/** The figure of 2006 beside those that were measured. */
export const cost = ({ view }: Print): Markup =>
  html`<section class="box cost"><h2>${view.cost.title}</h2><dl><div><dt>${view.words.then}</dt><dd>${view.cost.then.short.replace(/^2006: /, '')}</dd></div><div><dt>${view.words.now}</dt>${view.cost.items.map(({ short }) => html`<dd>${short}</dd>`)}</div></dl></section>`;

/** What else was said in 2006, beside what holds today. */
export const since = ({ view }: Print): Markup =>
  html`<section class="box since"><h2>${view.since.title}</h2><dl>${view.since.pairs.map(({ then, now }) => html`<div><dt>${then.short.replace(/^2006: /, '')}</dt><dd>${now.short}</dd></div>`)}</dl></section>`;

/** The case as one picture with a sentence. */
export const caseStudy = (print: Print, units: number): Markup =>
  html`<section class="box case"><h2>${print.view.case.title}</h2>${drawing(print, print.view.case.drawing, units)}<p>${print.view.case.text}</p></section>`;

/** What to do at home, each step with its code. */
export const home = (print: Print, steps = print.view.home.steps): Markup =>
  html`<section class="box home"><h2>${print.view.home.title}</h2><ol>${steps.map(({ code: text, title, text: words }) => html`<li>${code(print, text)}<div><h3>${title}</h3><p>${words}</p><p>${typed(print, text)}</p></div></li>`)}</ol></section>`;

/** The same without codes, for sheets that have one large code. */
export const steps = (print: Print): Markup =>
  html`<section class="box steps"><h2>${print.view.home.title}</h2><ol>${print.view.home.steps.map(({ code: text, title, text: words }) => html`<li><h3>${title}</h3><p>${words}</p><p>${typed(print, text)}</p></li>`)}</ol></section>`;

/** The sheet's own code, large, with the address to type. */
export const entrance = (print: Print): Markup => {
  const text = `F/${print.view.code}`;
  return html`<section class="box entrance">${code(print, text)}<div><p>${print.view.words.scan}</p><p class="large">${typed(print, text)}</p></div></section>`;
};

/** The plinth at the foot of every face: edition, day, where the evidence stands; licence and publisher. Panels of a folded sheet share it between them. */
export function plinth(print: Print, holds: 'all' | 'edition' | 'imprint' | 'nothing'): Markup {
  const { view, address } = print;
  const evidence = address.published ? html`${view.words.evidence} ${typed(print, `F/${view.code}`)}` : html`<b>${view.words.proof}</b>`;
  const edition = html`<p><b>${view.words.edition}.</b> ${evidence}</p>`;
  const imprint = html`<p class="imprint">${view.words.imprint}</p>`;
  return html`<footer class="plinth">${(holds === 'all' || holds === 'edition') && edition}${(holds === 'all' || holds === 'imprint') && imprint}</footer>`;
}
