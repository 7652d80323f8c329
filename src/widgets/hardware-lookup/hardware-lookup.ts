import type { Say } from '../../domain/phrases/speaker.ts';
import type { Answer } from '../../domain/hardware/answer/answer.ts';
import { mostCompared } from '../../domain/hardware/answer/compare-answers.ts';
import { answerLink } from './answer-link.ts';
import { askName, isName, suggest, type Outcome } from './ask-name.ts';
import { element } from './build-element.ts';
import { copyAnswer } from './copy-answer.ts';
import { LookupData } from './lookup-data.ts';
import { answerCard } from './show-answer.ts';
import { comparison } from './show-compare.ts';
import { outcomeNodes, suggestionItem } from './show-outcome.ts';
import { moveInSuggestions } from './suggestion-keys.ts';
import { longestShown, readFile, takePaste } from './take-text.ts';
import { makeView, type View } from './view.ts';

const needed = ['form', 'field', 'suggestions', 'file', 'held', 'kept', 'status', 'answers'];

/** Pauses in ms after the last key: before a name that is still being typed is answered if it is exact, and before anything is fetched for it. */
const quick = 30;
const slow = 450;

/**
 * <hardware-lookup>: answers what a machine can do under Xen. The page holds the field, the words and the addresses of the data; names that are
 * answered stand in the address (`?q=`), a pasted text never does and leaves the browser nowhere. One file, because field, answers, comparison
 * and address are one state: each changes the others.
 */
export class HardwareLookupElement extends HTMLElement {
  /** Settled when the element answers. */
  ready: Promise<void> = Promise.resolve();
  private data!: LookupData;
  private say!: Say;
  private view!: View;
  private shown: Answer[] = [];
  /** Names of a comparison; what is asked next joins them. */
  private kept: string[] = [];
  private timers: number[] = [];
  /** A pasted text that is too long for the field. */
  private held = '';
  /** True while the entry of the history is one that came up while typing. */
  private passing = false;
  /** Counts questions, so that a late answer to an old one is dropped. */
  private asked = 0;
  private listening: AbortController | undefined;

  connectedCallback(): void {
    for (const part of needed) this.find(part);
    this.begin();
  }

  /** Loads the data; if that fails, says so, and the next key or press tries again. */
  private begin(): void {
    this.listening = new AbortController();
    const { signal } = this.listening;
    this.ready = this.start(signal);
    this.ready.catch(() => {
      this.tell(this.dataset['failed'] ?? '');
      const retry = new AbortController();
      for (const sign of ['input', 'keydown', 'click']) this.addEventListener(sign, () => (retry.abort(), this.begin()), { signal: AbortSignal.any([retry.signal, signal]) });
    });
  }

  disconnectedCallback(): void {
    this.listening?.abort();
  }

  private async start(signal: AbortSignal): Promise<void> {
    this.data = await LookupData.load(this);
    if (signal.aborted) return;
    this.say = this.data.say;
    this.view = makeView(this.data, this.dataset, (answer) => this.shown.indexOf(answer));
    const field = this.find<HTMLTextAreaElement>('field');
    this.find('form').addEventListener('submit', (event) => (event.preventDefault(), void this.ask(field.value || this.held, true)), { signal });
    field.addEventListener('input', () => this.typed(), { signal });
    field.addEventListener('paste', (event) => this.takePaste(event), { signal });
    this.addEventListener('keydown', (event) => this.key(event), { signal });
    this.addEventListener('click', (event) => this.press(event), { signal });
    this.addEventListener('dragover', (event) => (event.preventDefault(), this.toggleAttribute('data-drop', true)), { signal });
    this.addEventListener('dragleave', () => this.removeAttribute('data-drop'), { signal });
    this.addEventListener('drop', (event) => this.drop(event), { signal });
    this.find<HTMLInputElement>('file').addEventListener('change', (event) => void this.open((event.target as HTMLInputElement).files?.[0]), { signal });
    addEventListener('popstate', () => void this.readAddress(true), { signal });
    if (field.value.trim() !== '') await this.ask(field.value, true);
    else await this.readAddress(false);
  }

  /** The element of the page with this data-part; throws if the page lacks it. */
  find<T extends Element = HTMLElement>(name: string): T {
    const found = this.querySelector<T>(`[data-part="${name}"]`);
    if (!found) throw new Error(`<hardware-lookup> expects [data-part="${name}"]`);
    return found;
  }

  /** Says something about the last question; `heard`: only to those who do not see the card. */
  private tell(text: string, heard = false): void {
    const status = this.find('status');
    status.toggleAttribute('data-heard', heard);
    if (status.textContent !== text) status.textContent = text;
  }

  /** What was pasted and is too long for the field; the field is free for the next question. */
  private hold(text: string): void {
    this.held = text;
    const note = this.find('held');
    note.hidden = text === '';
    note.replaceChildren(...(text === '' ? [] : [this.say('held', { count: this.view.number(text.split('\n').length) }), ' ', element('button', { type: 'button', 'data-do': 'show-held' }, this.say('held.show'))]));
  }

