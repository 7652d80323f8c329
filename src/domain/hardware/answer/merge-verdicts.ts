import type { Role, RoleVerdict, Verdict } from '../verdict.ts';

/** A role's verdict for a computer that was sold with several processors. */
export interface MergedVerdict extends RoleVerdict {
  /** Processors whose verdict is another one than the first's, with it; empty if all agree. */
  dissent: { name: string; verdict: Verdict }[];
}

/** What is left to say if some say one thing and some another: the right processor is a condition, unless none of them is known to do. */
function mergeAll(list: Verdict[]): Verdict {
  const different = new Set(list);
  if (different.size === 1) return list[0]!;
  return different.has('yes') || different.has('conditional') ? 'conditional' : 'unknown';
}

/**
 * One verdict per role from those of each processor, the most frequent first. The verdict is never more certain than that of any of them; reasons
 * and grounds are the first processor's. Throws on an empty list.
 */
export function mergeVerdicts(perCpu: { name: string; verdicts: RoleVerdict[] }[]): MergedVerdict[] {
  const [first, ...others] = perCpu;
  if (!first) throw new Error('no processor, no verdict');
  return first.verdicts.map((own, at) => {
    const dissent = others.flatMap(({ name, verdicts: theirs }) => (theirs[at]!.verdict === own.verdict ? [] : [{ name, verdict: theirs[at]!.verdict }]));
    const verdict = mergeAll([own.verdict, ...dissent.map((other) => other.verdict)]);
    return { ...own, verdict, dissent, checks: [...new Set([...own.checks, ...others.flatMap(({ verdicts: theirs }) => theirs[at]!.checks)])] };
  });
}

/** The verdict of a role; a role that is not in the list is unknown. */
export const verdictOf = (list: RoleVerdict[], role: Role): Verdict => list.find((one) => one.role === role)?.verdict ?? 'unknown';
