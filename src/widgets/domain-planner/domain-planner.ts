import { describePlan, guestBox } from '../../domain/diagram/plan-section.ts';
import type { Layout, Section } from '../../domain/diagram/section.ts';
import { assessBudget } from '../../domain/plan/budget.ts';
import { changeGuestSystem, changeHostSystem } from '../../domain/plan/change-system.ts';
import { blankPlan } from '../../domain/plan/defaults.ts';
import { checkPlan } from '../../domain/plan/limits.ts';
import { guestSystems, type GuestSystem, type HostSystem, type Plan } from '../../domain/plan/plan.ts';
import { assessPlan, type Problem } from '../../domain/plan/rules.ts';
import { describeSequence, dom0Index, type Sequence, type Step } from '../../domain/plan/sequence.ts';
import { emitLink, parseLink } from '../../domain/plan/share-link.ts';
import { changes } from './actions.ts';
import { showDomains } from './domains-list.ts';
import { drawInto, layoutFor, markBoxes } from './draw.ts';
import { readField, writeField } from './fields.ts';
import { rowOf, syncForm } from './form-sync.ts';
import { fill, speaker, type Say, type Words } from './phrases.ts';
import { PlanHistory } from './plan-history.ts';
import { showProblems } from './show-problems.ts';
import type { TakeAway } from './take-away.ts';

type Control = HTMLInputElement | HTMLSelectElement;

/**
 * <domain-planner>: composes a Xen machine. The page holds the form, the words and the rules; the state is the fragment of the address. What
 * computes lies in src/domain; this element is the one place where the plan meets the page, and longer than others for that reason.
 */
export class DomainPlannerElement extends HTMLElement {
  say!: Say;
  section!: Section;
  layout!: Layout;
  problems: Problem[] = [];
  words!: Words;
  /** Resolves when the element has its words and shows the plan. */
  ready: Promise<void> = Promise.resolve();
  private history = new PlanHistory(blankPlan('netbsd'));
  private selected = dom0Index;
  private sequence: Sequence | undefined;
  private steps: Step[] = [];
  private step = 0;
  private pending = 0;
  private files: Promise<TakeAway> | undefined;
  private listening: AbortController | undefined;

  get plan(): Plan {
    return this.history.current;
  }

  get edition(): string {
    return this.dataset['edition'] ?? '';
  }

  connectedCallback(): void {
    this.listening = new AbortController();
    this.ready = this.start(this.listening.signal);
    this.ready.catch((error: unknown) => {
      this.find('notice').textContent = String(error);
    });
  }

