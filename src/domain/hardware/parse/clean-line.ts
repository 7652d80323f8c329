/** Prefixes that other programs put before a line; each is anchored, and taken off until none is left. */
const prefixes = [
  /^(?:[>|] ?)+/,
  /^<\d{1,3}>/,
  /^(?:kern|user|daemon) *:\w+ *: */,
  /^\[ *\d+(?:\.\d+)?(?:, *\d+)?\] ?/,
  /^\[[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d \d{4}\] ?/,
  // The same in other languages: "[Di Mär  5 10:22:31 2024]", "[火  3月  5 10:22:31 2024]".
  /^\[\p{L}[^[\]:]{2,20} \d\d:\d\d:\d\d \d{4}\] ?/u,
  /^\[\d{4}-\d\d-\d\d[T ][\d:.,+Z-]*\] ?/,
  /^\[[0-9a-f]{8,16}\] /,
  /^[A-Z][a-zä]{2}\.? [ \d]\d \d\d:\d\d:\d\d(?:\.\d+)? \S+ (?:[\w./-]+(?:\[\d+\])?: )?/,
  /^[\p{L}\d]{2,5}\.? [ \d]\d \d\d:\d\d:\d\d(?:\.\d+)? \S+ kernel: /u,
  /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d[\d:.,+Z-]* (?:\S+ (?:[\w./-]+(?:\[\d+\])?: ))?/,
  /^\/[\w./-]+:(?:\d+:)?(?=\S)/,
  /^\d{1,6}(?:[:|]\s?|\t| +(?=[A-Za-z(\[<|]))/,
];
const prefixStarts = new Set('>|<[(/0123456789kudJFMASOND');

const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };
const tags =
  /<\/?(?:!doctype|html|head|body|pre|code|span|div|p|br|b|i|td|tr|th|table|tbody|li|ul|ol|em|strong|tt|samp|font|h[1-6]|a|meta|link|title|style|script|blockquote|section|article|main|hr|img|small|kbd|mark)(?:\s[^<>]{0,500})?\/?>/gi;
// ESC sequences of terminals: colours, cursor, window title.
const ansi = /\u001b(?:\[[0-9;?]*[A-Za-z]|\][^\u0007]{0,200}\u0007|[()][A-Z0-9])/g;

/** Longer lines are noise: the longest feature list that Linux prints is below 3,000 characters. */
const longestLine = 8192;

export interface CleanLine {
  /** Without prefix, surrounding blanks, markup and terminal codes. */
  text: string;
  /** The line had Xen's prefix. */
  byXen: boolean;
  /** Number of HTML tags taken out. */
  tags: number;
  /** Name of the host in a syslog prefix, or empty. */
  host: string;
}

/** Takes off what mail, web, terminals and loggers put around a line. `single`: the whole paste is one line, whose leading number is its own. */
export function cleanLine(raw: string, single: boolean): CleanLine {
  let text = raw.length > longestLine ? raw.slice(0, longestLine) : raw;
  let tagCount = 0;
  let host = '';
  if (text.includes('\u0000')) text = text.replaceAll('\u0000', '');
  if (text.includes('\u001b')) text = text.replace(ansi, '');
  if (text.includes('<') && tags.test(text)) {
    tags.lastIndex = 0;
    text = text.replace(tags, () => {
      tagCount += 1;
      return '';
    });
  }
  tags.lastIndex = 0;
  if (text.includes('&') && text.includes(';')) {
    text = text.replace(/&(?:#(\d{1,5})|#x([0-9a-f]{1,4})|([a-z]{2,4}));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
      name ? (entities[name.toLowerCase()] ?? whole) : String.fromCharCode(decimal ? Number(decimal) : Number.parseInt(hex ?? '0', 16)),
    );
  }
  // lscpu prints this colon in Chinese and Japanese.
  if (text.includes('：')) text = text.replaceAll('：', ': ');
  // Quoted-printable of a saved mail.
  if (text.includes('=3D')) text = text.replaceAll('=3D', '=');
  text = text.replaceAll('\ufeff', '').trim();
  let byXen = false;
  if (!single) {
    for (let round = 0; round < 6 && (prefixStarts.has(text.charAt(0)) || text.includes(' kernel: ')); round += 1) {
      if (text.startsWith('(XEN)')) {
        byXen = true;
        text = text.slice(5).trim();
        continue;
      }
      const before = text;
      for (const prefix of prefixes) {
        const match = prefix.exec(text);
        if (!match) continue;
        if (!host && match[0].length > 20) host = /^[A-Z]\S+ [ \d]\d \S+ (\S+) /.exec(match[0])?.[1] ?? '';
        text = text.slice(match[0].length).trimStart();
        break;
      }
      if (text === before) break;
    }
  }
  return { text, byXen, tags: tagCount, host };
}
