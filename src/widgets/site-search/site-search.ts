import { loadPagefind, type Pagefind } from './pagefind.ts';
import { showResults } from './show-results.ts';

const shown = 8;

/**
 * <site-search>: opens a dialog with `/`, Ctrl-K or a link marked data-opens="search", searches this language's index as the reader types. The index is loaded when
 * the dialog is opened first. On the search page (a form of its own with data-page) it works in place and keeps the query in the address.
 */
export class SiteSearchElement extends HTMLElement {
  private pagefind: Promise<Pagefind> | undefined;
  private listening: AbortController | undefined;

  connectedCallback(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    const input = this.child('form', HTMLFormElement).querySelector('input')!;
    input.addEventListener('input', () => void this.search(input.value), { signal });
    this.child('form', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault();
      void this.search(input.value);
    }, { signal });
    input.addEventListener('keydown', (event) => this.move(event), { signal });
    this.child('results', HTMLOListElement).addEventListener('keydown', (event) => this.move(event), { signal });

    if (this.dataset['page'] !== undefined) {
      input.value = new URLSearchParams(location.search).get('q') ?? '';
      if (input.value) void this.search(input.value);
      return;
    }
    const dialog = this.child('dialog', HTMLDialogElement);
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      // Of itself a search field that holds words is only emptied by the first Escape.
      event.preventDefault();
      dialog.close();
    }, { signal });
    const open = (event: Event) => {
      event.preventDefault();
      dialog.showModal();
      input.select();
      void this.load();
    };
    for (const opener of document.querySelectorAll('a[data-opens="search"]')) opener.addEventListener('click', open, { signal });
    const close = this.child('close', HTMLButtonElement);
    close.hidden = false;
    close.addEventListener('click', () => dialog.close(), { signal });
    this.child('results', HTMLOListElement).addEventListener('click', () => dialog.close(), { signal });
    document.addEventListener('keydown', (event) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
      const wanted = (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
      if (wanted && !dialog.open && !document.querySelector('dialog[open]')) open(event);
    }, { signal });
  }

  disconnectedCallback(): void {
    this.listening?.abort();
  }

  private child<T extends HTMLElement>(name: string, type: new () => T): T {
    const element = this.querySelector(`[data-part="${name}"]`);
    if (!(element instanceof type)) throw new Error(`<site-search> expects [data-part="${name}"] to be a ${type.name}`);
    return element;
  }

  private load(): Promise<Pagefind> {
    const address = this.dataset['index'];
    if (!address) throw new Error('<site-search> expects data-index, the address of the search index');
    this.pagefind ??= loadPagefind(new URL(address, location.href).href);
    // A failed load must not be kept: the next query tries again.
    this.pagefind.catch(() => (this.pagefind = undefined));
    return this.pagefind;
  }

  private say(words: 'searching' | 'none' | 'one' | 'some' | 'failed' | '', values: Record<string, string> = {}): void {
    const status = this.child('status', HTMLParagraphElement);
    const text = words === '' ? '' : (status.dataset[words] ?? '');
    status.textContent = text.replace(/\{([a-z]+)\}/g, (_, name: string) => values[name] ?? '');
  }

  private async search(query: string): Promise<void> {
    const list = this.child('results', HTMLOListElement);
    const wanted = query.trim();
    if (this.dataset['page'] !== undefined) history.replaceState(null, '', wanted ? `?q=${encodeURIComponent(wanted)}` : location.pathname);
    if (wanted === '') {
      list.replaceChildren();
      this.say('');
      return;
    }
    this.say('searching');
    try {
      const found = await (await this.load()).debouncedSearch(wanted, {}, 120);
      // null: the reader typed on, a later search answers.
      if (found === null) return;
      const pages = await Promise.all(found.results.slice(0, shown).map((result) => result.data()));
      showResults(list, pages);
      const count = found.results.length;
      this.say(count === 0 ? 'none' : count === 1 ? 'one' : 'some', { query: wanted, count: String(count), shown: String(pages.length) });
    } catch (error) {
      list.replaceChildren();
      this.say('failed');
      console.error(error);
    }
  }

  /** Arrow keys walk from the field through the results and back. */
  private move(event: KeyboardEvent): void {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const input = this.child('form', HTMLFormElement).querySelector('input')!;
    const stops: HTMLElement[] = [input, ...this.child('results', HTMLOListElement).querySelectorAll('a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearchElement);
