import type { Card } from '../../domain/search/card.ts';
import { cutAtMarks, cutExcerpt, markWords, type Mark } from '../../domain/search/mark-words.ts';
import type { Ranked } from '../../domain/search/rank-records.ts';
import type { Query } from '../../domain/search/read-query.ts';
import type { Entry, Reason } from './answer.ts';
import { loadJson } from './network.ts';
import type { LanguageIndex } from './search-index.ts';

const excerptLength = 190;
const mostSections = 3;
/** A section below an entry must be worth this share of the entry itself. */
const worthNaming = 0.35;

/** The same for a page and its twin: its address without the language. */
export const twinKey = (href: string): string => href.replace(/\/(?:de|en)(?=\/)/, '');

/** Why an entry was found, for each concept that neither its title nor its excerpt shows as it was typed. */
function reasonsOf(card: Card, query: Query, marks: Mark[], language: LanguageIndex['known']['language']): Reason[] {
  const reasons: Reason[] = [];
  for (const concept of query.concepts) {
    const own = marks.filter((mark) => mark.concept === concept);
    if (own.some(({ why }) => why === 'typed')) continue;
    const typed = concept.word;
    const first = own.find(({ why }) => why !== 'inside') ?? own[0];
    if (first) {
      if (!(first.why === 'inside' && concept.open)) reasons.push({ why: first.why as Reason['why'], typed, word: first.why === 'near' || first.why === 'same' ? concept.variants.find(({ why }) => why === first.why)!.word : first.word });
      continue;
    }
    const name = card.n?.find((candidate) => markWords(candidate, [concept], language).length > 0);
    if (name !== undefined) reasons.push({ why: 'name', typed, word: name });
    else if (card.o !== undefined && markWords(card.o, [concept], language).length > 0) reasons.push({ why: 'twin', typed, word: card.o });
  }
  return reasons.slice(0, 2);
}

/** Makes the entry of a page: its best part with an excerpt, and the names of its other parts that were found. */
export async function describeEntry({ best, others }: { best: Ranked; others: Ranked[] }, query: Query, { known: { language }, folder }: LanguageIndex, root: string): Promise<Entry> {
  const named = others.filter(({ score, key }) => key.kind === 'section' && score > worthNaming * best.score).slice(0, mostSections);
  const site = root.replace(/pagefind\/$/, '');
  const [card, outline] = await Promise.all([
    loadJson<Card>(`${folder}card/${best.id}.json`),
    named.length > 0 ? loadJson<Record<string, [anchor: string, title: string]>>(`${folder}page/${best.key.group.toString(36)}.json`) : undefined,
  ]);
  const mark = (text: string) => markWords(text, query.concepts, language);
  const titleMarks = mark(card.t);
  const marks = mark(card.x);
  const page = card.u.split('#')[0]!;
  return {
    kind: best.key.kind,
    href: site + card.u,
    language,
    title: cutAtMarks(card.t, titleMarks),
    page: card.p ?? '',
    excerpt: cutExcerpt(card.x, marks, excerptLength),
    status: card.s ?? '',
    date: card.d ?? '',
    reasons: reasonsOf(card, query, [...titleMarks, ...marks, ...mark(card.p ?? '')], language),
    sections: named.flatMap(({ key }) => {
      const [anchor, title] = outline![key.part.toString(36)] ?? [];
      return title === undefined ? [] : [{ href: `${site}${page}#${anchor}`, title: cutAtMarks(title, mark(title)) }];
    }),
  };
}
