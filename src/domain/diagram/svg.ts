import type { Layout, Shape } from './section.ts';

/** XML has no place for control characters and halves of pairs, not even escaped. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;
const escapeXml = (text: string) => text.replace(forbidden, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const round = (value: number) => String(Math.round(value * 10) / 10);

function element(shape: Shape): string {
  const look = escapeXml(shape.look);
  switch (shape.kind) {
    case 'rect': {
      const body = `<rect class="${look}" x="${round(shape.x)}" y="${round(shape.y)}" width="${round(shape.width)}" height="${round(shape.height)}"/>`;
      // A domain's colour stands on its upper edge, as on the 2006 drawing's labels.
      return shape.look.startsWith('domain') ? `${body}<path class="edge ${look.slice('domain '.length)}" d="M${round(shape.x)} ${round(shape.y)}h${round(shape.width)}"/>` : body;
    }
    case 'line':
      return `<path class="${look}" d="M${shape.points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}"/>`;
    case 'dot':
      return `<circle class="${look}" cx="${round(shape.x)}" cy="${round(shape.y)}" r="3.5"/>`;
    case 'text':
      return `<text class="${look}" x="${round(shape.x)}" y="${round(shape.y)}"${shape.anchor ? ` text-anchor="${shape.anchor}"` : ''}>${escapeXml(shape.text)}</text>`;
  }
}

/** The shapes of a layout as SVG elements, a line each. */
export const emitShapes = (layout: Layout): string => layout.shapes.map(element).join('\n');

/** A laid-out drawing as an SVG document of its own, with the style given, a title and a description. */
export function emitSvg(layout: Layout, words: { title: string; description: string; language: string }, style: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${layout.width} ${layout.height}" width="${layout.width}" height="${layout.height}" lang="${words.language}" role="img" class="drawn">`,
    `<title>${escapeXml(words.title)}</title><desc>${escapeXml(words.description)}</desc>`,
    `<style>${style}</style>`,
    emitShapes(layout),
    '</svg>',
    '',
  ].join('\n');
}
