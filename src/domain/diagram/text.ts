import { freeMemory, type Section } from './section.ts';

const columns = 72;

/** Without what a terminal does not print: line ends become blanks, control characters go. */
const printable = (text: string) => text.replace(/[\t-\r\u2028\u2029]+/g, ' ').replace(/\p{C}/gu, '');
const length = (text: string) => [...text].length;
const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - length(text)));

/** Breaks a text at blanks into lines of at most `width` characters. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of printable(text).split(' ')) {
    const last = lines.at(-1)!;
    if (last === '') lines[lines.length - 1] = word;
    else if (length(last) + 1 + length(word) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line) => [...line].slice(0, width).join(''));
}

/** The section drawing as plain text for a terminal: at most 72 columns, only +, -, |, = and the words. Memory stands as figures. */
export function emitText(section: Section): string {
  const free = freeMemory(section);
  const boxes = [
    ...section.domains.map((domain) => ({ head: domain.name, lines: [`${domain.detail} · ${section.formatMemory(domain.memory)}`, ...domain.runs, ...(domain.devices.length ? [`[${domain.devices.join(' ')}]`] : [])] })),
    ...(section.reserved ? [{ head: section.words.reserved ?? section.xen.label, lines: [section.formatMemory(section.reserved)] }] : []),
    ...(free > 0 ? [{ head: section.words.free, lines: [section.formatMemory(free)] }] : []),
  ];
  const perRow = boxes.length <= 3 ? boxes.length : boxes.length === 4 ? 2 : 3;
  const inner = Math.floor((columns - (perRow - 1)) / perRow) - 4;
  const output: string[] = [];
  for (let start = 0; start < boxes.length; start += perRow) {
    const row = boxes.slice(start, start + perRow).map((box) => [box.head, ...box.lines].flatMap((line) => wrap(line, inner)));
    const height = Math.max(...row.map((lines) => lines.length));
    const rule = row.map(() => `+${'-'.repeat(inner + 2)}+`).join(' ');
    output.push(rule);
    for (let i = 0; i < height; i++) output.push(row.map((lines) => `| ${pad(lines[i] ?? '', inner)} |`).join(' '));
    output.push(rule);
  }
  const broad = columns - 4;
  const names = new Map(section.domains.map((domain) => [domain.id, domain.name]));
  for (const bridge of section.bridges) {
    const members = bridge.members.map((member) => names.get(member) ?? member).join(', ');
    output.push(...wrap(`${bridge.label}${bridge.uplink ? ` (${bridge.uplink})` : ''}${members && `: ${members}`}`, broad).map((line) => `  ${line}`));
  }
  output.push(`+${'='.repeat(broad + 2)}+`);
  for (const line of wrap([section.xen.label, section.xen.detail].filter(Boolean).join(' · '), broad)) output.push(`| ${pad(line, broad)} |`);
  output.push(`+${'='.repeat(broad + 2)}+`);
  for (const line of wrap([section.hardware.label, section.hardware.detail, ...section.hardware.devices].filter(Boolean).join(' · '), broad)) output.push(`| ${pad(line, broad)} |`);
  output.push(`+${'-'.repeat(broad + 2)}+`);
  return output.join('\n');
}
