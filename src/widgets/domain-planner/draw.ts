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

function element(name: string, attributes: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, typeof value === 'number' ? String(Math.round(value * 10) / 10) : value);
  return made;
}

function draw(shape: Shape): SVGElement[] {
  switch (shape.kind) {
    case 'rect': {
      const { x, y, width, height, look } = shape;
      const body = element('rect', { class: look, x, y, width, height });
      if (shape.id) body.dataset['box'] = shape.id;
      return look.startsWith('domain') ? [body, element('path', { class: `edge ${look.slice('domain '.length)}`, d: `M${x} ${y}h${width}` })] : [body];
    }
    case 'line':
      return [element('path', { class: shape.look, d: `M${shape.points.map((point) => point.join(' ')).join('L')}` })];
    case 'dot':
      return [element('circle', { class: shape.look, cx: shape.x, cy: shape.y, r: 3.5 })];
    case 'text': {
      const made = element('text', { class: shape.look, x: shape.x, y: shape.y, ...(shape.anchor ? { 'text-anchor': shape.anchor } : {}) });
      made.textContent = shape.text;
      return [made];
    }
  }
}

/** Puts a layout into an svg element that is there already. */
export function drawInto(svg: SVGSVGElement, layout: Layout): void {
  svg.setAttribute('viewBox', `0 0 ${layout.width} ${layout.height}`);
  svg.setAttribute('width', String(layout.width));
  svg.setAttribute('height', String(layout.height));
  svg.replaceChildren(...layout.shapes.flatMap(draw));
}

/** Marks boxes of the drawing: ids of domains, `xen`, `hardware`. */
export function markBoxes(svg: SVGSVGElement, attribute: 'data-active' | 'data-selected', ids: string[]): void {
  for (const marked of svg.querySelectorAll(`[${attribute}]`)) marked.removeAttribute(attribute);
  for (const id of ids) svg.querySelector(id === 'xen' ? '.slab' : id === 'hardware' ? '.hardware' : `[data-box="${id}"]`)?.setAttribute(attribute, '');
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
