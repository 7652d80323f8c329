import { textWidth, type Layout, type Shape } from './section.ts';

/** A shape with the part of the machine that it belongs to: the id of a domain, or one of the names below. */
export interface PartShape {
  part: string;
  shape: Shape;
}

const yOf = (shape: Shape): number => (shape.kind === 'line' ? shape.points[0]![1] : shape.y);
const contains = (shape: Shape, x: number, y: number): boolean =>
  shape.kind === 'rect' && x >= shape.x && x <= shape.x + shape.width && y >= shape.y && y <= shape.y + shape.height;

/**
 * Sorts the shapes of a laid-out section into `hardware`, `xen`, `bridges`, `memory` (free memory and the scale) and the ids of its domains, in the
 * order in which they are drawn. Columns (wide) and rows (narrow) are both known by their boxes: words belong to the box in whose column they stand, or
 * to the next box below them.
 */
export function sortParts(layout: Layout, form: 'columns' | 'rows'): PartShape[] {
  const slab = layout.shapes.find((shape) => shape.kind === 'rect' && shape.look === 'slab');
  if (!slab) throw new Error('a section drawing without its slab has no parts');
  const floor = yOf(slab);
  const boxes = layout.shapes.filter((shape) => shape.kind === 'rect' && /^(?:domain|free|reserved)/.test(shape.look)) as (Shape & { kind: 'rect' })[];
  const named = (box: Shape & { kind: 'rect' }) => box.id || 'memory';
  const tags = layout.shapes.filter((shape) => shape.look === 'tag' && yOf(shape) < floor);
  const scale = layout.shapes.find((shape) => shape.look === 'scale');

  const partOf = (shape: Shape): string => {
    if (/^(?:bus|port)/.test(shape.look) || tags.includes(shape)) return 'bridges';
    if (shape === slab || shape.look.startsWith('onslab')) return 'xen';
    const y = yOf(shape);
    if (y >= floor) return shape === scale || (scale && shape.kind === 'text' && shape.anchor === 'end') ? 'memory' : 'hardware';
    if (shape.kind === 'rect') return named(shape);
    if (shape.kind !== 'text') return 'bridges';
    if (shape.look === 'device' && tags.some((tag) => contains(tag, shape.x, y))) return 'bridges';
    const box = form === 'columns' ? boxes.findLast((candidate) => candidate.x <= shape.x) : boxes.find((candidate) => candidate.y >= y);
    return box ? named(box) : 'hardware';
  };
  return layout.shapes.map((shape) => ({ part: partOf(shape), shape }));
}

/**
 * Squares in the boxes of domains, true in area to an amount of memory at the scale of the boxes, each with its words beside it; amounts in MiB by the id
 * of the domain. Bars of rows are equally high, so that their areas are true as well.
 */
export function layoutCosts(layout: Layout, memory: Record<string, number>, costs: Record<string, { amount: number; words: string }>, size: number): Shape[] {
  return layout.shapes.flatMap((box): Shape[] => {
    const cost = box.kind === 'rect' && box.id !== undefined ? costs[box.id] : undefined;
    if (box.kind !== 'rect' || !cost) return [];
    const side = Math.sqrt((box.width * box.height * cost.amount) / memory[box.id!]!);
    const right = box.x + box.width - 10;
    // In a low bar in its middle, in a box below its upper edge.
    const top = box.y + Math.min(14, (box.height - side) / 2);
    const fits = textWidth(cost.words, size) + side + 24 <= box.width;
    return [
      { kind: 'rect', x: right - side, y: top, width: side, height: side, look: 'cost' },
      ...(fits ? [{ kind: 'text', x: right - side - 6, y: top + side / 2 + size * 0.36, text: cost.words, look: 'detail', anchor: 'end' } as const] : []),
    ];
  });
}
