import { layoutNarrow } from '../../domain/diagram/layout-narrow.ts';
import { layoutWide } from '../../domain/diagram/layout-wide.ts';
import type { Layout, Section, Shape } from '../../domain/diagram/section.ts';

const namespace = 'http://www.w3.org/2000/svg';
const leastColumn = 88;

/** Lays out for the width that is there: columns if there is room for their words, else bars. */
export function layoutFor(section: Section, width: number): Layout {
  const columns = section.domains.length + 2;
  return width < 460 || width / columns < leastColumn ? layoutNarrow(section, Math.max(270, Math.min(width, 760))) : layoutWide(section, Math.min(width, 960));
}

/** An element of the drawing: its name, its attributes, its text. */
type Part = readonly [name: string, attributes: Record<string, string | number>, text?: string];

const round = (value: number): number => Math.round(value * 10) / 10;

function parts(shape: Shape): Part[] {
  switch (shape.kind) {
    case 'rect': {
      const { look, id } = shape;
      const [x, y, width, height] = [shape.x, shape.y, shape.width, shape.height].map(round) as [number, number, number, number];
      const body: Part = ['rect', { class: look, x, y, width, height, ...(id ? { 'data-box': id } : {}) }];
      return look.startsWith('domain') ? [body, ['path', { class: `edge ${look.slice('domain '.length)}`, d: `M${x} ${y}h${width}` }]] : [body];
    }
    case 'line':
      return [['path', { class: shape.look, d: `M${shape.points.map((point) => point.map(round).join(' ')).join('L')}` }]];
    case 'dot':
      return [['circle', { class: shape.look, cx: round(shape.x), cy: round(shape.y), r: 3.5 }]];
    case 'text':
      return [['text', { class: shape.look, x: round(shape.x), y: round(shape.y), 'text-anchor': shape.anchor ?? 'start' }, shape.text]];
  }
}

/** What was drawn into an svg element last: the svg itself, then the elements in it. */
const drawn = new WeakMap<SVGSVGElement, { part: Part; element: SVGElement }[]>();

/** Writes into an element what differs from the part it stood for. */
function write(element: SVGElement, [, attributes, text]: Part, [, before, said]: Part = ['', {}]): void {
  for (const key in attributes) {
    const value = attributes[key]!;
    if (before[key] !== value) element.setAttribute(key, String(value));
  }
  for (const key in before) if (!(key in attributes)) element.removeAttribute(key);
  if (text === undefined || said === text) return;
  // The text node stays: a browser then looks at this text only, not at the drawing's structure.
  if (element.firstChild) element.firstChild.nodeValue = text;
  else element.textContent = text;
}

/** Puts a layout into an svg element that is there already. Elements that stay keep their place: a change of one domain touches little. */
export function drawInto(svg: SVGSVGElement, layout: Layout): void {
  const whole: Part = ['svg', { viewBox: `0 0 ${layout.width} ${layout.height}`, width: layout.width, height: layout.height }];
  const [size, ...old] = drawn.get(svg) ?? [];
  write(svg, whole, size?.part);
  if (!size) svg.replaceChildren();
  const now = layout.shapes.flatMap(parts).map((part, at) => {
    const there = old[at];
    if (there?.part[0] === part[0]) {
      write(there.element, part, there.part);
      return { part, element: there.element };
    }
    const element = document.createElementNS(namespace, part[0]);
    write(element, part);
    if (there) there.element.replaceWith(element);
    else svg.append(element);
    return { part, element };
  });
  for (const { element } of old.slice(now.length)) element.remove();
  drawn.set(svg, [{ part: whole, element: svg }, ...now]);
}

/** Marks boxes of the drawing: ids of domains, `xen`, `hardware`. */
export function markBoxes(svg: SVGSVGElement, attribute: 'data-active' | 'data-selected', ids: string[]): void {
  const wanted = ids.map((id) => svg.querySelector(id === 'xen' ? '.slab' : id === 'hardware' ? '.hardware' : `[data-box="${id}"]`));
  for (const marked of svg.querySelectorAll(`[${attribute}]`)) if (!wanted.includes(marked)) marked.removeAttribute(attribute);
  for (const box of wanted) if (!box?.hasAttribute(attribute)) box?.setAttribute(attribute, '');
}

/** Paints a layout as PNG, twice its size, in the colours that the drawing has on the page. The security policy forbids an SVG from memory as image. */
export async function paintPng(svg: SVGSVGElement, layout: Layout): Promise<Blob> {
  const canvas = document.createElement('canvas');
  // Browsers make no canvas of more than 32767 pixels.
  const scale = Math.min(2, 32000 / layout.height);
  canvas.width = layout.width * scale;
  canvas.height = layout.height * scale;
  const context = canvas.getContext('2d')!;
  context.scale(scale, scale);
  context.fillStyle = getComputedStyle(document.body).backgroundColor;
  context.fillRect(0, 0, layout.width, layout.height);
  for (const shape of svg.children) {
    const style = getComputedStyle(shape);
    const number = (name: string) => Number(shape.getAttribute(name));
    context.fillStyle = style.fill;
    context.strokeStyle = style.stroke;
    context.lineWidth = parseFloat(style.strokeWidth);
    context.setLineDash(style.strokeDasharray === 'none' ? [] : style.strokeDasharray.split(/[ ,]+/).map(parseFloat));
    if (shape instanceof SVGTextElement) {
      context.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      context.textAlign = (shape.getAttribute('text-anchor') ?? 'start') as CanvasTextAlign;
      context.fillText(shape.textContent ?? '', number('x'), number('y'));
      continue;
    }
    const path = new Path2D();
    if (shape instanceof SVGRectElement) path.rect(number('x'), number('y'), number('width'), number('height'));
    else if (shape instanceof SVGCircleElement) path.arc(number('cx'), number('cy'), number('r'), 0, 7);
    else path.addPath(new Path2D(shape.getAttribute('d') ?? ''));
    if (style.fill !== 'none') context.fill(path);
    if (style.stroke !== 'none') context.stroke(path);
  }
  return new Promise((resolve, reject) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the browser made no PNG')))));
}
