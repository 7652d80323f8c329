import type { Content } from '../../facts/content.ts';
import type { Problem } from '../../facts/problem.ts';

/** One rule that the whole content must keep. `today` is the day of the build as YYYY-MM-DD. */
export interface Rule {
  name: string;
  /** What it promises, for the list in CONTRIBUTING. */
  promise: string;
  check: (content: Content, today: string) => Problem[];
}
