import { nearestWords } from '../../domain/search/nearest-words.ts';
import type { Concept, Query } from '../../domain/search/read-query.ts';
import { foldSpelling } from '../../domain/search/spelling.ts';
import { buildLexicon, splitCompound } from '../../domain/search/split-compound.ts';
import { readWords, stemWord } from '../../domain/search/words.ts';
import { loadJson } from './network.ts';
import type { LanguageIndex } from './search-index.ts';

const partWeight = 0.7;
const nearWeight = 0.6;

/** Parts of a compound that the site does not have, as questions of their own. */
async function partsOf(concept: Concept, { known: { language }, folder }: LanguageIndex): Promise<Concept[]> {
  if (language !== 'de' || concept.folded.length < 8) return [];
  const { parts, whole } = await loadJson<{ parts: string[]; whole: string[] }>(`${folder}parts.json`);
  return splitCompound(concept.folded, buildLexicon(parts, whole.map((word) => foldSpelling(word, language)))).map((part) => ({
    word: concept.word,
    folded: part,
    variants: [{ stem: stemWord(part, language), weight: partWeight, why: 'part', word: part }],
    share: concept.share * 0.7,
    open: false,
  }));
}

/** Words of the site that may have been meant, nearest first. */
async function wordsNear(concept: Concept, { known: { language }, folder }: LanguageIndex): Promise<string[]> {
  if (!/^[a-z]/.test(concept.folded)) return [];
  const words = await loadJson<string[]>(`${folder}words-${concept.folded[0]}.json`);
  return nearestWords(concept.folded, words, (word) => readWords(word, language)[0]?.joined ?? '').map(({ word }) => word);
}

/**
 * A question with the words that the index does not know replaced: a compound by its parts, a misspelt word by the nearest known one. A compound that
 * the index hardly knows has its parts beside it. The suggestions are the question with the nearest words written in.
 */
export async function replaceUnknown(query: Query, unknown: Concept[], rare: Concept[], index: LanguageIndex): Promise<{ query: Query; suggestions: string[] }> {
  const concepts: Concept[] = [];
  const suggestions: string[] = [];
  for (const concept of query.concepts) {
    if (!unknown.includes(concept)) {
      concepts.push(concept);
      if (rare.includes(concept)) concepts.push(...(await partsOf(concept, index)));
      continue;
    }
    const parts = await partsOf(concept, index);
    if (parts.length > 0) {
      concepts.push(...parts);
      continue;
    }
    const near = await wordsNear(concept, index);
    for (const word of near) suggestions.push(query.text.replace(concept.word, () => word));
    const variants = near.slice(0, 2).map((word) => ({ stem: stemWord(readWords(word, index.known.language)[0]!.joined, index.known.language), weight: nearWeight, why: 'near' as const, word }));
    concepts.push({ ...concept, variants: [...concept.variants, ...variants] });
  }
  return { query: { ...query, concepts }, suggestions: suggestions.slice(0, 3) };
}
