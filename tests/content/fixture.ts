import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '../../src/build/check.ts';
import { rules } from '../../src/build/check/rules.ts';
import { describeProblem, type Problem } from '../../src/facts/problem.ts';

/** A small content folder that keeps every rule but `matrix`. */
const good = join(import.meta.dirname, '..', 'fixtures', 'content');

/** The day on which the tests' content is checked. */
export const today = '2026-11-23';

/** What a test changes in the good content: path below content/ to a new text, to a change of the good one, or to null for "not there". */
export type Edits = Record<string, string | null | ((text: string) => string)>;

const made: string[] = [];
process.on('exit', () => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Copies the good content with the edits into a folder of its own and returns the folder that holds content/. */
export function rootWith(edits: Edits = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'bsdxen-content-'));
  made.push(root);
  cpSync(good, join(root, 'content'), { recursive: true });
  for (const [path, edit] of Object.entries(edits)) {
    const file = join(root, 'content', path);
    if (edit === null) rmSync(file);
    else {
      const text = typeof edit === 'string' ? edit : edit(readFileSync(file, 'utf8'));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
  return root;
}

/** An edit that replaces one passage. Throws if the good text does not have it: a fixture that changes nothing tests nothing. */
export function swap(from: string, to: string): (text: string) => string {
  return (text) => {
    assert.ok(text.includes(from), `the good content lacks "${from}"`);
    return text.replace(from, () => to);
  };
}

/** Problems of the edited content: of one rule, of the schemas alone ("schema"), or of every rule but `matrix`. */
export function problemsWith(edits: Edits, rule?: string): Problem[] {
  const all = rules.map(({ name }) => name);
  assert.ok(rule === undefined || rule === 'schema' || all.includes(rule), `no rule is called ${rule}`);
  const without = rule === undefined ? ['matrix'] : all.filter((name) => name !== rule);
  return checkContent(join(rootWith(edits), 'content'), today, without);
}

/** What a message must name and say; `file` is below content/. */
export interface Expected {
  file: string;
  line?: number;
  key?: string;
  says: RegExp;
}

/** Asserts that the edits cause exactly these problems, in this order, each with its place and with words that help. */
export function assertProblems(rule: string, edits: Edits, ...expected: Expected[]): void {
  const problems = problemsWith(edits, rule);
  const shown = problems.map(describeProblem).join('\n');
  assert.equal(problems.length, expected.length, `${expected.length} problem(s) expected:\n${shown}`);
  for (const [i, { file, says, ...place }] of expected.entries()) {
    const problem = problems[i]!;
    assert.equal(problem.file, `content/${file}`, shown);
    for (const name of ['line', 'key'] as const) if (place[name] !== undefined) assert.equal(problem[name], place[name], `${name} of ${shown}`);
    assert.match(describeProblem(problem), says);
    if (rule !== 'schema') assert.doesNotMatch(shown, /undefined|\[object|NaN/, 'a message that shows the program, not the mistake');
  }
}

/** Asserts that the edited content has no problem with a rule. */
export function assertNoProblems(rule: string | undefined, edits: Edits): void {
  assert.equal(problemsWith(edits, rule).map(describeProblem).join('\n'), '');
}
