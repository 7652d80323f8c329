import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { layoutWide } from '../../domain/diagram/layout-wide.ts';
import type { Section, Shape } from '../../domain/diagram/section.ts';

const width = 1200;
const height = 630;
// The subset in TrueType form: drawing must not depend on the fonts of the machine that builds.
const font = join(process.cwd(), 'src', 'components', 'social', 'bitter-semibold.ttf');
const colours: Record<string, string> = { netbsd: '#c4500f', freebsd: '#9e1b1f' };

/** Width of a line in Bitter SemiBold, in pixels; generous, so that nothing runs out of the picture. */
const lineWidth = (text: string, size: number) => text.length * size * 0.56;

function wrap(title: string, size: number): string[] {
  const lines: string[] = [];
  for (const word of title.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && lineWidth(`${last} ${word}`, size) <= width - 160) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A box of the section drawing without its words, scaled to the picture. */
function box(shape: Shape, scale: number, top: number): string {
  if (shape.kind !== 'rect' || shape.look === 'tag' || shape.look === 'scale') return '';
  const [x, y, w, h] = [80 + (shape.x - 10) * scale, top + shape.y * scale, shape.width * scale, shape.height * scale];
  if (shape.look === 'slab') return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#1f6f63"/>`;
  if (shape.look === 'hardware') return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#e9e4d8"/>`;
  if (shape.look === 'free') return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="none" stroke="#8d887e" stroke-width="2" stroke-dasharray="5 7"/>`;
  const system = shape.look.split(' ')[1] ?? '';
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#fdfcf9" stroke="#1d1c1a" stroke-width="2.5"/><rect x="${x - 1}" y="${y - 5}" width="${w + 2}" height="11" fill="${colours[system] ?? '#4c5a78'}"/>`;
}

/** The social image of a page as PNG, 1200 × 630: its title over its section drawing. The same input gives the same bytes everywhere. */
export function socialImage(title: string, name: string, section: Section): Uint8Array<ArrayBuffer> {
  const size = title.length > 44 ? 58 : 70;
  const lines = wrap(title, size);
  const layout = layoutWide(section);
  const rects = layout.shapes.filter((shape) => shape.kind === 'rect' && !['tag', 'scale'].includes(shape.look));
  const least = Math.min(...rects.map((shape) => (shape.kind === 'rect' ? shape.y : Infinity)));
  const titleBottom = 150 + lines.length * size * 1.14;
  const scale = Math.min((width - 160) / 940, (height - 40 - titleBottom) / (layout.height - least));
  const top = height - 24 - layout.height * scale;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="Bitter" font-weight="600">
<rect width="${width}" height="${height}" fill="#fbfaf6"/><rect width="${width}" height="14" fill="#1f6f63"/>
<text x="80" y="92" font-size="34" fill="#1f6f63">${escapeXml(name)}</text>
${lines.map((line, i) => `<text x="80" y="${Math.round(132 + (i + 0.72) * size * 1.14)}" font-size="${size}" fill="#1d1c1a">${escapeXml(line)}</text>`).join('')}
${rects.map((shape) => box(shape, scale, top)).join('')}
</svg>`;
  const image = new Resvg(svg, { font: { fontFiles: [font], loadSystemFonts: false, defaultFontFamily: 'Bitter' } });
  return new Uint8Array(image.render().asPng());
}
