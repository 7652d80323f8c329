/** A piece of HTML in reading order: a tag that opens, one that closes, or the text between two tags. */
export type Token =
  | { kind: 'open'; name: string; attributes: Record<string, string> }
  | { kind: 'close'; name: string }
  | { kind: 'text'; text: string };

const piece = /<!--[\s\S]*?-->|<![^>]*>|<(\/?)([a-zA-Z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|[^<]+|</g;
const attribute = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', shy: '\u00ad' };

/** Text with its character references replaced by the characters. */
export function decode(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (whole, hex?: string, decimal?: string, name?: string) =>
    name ? (named[name] ?? whole) : String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
  );
}

/**
 * Splits generated HTML, or XML, into tokens. It mends nothing: that the nesting is right is html-validate's to check.
 * Comments and the doctype are left out; an attribute without a value has the value ''.
 */
export function tokens(html: string): Token[] {
  const found: Token[] = [];
  for (const [whole, slash, name, rest] of html.matchAll(piece)) {
    if (name === undefined) {
      if (!whole.startsWith('<!')) found.push({ kind: 'text', text: decode(whole) });
    } else if (slash) found.push({ kind: 'close', name: name.toLowerCase() });
    else {
      const attributes: Record<string, string> = {};
      for (const [, key, double, single, bare] of (rest ?? '').matchAll(attribute)) attributes[key!.toLowerCase()] = decode(double ?? single ?? bare ?? '');
      found.push({ kind: 'open', name: name.toLowerCase(), attributes });
    }
  }
  return found;
}

const inline = new Set('a abbr b bdi bdo cite code data dfn em i kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(' '));

/** True for elements that stand in a line of text; everything else separates the words before it from the words after it. */
export function isInline(name: string): boolean {
  return inline.has(name);
}

/** The words a reader sees, without code, scripts and drawings, with `between` in place of everything else that separates. */
export function readableText(list: Token[], between = '\n'): string {
  let hidden = 0;
  let text = '';
  for (const token of list) {
    const code = token.kind !== 'text' && /^(pre|code|script|style|svg|kbd|title)$/.test(token.name);
    if (code) hidden += token.kind === 'open' ? 1 : -1;
    if (code && token.kind === 'open') text += token.name === 'code' || token.name === 'kbd' ? '…' : between;
    else if (token.kind === 'text') text += hidden > 0 ? '' : token.text;
    else if (hidden === 0 && !code && !isInline(token.name)) text += between;
  }
  return text.replace(/[ \t\r\n]*\n[ \t\r\n]*/g, '\n').replace(/[ \t]+/g, ' ');
}
