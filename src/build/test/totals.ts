/** What one runner, or all of them together, did. */
export interface Totals {
  passed: number;
  failed: number;
  /** Names of the tests that were left out. */
  skipped: string[];
}

/** A runner that ended without saying what it did counts as one failure. */
export const crashed: Totals = { passed: 0, failed: 1, skipped: [] };

export function addTotals(all: Totals[]): Totals {
  return {
    passed: all.reduce((sum, one) => sum + one.passed, 0),
    failed: all.reduce((sum, one) => sum + one.failed, 0),
    skipped: all.flatMap((one) => one.skipped),
  };
}

/** "12 passed, 0 failed", and how many were skipped if any were. */
export function describeTotals({ passed, failed, skipped }: Totals): string {
  return `${passed} passed, ${failed} failed${skipped.length > 0 ? `, ${skipped.length} skipped` : ''}`;
}
