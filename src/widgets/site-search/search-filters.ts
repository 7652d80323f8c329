import { systemNames } from '../../domain/search/record-id.ts';
import { kindFilters } from './answer.ts';
import type { Labels } from './labels.ts';
import { make } from './make-element.ts';

/** Names as they are written everywhere; no words of a language. */
const systems: Record<string, string> = { netbsd: 'NetBSD', freebsd: 'FreeBSD', xen: 'Xen' };

/** A row of choices of which one holds: radio buttons, so that the arrow keys and a thumb work as everywhere. */
function choices(name: string, legend: string, options: [value: string, label: string][]): HTMLFieldSetElement {
  return make(
    'fieldset',
    {},
    make('legend', {}, legend),
    ...options.map(([value, label]) => make('label', {}, make('input', { type: 'radio', name, value, ...(value === '' ? { checked: '' } : {}) }), make('span', {}, label))),
  );
}

/** The filters by system and kind; `changed` is called when another one is chosen. */
export function makeFilters(labels: Labels, changed: () => void): HTMLFormElement {
  const all: [string, string] = ['', labels['filter-all'] ?? ''];
  const form = make(
    'form',
    { class: 'filters' },
    choices('system', labels['filter-system'] ?? '', [all, ...systemNames.map((name): [string, string] => [name, systems[name]!])]),
    choices('kind', labels['filter-kind'] ?? '', [all, ...Object.keys(kindFilters).map((name): [string, string] => [name, labels[`filter-${name}`] ?? ''])]),
  );
  form.addEventListener('change', changed);
  form.addEventListener('submit', (event) => event.preventDefault());
  return form;
}

/** What is chosen in one of the rows. */
export function chosen(form: HTMLFormElement, name: string): string {
  return form.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? '';
}
