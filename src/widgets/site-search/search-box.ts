import type { SystemName } from '../../domain/search/record-id.ts';
import type { Answer, KindFilter } from './answer.ts';
import { noteFollowed } from './follow.ts';
import { fill, loadLabels, type Labels } from './labels.ts';
import { loadResultStyle } from './result-style.ts';
import { SearchClient, SearchFailure } from './search-client.ts';
import { chosen, makeFilters } from './search-filters.ts';
import { codeOf, showAnswer } from './show-answer.ts';

/** Entries of a list at first, and how many more at a time. */
const atFirst = 6;
/** So long somebody may pause between two letters, in ms, before an answer is looked for. */
const pause = 90;
/** After so long, in ms, it is said that the search is at work. */
const patience = 400;

/** What answers in a <site-search>: field, filters, lists. Reads the field at once. */
export class SearchBox {
  private readonly client: SearchClient;
  private readonly input: HTMLInputElement;
  private readonly status: HTMLElement;
  private readonly place: HTMLElement;
  private readonly isPage: boolean;
  private labels: Promise<Labels> | undefined;
  private readonly labelAddress: string;
  private filters: HTMLFormElement | undefined;
  private count = atFirst;
  private timer: number | undefined;
  private shown: Answer | undefined;

  constructor(host: HTMLElement) {
    const language = document.documentElement.lang === 'de' ? 'de' : 'en';
    const root = new URL(host.dataset['index']!, location.href).href;
    this.input = host.querySelector('input')!;
    this.status = host.querySelector('[data-part="status"]')!;
    this.place = host.querySelector('[data-part="answer"]')!;
    this.isPage = host.dataset['page'] !== undefined;
    this.client = new SearchClient(root, language);
    this.labelAddress = `${root}${language}/labels.json`;
    // Ahead of time; whoever asks first hears of it if it fails.
    this.prepare().catch(() => undefined);
    this.input.addEventListener('input', () => this.askSoon());
    host.addEventListener('keydown', (event) => this.move(event));
    host.addEventListener('click', (event) => this.shown && noteFollowed(event, this.shown, this.isPage ? undefined : host.querySelector('dialog')));
    if (this.input.value) this.askNow();
  }

  /** Words, looks and filters. A failed load is tried again with the next question. */
  private prepare(): Promise<Labels> {
    this.labels ??= Promise.all([loadLabels(this.labelAddress), loadResultStyle()]).then(([labels]) => {
      this.filters = makeFilters(labels, () => this.askNow());
      this.filters.hidden = true;
      this.status.before(this.filters);
      return labels;
    });
    this.labels.catch(() => (this.labels = undefined));
    return this.labels;
  }

  private askSoon(): void {
    clearTimeout(this.timer);
    this.client.forget();
    this.count = atFirst;
    this.timer = setTimeout(() => void this.ask(), pause) as unknown as number;
  }

  /** Answers what stands in the field without waiting for another letter. */
  askNow(): void {
    clearTimeout(this.timer);
    this.count = atFirst;
    void this.ask();
  }

  private say(what: string, values: Record<string, string> = {}): void {
    const text = what === '' ? '' : fill(this.status.dataset[what], values);
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  private async ask(): Promise<void> {
    const text = this.input.value;
    if (this.isPage) history.replaceState(history.state, '', text.trim() ? `?q=${encodeURIComponent(text.trim().slice(0, 500).toWellFormed())}` : location.pathname);
    if (text.trim() === '') {
      this.client.forget();
      this.clear('');
      return;
    }
    const slow = setTimeout(() => this.say('searching'), patience);
    try {
      const labels = await this.prepare();
      if (text !== this.input.value) return;
      const filters = this.filters!;
      const answer = await this.client.ask({ text, system: chosen(filters, 'system') as SystemName | '', kind: chosen(filters, 'kind') as KindFilter | '', count: this.count });
      this.shown = answer;
      filters.hidden = false;
      showAnswer(this.place, answer, labels, {
        more: this.count < answer.total ? () => this.more() : undefined,
        suggest: (words) => {
          this.input.value = words;
          this.input.focus();
          this.askNow();
        },
      });
      const found = answer.entries.length + answer.other.length + Number(answer.hardware) + Number(codeOf(answer.text, labels) !== undefined);
      const total = Math.max(answer.total, found);
      this.say(found === 0 ? 'none' : total === 1 ? 'one' : 'some', { query: text.trim(), count: String(total), shown: String(found) });
    } catch (error) {
      this.clear('failed');
      if (error instanceof SearchFailure && error.gone) this.status.textContent = (await this.prepare().catch(() => undefined))?.['gone'] ?? this.status.textContent;
    } finally {
      clearTimeout(slow);
    }
  }

  private more(): void {
    const links = this.place.querySelectorAll('ol[data-results] > li').length;
    this.count += 10;
    void this.ask().then(() => this.place.querySelectorAll<HTMLElement>('ol[data-results] > li > a')[links]?.focus());
  }

  private clear(what: string): void {
    this.shown = undefined;
    showAnswer(this.place, undefined, {}, {});
    if (this.filters) this.filters.hidden = true;
    this.say(what);
  }

  /** Arrow keys walk from the field through the links and back. */
  private move(event: KeyboardEvent): void {
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || (event.target as Element).matches('input[type="radio"]')) return;
    const stops: HTMLElement[] = [this.input, ...this.place.querySelectorAll<HTMLElement>('a, button')];
    const next = stops[stops.indexOf(document.activeElement as HTMLElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  }
}
