import type { XlType } from './settings.ts';

/** The type that xl takes a text for; it compares only as many letters as are written. */
export function matchType(text: string): XlType | undefined {
  return (['hvm', 'pv', 'pvh'] as const).find((type) => type.startsWith(text));
}

/** What the old `builder` stands for; xl compares only as many letters as are written. */
export function builderType(text: string): XlType | undefined {
  return 'hvm'.startsWith(text) ? 'hvm' : 'generic'.startsWith(text) ? 'pv' : undefined;
}
