import { roles, type Role } from '../verdict.ts';
import type { Answer } from './answer.ts';
import { verdictOf } from './merge-verdicts.ts';

/** At most so many stand side by side: more columns than that are narrower than their words. */
export const mostCompared = 4;

export const comparedProperties = ['lm64', 'vt', 'slat', 'iommu'] as const;
export type ComparedProperty = (typeof comparedProperties)[number];

/** A row of the comparison. A cell is a code: a verdict, a state, a name, a day; empty if there is none. */
export interface ComparedRow {
  kind: 'role' | 'property' | 'plain';
  key: Role | ComparedProperty | 'vendor' | 'microarch' | 'launch' | 'off' | 'xen';
  cells: string[];
  /** False if all cells say the same. */
  differs: boolean;
}

const share = ({ seen, of }: { seen: number; of: number }): string => (of === 0 ? '' : `${seen}/${of}`);

/** Rows of up to four answers side by side: verdicts first, then what they rest on. Codes, not words. */
export function compareAnswers(answers: Answer[]): ComparedRow[] {
  const row = (kind: ComparedRow['kind'], key: ComparedRow['key'], cell: (answer: Answer) => string): ComparedRow => {
    const cells = answers.map(cell);
    return { kind, key, cells, differs: new Set(cells).size > 1 };
  };
  return [
    ...roles.map((role) => row('role', role, ({ verdicts }) => verdictOf(verdicts, role))),
    ...comparedProperties.map((property) => row('property', property, ({ findings }) => findings.properties[property].state)),
    row('plain', 'vendor', ({ cpu, family }) => cpu?.vendor ?? family?.vendor ?? ''),
    row('plain', 'microarch', ({ cpu, family }) => cpu?.microarch ?? family?.microarch ?? ''),
    row('plain', 'launch', ({ cpu }) => cpu?.launch ?? ''),
    row('plain', 'off', ({ cpu, computer }) => share(computer && computer.off.of > 0 ? computer.off : (cpu?.off ?? { seen: 0, of: 0 }))),
    row('plain', 'xen', ({ cpu, computer }) => String(computer?.xen.of || cpu?.xenReports || '')),
  ];
}
