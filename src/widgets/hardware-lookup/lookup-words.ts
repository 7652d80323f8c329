import type { Demand } from '../../domain/hardware/verdict.ts';

/** What the lookup gets from the site's content, in the reader's language. */
export interface LookupWords {
  phrases: Record<string, string>;
  demands: (Demand & { say: string; href: string })[];
  /** Next steps by key, with the commands that settle the question, by system. */
  checks: Record<string, { text: string; commands: { system: string; command: string }[] }>;
}

/** Words of the page by key, with {placeholders} filled from `values`. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** The function that says things. An unknown key throws: page and script are of different editions then. */
export function speaker(phrases: Record<string, string>): Say {
  return (key, values = {}) => {
    const text = phrases[key];
    if (text === undefined) throw new Error(`there are no words for "${key}"`);
    return text.replace(/\{([a-z]+)\}/g, (_, name: string) => String(values[name] ?? ''));
  };
}
