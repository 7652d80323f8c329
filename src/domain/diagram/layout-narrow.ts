import { freeMemory, shortenText, textWidth, wrapText, type Layout, type Section, type Shape } from './section.ts';

const barHeight = 20;
const nameSize = 15;
const textSize = 13;
const lineHeight = 18;

/** The least of 2, 3, 4, 6, 8, 12, 16 … that is not below the value: a scale that stands still while one of the bars changes. */
function scaleFor(longest: number): number {
  const power = 2 ** Math.floor(Math.log2(longest));
  return longest <= power ? power : longest <= power * 1.5 ? power * 1.5 : power * 2;
}

/**
 * Lays out the section drawing for a phone: a bar for each domain, as long as its memory, the guests above Dom0, Xen and the hardware below;
 * each bridge is a line on the right with a dot at every member. No text is smaller than 13 units at a width of 340.
 */
export function layoutNarrow(section: Section, width = 340): Layout {
  const shapes: Shape[] = [];
  const free = freeMemory(section);
  const busRoom = section.bridges.length * 16 + (section.bridges.length > 0 ? 6 : 0);
  const room = width - busRoom;
  const longest = scaleFor(Math.max(free, section.reserved ?? 0, ...section.domains.map((domain) => domain.memory)));
  const [dom0, ...guests] = section.domains;
  const rows = [
    ...(section.reserved ? [{ id: '', name: section.words.reserved ?? section.xen.label, detail: '', memory: section.reserved, runs: [] as string[], look: 'reserved' }] : []),
    ...(free > 0 ? [{ id: '', name: section.words.free, detail: '', memory: free, runs: [] as string[], look: 'free' }] : []),
    ...[...guests, dom0!].map((domain) => ({ ...domain, look: `domain ${domain.system}` })),
  ];
  const portY = new Map<string, number>();
  let y = 4;
  for (const row of rows) {
    y += nameSize + 2;
    const amount = section.formatMemory(row.memory);
    shapes.push({ kind: 'text', x: 0, y, text: shortenText(row.name, nameSize, room - textWidth(amount, textSize) - 8), look: 'name' });
    shapes.push({ kind: 'text', x: room, y, text: amount, look: 'detail', anchor: 'end' });
    for (const text of row.detail ? wrapText([row.detail, ...row.runs].join(' · '), textSize, room) : []) {
      y += lineHeight;
      shapes.push({ kind: 'text', x: 0, y, text, look: 'detail' });
    }
    y += 6;
    shapes.push({ kind: 'rect', x: 0, y, width: Math.max(2, (room * row.memory) / longest), height: barHeight, look: row.look, id: row.id });
    portY.set(row.id, y + barHeight / 2);
    y += barHeight + 12;
  }
  const floor = y + 2;
  section.bridges.forEach((bridge, i) => {
    const x = room + 10 + i * 16;
    const ys = bridge.members.map((member) => portY.get(member)).filter((value) => value !== undefined);
    const dom0Y = portY.get(dom0!.id)!;
    shapes.push({ kind: 'line', points: [[x, Math.min(...ys, dom0Y)], [x, bridge.uplink ? floor + 46 : dom0Y]], look: bridge.uplink ? 'bus uplink' : 'bus' });
    for (const member of [dom0!.id, ...bridge.members]) {
      const at = portY.get(member);
      if (at === undefined) continue;
      shapes.push({ kind: 'dot', x, y: at, look: 'port' });
    }
  });
  shapes.push({ kind: 'rect', x: 0, y: floor, width, height: 30, look: 'slab' });
  shapes.push({ kind: 'text', x: 10, y: floor + 20, text: shortenText(section.xen.label, nameSize, width - 20), look: 'onslab name' });
  let bottom = floor + 34;
  const lines = [
    ...wrapText(section.hardware.detail ?? '', textSize, width - 20),
    ...(section.hardware.devices.length ? wrapText(section.hardware.devices.join(' · '), textSize, width - 20) : []),
    ...section.bridges.flatMap((bridge) => wrapText(bridge.uplink ? `${bridge.label}: ${bridge.uplink}` : bridge.label, textSize, width - 20)),
  ].filter((line) => line !== '');
  const hardwareHeight = 28 + lines.length * lineHeight;
  shapes.push({ kind: 'rect', x: 0, y: bottom, width, height: hardwareHeight, look: 'hardware' });
  shapes.push({ kind: 'text', x: 10, y: bottom + 19, text: shortenText(section.hardware.label, nameSize, width - 20), look: 'name' });
  lines.forEach((text, i) => shapes.push({ kind: 'text', x: 10, y: bottom + 19 + (i + 1) * lineHeight, text, look: 'detail' }));
  bottom += hardwareHeight;
  return { width, height: Math.ceil(bottom + 2), shapes };
}
