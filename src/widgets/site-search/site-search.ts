import type { SearchBox } from './search-box.ts';

/** What the history keeps of a search from which somebody followed a result. */
interface Kept {
  search?: { text: string };
}

/** The part of the browser's navigation interface that is used; not every browser has it. */
interface Navigation {
  activation: { from: { getState(): unknown } | null; navigationType: string } | null;
}

/**
 * <site-search>: opens a dialog with `/`, Ctrl-K or a link marked data-opens="search". Everything else is loaded when it is opened first. On the
 * search page (data-page) there is no dialog: it loads with a query in the address, or when somebody goes to the field.
 */
export class SiteSearchElement extends HTMLElement {
  private box: Promise<SearchBox> | undefined;
  private listening: AbortController | undefined;

  connectedCallback(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    const form = this.querySelector<HTMLElement>('[data-part="form"]');
    if (!form) throw new Error('<site-search> expects [data-part="form"]');
    if (!(form instanceof HTMLFormElement)) throw new Error('<site-search> expects [data-part="form"] to be an HTMLFormElement');
    const input = form.querySelector('input');
    if (!input) throw new Error('<site-search> expects an input in its form');
    const load = () => void this.load();
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.load().then((box) => box?.askNow());
    }, { signal });
    input.addEventListener('input', load, { signal });
    if (this.dataset['page'] !== undefined) {
      input.value = new URLSearchParams(location.search).get('q') ?? '';
      if (input.value) load();
      else input.addEventListener('focus', load, { signal, once: true });
      return;
    }
    const dialog = this.querySelector('dialog')!;
    const open = (event?: Event) => {
      event?.preventDefault();
      dialog.showModal();
      input.select();
      load();
    };
    for (const opener of document.querySelectorAll('a[data-opens="search"]')) opener.addEventListener('click', open, { signal });
    const close = this.querySelector<HTMLButtonElement>('[data-part="close"]')!;
    close.hidden = false;
    close.addEventListener('click', () => dialog.close(), { signal });
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      // Of itself a search field that holds words is only emptied by the first Escape.
      event.preventDefault();
      dialog.close();
    }, { signal });
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close(), { signal });
    document.addEventListener('keydown', (event) => {
      const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select, [contenteditable]');
      const wanted = (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) || (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey));
      if (wanted && !document.querySelector('dialog[open]')) open(event);
    }, { signal });
    // Who comes back from a result finds the list again.
    const kept = (history.state as Kept | null)?.search;
    const [arrival] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    if (kept && arrival?.type === 'back_forward') {
      input.value = kept.text;
      open();
    }
  }

  disconnectedCallback(): void {
    this.listening?.abort();
  }

  /** Loads what answers. A failed load says so and is tried again at the next sign of use. */
  private async load(): Promise<SearchBox | undefined> {
    try {
      this.box ??= import('./search-box.ts').then(({ SearchBox: Box }) => new Box(this));
      return await this.box;
    } catch (error) {
      this.box = undefined;
      const status = this.querySelector<HTMLElement>('[data-part="status"]')!;
      status.textContent = status.dataset['failed'] ?? '';
      console.warn(error);
      return undefined;
    }
  }
}

if (!customElements.get('site-search')) customElements.define('site-search', SiteSearchElement);

// Who comes from a result of the search sees what was searched marked.
const { activation } = (window as { navigation?: Navigation }).navigation ?? {};
const left = activation?.navigationType === 'push' ? (activation.from?.getState() as { found?: string[]; at?: string } | undefined) : undefined;
if (left?.found && left.at === location.pathname) void import('./mark-hits.ts').then(({ markHits }) => markHits(left.found!));
