import type { Layout, Shape } from './section.ts';

/** A window of the 2006 desktop as drawn: where it stands and what kind of picture it holds. */
export interface DesktopWindow {
  n: number;
  place: 'top-left' | 'top-right' | 'bottom-left' | 'bottom-right';
  title: string;
}

const frame = { width: 960, height: 640 };
const corners = { 'top-left': [26, 24], 'top-right': [490, 44], 'bottom-left': [38, 330], 'bottom-right': [500, 346] } as const;
const size = { width: 440, height: 258 };

/** Schematic contents by place: a shop page, a table of applications, a list of domains, a database console. */
const pictures: Record<DesktopWindow['place'], (x: number, y: number) => Shape[]> = {
  'top-left': (x, y) => [
    { kind: 'rect', x: x + 12, y: y + 40, width: 416, height: 22, look: 'tag' },
    ...[0, 1, 2].flatMap((column): Shape[] => [
      { kind: 'rect', x: x + 16 + column * 138, y: y + 78, width: 124, height: 96, look: 'picture' },
      { kind: 'line', points: [[x + 16 + column * 138, y + 190], [x + 112 + column * 138, y + 190]], look: 'words' },
      { kind: 'line', points: [[x + 16 + column * 138, y + 204], [x + 84 + column * 138, y + 204]], look: 'words' },
    ]),
  ],
  'top-right': (x, y) => [
    ...[0, 1, 2, 3, 4, 5].flatMap((row): Shape[] => [
      { kind: 'line', points: [[x + 16, y + 62 + row * 32], [x + 424, y + 62 + row * 32]], look: 'rule' },
      { kind: 'line', points: [[x + 24, y + 80 + row * 32], [x + 130 - (row % 3) * 20, y + 80 + row * 32]], look: 'words' },
      { kind: 'line', points: [[x + 190, y + 80 + row * 32], [x + 250, y + 80 + row * 32]], look: 'words' },
      { kind: 'line', points: [[x + 320, y + 80 + row * 32], [x + 410, y + 80 + row * 32]], look: 'words accent' },
    ]),
  ],
  'bottom-left': (x, y) => [
    { kind: 'rect', x: x + 1, y: y + 29, width: 438, height: 228, look: 'terminal' },
    { kind: 'line', points: [[x + 18, y + 54], [x + 400, y + 54]], look: 'glow strong' },
    ...[0, 1, 2, 3, 4].map((row): Shape => ({ kind: 'line', points: [[x + 18, y + 80 + row * 24], [x + 120 + ((row * 83) % 240), y + 80 + row * 24]], look: row === 0 ? 'glow strong' : 'glow' })),
  ],
  'bottom-right': (x, y) => [
    { kind: 'rect', x: x + 1, y: y + 29, width: 438, height: 228, look: 'terminal' },
    ...[0, 1, 2, 3, 4, 5].map((row): Shape => ({ kind: 'line', points: [[x + 18, y + 56 + row * 26], [x + 70 + ((row * 131) % 320), y + 56 + row * 26]], look: row % 3 === 0 ? 'glow strong' : 'glow' })),
  ],
};

/** The four-window desktop of the 2006 case study, redrawn after its description: the picture itself is lost. */
export function layoutDesktop(windows: DesktopWindow[]): Layout {
  const shapes: Shape[] = [{ kind: 'rect', x: 4, y: 4, width: frame.width - 8, height: frame.height - 8, look: 'desk' }];
  for (const window of windows) {
    const [x, y] = corners[window.place];
    shapes.push({ kind: 'rect', x, y, width: size.width, height: size.height, look: 'window' });
    shapes.push({ kind: 'rect', x, y, width: size.width, height: 28, look: 'titlebar' });
    shapes.push({ kind: 'text', x: x + 36, y: y + 19, text: window.title, look: 'ontitle' });
    shapes.push(...pictures[window.place](x, y));
    shapes.push({ kind: 'rect', x: x + 6, y: y + 4, width: 22, height: 20, look: 'number' });
    shapes.push({ kind: 'text', x: x + 17, y: y + 19, text: String(window.n), look: 'onnumber', anchor: 'middle' });
  }
  shapes.push({ kind: 'rect', x: 4, y: frame.height - 36, width: frame.width - 8, height: 32, look: 'panel' });
  return { ...frame, shapes };
}
