/** A piece of HTML that may be put into another one as it is. */
export interface Markup {
  readonly markup: string;
}

type Part = string | number | Markup | false | undefined | readonly Part[];

const escapeText = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

function emit(part: Part): string {
  if (part === false || part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return escapeText(String(part));
  return 'markup' in part ? part.markup : part.map(emit).join('');
}

/** HTML from a template; what is put in is escaped unless it is markup itself. Lists are joined, false and undefined are left out. */
export function html(texts: TemplateStringsArray, ...parts: Part[]): Markup {
  return { markup: texts.reduce((all, text, at) => all + emit(parts[at - 1]) + text) };
}

/** Takes finished HTML, such as a drawing, as it is. */
export const asMarkup = (markup: string): Markup => ({ markup });
