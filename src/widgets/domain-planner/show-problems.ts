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

/** Fills the list of problems; `none` is the sentence for an empty one. Nothing of it is ever markup. */
export function showProblems(list: HTMLOListElement, problems: ShownProblem[], none: string): void {
  if (problems.length === 0) {
    const item = document.createElement('li');
    item.textContent = none;
    item.dataset['severity'] = 'none';
    list.replaceChildren(item);
    return;
  }
  list.replaceChildren(
    ...problems.map((problem) => {
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
    }),
  );
}
