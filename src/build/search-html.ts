/** A part of a built page: what stands between two headings with an anchor. */
export interface PageSection {
  /** '' for what stands before the first heading. */
  anchor: string;
  level: number;
  title: string;
  text: string;
  /** Inline code of its text and its heading. */
  codes: string[];
  /** Lines of its listings; they are not in the text. */
  lines: string[];
}

const void_ = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
const inline = new Set('a abbr b cite code dfn em i kbd mark q s small span strong sub sup time u var wbr'.split(' '));
const ignored = /\bdata-pagefind-ignore\b|\bclass="(?:[^"]* )?(?:mark|skip|js-only|drawing|section-figure)(?: [^"]*)?"|\bhidden\b/;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', '#x27': "'", '#39': "'", '#34': '"' };

const decode = (text: string) => text.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole);
const attribute = (attributes: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
const tidy = (text: string) => text.replace(/[\s\u00a0]+/g, ' ').replace(/ ([.,;:!?)])/g, '$1').trim();

/**
 * The sections of a built page's main part, as readers see them: no navigation, no marks of certainty, no drawing's twin in text. The page is
 * this site's own valid HTML; anything else is none of this function's business.
 */
export function pageSections(html: string): PageSection[] {
  const main = /<main[^>]*>([^]*?)<\/main>/.exec(html)?.[1] ?? '';
  const sections: PageSection[] = [{ anchor: '', level: 1, title: '', text: '', codes: [], lines: [] }];
  let skipped = 0;
  let heading: PageSection | undefined;
  let code: string | undefined;
  let listing = false;
  let listings = 0;
  for (const [piece, close, name, attributes] of main.matchAll(/<!--[^]*?-->|<(\/?)([a-zA-Z][\w-]*)((?:"[^"]*"|[^">])*)>|[^<]+/g)) {
    const current = sections.at(-1)!;
    if (name === undefined) {
      if (skipped > 0 || piece.startsWith('<')) continue;
      if (heading) heading.title += decode(piece);
      else if (!listing) current.text += decode(piece);
      if (code !== undefined) code += decode(piece);
      continue;
    }
    if (void_.has(name)) {
      if (name === 'br') current.text += ' ';
      continue;
    }
    if (skipped > 0) {
      skipped += close ? -1 : 1;
      continue;
    }
    if (name === 'code-listing') listings += close ? -1 : 1;
    if (name === 'pre') listing = !close && listings > 0;
    if (!close && !listing && (ignored.test(attributes!) || /^(?:script|style|svg|template|nav|button|select|option|input|picture|summary)$/.test(name))) {
      skipped = 1;
      continue;
    }
    if (!inline.has(name) && !heading) current.text += ' ';
    if (/^h[1-6]$/.test(name)) {
      const anchor = close ? undefined : attribute(attributes!, 'id');
      if (close) heading = undefined;
      else if (name === 'h1') heading = current;
      else if (anchor !== undefined) sections.push((heading = { anchor, level: Number(name[1]), title: '', text: '', codes: [], lines: [] }));
    } else if (name === 'code') {
      if (!close) code = '';
      else if (code !== undefined) {
        if (listing) current.lines.push(...code.split('\n').map(tidy).filter((line) => line !== ''));
        else if (tidy(code) !== '') current.codes.push(tidy(code));
        code = undefined;
      }
    }
  }
  return sections.map((section) => ({ ...section, title: tidy(section.title), text: tidy(section.text) }));
}
