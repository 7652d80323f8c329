import type { FlyerView } from '../../facts/flyers.ts';
import type { Language } from '../../i18n/languages.ts';
import type { Address } from './blocks.ts';
import { asMarkup, html, type Markup } from './markup.ts';
import type { Sheet } from './sheets.ts';

/** Millimetres beyond the trimmed size that colour runs to, so that a cut a little off shows no white. */
export const bleed = 3;
/** Millimetres around the trimmed size on the paper of the print shop: bleed, then room for the marks. */
export const slug = 10;

/** Crop marks at the four corners and marks where the sheet is folded, on a paper of `sheet` with its slug. */
function marks({ width, height }: Sheet, folds: number[]): Markup {
  const outer = slug - bleed - 1;
  const [right, bottom] = [slug + width, slug + height];
  const corners = [slug, right].flatMap((x) => [`M${x} 0V${outer}`, `M${x} ${bottom + slug - outer}v${outer}`]).concat([slug, bottom].flatMap((y) => [`M0 ${y}H${outer}`, `M${right + slug - outer} ${y}h${outer}`]));
  const folded = folds.flatMap((x) => [`M${slug + x} 0V${outer}`, `M${slug + x} ${bottom + slug - outer}v${outer}`]);
  const [w, h] = [width + 2 * slug, height + 2 * slug];
  return html`<svg class="marks" aria-hidden="true" viewBox="0 0 ${w} ${h}" width="${w}mm" height="${h}mm"><path d="${corners.join('')}"/>${folded.length > 0 && html`<path class="fold" d="${folded.join('')}"/>`}</svg>`;
}

/** A sheet as an HTML document for the printing browser: one `.page` a page of paper, `.trim` its trimmed size. `style` is the whole style sheet. */
export function emitSheet(sheet: Sheet, views: Readonly<Record<Language, FlyerView>>, address: Address, style: string, drawingStyle: string): string {
  const around = sheet.shop ? slug : 0;
  const language = sheet.languages[0]!;
  const title = `${views[language].name} ${views[language].code}: ${views[language].title}`;
  const pages = sheet.pages.map(({ places, folds }) => {
    const faces = places.map(({ face, language: of, x, width }) => {
      const edges = `${x === 0 ? ' left' : ''}${x + width >= sheet.width ? ' right' : ''}`;
      return html`<div class="place${edges}" style="left:${x}mm;width:${width}mm">${face({ view: views[of], address, drawingStyle })}</div>`;
    });
    return html`<section class="page"><div class="trim">${faces}</div>${sheet.shop && marks(sheet, folds)}${sheet.shop && html`<p class="note">${views[language].code} · ${sheet.id} · ${sheet.width} × ${sheet.height} mm</p>`}</section>`;
  });
  const size = `:root{--width:${sheet.width}mm;--height:${sheet.height}mm;--around:${around}mm;--bleed:${sheet.shop ? bleed : 0}mm}@page{size:${sheet.width + 2 * around}mm ${sheet.height + 2 * around}mm;margin:0}`;
  return html`<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title><style>${asMarkup(size)}${asMarkup(style)}</style></head><body class="${sheet.kind}${sheet.shop && ' shop'}">${pages}</body></html>`.markup;
}
