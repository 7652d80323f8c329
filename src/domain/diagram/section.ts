/** What a section drawing shows, in one language. Memory in MiB. */
export interface Section {
  hardware: { label: string; detail?: string | undefined; memory: number; devices: string[] };
  xen: { label: string; detail?: string | undefined };
  /** Dom0 first. */
  domains: SectionDomain[];
  bridges: { id: string; label: string; uplink?: string | undefined; members: string[] }[];
  /** Memory for Xen itself and what the tool stack sets aside, in MiB; left out where it is not planned. */
  reserved?: number | undefined;
  /** Words the drawing itself needs. */
  words: { free: string; scale: string; hardware: string; reserved?: string | undefined };
  /** Writes an amount of memory: 1536 → "1.5 GiB". */
  formatMemory: (mebibytes: number) => string;
}

export interface SectionDomain {
  id: string;
  name: string;
  detail: string;
  system: string;
  memory: number;
  runs: string[];
  devices: string[];
}

/** A shape of a laid-out drawing, in user units (CSS pixels at scale 1). `look` names how it is painted, not where it is. */
export type Shape =
  /** `id` of the domain that a box stands for. */
  | { kind: 'rect'; x: number; y: number; width: number; height: number; look: string; id?: string }
  | { kind: 'line'; points: [number, number][]; look: string }
  | { kind: 'dot'; x: number; y: number; look: string }
  | { kind: 'text'; x: number; y: number; text: string; look: string; anchor?: 'start' | 'end' | 'middle' };

export interface Layout {
  width: number;
  height: number;
  shapes: Shape[];
}

/** Memory that no domain holds, in MiB; nothing below 2 % of the machine is worth drawing. */
export function freeMemory(section: Section): number {
  const held = section.domains.reduce((sum, domain) => sum + domain.memory, section.reserved ?? 0);
  const free = section.hardware.memory - held;
  return free >= section.hardware.memory * 0.02 ? free : 0;
}

/** Widths of the characters that were measured so far, for a size of 1: a drawing measures the same ones again at every key. */
const widths = new Map<string, number>();

function characterWidth(character: string): number {
  let width = widths.get(character);
  if (width === undefined) {
    width = /[A-ZÄÖÜMWmw@—]/.test(character) ? 0.74 : /[ilI.,:;'|\u00a0 ·]/.test(character) ? 0.32 : 0.56;
    widths.set(character, width);
  }
  return width;
}

/** Width of a text in user units, a little generous: no font is known at build time. */
export function textWidth(text: string, size: number): number {
  let units = 0;
  for (const character of text) units += characterWidth(character);
  return units * size;
}

/** Width of a device name, set in a monospaced face of 12 units. */
export const deviceWidth = (text: string): number => text.length * 7.3;

/** A function of a text, a size and a width that remembers its results: at every key a drawing asks for all its texts again, and hardly one is new. */
function remember<T>(make: (text: string, size: number, width: number) => T): typeof make {
  const known = new Map<string, T>();
  return (text, size, width) => {
    const key = `${size} ${width} ${text}`;
    let result = known.get(key);
    if (result === undefined) {
      result = make(text, size, width);
      if (known.size > 2000) known.clear();
      known.set(key, result);
    }
    return result;
  };
}

function shorten(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  const characters = [...text];
  while (characters.length > 0 && !fits(`${characters.join('')}…`)) characters.pop();
  return characters.length > 0 ? `${characters.join('').trimEnd()}…` : '';
}

/** The text, or as much of its beginning as fits the width, with … at its end. */
export const shortenText = remember((text, size, width): string => shorten(text, (shown) => textWidth(shown, size) <= width));

/** The same for a device name. */
export const shortenDevice = (text: string, width: number): string => shorten(text, (shown) => deviceWidth(shown) <= width);

/** Breaks a text into lines that fit the width; breaks at blanks and middle dots only, shortens a word that does not fit. */
export const wrapText = remember((text, size, width): readonly string[] => {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => shortenText(line.replace(/ ?·$/, '').replace(/^· /, ''), size, width));
});