  private async start(signal: AbortSignal): Promise<void> {
    const address = this.dataset['words'];
    if (!address) throw new Error('<domain-planner> expects data-words, the address of its words');
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    this.words = (await response.json()) as Words;
    this.say = speaker(this.words.phrases);
    if (signal.aborted) return;
    this.addEventListener('click', (event) => this.press(event), { signal });
    this.addEventListener('input', (event) => this.input(event.target as Control), { signal });
    this.find<HTMLFormElement>('form').addEventListener('submit', (event) => event.preventDefault(), { signal });
    addEventListener('hashchange', () => this.openLink(), { signal });
    const typed = this.typedBefore();
    const resized = new ResizeObserver(() => this.draw());
    resized.observe(this.find('drawing').parentElement!);
    const seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.refreshFiles());
    seen.observe(this.find('files'));
    signal.addEventListener('abort', () => {
      resized.disconnect();
      seen.disconnect();
    });
    this.openLink();
    for (const [control, value] of typed) {
      if (control instanceof HTMLInputElement && control.type === 'checkbox') control.checked = value === true;
      else control.value = String(value);
      this.input(control);
    }
  }

  /** Fields that a reader changed before this script was there, with what stands in them. */
  private typedBefore(): [Control, string | boolean][] {
    return [...this.querySelectorAll<Control>('form [data-field]')].flatMap((control): [Control, string | boolean][] => {
      const value = control instanceof HTMLInputElement && control.type === 'checkbox' ? control.checked : control.value;
      const shown = readField(this.plan, control.dataset['field']!, { guest: dom0Index, row: 0 });
      return shown === undefined || shown === value ? [] : [[control, value]];
    });
  }

  disconnectedCallback(): void {
    this.listening?.abort();
  }

  /** The element of the page with this data-part; throws if the page lacks it. */
  find<T extends Element = HTMLElement>(name: string): T {
    const found = this.querySelector<T>(`[data-part="${name}"]`);
    if (!found) throw new Error(`<domain-planner> expects [data-part="${name}"]`);
    return found;
  }

  /** Sentence of a problem, with what it is about filled in. */
  sentence(problem: Problem): string {
    return fill(this.words.rules[problem.rule]?.say ?? '', problem.values);
  }

  /** Address that opens this plan. */
  address(): string {
    return `${location.href.split('#')[0]}#${emitLink(this.plan)}`;
  }

  /** Changes a copy of the plan and makes it the current one; changes with one `key` in a row can be undone together. */
  change(make: (plan: Plan) => Plan | void, key = ''): void {
    const copy = structuredClone(this.plan);
    const next = make(copy) ?? copy;
    this.history.push(next, key);
    this.showPlan();
    // Typing replaces the entry of the browser's history, structure makes one: back leads to the plan before it.
    const link = `#${emitLink(next)}`;
    clearTimeout(this.pending);
    if (key === '') history.pushState(null, '', link);
    else this.pending = window.setTimeout(() => history.replaceState(null, '', link), 250);
  }

  /** Says something about the last action; '' for nothing. */
  notify(text: string): void {
    this.find('notice').textContent = text;
  }

  select(index: number): void {
    this.selected = this.plan.guests[index] ? index : dom0Index;
    if (this.sequence) this.follow(this.sequence);
    this.showPlan();
  }

  private openLink(): void {
    const fragment = location.hash.slice(1);
    if (fragment === '' || fragment === emitLink(this.plan)) {
      this.showPlan();
      return;
    }
    // A reader who follows a link to a heading of this page does not mean a plan.
    if (document.getElementById(fragment)) return this.showPlan();
    const found = parseLink(fragment);
    if ('plan' in found) {
      this.history.push(found.plan, '');
      this.notify(found.edition < 1 ? this.say('link.older', { edition: found.edition }) : '');
    } else if (found.problem !== 'empty') this.notify(this.say(`link.${found.problem}`, { at: found.at ?? '' }));
    this.selected = dom0Index;
    this.showPlan();
  }

  private showPlan(): void {
    const { plan, say } = this;
    if (!plan.guests[this.selected]) this.selected = dom0Index;
    const budget = assessBudget(plan, this.words.figures);
    this.problems = assessPlan(plan, this.words.rules.map(({ rule }) => rule), budget);
    const memory = (mebibytes: number) => (mebibytes >= 1024 && mebibytes % 256 === 0 ? `${(mebibytes / 1024).toLocaleString(document.documentElement.lang)}\u00a0GiB` : `${Math.round(mebibytes).toLocaleString(document.documentElement.lang)}\u00a0MiB`);
    const systems = Object.fromEntries(guestSystems.map((system) => [system, say(`system.${system}`)])) as Record<GuestSystem, string>;
    const reserved = budget.setAside + budget.xen;
    this.section = describePlan(plan, { dom0: say('dom0'), hardware: say('hardware'), free: say('free'), scale: say('scale'), reserved: say('reserved'), systems, formatMemory: memory }, reserved);
    this.find('budget').textContent = budget.left >= 0 ? say('left', { left: memory(budget.left), memory: memory(plan.host.memory) }) : say('over', { left: memory(-budget.left) });
    syncForm(this, plan, this.selected);
    showDomains(this.find<HTMLOListElement>('domains'), plan, this.selected, say);
    this.draw();
    showProblems(
      this.find<HTMLOListElement>('problems'),
      this.problems.map((problem) => ({
        severity: problem.severity,
        label: say(problem.severity),
        text: this.sentence(problem),
        href: this.words.rules[problem.rule]?.href,
        reason: say('reason'),
        guest: problem.scope === 'guest' ? problem.index : undefined,
        guestName: plan.guests[problem.index ?? -1]?.name || say('no-name'),
      })),
      say('no-problems'),
    );
    this.button('undo').disabled = !this.history.canUndo;
    this.button('redo').disabled = !this.history.canRedo;
    if (this.files) this.refreshFiles();
  }

  /** The part that writes files is loaded when the list of files is in view, or asked for. */
  private takeAway(): Promise<TakeAway> {
    this.files ??= import('./take-away.ts').then((module) => module.takeAway(this));
    this.files.catch(() => (this.files = undefined));
    return this.files;
  }

  private refreshFiles(): void {
    void this.takeAway().then((files) => files.refresh());
  }

  private button(action: string): HTMLButtonElement {
    return this.querySelector<HTMLButtonElement>(`[data-do="${action}"]`)!;
  }

  private draw(): void {
    if (!this.section) return;
    const svg = this.find<SVGSVGElement>('drawing');
    this.layout = layoutFor(this.section, svg.parentElement!.clientWidth || 750);
    drawInto(svg, this.layout);
    svg.setAttribute('aria-label', `${this.say('drawing')}: ${this.section.domains.map((domain) => `${domain.name}, ${domain.detail}, ${this.section.formatMemory(domain.memory)}`).join('; ')}`);
    markBoxes(svg, 'data-selected', [this.selected === dom0Index ? 'dom0' : guestBox(this.selected)]);
    markBoxes(svg, 'data-active', this.sequence ? (this.steps[this.step]?.at ?? []) : []);
  }

  private input(control: Control): void {
    const path = control.dataset['field'];
    if (!path) return;
    const value = control instanceof HTMLInputElement && control.type === 'checkbox' ? control.checked : control.value;
    const place = { guest: this.selected, row: rowOf(control) };
    if (path === 'host.system') return this.change((plan) => changeHostSystem(plan, value as HostSystem));
    if (path === 'guest.system') return this.change((plan) => changeGuestSystem(plan, this.selected, value as GuestSystem));
    const copy = structuredClone(this.plan);
    const written = writeField(copy, path, place, value);
    const before = new Set(checkPlan(this.plan).map((problem) => JSON.stringify(problem)));
    const refused = !written || checkPlan(copy).some((problem) => !before.has(JSON.stringify(problem)));
    control.setAttribute('aria-invalid', String(refused));
    // What was typed stays in the field; the plan keeps its last good value.
    if (refused) return this.notify(this.say('field.bad', { value: String(value) }));
    this.notify('');
    // A bridge's new name goes to the guests that are on it.
    if (path === 'bridge.name') {
      const old = this.plan.bridges[place.row]!.name;
      for (const guest of copy.guests) for (const net of guest.interfaces) if (net.bridge === old) net.bridge = copy.bridges[place.row]!.name;
    }
    this.change(() => copy, `${path} ${place.guest} ${place.row}`);
  }

  private press(event: Event): void {
    const target = event.target as Element;
    const box = target.closest<SVGElement>('[data-box]')?.dataset['box'];
    if (box) return this.select(box === 'dom0' ? dom0Index : Number(box.slice(1)));
    const control = target.closest<HTMLButtonElement>('button[data-do]');
    if (!control) return;
    const action = control.dataset['do']!;
    const make = changes[action];
    if (make) {
      this.change((plan) => void (this.selected = make(plan, this.selected, rowOf(control))));
      if (action === 'add-guest') this.querySelector<HTMLInputElement>('[data-field="guest.name"]')!.select();
    } else if (action === 'select') this.select(Number(control.dataset['index']));
    else if (action === 'undo' || action === 'redo') {
      this.history[action]();
      this.showPlan();
      history.pushState(null, '', `#${emitLink(this.plan)}`);
    } else if (action === 'blank') this.change(() => blankPlan(this.plan.host.system));
    else if (action === 'follow') this.follow(control.dataset['sequence'] as Sequence);
    else if (action === 'step-next') this.showStep(this.step + 1);
    else if (action === 'step-back') this.showStep(this.step - 1);
    else if (action === 'step-end') this.follow(undefined);
    else void this.takeAway().then((files) => files.act(action, control));
  }

  private follow(sequence: Sequence | undefined): void {
    this.sequence = sequence;
    this.steps = sequence ? describeSequence(this.plan, sequence, this.selected) : [];
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-do="follow"]')) button.setAttribute('aria-pressed', String(button.dataset['sequence'] === sequence));
    this.showStep(0);
  }

  private showStep(number: number): void {
    this.step = Math.max(0, Math.min(number, this.steps.length - 1));
    const step = this.steps[this.step];
    this.find('player').hidden = !step;
    if (step) {
      this.find('count').textContent = this.say('step', { n: this.step + 1, all: this.steps.length });
      this.find('step').textContent = this.say(`step.${step.key}`, step.values);
      this.button('step-back').disabled = this.step === 0;
      this.button('step-next').disabled = this.step === this.steps.length - 1;
    }
    markBoxes(this.find<SVGSVGElement>('drawing'), 'data-active', step?.at ?? []);
  }
}

if (!customElements.get('domain-planner')) customElements.define('domain-planner', DomainPlannerElement);
