type Kind = 'text' | 'number' | 'ratio';

/** What a cell is sorted by; undefined for an empty one, which always comes last. Of "3 of 20" that is the share, and more reports first among equals. */
function keyOf(cell: Element, kind: Kind): string | number | undefined {
  const text = (cell.textContent ?? '').trim();
  if (!/[\p{L}\p{N}]/u.test(text)) return undefined;
  if (kind === 'text') return text;
  const numbers = text.replace(/(\d)[\u00a0,](?=\d{3})/g, '$1').match(/\d+/g)?.map(Number);
  if (!numbers) return undefined;
  return kind === 'number' ? numbers[0] : numbers[1] ? numbers[0]! / numbers[1] + numbers[1] / 1e9 : undefined;
}

/**
 * <data-table>: a table whose rows can be sorted by a button in each header cell and filtered by words. Expects a table with one row of
 * th[data-sort=text|number|ratio] in its head and one body, an input[data-part=filter] and a [data-part=status] whose data-count has the places
 * {shown} and {all}. Without script it is an ordinary table; the tools are shown by CSS once the element is defined.
 */
export class DataTableElement extends HTMLElement {
  private rows: HTMLTableRowElement[] = [];
  private filter: HTMLInputElement | undefined;
  private status: HTMLElement | undefined;

  connectedCallback(): void {
    const body = this.querySelector('tbody');
    const heads = [...this.querySelectorAll<HTMLTableCellElement>('thead th')];
    const filter = this.querySelector<HTMLInputElement>('input[data-part="filter"]');
    const status = this.querySelector<HTMLElement>('[data-part="status"]');
    if (!body || heads.length === 0 || !heads.every((head) => /^(text|number|ratio)$/.test(head.dataset['sort'] ?? ''))) throw new Error('<data-table> expects a table with th[data-sort] in its head and a tbody');
    if (!filter || !status?.dataset['count']) throw new Error('<data-table> expects input[data-part="filter"] and [data-part="status"] with data-count');
    this.rows = [...body.rows];
    this.filter = filter;
    this.status = status;
    filter.oninput = () => this.show();
    for (const [column, head] of heads.entries()) {
      const button = head.querySelector('button') ?? document.createElement('button');
      if (!button.isConnected) {
        button.type = 'button';
        button.append(...head.childNodes);
        head.append(button);
      }
      button.onclick = () => this.sort(body, heads, column);
    }
    if (filter.value) this.show();
  }

  private sort(body: HTMLTableSectionElement, heads: HTMLTableCellElement[], column: number): void {
    const head = heads[column]!;
    const kind = head.dataset['sort'] as Kind;
    // Numbers are looked at from the top, names from their beginning.
    const first = kind === 'text' ? 'ascending' : 'descending';
    const next = head.ariaSort === first ? (first === 'ascending' ? 'descending' : 'ascending') : first;
    for (const other of heads) other.removeAttribute('aria-sort');
    head.ariaSort = next;
    const { compare } = new Intl.Collator(this.closest<HTMLElement>('[lang]')?.lang, { numeric: true });
    const sign = next === 'ascending' ? 1 : -1;
    const keyed = this.rows.map((row) => ({ row, key: keyOf(row.cells[column]!, kind) }));
    keyed.sort((a, b) => {
      if (a.key === undefined || b.key === undefined) return Number(a.key === undefined) - Number(b.key === undefined);
      return sign * (kind === 'text' ? compare(String(a.key), String(b.key)) : Number(a.key) - Number(b.key));
    });
    this.rows = keyed.map(({ row }) => row);
    body.append(...this.rows);
  }

  private show(): void {
    const words = this.filter!.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of this.rows) {
      const text = (row.textContent ?? '').toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
      if (!row.hidden) shown++;
    }
    this.status!.textContent = words.length === 0 ? '' : this.status!.dataset['count']!.replace('{shown}', String(shown)).replace('{all}', String(this.rows.length));
  }
}

if (!customElements.get('data-table')) customElements.define('data-table', DataTableElement);
