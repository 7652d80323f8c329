import type { Plan } from '../../domain/plan/plan.ts';
import { holderOf, isShown, readField } from './fields.ts';
import { hide } from './write-text.ts';

type Control = HTMLInputElement | HTMLSelectElement;

/** The row (disk, interface, bridge) that a control stands in. */
export function rowOf(control: Element): number {
  const item = control.closest('li');
  return item?.parentElement ? [...item.parentElement.children].indexOf(item) : 0;
}

/** Makes a list have as many rows as are wanted, from its template. */
function rows(list: HTMLOListElement, template: HTMLTemplateElement, wanted: number): void {
  while (list.children.length > wanted) list.lastElementChild!.remove();
  while (list.children.length < wanted) list.append(template.content.cloneNode(true));
}

/** Options of a select as they must be; keeps the element while it is in use. */
function options(select: HTMLSelectElement, names: string[], from: number): void {
  if (select.options.length === names.length + from && names.every((name, i) => select.options[i + from]!.value === name)) return;
  select.replaceChildren(...[...select.options].slice(0, from), ...names.map((name) => new Option(name, name)));
}

/** True if a select offers a value for a system by itself, and not only because a plan has it. */
export function isOffered(select: HTMLSelectElement, system: string, value: string): boolean {
  return [...select.options].some((option) => option.value === value && option.dataset['systems']?.split(' ').includes(system));
}

/** For which system a select offers its choices. */
const offered = new WeakMap<HTMLSelectElement, string>();

/** Offers only the choices that belong to a system: a select shows the ones without a system and those of this one. */
function offer(select: HTMLSelectElement, system: string): void {
  if (offered.get(select) === system) return;
  offered.set(select, system);
  for (const option of select.options) {
    const systems = option.dataset['systems'];
    const away = systems !== undefined && !systems.split(' ').includes(system);
    if (option.disabled !== away) option.hidden = option.disabled = away;
  }
}

/** Marks a control whose value the plan does not take: it keeps it for as long as the plan has this other value in its place. */
export function refuse(control: HTMLElement, selected: number, value: string | boolean | undefined): void {
  control.setAttribute('aria-invalid', 'true');
  control.setAttribute('aria-describedby', 'planner-notice');
  control.dataset['instead'] = `${selected} ${value}`;
}

/** Takes the mark of a refused value away. */
export function accept(control: HTMLElement): void {
  if (!control.hasAttribute('aria-invalid')) return;
  control.removeAttribute('aria-invalid');
  control.removeAttribute('aria-describedby');
}

/** A control with the field that it shows, the row that it stands in, and what it showed last: the part of the plan, and the list of its choices. */
interface Shown {
  control: Control;
  path: string;
  row: number;
  holder?: object;
  list?: unknown;
}

const controls = new WeakMap<HTMLElement, { rows: string; shown: Shown[] }>();

/** The controls of a form; looked up anew only if it has other rows than before. */
function listControls(form: HTMLElement, counts: number[]): Shown[] {
  const rows = counts.join();
  let known = controls.get(form);
  if (known?.rows !== rows) {
    const before = new Map(known?.shown.map((one) => [one.control, one]));
    const shown = [...form.querySelectorAll<Control>('[data-field]')].map((control) => before.get(control) ?? { control, path: control.dataset['field']!, row: rowOf(control) });
    known = { rows, shown };
    controls.set(form, known);
  }
  return known.shown;
}

/**
 * Brings the form in line with the plan; what is being typed stays if it stands for the same value, and what was refused stays as well. Controls
 * of a part that is the same object as before are left alone: plans are never changed in place.
 */
export function syncForm(root: HTMLElement, find: (name: string) => HTMLElement, plan: Plan, selected: number): void {
  const guest = plan.guests[selected];
  // What the style sheet hides fields by. It could look at the fields itself, with :has(), which takes a browser a third of the time that a change has.
  for (const [key, value] of [['host', plan.host.system], ['guest', guest?.system ?? ''], ['type', guest?.type ?? '']] as const) if (root.dataset[key] !== value) root.dataset[key] = value;
  hide(find('dom0'), guest !== undefined);
  hide(find('guest'), guest === undefined);
  const counts = [plan.bridges.length, guest?.disks.length ?? 0, guest?.interfaces.length ?? 0];
  ([['bridges', 'bridge-row'], ['disks', 'disk-row'], ['nets', 'net-row']] as const).forEach(([list, template], i) => rows(find(list) as HTMLOListElement, find(template) as HTMLTemplateElement, counts[i]!));

  for (const shown of listControls(find('form'), counts)) {
    const { control, path, row } = shown;
    const holder = holderOf(plan, path, { guest: selected, row });
    const list = path === 'net.bridge' ? plan.bridges : path === 'bridge.uplink' ? plan.host.interfaces : undefined;
    if (!holder || (shown.holder === holder && shown.list === list)) continue;
    shown.holder = holder;
    shown.list = list;
    const value = readField(plan, path, { guest: selected, row });
    if (control instanceof HTMLSelectElement) {
      if (path === 'net.bridge') options(control, plan.bridges.map((bridge) => bridge.name), 0);
      if (path === 'bridge.uplink') options(control, plan.host.interfaces, 1);
      offer(control, path.startsWith('host.') ? plan.host.system : (guest?.system ?? ''));
      // A value that is not offered (an old link, a bridge that is gone) is shown all the same.
      if (![...control.options].some((option) => option.value === value)) control.add(new Option(String(value), String(value)));
      if (control.value !== value) control.value = String(value);
    } else if (control.type === 'checkbox') control.checked = value === true;
    else {
      if (control.getAttribute('aria-invalid') === 'true' && control.dataset['instead'] === `${selected} ${value}`) continue;
      if (!isShown(control.value, String(value))) control.value = String(value);
    }
    accept(control);
  }
}
