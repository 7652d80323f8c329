import { splitMaker } from './makers.ts';

/** The words of a computer's name, lower case, in any script. */
export function computerWords(text: string): string[] {
  return text.slice(0, 160).toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
}

// Words that stand in so many names that they lead nowhere.
const common = /^(?:notebook|laptop|desktop|computer|server|system|series|pc|motherboard|tablet|inc|corp|ltd|co|the|model|gaming|pro|plus|gen|with|and)$/;

/** Lenovo's machine type with its model: "20XWCTO1WW", "4290W4G", "70A4000HUX"; firmware writes it beside the name or instead of it. */
export const isTypeNumber = (word: string): boolean => /^(?=.*[a-z])(?:\d[a-z\d]{6}|\d\d[a-z\d]{8})$/i.test(word);

/** How well a word tells computers apart: letters with digits ("x220"), long numbers ("7010"), generations ("gen8"), words without digits. */
function distinction(word: string): number {
  const size = Math.min(word.length, 20);
  if (!/\p{N}/u.test(word)) return common.test(word) ? 0 : size;
  if (word.length < 2) return 1;
  if (isTypeNumber(word)) return 61;
  if (/^(?:gen|g|v|r|rev|mk|i|ver)\d{1,2}$|^\d{1,2}(?:th|st|nd|rd|inch)?$/.test(word)) return 30 + size;
  return (/^\d+$/.test(word) ? 60 : 80) + size;
}

/** All words of a query by which a shard can be chosen, best first: try the next if the first shard has no such computer. */
export function shardWords(typed: string): string[] {
  const { rest } = splitMaker(typed.slice(0, 160));
  const words = computerWords(rest);
  const named = words.length ? words : computerWords(typed);
  return [...new Set(named)].sort((left, right) => distinction(right) - distinction(left) || (left < right ? -1 : 1));
}

/** The one word by which the shard of a query is chosen; undefined if it has no word. */
export function shardWord(typed: string): string | undefined {
  return shardWords(typed)[0];
}

/**
 * The words by which a computer is found: at most its two most distinctive (all of them if none has a digit), and whatever `shardWord`
 * takes from its full name, so that the two can never disagree.
 */
export function machineWords(maker: string, model: string): string[] {
  const ranked = shardWords(model);
  const numbered = ranked.filter((word) => distinction(word) > 60).slice(0, 2);
  const words = numbered.length ? numbered : ranked.filter((word) => distinction(word) > 2 && !/^\d+$/.test(word)).slice(0, 3);
  return [...new Set([...words, ranked[0], shardWord(`${maker} ${model}`)])].filter((word) => word !== undefined);
}
