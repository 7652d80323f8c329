/** Arrows lead from the field into the list of suggestions and back, Escape closes the list. */
export function moveInSuggestions(event: KeyboardEvent, field: HTMLTextAreaElement, list: HTMLElement): void {
  const items = [...list.querySelectorAll<HTMLButtonElement>('button')];
  const at = items.indexOf(document.activeElement as HTMLButtonElement);
  if (items.length === 0) return;
  if (event.key === 'ArrowDown' && (at >= 0 || event.target === field)) {
    event.preventDefault();
    items[Math.min(at + 1, items.length - 1)]!.focus();
  } else if (event.key === 'ArrowUp' && at >= 0) {
    event.preventDefault();
    (items[at - 1] ?? field).focus();
  } else if (event.key === 'Escape') {
    list.replaceChildren();
    field.focus();
  }
}
