/** A problem as the list shows it. */
export interface ShownProblem {
  severity: 'error' | 'warning' | 'hint';
  /** Word for the severity. */
  label: string;
  text: string;
  /** Page of the fact behind it, and its word. */
  href: string | undefined;
  reason: string;
  /** Position of the guest to select, -1 for dom0; undefined if it belongs to the machine. */
  guest: number | undefined;
  guestName: string;
}

function emptyItem(none: string): HTMLLIElement {
  const item = document.createElement('li');
  item.textContent = none;
  item.dataset['severity'] = 'none';
  return item;
}

function problemItem(problem: ShownProblem): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['severity'] = problem.severity;
  const label = document.createElement('b');
  label.textContent = `${problem.label}: `;
  item.append(label);
  if (problem.guest !== undefined) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['do'] = 'select';
    button.dataset['index'] = String(problem.guest);
    button.textContent = problem.guestName;
    item.append(button, ' ');
  }
  item.append(`${problem.text} `);
  if (problem.href) {
    const link = document.createElement('a');
    link.href = problem.href;
    link.textContent = problem.reason;
    item.append(link);
  }
  return item;
}

/** What each item of a list shows, so that an item that still says the same stays, with the focus that it may have. */
const shown = new WeakMap<Element, string>();

/** Fills the list of problems; `none` is the sentence for an empty one. Nothing of it is ever markup. */
export function showProblems(list: HTMLOListElement, problems: ShownProblem[], none: string): void {
  const keys = problems.length === 0 ? [none] : problems.map((problem) => JSON.stringify(problem));
  keys.forEach((key, at) => {
    const old = list.children[at];
    if (old && shown.get(old) === key) return;
    const item = problems.length === 0 ? emptyItem(none) : problemItem(problems[at]!);
    shown.set(item, key);
    if (old) old.replaceWith(item);
    else list.append(item);
  });
  while (list.children.length > keys.length) list.lastElementChild!.remove();
}
