import type { CfgEntry, CfgValue } from './parse-cfg.ts';

/** A setting as xl finds it: the last `=`, with what `+=` added since. */
export interface MergedSetting {
  key: string;
  kind: 'text' | 'list';
  text: string;
  items: CfgValue[];
  line: number;
  /** The last setting of this name. */
  entry: CfgEntry;
}

/** Settings by name as xl merges them; where `+=` joins what cannot be joined it is reported and left out. */
export function mergeSettings(entries: CfgEntry[], report?: (code: 'add-mismatch', line: number, values: string[]) => void): Map<string, MergedSetting> {
  const settings = new Map<string, MergedSetting>();
  for (const entry of entries) {
    const { key, add, value, line } = entry;
    const kind = value.kind === 'list' ? 'list' : 'text';
    const earlier = add ? settings.get(key) : undefined;
    if (earlier && earlier.kind !== kind) report?.('add-mismatch', line, [key]);
    else if (earlier) {
      earlier.text += value.text;
      earlier.items.push(...value.items);
      Object.assign(earlier, { line, entry });
    } else settings.set(key, { key, kind, text: value.text, items: [...value.items], line, entry });
  }
  return settings;
}

/** A part of a device as `vif = [ 'mac=…,bridge=…' ]` has them; `at` is its place in the element's text. */
export interface Part {
  key: string;
  /** Undefined without `=`. */
  value: string | undefined;
  at: number;
}

/** Splits an element at its commas as xl does: blanks before a part are dropped, empty parts are skipped. */
export function splitParts(text: string): Part[] {
  return [...text.matchAll(/[^,]+/g)].flatMap((match): Part[] => {
    const part = match[0].replace(/^ +/, '');
    const equals = part.indexOf('=');
    if (part === '') return [];
    return [{ key: equals < 0 ? part : part.slice(0, equals), value: equals < 0 ? undefined : part.slice(equals + 1), at: match.index + match[0].length - part.length }];
  });
}
