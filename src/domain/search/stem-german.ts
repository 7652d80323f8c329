const vowels = 'aeiouy';

/** Where the part after the first vowel-consonant pair begins; the word's length if there is none. */
function regionAfter(word: string, from: number): number {
  for (let at = from + 1; at < word.length; at++) if (!vowels.includes(word[at]!) && vowels.includes(word[at - 1]!)) return at + 1;
  return word.length;
}

/** Prefixes between which and the verb a participle puts its ge: durchgereicht, zugeteilt. */
const separable = /^(ab|an|auf|aus|bei|durch|ein|fest|her|hin|hoch|mit|nach|um|vor|weg|weiter|zu|zuruck|zusammen)ge(?=[^aeiouy]*[aeiouy].*(?:te?[mnrs]?|ene?[mnrs]?)$)/;
/** The ge of a participle without such a prefix: gestartet, geprüfte. */
const participle = /^ge(?=.{4,}te?[mnrs]?$)/;

/** What verbs in -ieren and their nouns have behind the stem that they share: virtualisieren, virtualisiert, Virtualisierung, Migration. */
const foreign = /(?<=.{4})(?:ier(?:en|te?[mnrs]?|ung(?:en|s)?|ende?[mnrs]?|bar(?:e[mnrs]?|keit)?|e)?|ation(?:en|s)?)$/;

/**
 * Stem of a folded German word (small letters, no umlauts): after Porter's German stemmer, with the endings of verbs (bootet, braucht) and the ge
 * of participles (durchgereicht) taken off, too. Words of at most three letters, or with digits, stay as they are.
 */
export function stemGerman(folded: string): string {
  if (folded.length <= 3 || /[^a-z]/.test(folded)) return folded;
  let word = folded.length > 7 ? folded.replace(separable, '$1').replace(participle, '') : folded;
  word = word.replace(foreign, '');
  const first = Math.max(regionAfter(word, 0), 3);
  const second = regionAfter(word, first);
  const ends = (ending: string, region: number) => word.endsWith(ending) && word.length - ending.length >= region;
  const cut = (length: number) => (word = word.slice(0, word.length - length));
  const cutOne = (endings: string[], region: number) => {
    const found = endings.find((ending) => word.endsWith(ending));
    if (found === undefined || !ends(found, region)) return false;
    cut(found.length);
    return true;
  };

  if (/(?:er[nt]|em|er)$/.test(word)) cutOne(['ern', 'ert', 'em', 'er'], first);
  else if (/(?:en|es|e)$/.test(word)) {
    if (cutOne(['en', 'es', 'e'], first) && word.endsWith('niss')) cut(1);
  } else if (/[bdfghklmnrt]s$/.test(word)) cutOne(['s'], first);

  if (/(?:est|en|er)$/.test(word)) cutOne(['est', 'en', 'er'], first);
  else if (/.{3}[bdfghklmnt]st$/.test(word)) cutOne(['st'], first);
  else if (/[bdfghklmnprstz]et$/.test(word) && word.length >= 6) cutOne(['et'], first);

  if (ends('ung', second) || ends('end', second)) {
    cut(3);
    if (ends('ig', second) && !word.endsWith('eig')) cut(2);
  } else if (ends('isch', second) && !word.endsWith('eisch')) cut(4);
  else if ((ends('ig', second) && !word.endsWith('eig')) || (ends('ik', second) && !word.endsWith('eik'))) cut(2);
  else if (ends('lich', second) || ends('heit', second)) {
    cut(4);
    if (ends('er', first) || ends('en', first)) cut(2);
  } else if (ends('keit', second)) {
    cut(4);
    if (ends('lich', second)) cut(4);
    else if (ends('ig', second)) cut(2);
  }
  // lauft, braucht, reicht: the t of the third person. Nouns in t lose it in every form, so that they still meet themselves.
  if (word.length >= 5 && /[bcdfghklmnprsz]t$/.test(word)) cut(1);
  return word;
}
