import { typeNames } from '../../domain/diagram/plan-section.ts';
import type { Plan } from '../../domain/plan/plan.ts';
import { writeText } from './write-text.ts';

/** What each item of a list shows. */
const shown = new WeakMap<Element, string>();

/** Shows the domains as buttons, dom0 first; the selected one is pressed. Keeps the elements that are there. */
export function showDomains(list: HTMLOListElement, plan: Plan, selected: number, say: (key: string) => string): void {
  const wanted = plan.guests.length + 1;
  while (list.children.length > wanted) list.lastElementChild!.remove();
  while (list.children.length < wanted) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['do'] = 'select';
    button.append(document.createElement('b'), document.createElement('span'));
    item.append(button);
    list.append(item);
  }
  [...list.children].forEach((item, position) => {
    const index = position - 1;
    const guest = plan.guests[index];
    const title = guest ? guest.name || say('no-name') : say('dom0');
    const text = guest
      ? ` ${[say(`system.${guest.system}`), guest.release].filter(Boolean).join(' ')} · ${typeNames[guest.type]} · ${guest.memory} MiB`
      : ` ${say(`system.${plan.host.system}`)} ${plan.host.release} · ${plan.dom0.memory} MiB`;
    const key = `${index === selected}${title}${text}`;
    if (shown.get(item) === key) return;
    shown.set(item, key);
    const button = item.firstElementChild as HTMLButtonElement;
    if (button.dataset['index'] !== String(index)) button.dataset['index'] = String(index);
    if (button.getAttribute('aria-pressed') !== String(index === selected)) button.setAttribute('aria-pressed', String(index === selected));
    const [name, detail] = button.children as unknown as [HTMLElement, HTMLElement];
    writeText(name, title);
    writeText(detail, text);
  });
}
