import { cutAtMarks, markWords } from '../../domain/search/mark-words.ts';
import type { Concept } from '../../domain/search/read-query.ts';
import type { SearchLanguage } from '../../domain/search/spelling.ts';
import { readWords, stemWord } from '../../domain/search/words.ts';

const most = 60;

/** Elements of the section that the address names, or of the whole article. */
function landingPlace(): Element[] {
  const main = document.querySelector('main')!;
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (!target || !main.contains(target)) return [main];
  if (!/^H[2-6]$/.test(target.tagName)) return [target];
  // A heading may stand in a box of its own beside its links.
  const head = target.parentElement!.matches('.heading') ? target.parentElement! : target;
  const level = (element: Element) => (/^H[2-6]$/.test(element.tagName) ? element : element.querySelector(':scope > :is(h2, h3, h4)'))?.tagName;
  const place: Element[] = [head];
  for (let next = head.nextElementSibling; next && (level(next) ?? 'H9') > target.tagName; next = next.nextElementSibling) place.push(next);
  return place;
}

/** Marks words where a result has led: in the section that the address names, else in the article. Forms of the words are marked, too. */
export function markHits(words: string[]): void {
  const language: SearchLanguage = document.documentElement.lang === 'de' ? 'de' : 'en';
  const concepts = words.flatMap((word) => readWords(word, language)).map(({ joined, text }): Concept => ({
    word: text,
    folded: joined,
    variants: [{ stem: stemWord(joined, language), weight: 1, why: 'typed', word: text }],
    share: 1,
    open: false,
  }));
  let marked = 0;
  for (const element of landingPlace()) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT, (node) =>
      node.parentElement!.closest('[data-pagefind-ignore], script, style, nav, button, select, textarea, mark, svg, .mark, site-search, dialog') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
    );
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      const marks = markWords(text.data, concepts, language);
      if (marks.length === 0 || marked >= most) continue;
      marked += marks.length;
      text.replaceWith(...cutAtMarks(text.data, marks).map((piece) => {
        if (!piece.mark) return piece.text;
        const mark = document.createElement('mark');
        mark.className = 'search-hit';
        mark.textContent = piece.text;
        return mark;
      }));
    }
  }
}
