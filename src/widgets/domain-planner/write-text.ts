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

/** A line of a list, with the page of its fact and the word for the link. */
export interface Line {
  text: string;
  href: string;
  reason: string;
}

function makeItem(): HTMLLIElement {
  const item = document.createElement('li');
  item.append('', ' ', document.createElement('a'));
  return item;
}

/** Makes a list have these lines, each with the link to its fact; the elements that are there stay. */
export function showLines(list: Element, lines: Line[]): void {
  while (list.children.length > lines.length) list.lastElementChild!.remove();
  lines.forEach(({ text, href, reason }, at) => {
    let item = list.children[at];
    const link = item?.querySelector('a');
    // The page's own items have other nodes than those of makeItem.
    if (!item || !link || item.childNodes.length !== 3) {
      const made = makeItem();
      if (item) item.replaceWith(made);
      else list.append(made);
      item = made;
    }
    const [words, , anchor] = item.childNodes as unknown as [Text, Text, HTMLAnchorElement];
    if (words.data !== text) words.data = text;
    if (anchor.getAttribute('href') !== href) anchor.href = href;
    writeText(anchor, reason);
  });
}
