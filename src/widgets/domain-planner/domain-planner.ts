import { fill, speaker, type Say } from '../../domain/phrases/speaker.ts';
import { amountFormatter } from '../../domain/diagram/amount.ts';
import { describePlan, guestBox } from '../../domain/diagram/plan-section.ts';
import type { Layout, Section } from '../../domain/diagram/section.ts';
import { assessBudget } from '../../domain/plan/budget.ts';
import { changeBacking, changeGuestSystem, changeHostSystem } from '../../domain/plan/change-system.ts';
import { describeDomain } from '../../domain/plan/describe-domain.ts';
import { blankPlan } from '../../domain/plan/defaults.ts';
import { checkPlan } from '../../domain/plan/limits.ts';
import { guestSystems, type Backing, type GuestSystem, type HostSystem, type Plan } from '../../domain/plan/plan.ts';
import { assessPlan, severities, type Problem } from '../../domain/plan/rules.ts';
import { describeSequence, dom0Index, type Sequence, type Step } from '../../domain/plan/sequence.ts';
import { emitLink, parseLink } from '../../domain/plan/share-link.ts';
import { changes } from './actions.ts';
import { showDomains } from './domains-list.ts';
import { drawInto, layoutFor, markBoxes } from './draw.ts';
import { forkPlan, readField, writeField } from './fields.ts';
import { accept, isOffered, refuse, rowOf, syncForm } from './form-sync.ts';
import type { Words } from './phrases.ts';
import { PlanHistory } from './plan-history.ts';
import { showProblems } from './show-problems.ts';
import type { TakeAway } from './take-away.ts';
import { disable, hide, showLines, writeText } from './write-text.ts';

type Control = HTMLInputElement | HTMLSelectElement;

/** What the page must hold, by data-part. */
const needed = ['notice', 'preset', 'about', 'form', 'host', 'bridges', 'domains', 'dom0', 'guest', 'disks', 'nets', 'disk-row', 'net-row', 'bridge-row', 'drawing', 'budget', 'player', 'count', 'step', 'tally', 'problems', 'files'];

