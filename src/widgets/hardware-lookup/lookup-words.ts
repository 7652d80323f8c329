import type { Demand } from '../../domain/hardware/verdict.ts';

/** What the lookup gets from the site's content, in the reader's language. */
export interface LookupWords {
  phrases: Record<string, string>;
  demands: (Demand & { say: string; href: string })[];
  /** Next steps by key, with the commands that settle the question, by system. */
  checks: Record<string, { text: string; commands: { system: string; command: string }[] }>;
}
