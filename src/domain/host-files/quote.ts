/** Control and format characters (bidi marks among them), lone surrogates, unassigned ones, line and paragraph separators. */
const unprintable = /[\p{C}\p{Zl}\p{Zp}]/u;

/** A text that stays on its line, in a comment or between quotes. `what` names it in the RangeError for any other. */
export function emitPlain(text: string, what: string): string {
  if (unprintable.test(text)) throw new RangeError(`${what} holds a control character`);
  return text;
}

/** A name that needs no quotes in sh, rc.conf, loader.conf, boot.cfg and xl.conf and is no option. RangeError for any other. */
export function emitWord(text: string, what: string): string {
  if (!/^[A-Za-z0-9_][A-Za-z0-9._:+-]*$/.test(text)) throw new RangeError(`${what} cannot be written: ${JSON.stringify(text)}`);
  return text;
}

/** An absolute path, not yet quoted; it cannot be taken for an option. RangeError for any other. */
export function emitPath(text: string, what: string): string {
  if (!text.startsWith('/')) throw new RangeError(`${what} is no absolute path: ${JSON.stringify(text)}`);
  return emitPlain(text, what);
}

/** A text as one word of sh(1): as it is where that is safe, else in single quotes. RangeError if it holds control characters. */
export function emitShellWord(text: string, what = 'the text'): string {
  if (/^[\w./:@%+,=-]+$/.test(text)) return text;
  return `'${emitPlain(text, what).replaceAll("'", `'\\''`)}'`;
}

/** A positive whole number; RangeError for any other. */
export function emitCount(value: number, what: string): string {
  if (!Number.isSafeInteger(value) || value < 1) throw new RangeError(`${what} must be a whole number above 0, not ${value}`);
  return String(value);
}

/** The digits of a Xen series, as pkgsrc's package names hold them: "420" of "4.20" and of "4.20.3". */
export function emitSeries(xen: string): string {
  const [, major, minor] = /^(\d+)\.(\d+)(\.\d+)?$/.exec(xen) ?? [];
  if (major === undefined || minor === undefined) throw new RangeError(`no Xen series: ${JSON.stringify(xen)}`);
  return major + minor;
}