/** Buttons that take the focus if the one that was pressed is gone or out of use; for all others it is the selected domain. */
const nextFocus: Record<string, string> = { undo: 'redo', redo: 'undo', 'step-next': 'step-back', 'step-back': 'step-next', 'step-end': 'follow', 'remove-disk': 'add-disk', 'remove-net': 'add-net', 'remove-bridge': 'add-bridge' };

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
  private naming = 0;
  private passing = 0;
  private width = 0;
  private readonly amount = amountFormatter(document.documentElement.lang);
  private readonly parts = new Map<string, Element>();
  private files: Promise<TakeAway> | undefined;
  private listening: AbortController | undefined;

  get plan(): Plan {
    return this.history.current;
  }

  get edition(): string {
    return this.dataset['edition'] ?? '';
  }

  connectedCallback(): void {
    for (const part of needed) this.find(part);
    this.listening = new AbortController();
    this.ready = this.start(this.listening.signal);
    this.ready.catch(() => this.notify(this.dataset['failed'] ?? ''));
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
    addEventListener('hashchange', () => this.openLink(true), { signal });
    const typed = this.typedBefore();
    const figure = this.find('drawing').parentElement!;
    this.width = figure.clientWidth;
    const resized = new ResizeObserver(() => {
      if (this.width === figure.clientWidth) return;
      this.width = figure.clientWidth;
      this.draw();
    });
    resized.observe(figure);
    // Well before the list is in view: what stands below it is not to move under the reader's eyes.
    const seen = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && this.refreshFiles(), { rootMargin: '1000px' });
    seen.observe(this.find('files'));
    signal.addEventListener('abort', () => {
      resized.disconnect();
      seen.disconnect();
    });
    this.openLink(false);
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
    const found = this.parts.get(name) ?? this.querySelector(`[data-part="${name}"]`);
    if (!found) throw new Error(`<domain-planner> expects [data-part="${name}"]`);
    this.parts.set(name, found);
    return found as T;
  }

  /** Sentence of a problem, with what it is about filled in. */
  sentence(problem: Problem): string {
    return fill(this.words.rules[problem.rule]?.say ?? '', problem.values);
  }

  /** Address that opens this plan. */
  address(): string {
    return `${location.href.split('#')[0]}#${emitLink(this.plan)}`;
  }

  /** Changes a copy of the plan and makes it the current one; false, with a sentence, if no plan can be so large. What changes nothing leaves no trace. */
  change(make: (plan: Plan) => Plan | void): boolean {
    const copy = structuredClone(this.plan);
    const next = make(copy) ?? copy;
    if (checkPlan(next).length > 0) {
      this.notify(this.say('full'));
      return false;
    }
    this.notify('');
    this.writeAddress();
    const link = emitLink(next);
    if (link !== emitLink(this.plan)) {
      this.history.push(next, '');
      history.pushState(null, '', `#${link}`);
    }
    this.showPlan();
    return true;
  }

  /** Brings the address up to what was typed last. Typing replaces the entry of the browser's history, all else makes one: back leads to the plan before it. */
  private writeAddress(): void {
    clearTimeout(this.pending);
    if (this.pending !== 0) history.replaceState(null, '', `#${emitLink(this.plan)}`);
    this.pending = 0;
  }

  /** Says something about the last action; '' for nothing. What is `passing` goes away by itself, and is said again if it happens again. */
  notify(text: string, passing = false): void {
    const notice = this.find('notice');
    clearTimeout(this.passing);
    if (passing && notice.textContent === text) {
      // Only what changes is read aloud.
      writeText(notice, '');
      this.passing = window.setTimeout(() => this.notify(text, true), 100);
      return;
    }
    writeText(notice, text);
    this.toggleAttribute('data-notice', text !== '');
    if (passing) this.passing = window.setTimeout(() => this.notify(''), 5000);
  }

  select(index: number): void {
    this.selected = this.plan.guests[index] ? index : dom0Index;
    this.step = 0;
    this.showPlan();
  }

  /** Opens the plan in the address. Who goes back to the address without one gets the blank plan that stood there. */
  private openLink(again: boolean): void {
    clearTimeout(this.pending);
    this.pending = 0;
    const fragment = location.hash.slice(1) || (again ? emitLink(blankPlan('netbsd')) : '');
    // A reader who follows a link to a heading of this page does not mean a plan.
    if (fragment === '' || fragment === emitLink(this.plan) || document.getElementById(fragment)) return this.showPlan();
    const found = parseLink(fragment);
    if ('plan' in found) {
      this.history.push(found.plan, '');
      const gone = this.listGone(found.plan);
      this.notify(gone.length > 0 ? this.say('link.older', { gone: gone.join(', ') }) : '');
    } else if (found.problem !== 'empty') {
      this.notify(this.say(`link.${found.problem}`, { at: found.at ?? '' }));
      // The plan that stays is to be there after a reload, too.
      if (again) history.replaceState(null, '', `#${emitLink(this.plan)}`);
    }
    this.selected = dom0Index;
    this.showPlan();
  }

  /** Opens the ready-made plan that is chosen, as its link would: undo brings back the plan before it. */
  private openPreset(): void {
    const found = parseLink(this.find<HTMLSelectElement>('preset').value);
    if ('plan' in found) this.change(() => found.plan);
    this.select(dom0Index);
  }

  /** What a plan names and the form does not offer today: releases and Xen series that have left the lists since its link was made. */
  private listGone({ host, guests }: Plan): string[] {
    const named = [
      { path: 'host.release', system: host.system, value: host.release, text: `${this.say(`system.${host.system}`)} ${host.release}` },
      { path: 'host.xen', system: host.system, value: host.xen, text: `Xen ${host.xen}` },
      ...guests.map(({ system, release }) => ({ path: 'guest.release', system, value: release, text: `${this.say(`system.${system}`)} ${release}` })),
    ];
    const gone = named.filter(({ path, system, value }) => value !== '' && ['netbsd', 'freebsd'].includes(system) && !isOffered(this.querySelector<HTMLSelectElement>(`[data-field="${path}"]`)!, system, value));
    return [...new Set(gone.map(({ text }) => text))];
  }

  private showPlan(): void {
    const { plan, say } = this;
    if (!plan.guests[this.selected]) this.selected = dom0Index;
    const budget = assessBudget(plan, this.words.figures);
    this.problems = assessPlan(plan, this.words.rules.map(({ rule }) => rule), budget);
    const systems = Object.fromEntries(guestSystems.map((system) => [system, say(`system.${system}`)])) as Record<GuestSystem, string>;
    const reserved = budget.setAside + budget.xen;
    this.section = describePlan(plan, { dom0: say('dom0'), hardware: say('hardware'), free: say('free'), scale: say('scale'), reserved: say('reserved'), systems, formatMemory: this.amount }, reserved);
    writeText(this.find('budget'), budget.left >= 0 ? say('left', { left: this.amount(budget.left), memory: this.amount(plan.host.memory) }) : say('over', { left: this.amount(-budget.left) }));
    syncForm(this, (name) => this.find(name), plan, this.selected);
    showDomains(this.find<HTMLOListElement>('domains'), plan, this.selected, say);
    showLines(this.find('about'), describeDomain(plan, this.selected).map(({ key, values, fact }) => ({ text: say(`step.${key}`, values), href: `${this.dataset['facts']}${fact}/`, reason: say('reason') })));
    this.steps = this.sequence ? describeSequence(plan, this.sequence, this.selected) : [];
    this.showStep(this.step);
    this.draw();
    const counts = severities.map((severity) => [severity, this.problems.filter((problem) => problem.severity === severity).length] as const);
    writeText(this.find('tally'), counts.flatMap(([severity, count]) => (count > 0 ? [`${say(severity)}: ${count}`] : [])).join(' · '));
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
    disable(this.button('undo'), !this.history.canUndo);
    disable(this.button('redo'), !this.history.canRedo);
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
    if (this.dataset['drawn'] === undefined) this.dataset['drawn'] = '';
    this.layout = layoutFor(this.section, this.width || 750);
    drawInto(svg, this.layout);
    markBoxes(svg, 'data-selected', [this.selected === dom0Index ? 'dom0' : guestBox(this.selected)]);
    markBoxes(svg, 'data-active', this.steps[this.step]?.at ?? []);
    // What nobody sees can wait until the drawing is on the screen.
    this.naming ||= window.setTimeout(() => {
      this.naming = 0;
      const { domains, formatMemory } = this.section;
      svg.setAttribute('aria-label', `${this.say('drawing')}: ${domains.map((domain) => `${domain.name}, ${domain.detail}, ${formatMemory(domain.memory)}`).join('; ')}`);
    }, 100);
  }

  private input(control: Control): void {
    const path = control.dataset['field'];
    if (!path) return;
    const value = control instanceof HTMLInputElement && control.type === 'checkbox' ? control.checked : control.value;
    const place = { guest: this.selected, row: rowOf(control) };
    if (path === 'host.system') return void this.change((plan) => changeHostSystem(plan, value as HostSystem));
    if (path === 'host.backing') return void this.change((plan) => changeBacking(plan, value as Backing));
    if (path === 'guest.system') return void this.change((plan) => changeGuestSystem(plan, this.selected, value as GuestSystem));
    const next = forkPlan(this.plan, path, place);
    const written = writeField(next, path, place, value);
    const old = this.plan.bridges[place.row]?.name;
    const name = next.bridges[place.row]?.name;
    // Two bridges of one name, if only while it is being typed, would never be told apart again.
    const taken = path === 'bridge.name' && next.bridges.filter((bridge) => bridge.name === name).length > 1;
    // What was typed stays in the field; the plan keeps its last good value. Guests that it is not about have been looked at before.
    if (!written || taken || checkPlan({ ...next, guests: next.guests.slice(Math.max(0, place.guest), place.guest + 1) }).length > 0) {
      refuse(control, place.guest, readField(this.plan, path, place));
      return this.notify(this.say('field.bad', { value: String(value) }));
    }
    accept(control);
    this.notify('');
    // A bridge's new name goes to the guests that are on it.
    if (path === 'bridge.name') for (const guest of next.guests) for (const net of guest.interfaces) if (net.bridge === old) net.bridge = name!;
    this.history.push(next, `${path} ${place.guest} ${place.row}`);
    this.showPlan();
    clearTimeout(this.pending);
    this.pending = window.setTimeout(() => this.writeAddress(), 250);
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
      const { selected } = this;
      const done = this.change((plan) => void (this.selected = make(plan, selected, rowOf(control))));
      if (!done) this.selected = selected;
      else if (action === 'add-guest') {
        const name = this.querySelector<HTMLInputElement>('[data-field="guest.name"]')!;
        name.focus();
        name.select();
      }
    } else if (action === 'select') this.select(Number(control.dataset['index']));
    else if (action === 'undo' || action === 'redo') {
      this.writeAddress();
      this.history[action]();
      this.showPlan();
      history.pushState(null, '', `#${emitLink(this.plan)}`);
    } else if (action === 'blank') this.change(() => blankPlan(this.plan.host.system));
    else if (action === 'open-preset') this.openPreset();
    else if (action === 'follow') this.follow(control.dataset['sequence'] as Sequence);
    else if (action === 'step-next') this.goTo(this.step + 1);
    else if (action === 'step-back') this.goTo(this.step - 1);
    else if (action === 'step-end') this.follow(undefined);
    else void this.takeAway().then((files) => files.act(action, control));
    // A button that is gone or out of use hands the focus on: nobody is to begin at the top of the page again.
    if (control.disabled || control.closest('[hidden]') || !control.isConnected) {
      const next = nextFocus[action];
      (next ? this.button(next) : this.querySelector<HTMLElement>('[data-do="select"][aria-pressed="true"]')!).focus();
    }
  }

  private follow(sequence: Sequence | undefined): void {
    this.sequence = sequence;
    this.step = 0;
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-do="follow"]')) button.setAttribute('aria-pressed', String(button.dataset['sequence'] === sequence));
    this.showPlan();
  }

  private goTo(number: number): void {
    this.showStep(number);
    markBoxes(this.find<SVGSVGElement>('drawing'), 'data-active', this.steps[this.step]?.at ?? []);
  }

  private showStep(number: number): void {
    this.step = Math.max(0, Math.min(number, this.steps.length - 1));
    const step = this.steps[this.step];
    hide(this.find('player'), !step);
    if (step) {
      writeText(this.find('count'), this.say('step', { n: this.step + 1, all: this.steps.length }));
      writeText(this.find('step'), this.say(`step.${step.key}`, step.values));
      disable(this.button('step-back'), this.step === 0);
      disable(this.button('step-next'), this.step === this.steps.length - 1);
    }
  }
}

if (!customElements.get('domain-planner')) customElements.define('domain-planner', DomainPlannerElement);
