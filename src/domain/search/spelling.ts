/** The languages that the search reads; each has an index and a stemmer of its own. */
export type SearchLanguage = 'de' | 'en';

/**
 * A text as the search compares it: small letters without marks, ß as ss. In German the written-out umlauts become the same letters as the
 * umlauts themselves, so that Brücke, Bruecke and Brucke are one word; `ue` after a, e or q is none (neue, Quelle).
 */
export function foldSpelling(text: string, language: SearchLanguage): string {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
  if (language === 'en') return plain;
  return plain.replace(/ae|oe|(?<![aeq])ue/g, (pair) => pair[0]!);
}

/** Characters that change how text is shown without being text: control characters, marks of direction, joiners. They are no part of a word. */
const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/gu;

/** What somebody typed or pasted, as one line of at most `longest` characters without invisible ones. Never throws, whatever it is given. */
export function cleanQuery(typed: string, longest = 200): string {
  const line = typed
    .slice(0, longest * 4)
    .toWellFormed()
    .replace(/\u00ad/g, '')
    .replace(unseen, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (line.length <= longest) return line;
  const cut = line.slice(0, longest).toWellFormed();
  return (cut.includes(' ') ? cut.slice(0, cut.lastIndexOf(' ')) : cut).trim();
}
