/**
 * <code-listing>: a button that copies the listing. Of a terminal listing only the commands are copied, without their prompt and without
 * what they print. Expects a button[data-part=copy] with data-done and data-failed, and a pre.
 */
export class CodeListingElement extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector<HTMLButtonElement>('button[data-part="copy"]');
    const pre = this.querySelector('pre');
    if (!button || !pre) throw new Error('<code-listing> expects a button[data-part="copy"] and a pre');
    const label = button.textContent;
    button.onclick = async () => {
      let said = button.dataset['done'];
      try {
        await navigator.clipboard.writeText(this.text(pre));
      } catch {
        said = button.dataset['failed'];
      }
      button.textContent = said ?? label;
      setTimeout(() => (button.textContent = label), 2000);
    };
  }

  /** What a reader wants in a file or in a shell, ending in a line end. */
  private text(pre: HTMLElement): string {
    const commands = [...pre.querySelectorAll('.command')];
    return commands.length > 0 ? `${commands.map((line) => line.textContent).join('\n')}\n` : `${pre.textContent?.replace(/\n+$/, '')}\n`;
  }
}

if (!customElements.get('code-listing')) customElements.define('code-listing', CodeListingElement);
