/** Writes a text only if it is another one: what is written is laid out anew, and read aloud where the page promises that. */
export function writeText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}