  /** A pasted text gets more lines to be seen on. Not by its height: measuring a megabyte takes a second. */
  private fitField(): void {
    const field = this.find<HTMLTextAreaElement>('field');
    field.rows = isName(field.value) ? 2 : 10;
  }

  /** While typing: suggestions at once, an exact name answered after a breath, everything else when the reader pauses. */
  private typed(): void {
    for (const timer of this.timers) clearTimeout(timer);
    const field = this.find<HTMLTextAreaElement>('field');
    if (field.value.length > longestShown) {
      this.hold(field.value);
      field.value = '';
      this.fitField();
      this.showSuggestions([]);
      return void this.ask(this.held, false);
    }
    const text = field.value;
    const question = ++this.asked;
    this.fitField();
    if (text.trim() === '') {
      this.showSuggestions([]);
      return this.show([], []);
    }
    if (!isName(text)) {
      this.showSuggestions([]);
      this.timers = [window.setTimeout(() => void this.ask(text, false), quick)];
      return;
    }
    this.showSuggestions(suggest(text, this.data));
    this.timers = [
      window.setTimeout(() => question === this.asked && this.answerExact(text), quick),
      window.setTimeout(() => question === this.asked && void this.ask(text, false, true), slow),
    ];
  }

  /** Answers a processor that needs no further data; anything else waits. */
  private answerExact(text: string): void {
    const answer = this.data.answerCpuName(text);
    if (answer) this.showFound({ kind: 'answers', answers: [answer], also: [] }, false, true);
  }

  /** Answers a name or a text. `jump`: the reader asked for it, so that the address gets an entry and the answer the focus. */
  private async ask(text: string, jump: boolean, typing = false): Promise<void> {
    const question = ++this.asked;
    if (text.trim() === '') return this.tell(this.say('problem.empty'));
    let outcome: Outcome;
    if (isName(text)) outcome = await askName(text, this.data);
    else {
      this.tell(this.say('reading'));
      const { askText } = await import('./ask-text.ts');
      const read = await askText(text, this.data, () => question !== this.asked);
      if (!read) return;
      outcome = read;
    }
    if (question !== this.asked) return;
    if (jump) this.showSuggestions([]);
    this.showFound(outcome, jump, typing);
  }

  private showFound(outcome: Outcome, jump: boolean, typing = false): void {
    const fresh = outcome.kind === 'answers' ? outcome.answers : [];
    const named = fresh.length === 1 && fresh[0]!.query !== '' ? fresh[0]! : undefined;
    if (this.kept.length > 0 && named && jump) return void this.compare([...this.kept, named.query], true);
    this.show(fresh, outcomeNodes(outcome, this.view));
    this.tell(outcome.kind === 'answers' ? this.say('found', { list: fresh.map((answer) => this.summary(answer)).join('; ') }) : this.say(`outcome.${outcome.code}`, outcome.values), true);
    this.write(named ? [named.query] : [], jump || !typing);
    if (jump) this.querySelector<HTMLElement>('.answer')?.focus({ preventScroll: false });
  }

  /** One line for those who cannot see the card. */
  private summary(answer: Answer): string {
    return `${answer.title || this.say('title.unknown')}: ${answer.verdicts.map(({ role, verdict }) => `${this.say(`role.${role}`)} ${this.say(`verdict.${verdict}`)}`).join(', ')}`;
  }

  private show(answers: Answer[], notes: Node[]): void {
    this.shown = answers;
    this.find('answers').replaceChildren(...notes, ...answers.map((answer) => answerCard(answer, this.view)));
    this.showKept();
  }

  private showSuggestions(names: { name: string; note: string }[]): void {
    this.find('suggestions').replaceChildren(...names.map(suggestionItem));
  }

  /** Names that wait for others to be compared with. */
  private showKept(): void {
    const list = this.find('kept');
    const comparing = this.querySelector('.compare') !== null;
    list.hidden = this.kept.length === 0 || comparing;
    list.replaceChildren(...(list.hidden ? [] : [Object.assign(document.createElement('li'), { textContent: this.say('kept', { list: this.kept.join(', '), most: mostCompared }) })]));
  }

  private async compare(queries: string[], jump: boolean): Promise<void> {
    const question = ++this.asked;
    const wanted = [...new Set(queries)].slice(0, mostCompared);
    const outcomes = await Promise.all(wanted.map((query) => askName(query, this.data)));
    if (question !== this.asked) return;
    const answers = outcomes.flatMap((outcome) => (outcome.kind === 'answers' ? outcome.answers.slice(0, 1) : []));
    const missing = wanted.filter((_, at) => outcomes[at]!.kind !== 'answers');
    this.shown = answers;
    this.kept = answers.map(({ query }) => query);
    this.find('answers').replaceChildren(...(answers.length > 0 ? [comparison(answers, this.view)] : []));
    this.showKept();
    this.tell(missing.length > 0 ? this.say('compare.missing', { list: missing.join(', ') }) : queries.length > mostCompared ? this.say('compare.full', { most: mostCompared }) : this.say('compare.done', { list: answers.map(({ title }) => title).join(', ') }), missing.length === 0 && queries.length <= mostCompared);
    this.write(this.kept, jump);
  }

