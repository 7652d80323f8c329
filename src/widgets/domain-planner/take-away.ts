import { emitSvg } from '../../domain/diagram/svg.ts';
import { emitText } from '../../domain/diagram/text.ts';
import { emitTar } from '../../domain/host-files/archive.ts';
import { emitHostFiles } from '../../domain/host-files/emit-host-files.ts';
import type { PlannedFile } from '../../domain/host-files/planned-file.ts';
import { emitReadme, listArchive, resolveTitle } from '../../domain/host-files/readme.ts';
import { findStop } from '../../domain/plan/rules.ts';
import { emitGuestFile } from '../../domain/xl-cfg/emit-guest.ts';
import type { DomainPlannerElement } from './domain-planner.ts';
import { paintPng } from './draw.ts';
import { saveAs } from './save.ts';
import { fileKey, showFiles } from './show-files.ts';

/** What a reader takes away: files, archive, drawing, link; and the review of an existing file, which is loaded when it is asked for first. */
export interface TakeAway {
  /** Writes the files anew, soon: not at every key. */
  refresh(): void;
  act(action: string, control: HTMLButtonElement): Promise<void>;
}

/** Attaches the taking away to a planner. */
export function takeAway(planner: DomainPlannerElement): TakeAway {
  const { say } = planner;
  const words = planner.words.readme;
  let files: PlannedFile[] = [];
  let timer = 0;

  /** Why a file must not be written: the sentence of the error that stops it. */
  function stoppedBy(file: { kind: PlannedFile['kind']; index?: number }): string | undefined {
    const problem = findStop(planner.problems, file);
    return problem && say('stopped', { why: planner.sentence(problem) });
  }

  function write(): void {
    const { plan, edition } = planner;
    const guests = plan.guests.map((guest, index): PlannedFile => {
      const stopped = stoppedBy({ kind: 'guest', index });
      return stopped === undefined ? emitGuestFile(plan, index, edition) : { id: `guest-${guest.name}`, kind: 'guest', path: guest.name, text: '', facts: [], index, stopped };
    });
    try {
      files = emitHostFiles(plan, edition, guests).map((file) => (file.kind === 'guest' ? file : { ...file, stopped: stoppedBy(file) }));
    } catch (error) {
      // The emitters refuse what cannot be quoted; the limits let no such plan through, so this is the last line of defence.
      files = [{ id: 'guest-refused', kind: 'commands', path: '', text: '', facts: [], stopped: (error as Error).message }];
    }
    showFiles(planner.find<HTMLOListElement>('files'), files, say, (id) => resolveTitle(id, words.steps));
  }

  function archive(): void {
    clearTimeout(timer);
    write();
    const readme = emitReadme(planner.plan, files, planner.edition, words);
    const drawing = { path: 'bsdxen/drawing.txt', text: `${emitText(planner.section)}\n` };
    saveAs('bsdxen.tar', emitTar([...listArchive(files, readme, 'bsdxen'), drawing], Math.floor(Date.parse(planner.edition) / 1000)) as Uint8Array<ArrayBuffer>, 'application/x-tar');
  }

  const actions: Record<string, (control: HTMLButtonElement) => unknown> = {
    archive,
    async 'copy-link'() {
      await navigator.clipboard.writeText(planner.address());
      planner.notify(say('copied'), true);
    },
    async 'copy-file'(control) {
      await navigator.clipboard.writeText(fileOf(control).text);
      planner.notify(say('copied'), true);
    },
    'download-file'(control) {
      const file = fileOf(control);
      saveAs(file.path ? file.path.split('/').at(-1)! : `${file.id}.txt`, file.text, 'text/plain');
    },
    async 'save-svg'() {
      const style = await (await fetch(planner.dataset['style']!)).text();
      saveAs('bsdxen.svg', emitSvg(planner.layout, { title: say('drawing'), description: emitText(planner.section), language: document.documentElement.lang }, style), 'image/svg+xml');
    },
    async 'save-png'() {
      saveAs('bsdxen.png', await paintPng(planner.find<SVGSVGElement>('drawing'), planner.layout), 'image/png');
    },
    'save-text': () => saveAs('bsdxen.txt', `${emitText(planner.section)}\n`, 'text/plain'),
    async review() {
      await (await import('./review-panel.ts')).review(planner);
    },
    async take() {
      (await import('./review-panel.ts')).take(planner);
    },
  };

  function fileOf(control: HTMLButtonElement): PlannedFile {
    const key = control.closest('li')!.dataset['file'];
    return files.find((file) => fileKey(file) === key)!;
  }

  return {
    refresh() {
      clearTimeout(timer);
      timer = window.setTimeout(write, files.length === 0 ? 0 : 200);
    },
    async act(action, control) {
      clearTimeout(timer);
      write();
      try {
        await actions[action]?.(control);
      } catch (error) {
        planner.notify(say(action.startsWith('copy') ? 'not-copied' : 'not-done'));
        console.error(error);
      }
    },
  };
}
