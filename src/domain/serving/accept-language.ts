/**
 * Regular expressions that find a visitor's language in an Accept-Language header, for servers that can do nothing but match: one for each
 * tenth of the weight `q`, from 1 to below 0.1. The first that matches decides, and in it the leftmost language. Weights that differ by less
 * than a tenth count as equal, then the order decides; q=0 matches nowhere. Case is ignored by the server.
 */

/** Weights of a level, as they follow `q=`: level 10 is 1, level 7 is 0.7 to 0.799, level 0 is 0.001 to 0.099. */
function weightAt(level: number): string {
  if (level === 10) return '1(?:\\.0{0,3})?';
  return level === 0 ? '0\\.0(?:[1-9][0-9]?|0[1-9])' : `0\\.${level}[0-9]{0,2}`;
}

export const levels: readonly number[] = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0];

/** What follows a language: its region or script, then its weight, up to the comma. Without a weight it is of level 10. */
function rest(level: number): string {
  const weight = `[ \\t]*;[ \\t]*q=${weightAt(level)}`;
  return `(?:-[a-z0-9]+)*${level === 10 ? `(?:${weight})?` : weight}[ \\t]*(?:,|$)`;
}

/** For each level the expression whose first group is the language. Understood by PCRE and by Go's RE2 alike. */
export function languageCaptures(languages: readonly string[]): string[] {
  return levels.map((level) => `(?:^|,)[ \\t]*(${languages.join('|')})${rest(level)}`);
}

/**
 * One expression per language that matches if this language wins: for servers that cannot use a group (lighttpd). Needs lookahead, hence
 * PCRE.
 */
export function languageWins(languages: readonly string[], language: string): string {
  const item = (which: readonly string[], level: number) => `(?:^|,)[ \\t]*(?:${which.join('|')})${rest(level)}`;
  const others = languages.filter((other) => other !== language);
  const branches = levels.map((level) => {
    const above = levels.filter((higher) => higher > level).map((higher) => `(?!.*${item(others, higher)})`);
    // Nothing but this language's item may be the first of its level.
    return `${above.join('')}(?:(?!${item(others, level)}).)*?${item([language], level)}`;
  });
  return `^(?:${branches.join('|')})`;
}

/** Expression that matches an Accept-Encoding header that takes an encoding with a weight above nothing. Case is ignored by the server. */
export function acceptsEncoding(encoding: string): string {
  return `(?:^|,)[ \\t]*${encoding}[ \\t]*(?:,|$|;[ \\t]*q=(?:1|0\\.[0-9]{0,2}[1-9]))`;
}
