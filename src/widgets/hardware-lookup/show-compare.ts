import type { Answer } from '../../domain/hardware/answer/answer.ts';
import { compareAnswers, type ComparedRow } from '../../domain/hardware/answer/compare-answers.ts';
import { answerLink } from './answer-link.ts';
import { element } from './build-element.ts';
import type { View } from './view.ts';

function cellText(row: ComparedRow, cell: string, view: View): string {
  const { say } = view;
  if (row.kind === 'role') return say(`verdict.${cell}`);
  if (row.kind === 'property') return say(`state.${cell}`);
  if (cell === '') return '–';
  if (row.key === 'launch') return view.month(cell);
  if (row.key === 'microarch') return cell.split('|').map((id) => view.microarchs.get(id)?.codename ?? id).join(' / ');
  if (row.key === 'off') return say('of', { seen: cell.split('/')[0]!, of: cell.split('/')[1]! });
  return cell;
}

const rowTitle = (row: ComparedRow, { say }: View): string => (row.kind === 'role' ? say(`role.${row.key}`) : row.kind === 'property' ? say(`property.${row.key}`) : say(`row.${row.key}`));

/** Up to four answers side by side; rows that differ stand out, and say so to who cannot see it. */
export function comparison(answers: Answer[], view: View): HTMLElement {
  const { say } = view;
  const rows = compareAnswers(answers);
  const heads = answers.map((answer, at) =>
    element('th', { scope: 'col', 'data-cpu': answer.cpu?.name }, element('a', { href: answerLink([answer.query]), 'data-open': answer.query }, answer.title), ' ', element('button', { type: 'button', 'data-do': 'drop', 'data-index': String(at), 'aria-label': say('drop', { name: answer.title }) }, '×')),
  );
  const body = rows.map((row) =>
    element('tr', { 'data-row': row.key, 'data-differs': row.differs },
      element('th', { scope: 'row' }, rowTitle(row, view)),
      ...row.cells.map((cell, at) =>
        row.kind === 'role'
          ? element('td', { 'data-role': row.key, 'data-verdict': cell, 'data-cpu': answers[at]!.cpu?.name }, element('span', { class: 'says', 'data-verdict': cell }, cellText(row, cell, view)))
          : element('td', {}, cellText(row, cell, view)),
      ),
    ),
  );
  const same = rows.filter(({ differs }) => !differs).length;
  return element('section', { class: 'compare', 'aria-label': say('comparison') },
    element('h2', {}, say('comparison')),
    element('p', { class: 'of' }, say('comparison.note', { differs: rows.length - same, same })),
    element('div', { class: 'scroll', role: 'group', tabindex: '0', 'aria-label': say('comparison') }, element('table', {}, element('thead', {}, element('tr', {}, element('td', {}), ...heads)), element('tbody', {}, ...body))),
    element('div', { class: 'answer-tools' }, element('button', { type: 'button', 'data-do': 'copy-link' }, say('copy-link')), element('button', { type: 'button', 'data-do': 'end-compare' }, say('end-compare'))),
  );
}
