const hasVowel = /[aeiouy]/;

/** Endings that make a noun or adjective of a verb, and what remains of them; the longest that fits is taken if enough of the word is left. */
const endings: [ending: string, left: string][] = [
  ['isational', 'is'], ['izational', 'is'], ['isations', 'is'], ['izations', 'is'], ['isation', 'is'], ['ization', 'is'], ['ational', 'at'],
  ['ations', 'at'], ['ation', 'at'], ['ators', 'at'], ['ator', 'at'], ['isers', 'is'], ['iser', 'is'], ['izer', 'is'], ['fulness', 'ful'],
  ['iveness', 'iv'], ['ments', ''], ['ment', ''], ['ness', ''], ['ities', ''], ['ity', ''], ['ions', ''], ['ion', ''], ['ances', ''], ['ance', ''],
  ['ences', ''], ['ence', ''], ['able', ''], ['ible', ''], ['ally', ''], ['ly', ''], ['al', ''], ['ous', ''], ['ive', ''], ['ers', ''], ['er', ''], ['ors', ''],
];

/**
 * Stem of an English word in small letters: plurals, -ing, -ed and the commonest endings off, -ise and -ize alike, a final e and doubled
 * consonants off. Words of at most three letters, or with digits, stay as they are.
 */
export function stemEnglish(folded: string): string {
  if (folded.length <= 3 || /[^a-z]/.test(folded)) return folded;
  let word = folded.replace(/(?:sses|shes|ches|xes)$/, (end) => end.slice(0, -2)).replace(/ies$/, 'y').replace(/([^su])s$/, '$1');
  const cut = /(?:ing|edly|ed)$/.exec(word);
  if (cut && cut.index >= 3 && hasVowel.test(word.slice(0, cut.index))) {
    word = word.slice(0, cut.index);
    if (/([bdfgmnprt])\1$/.test(word)) word = word.slice(0, -1);
  }
  const ending = endings.find(([end]) => word.endsWith(end) && word.length - end.length >= (end.startsWith('ion') ? 5 : 4));
  if (ending) {
    word = word.slice(0, word.length - ending[0].length) + ending[1];
    if (/([bdfgmnprt])\1$/.test(word)) word = word.slice(0, -1);
  }
  word = word.replace(/iz$/, 'is').replace(/ize$/, 'ise');
  if (word.length > 4) word = word.replace(/our$/, 'or');
  if (word.length > 3) word = word.replace(/e$/, '').replace(/y$/, 'i');
  return word;
}
