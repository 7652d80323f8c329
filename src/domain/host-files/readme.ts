import type { Plan } from '../plan/plan.ts';
import type { ArchiveFile } from './archive.ts';
import type { PlannedFile } from './planned-file.ts';
import { emitPlain } from './quote.ts';

/**
 * What README.txt says, in one language. Each text may hold {release}, {xen} and {edition}; those of `steps` also {name} and those of
 * `places` {file} and {path}.
 */
export interface ReadmeWords {
  /** "NetBSD {release} as dom0, Xen {xen}"; the two systems have their own. */
  title: Record<Plan['host']['system'], string>;
  /** Paragraphs. */
  introduction: string[];
  stepsTitle: string;
  /** Titles of the steps by file id, or by the beginning of ids up to a hyphen: "netbsd-packages", "netbsd-ifconfig", "guest". */
  steps: Record<string, string>;
  /**
   * What to do with a file: commands to type, lines to add to {path}, a file to copy to {path}, a script to copy to {path}. `incomplete` is the
   * paragraph of an archive that lacks {count} of {all} files.
   */
  places: { commands: string; lines: string; file: string; script: string; incomplete: string };
  warningsTitle: string;
  /** Paragraphs. */
  warnings: string[];
}

/** Files that are copied as a whole; all other host files are lines to add. */
const whole = /^netbsd-ifconfig-/;

const width = 76;

const fill = (text: string, values: Record<string, string>): string => text.replace(/\{([a-z]+)\}/g, (all, key: string) => values[key] ?? all);

/** Breaks a paragraph into lines of at most `width` characters; the first begins with `first`, the others with `margin`. */
function wrap(text: string, margin = '', first = margin): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(/[ \n]+/)) {
    if (!empty && [...line].length + 1 + [...word].length > width) {
      lines.push(line);
      line = margin + word;
    } else line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

/** The title of a step: that of the file's id, else that of the longest beginning of it, with {name} for the rest. Throws if there is none. */
export function resolveTitle(id: string, titles: Record<string, string>): string {
  for (let end = id.length; end > 0; end = id.lastIndexOf('-', end - 1)) {
    const title = titles[id.slice(0, end)];
    if (title !== undefined) return fill(title, { name: id.slice(end + 1) });
  }
  throw new Error(`no title for the step "${id}"`);
}

/** Names of the files in the archive: number, id and an ending; lists of commands and lines to add end in .txt, so that nobody runs or copies them blindly. */
export function listArchiveNames(files: PlannedFile[]): string[] {
  const digits = Math.max(2, String(files.length).length);
  return files.map((file, i) => `${String(i + 1).padStart(digits, '0')}-${file.id}.${file.kind === 'guest' ? 'cfg' : file.mode === undefined ? 'txt' : 'sh'}`);
}

/**
 * README.txt of the archive: introduction, warnings, steps in order with the file of each and its place; instead of that the reason, if the
 * file is stopped. Lines end in LF.
 */
export function emitReadme(plan: Plan, files: PlannedFile[], edition: string, words: ReadmeWords): string {
  const values = { release: plan.host.release, xen: plan.host.xen, edition };
  for (const value of Object.values(values)) emitPlain(value, 'the README');
  const paragraphs = (texts: string[]): string[] => texts.flatMap((text) => [...wrap(fill(text, values)), '']);
  const heading = (text: string, line: string): string[] => [text, line.repeat([...text].length), ''];
  const names = listArchiveNames(files);
  const stopped = files.filter((file) => file.stopped !== undefined).length;
  const steps = files.flatMap((file, i) => {
    const place = file.kind === 'commands' ? 'commands' : file.mode !== undefined ? 'script' : file.kind === 'guest' || whole.test(file.id) ? 'file' : 'lines';
    const text = file.stopped ?? fill(words.places[place], { ...values, file: names[i]!, path: emitPlain(file.path, 'the path') });
    const number = `${String(i + 1).padStart(2)}. `;
    return [...wrap(fill(resolveTitle(file.id, words.steps), values), '    ', number), ...wrap(text, '    '), ''];
  });
  return [
    ...heading(fill(words.title[plan.host.system], values), '='),
    ...paragraphs(words.introduction),
    ...(stopped > 0 ? paragraphs([fill(words.places.incomplete, { count: String(stopped), all: String(files.length) })]) : []),
    ...heading(words.warningsTitle, '-'),
    ...paragraphs(words.warnings),
    ...heading(words.stepsTitle, '-'),
    ...steps,
  ].join('\n');
}

/** The archive's files in one folder: README.txt first, then the planned files under their numbered names; those that are stopped leave a gap. */
export function listArchive(files: PlannedFile[], readme: string, folder: string): ArchiveFile[] {
  const names = listArchiveNames(files);
  return [
    { path: `${folder}/README.txt`, text: readme },
    ...files.flatMap(({ text, mode, stopped }, i) => (stopped === undefined ? [{ path: `${folder}/${names[i]!}`, text, ...(mode === undefined ? {} : { mode }) }] : [])),
  ];
}
