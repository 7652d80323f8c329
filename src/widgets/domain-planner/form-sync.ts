import type { Plan } from '../../domain/plan/plan.ts';
import { isShown, readField, type Place } from './fields.ts';

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
  control.dataset['instead'] = `${selected} ${value}`;
}

/** Brings the whole form in line with the plan; what is being typed stays if it stands for the same value, and what was refused stays as well. */
export function syncForm(root: HTMLElement, plan: Plan, selected: number): void {
  const part = <T extends Element>(name: string) => root.querySelector<HTMLElement & T>(`[data-part="${name}"]`)!;
  const guest = plan.guests[selected];
  // What the style sheet hides fields by. It could look at the fields itself, with :has(), which takes a browser a third of the time that a change has.
  for (const [key, value] of Object.entries({ host: plan.host.system, guest: guest?.system ?? '', type: guest?.type ?? '' })) if (root.dataset[key] !== value) root.dataset[key] = value;
  part('dom0').hidden = guest !== undefined;
  part('guest').hidden = guest === undefined;
  rows(part('bridges'), part('bridge-row'), plan.bridges.length);
  rows(part('disks'), part('disk-row'), guest?.disks.length ?? 0);
  rows(part('nets'), part('net-row'), guest?.interfaces.length ?? 0);

  for (const control of root.querySelectorAll<HTMLInputElement | HTMLSelectElement>('form [data-field]')) {
    const path = control.dataset['field']!;
    const place: Place = { guest: selected, row: rowOf(control) };
    const value = readField(plan, path, place);
    if (value === undefined) continue;
    if (control instanceof HTMLSelectElement) {
      if (path === 'net.bridge') options(control, plan.bridges.map((bridge) => bridge.name), 0);
      if (path === 'bridge.uplink') options(control, plan.host.interfaces, 1);
      offer(control, path.startsWith('host.') ? plan.host.system : (guest?.system ?? ''));
      // A value that is not offered (an old link, a bridge that is gone) is shown all the same.
      if (![...control.options].some((option) => option.value === value)) control.add(new Option(String(value), String(value)));
      if (control.value !== value) control.value = String(value);
    } else if (control.type === 'checkbox') control.checked = value === true;
    else {
      if (control.ariaInvalid === 'true' && control.dataset['instead'] === `${selected} ${value}`) continue;
      if (!isShown(control.value, String(value))) control.value = String(value);
    }
    control.removeAttribute('aria-invalid');
  }
}
