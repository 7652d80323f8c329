/** Writes a text only if it is another one: what is written is laid out anew, and read aloud where the page promises that. */
export function writeText(element: Element, text: string): void {
  const [only] = element.childNodes;
  if (element.childNodes.length === 1 && only instanceof Text) {
    if (only.data !== text) only.data = text;
  } else if (element.textContent !== text) element.textContent = text;
}

/** Hides or shows an element. A browser takes an attribute that is written once more for a change, and styles anew what depends on it. */
export function hide(element: HTMLElement, hidden: boolean): void {
  if (element.hidden !== hidden) element.hidden = hidden;
}

/** Puts a control out of use or back, only if it is not so already. */
export function disable(control: HTMLButtonElement, disabled: boolean): void {
  if (control.disabled !== disabled) control.disabled = disabled;
}

/** Makes a list have these lines; the elements that are there stay. */
export function showLines(list: Element, lines: string[]): void {
  while (list.children.length > lines.length) list.lastElementChild!.remove();
  while (list.children.length < lines.length) list.append(document.createElement('li'));
  lines.forEach((line, i) => writeText(list.children[i]!, line));
}