  /** Writes what is answered into the address. What the reader asked for keeps its entry in the browser's history; what only came up while typing does not. */
  private write(queries: string[], asked: boolean): void {
    const address = queries.length > 0 ? answerLink(queries) : location.pathname;
    const same = queries.length > 0 ? address === location.search : location.search === '';
    if (!same) history[this.passing && !asked ? 'replaceState' : 'pushState'](null, '', address);
    if (!same || asked) this.passing = !asked;
  }

  /** Answers what the address asks: one name, or several to compare. */
  private async readAddress(again: boolean): Promise<void> {
    const queries = new URLSearchParams(location.search).getAll('q').map((query) => query.trim().slice(0, 200)).filter((query) => query !== '');
    const field = this.find<HTMLTextAreaElement>('field');
    this.kept = [];
    if (queries.length === 0) return again ? ((field.value = ''), this.tell(''), this.show([], [])) : undefined;
    // The table's spelling replaces what the address had.
    this.passing = true;
    if (queries.length > 1) await this.compare(queries, false);
    else {
      field.value = queries[0]!;
      await this.ask(queries[0]!, false, true);
    }
    this.passing = false;
  }

  private key(event: KeyboardEvent): void {
    const field = this.find<HTMLTextAreaElement>('field');
    const name = isName(field.value);
    if (event.key === 'Enter' && event.target === field && !event.shiftKey && !event.isComposing && (name || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void this.ask(field.value, true);
    } else if (name) moveInSuggestions(event, field, this.find('suggestions'));
  }

  private press(event: Event): void {
    const target = event.target as Element;
    const opener = target.closest<HTMLElement>('[data-open], [data-example]');
    if (opener) {
      if ((event as MouseEvent).ctrlKey || (event as MouseEvent).metaKey) return;
      event.preventDefault();
      const name = opener.dataset['open'] ?? opener.dataset['example']!;
      this.find<HTMLTextAreaElement>('field').value = name;
      this.fitField();
      return void this.ask(name, true);
    }
    const button = target.closest<HTMLButtonElement>('button[data-do]');
    if (button) void this.act(button);
  }

  private async act(button: HTMLButtonElement): Promise<void> {
    const field = this.find<HTMLTextAreaElement>('field');
    const card = button.closest('.answer');
    const answer = this.shown[[...this.querySelectorAll('.answer')].indexOf(card!)] ?? this.shown[0];
    switch (button.dataset['do']) {
      case 'file':
        return this.find<HTMLInputElement>('file').click();
      case 'clear':
        field.value = '';
        this.kept = [];
        this.hold('');
        this.typed();
        this.tell('');
        this.write([], true);
        return field.focus();
      case 'show-held':
        field.value = this.held;
        this.hold('');
        this.fitField();
        return field.focus();
      case 'copy-text':
        return this.tell(await copyAnswer(answer!, this.view));
      case 'copy-link':
        return navigator.clipboard.writeText(location.href).then(() => this.tell(this.say('copied')), () => this.tell(this.say('not-copied')));
      case 'keep':
        this.kept = [...new Set([...this.kept, answer!.query])].slice(0, mostCompared);
        field.value = '';
        this.showKept();
        this.tell(this.say('kept', { list: this.kept.join(', '), most: mostCompared }));
        return field.focus();
      case 'drop': {
        const left = this.kept.filter((_, at) => at !== Number(button.dataset['index']));
        if (left.length > 1) return this.compare(left, true);
        this.kept = [];
        field.value = left[0] ?? '';
        return this.ask(field.value, true);
      }
      case 'end-compare':
        this.kept = [];
        field.value = '';
        this.show([], []);
        this.write([], true);
        return field.focus();
    }
  }

  private takePaste(event: ClipboardEvent): void {
    const taken = takePaste(event, this.find<HTMLTextAreaElement>('field'));
    if (taken === 'too-large') this.showFound({ kind: 'told', code: 'too-large', names: [] }, false);
    else if (taken) this.typed();
  }

  private drop(event: DragEvent): void {
    event.preventDefault();
    this.removeAttribute('data-drop');
    const file = event.dataTransfer?.files[0];
    const text = event.dataTransfer?.getData('text/plain');
    if (file) void this.open(file);
    else if (text) this.paste(text);
  }

  private paste(text: string): void {
    const long = text.length > longestShown;
    this.find<HTMLTextAreaElement>('field').value = long ? '' : text;
    this.hold(long ? text : '');
    this.fitField();
    void this.ask(text, true);
  }

  private async open(file: File | undefined): Promise<void> {
    if (!file) return;
    this.find<HTMLInputElement>('file').value = '';
    const text = await readFile(file);
    if (typeof text === 'string') this.paste(text);
    else this.showFound({ kind: 'told', code: text.problem, names: [] }, false);
  }
}

if (!customElements.get('hardware-lookup')) customElements.define('hardware-lookup', HardwareLookupElement);
