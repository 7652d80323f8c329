import type { PlannedFile } from '../../domain/host-files/planned-file.ts';
import { writeText } from './write-text.ts';

type Say = (key: string) => string;

function button(action: string, text: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.dataset['do'] = action;
  made.textContent = text;
  return made;
}

function newItem(say: Say): HTMLLIElement {
  const item = document.createElement('li');
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  summary.append(document.createElement('code'), document.createElement('span'));
  const tools = document.createElement('p');
  tools.className = 'row-tools';
  tools.append(button('copy-file', say('copy')), ' ', button('download-file', say('download')));
  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  details.append(summary, tools, pre);
  item.append(details);
  return item;
}

/** What a file is known by while it changes: a guest's by its place, since its name is being typed, all others by their id. */
export const fileKey = ({ kind, index, id }: PlannedFile): string => (kind === 'guest' ? `guest ${index}` : id);

/** Shows files in their order, each to be opened; keeps the elements that are there, so that an open file stays open. */
export function showFiles(list: HTMLOListElement, files: PlannedFile[], say: Say, title: (id: string) => string): void {
  const known = new Map([...list.children].map((item) => [(item as HTMLElement).dataset['file'], item as HTMLElement]));
  const wanted = files.map((file) => {
    const key = fileKey(file);
    const item = known.get(key) ?? newItem(say);
    item.dataset['file'] = key;
    item.dataset['stopped'] = String(file.stopped !== undefined);
    const [path, note] = item.querySelector('summary')!.children as unknown as [HTMLElement, HTMLElement];
    writeText(path, file.path || say('commands'));
    writeText(note, ` ${file.stopped ?? title(file.id)}`);
    writeText(item.querySelector('pre')!, file.stopped ? '' : file.text);
    for (const control of item.querySelectorAll('button')) control.disabled = file.stopped !== undefined;
    return item;
  });
  if (wanted.length !== list.children.length || wanted.some((item, i) => list.children[i] !== item)) list.replaceChildren(...wanted);
}
