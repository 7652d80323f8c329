/** What is wrong in content/, where, and what to do. An author's mistake is always one of these, never an exception. */
export interface Problem {
  /** Path from the project's root. */
  file: string;
  line?: number | undefined;
  /** Dotted key inside a data file. */
  key?: string | undefined;
  message: string;
  remedy?: string | undefined;
}

/** One problem as one line of text: `content/facts/x.yaml:7 claim.de: must not be empty. Write …` */
export function describeProblem(problem: Problem): string {
  const where = problem.file + (problem.line ? `:${problem.line}` : '') + (problem.key ? ` ${problem.key}` : '');
  return `${where}: ${problem.message}${problem.remedy ? `\n    ${problem.remedy}` : ''}`;
}
