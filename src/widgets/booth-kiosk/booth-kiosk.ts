import { stepOfKey, swipeOf } from './gestures.ts';

/** Behind the address of a screen that was opened by nobody: the screens walk on by themselves. */
const walk = '#walk';

/**
 * <booth-kiosk>: leads through the screens of a booth by keys and swipes, returns to the start when nobody has touched anything for a while, and walks
 * through them by itself until somebody does. Expects a[data-part=next] and a[data-part=twin] (the screen in the other language), on all screens but the
 * start a[data-part=start] and a[data-part=back]; data-idle, data-step and data-turn in seconds. Loaded as a classic script, because browsers refuse
 * modules from a disk; without script the page’s own refresh returns to the start.
 */
export class BoothKioskElement extends HTMLElement {
  #links: Record<'next' | 'back' | 'start' | 'twin', HTMLAnchorElement | null> = { next: null, back: null, start: null, twin: null };
  #seconds = { idle: 0, step: 0, turn: 0 };
  #timer = 0;
  #touched = false;
  #listening: AbortController | undefined;

  connectedCallback(): void {
    for (const part of ['next', 'back', 'start', 'twin'] as const) this.#links[part] = this.querySelector(`a[data-part="${part}"]`);
    if (!this.#links.next || !this.#links.twin) throw new Error('<booth-kiosk> expects a[data-part="next"] and a[data-part="twin"]');
    if (!this.#links.start !== !this.#links.back) throw new Error('<booth-kiosk> expects a[data-part="start"] and a[data-part="back"], or neither on the start');
    for (const name of ['idle', 'step', 'turn'] as const) {
      this.#seconds[name] = Number(this.dataset[name]);
      if (!(this.#seconds[name] > 0)) throw new Error(`<booth-kiosk> expects seconds in data-${name}`);
    }
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const type of ['pointerdown', 'keydown', 'touchstart', 'wheel', 'scroll']) addEventListener(type, () => this.#touch(), { signal, passive: true, capture: true });
    // A browser reports the place of a pointer that lies still when a page opens: only a change is a sign of somebody.
    let at: string | undefined;
    addEventListener('pointermove', ({ screenX, screenY }) => {
      const place = `${screenX} ${screenY}`;
      if (at !== undefined && at !== place) this.#touch();
      at = place;
    }, { signal, passive: true });
    addEventListener('keydown', (event) => this.#onKey(event), { signal });
    addEventListener('contextmenu', (event) => event.preventDefault(), { signal });
    let from: PointerEvent | undefined;
    addEventListener('pointerdown', (event) => (from = event), { signal });
    addEventListener('pointerup', (event) => this.#go(from && swipeOf(from, event)), { signal });
    // Back from the browser’s memory of pages: the time on the shelf does not count.
    addEventListener('pageshow', (event) => event.persisted && this.#wait(), { signal });
    this.#wait();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
    clearTimeout(this.#timer);
  }

  #onKey(event: KeyboardEvent): void {
    const step = stepOfKey(event);
    if (!step) return;
    event.preventDefault();
    this.#go(step);
  }

  #go(step: 'next' | 'back' | 'start' | undefined): void {
    const link = step && this.#links[step];
    if (link) location.assign(link.href);
  }

  #touch(): void {
    this.#touched = true;
    if (location.hash === walk) history.replaceState(null, '', location.pathname + location.search);
    this.#wait();
  }

  /** Sets the clock for what happens if nobody touches anything: the next screen of the walk, the other language, or the start. */
  #wait(): void {
    const { next, start, twin } = this.#links;
    const { idle, step, turn } = this.#seconds;
    const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
    const walking = location.hash === walk && !still;
    const [after, address] = start
      ? walking ? [step, next!.href + walk] : [idle, start.href]
      : still || walking ? [turn, twin!.href] : [this.#touched ? idle : step, next!.href + walk];
    clearTimeout(this.#timer);
    // Leaves no trace in the history, which would grow for days.
    this.#timer = window.setTimeout(() => location.replace(address), after * 1000);
  }
}

if (!customElements.get('booth-kiosk')) customElements.define('booth-kiosk', BoothKioskElement);
