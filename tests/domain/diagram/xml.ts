/** A character that XML 1.0 forbids, even escaped: control characters, halves of pairs. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;
const attribute = /\s+([A-Za-z_:][\w:.-]*)="([^"<]*)"/y;

/** Reads an XML document without prolog, comments and CDATA, and returns its elements in order. Throws on the first thing that is not well-formed. */
export function parseXml(text: string): { name: string; attributes: Map<string, string>; text: string }[] {
  const bad = forbidden.exec(text);
  if (bad) throw new Error(`forbidden character U+${bad[0].codePointAt(0)!.toString(16)} at ${bad.index}`);
  const elements: { name: string; attributes: Map<string, string>; text: string }[] = [];
  const open: typeof elements = [];
  for (const piece of text.trim().match(/<[^>]*>|[^<]+/g) ?? []) {
    if (piece.startsWith('</')) {
      const closed = open.pop();
      if (piece !== `</${closed?.name}>`) throw new Error(`${piece} closes <${closed?.name}>`);
    } else if (piece.startsWith('<')) {
      const name = /^<([A-Za-z][\w:-]*)/.exec(piece)?.[1];
      if (!name) throw new Error(`no tag: ${piece}`);
      if (elements.length > 0 && open.length === 0) throw new Error(`second root ${piece}`);
      const attributes = new Map<string, string>();
      attribute.lastIndex = name.length + 1;
      for (let found = attribute.exec(piece); found; found = attribute.exec(piece)) {
        if (attributes.has(found[1]!)) throw new Error(`attribute ${found[1]} twice`);
        attributes.set(found[1]!, unescape(found[2]!));
        if (/^\s*\/?>$/.test(piece.slice(attribute.lastIndex))) break;
      }
      const written = [...attributes].length === 0 ? `<${name}`.length : attribute.lastIndex;
      if (!/^\s*\/?>$/.test(piece.slice(written))) throw new Error(`not well-formed: ${piece}`);
      elements.push({ name, attributes, text: '' });
      if (!piece.endsWith('/>')) open.push(elements.at(-1)!);
    } else {
      if (open.length === 0) throw new Error(`text outside the root: ${piece}`);
      open.at(-1)!.text += unescape(piece);
    }
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)!.name}> is not closed`);
  return elements;
}

function unescape(text: string): string {
  if (/&(?!(?:amp|lt|gt|quot|apos);)/.test(text)) throw new Error(`a bare & in "${text}"`);
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
}
