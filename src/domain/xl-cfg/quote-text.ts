const plainEscapes: Record<string, string> = { a: '\x07', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v' };

/**
 * What stands between quotes as xl reads it (xlu__cfgl_dequote). `bad` is the first escape that xl refuses: any `\x…`, and what is no
 * escape at all. `lost` is an octal one: xl reads three or four digits and drops them.
 */
export function unescapeText(raw: string): { value: string; bad?: string; lost?: string } {
  if (!raw.includes('\\')) return { value: raw };
  let bad: string | undefined;
  let lost: string | undefined;
  const value = raw.replace(/\\([0-7]\d{2,3}|[^]?)/g, (escape, sign: string) => {
    if (sign === '"' || sign === "'" || sign === '\\') return sign;
    const plain = plainEscapes[sign];
    if (plain !== undefined) return plain;
    if (sign.length > 1) lost ??= escape;
    else bad ??= escape;
    return '';
  });
  return { value, ...(bad === undefined ? {} : { bad }), ...(lost === undefined ? {} : { lost }) };
}

/**
 * A text in quotes as xl reads it back. RangeError if it holds a control or format character, a lone surrogate, or a line or paragraph
 * separator: none of them has a place in a guest file.
 */
export function quoteText(text: string, quote: '"' | "'" = '"'): string {
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(text)) throw new RangeError('a text with control characters cannot be written');
  return quote + text.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`) + quote;
}
