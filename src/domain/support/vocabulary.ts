/**
 * Status words. The first eight are those of Xen's SUPPORT.md; the last three are ours, for what SUPPORT.md has no word for.
 * `unknown` means that the sources read do not settle the question: it is shown, never left out.
 */
export const statuses = [
  'supported',
  'supported-with-caveats',
  'supported-not-security',
  'supported-security-external',
  'tech-preview',
  'experimental',
  'deprecated',
  'not-supported',
  'works',
  'removed',
  'unknown',
] as const;
export type Status = (typeof statuses)[number];

/** How we know. Shown beside every claim. */
export const certainties = ['documented', 'measured', 'reported', 'assumed', 'unknown'] as const;
export type Certainty = (typeof certainties)[number];

/** What became of a claim of the 2006 flyer. */
export const verdicts = ['holds', 'changed', 'ended', 'unproven'] as const;
export type Verdict = (typeof verdicts)[number];

/** Systems that have a row in the support matrix, in its order. */
export const systems = [
  'netbsd',
  'freebsd',
  'linux',
  'openbsd',
  'dragonfly',
  'plan9',
  'illumos',
  'windows',
  'mirageos',
  'unikraft',
  'rumprun',
  'mini-os',
  'netware',
] as const;
export type System = (typeof systems)[number];

/** Columns of the support matrix: role and guest type. */
export const matrixColumns = ['dom0-pv', 'dom0-pvh', 'domu-pv', 'domu-pvh', 'domu-hvm', 'domu-pvhvm'] as const;
export type MatrixColumn = (typeof matrixColumns)[number];
