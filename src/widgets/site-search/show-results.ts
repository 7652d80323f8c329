import type { PagefindPage, PagefindPart } from './pagefind.ts';

/** Pagefind marks hits with <mark> in otherwise escaped text: rebuilds that as nodes, never as markup. */
function excerptNodes(excerpt: string): Node[] {
  const plain = (text: string) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&');
  return excerpt.split(/(<mark>.*?<\/mark>)/).map((piece) => {
    const hit = /^<mark>(.*)<\/mark>$/.exec(piece);
    if (!hit) return document.createTextNode(plain(piece));
    const mark = document.createElement('mark');
    mark.textContent = plain(hit[1]!);
    return mark;
  });
}

function link(href: string, title: string): HTMLAnchorElement {
  const anchor = document.createElement('a');
  anchor.href = href;
  anchor.textContent = title;
  return anchor;
}

/** The sections of a page worth naming: those with an anchor, at most three. */
function sectionList(parts: PagefindPart[]): HTMLElement | undefined {
  const sections = parts.filter((part) => part.url.includes('#')).slice(0, 3);
  if (sections.length === 0) return undefined;
  const list = document.createElement('ul');
  for (const section of sections) {
    const item = document.createElement('li');
    item.append(link(section.url, section.title));
    list.append(item);
  }
  return list;
}

/** Fills the list with results, each a link with its excerpt and the sections found below it. */
export function showResults(list: HTMLOListElement, pages: PagefindPage[]): void {
  list.replaceChildren(
    ...pages.map((page) => {
      const item = document.createElement('li');
      const excerpt = document.createElement('p');
      excerpt.append(...excerptNodes(page.excerpt));
      item.append(link(page.url, page.meta.title ?? page.url), excerpt);
      const sections = sectionList(page.sub_results);
      if (sections) item.append(sections);
      return item;
    }),
  );
}
