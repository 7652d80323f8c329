import { matrixColumns, systems } from '../../domain/support/vocabulary.ts';
import type { Problem } from '../../facts/problem.ts';
import type { Rule } from './rule.ts';

export const matrix: Rule = {
  name: 'matrix',
  promise: 'Every cell of the support matrix is filled by exactly one fact.',
  check(content) {
    const filled = new Map<string, string[]>();
    for (const [id, fact] of content.facts) {
      for (const cell of fact.cells) for (const column of cell.columns) filled.set(`${cell.system} ${column}`, [...(filled.get(`${cell.system} ${column}`) ?? []), id]);
    }
    const problems: Problem[] = [];
    for (const system of systems) {
      for (const column of matrixColumns) {
        const ids = filled.get(`${system} ${column}`) ?? [];
        if (ids.length === 0) problems.push({ file: 'content/facts', message: `no fact fills the cell ${system} ${column}`, remedy: 'Add it to the `cells` of a fact; `status: unknown` is an answer.' });
        if (ids.length > 1) problems.push({ file: `content/facts/${ids[1]}.yaml`, key: 'cells', message: `cell ${system} ${column} is filled by ${ids.join(' and ')}`, remedy: 'One fact fills one cell.' });
      }
    }
    return problems;
  },
};
