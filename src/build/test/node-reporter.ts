import type { TestEvent } from 'node:test/reporters';
import type { Totals } from './totals.ts';

/** A reporter for node:test: the totals of the whole run as one line of JSON, and nothing before the run has ended. */
export default async function* nodeReporter(events: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  const leftOut: string[] = [];
  for await (const event of events) {
    if (event.type === 'test:pass' || event.type === 'test:fail') {
      const { name, skip, todo } = event.data;
      const reason = skip || todo;
      if (reason) leftOut.push(`${name}${reason === true ? '' : ` (${reason})`}`);
    }
    // Without a file it is the summary of all files.
    if (event.type === 'test:summary' && event.data.file === undefined) {
      const { tests, passed, skipped, todo } = event.data.counts;
      yield JSON.stringify({ passed, failed: tests - passed - skipped - todo, skipped: leftOut } satisfies Totals);
    }
  }
}
