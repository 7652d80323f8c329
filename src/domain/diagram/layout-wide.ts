import { deviceWidth, freeMemory, shortenDevice, shortenText, textWidth, wrapText, type Layout, type Section, type Shape } from './section.ts';

const gap = 18;
const tallest = 190;
const wireStep = 5;
const slabHeight = 30;
const busStep = 15;
const nameSize = 15;
const textSize = 13;
const lineHeight = 17;

interface Column {
  id: string;
  x: number;
  width: number;
  memory: number;
  captions: { text: string; look: string }[];
  inside: string[];
  devices: string;
  look: string;
}

/**
 * Widths of the columns: in proportion to the square root of the memory, none narrower than its words need, together exactly `available`.
 * The area of a box is true to its memory, so a wide box is lower.
 */
function columnWidths(memories: number[], least: number[], available: number): number[] {
  const fixed = new Set<number>();
  for (;;) {
    const free = memories.map((_, i) => i).filter((i) => !fixed.has(i));
    const rest = available - [...fixed].reduce((sum, i) => sum + least[i]!, 0);
    const roots = free.reduce((sum, i) => sum + Math.sqrt(memories[i]!), 0);
    const tooNarrow = free.filter((i) => (Math.sqrt(memories[i]!) / roots) * rest < least[i]!);
    if (tooNarrow.length === 0 || tooNarrow.length === free.length) {
      return memories.map((memory, i) => (fixed.has(i) ? least[i]! : (Math.sqrt(memory) / roots) * rest));
    }
    for (const i of tooNarrow) fixed.add(i);
  }
}

/**
 * Lays out the section drawing for wide pages: hardware at the bottom, Xen as a slab on it, the domains standing on the slab, each as
 * large in area as its memory; bridges run as buses behind the boxes. `width` in user units: as wide as it will be shown, so that words keep their size.
 */
export function layoutWide(section: Section, width = 960): Layout {
  const shapes: Shape[] = [];
  const free = freeMemory(section);
  const entries = [
    ...section.domains.map((domain) => ({
      ...domain,
      look: `domain ${domain.system}`,
      detail: `${domain.detail} · ${section.formatMemory(domain.memory)}`,
    })),
    ...(section.reserved ? [{ id: '', name: section.words.reserved ?? section.xen.label, detail: section.formatMemory(section.reserved), system: '', memory: section.reserved, runs: [], devices: [], look: 'reserved' }] : []),
    ...(free > 0 ? [{ id: '', name: section.words.free, detail: section.formatMemory(free), system: '', memory: free, runs: [], devices: [], look: 'free' }] : []),
  ];
  const available = width - 20 - gap * (entries.length - 1);
  const tags = Math.max(0, ...section.bridges.map((bridge) => deviceWidth(bridge.label) + 30));
  // No column may claim more than its share; Dom0 may, for the names of its bridges. The shares together are exactly `available`.
  const dom0Share = Math.max(available / entries.length, Math.min(tags, available / 4));
  const least = entries.map((entry, i) =>
    Math.min(
      Math.max(textWidth(entry.name, nameSize) + 14, 96, i === 0 ? tags : 0, ...entry.runs.map((run) => textWidth(run, textSize) + 20)),
      i === 0 ? dom0Share : (available - dom0Share) / (entries.length - 1),
    ),
  );
  const widths = columnWidths(entries.map((entry) => entry.memory), least, available);
  const scale = tallest / Math.max(...entries.map((entry, i) => entry.memory / widths[i]!));

  let x = 10;
  const columns: Column[] = entries.map((entry, i) => {
    const columnWidth = widths[i]!;
    const height = (scale * entry.memory) / columnWidth;
    const fits = height >= entry.runs.length * lineHeight + section.bridges.length * busStep + 26 && entry.runs.every((run) => textWidth(run, textSize) <= columnWidth - 16);
    const column: Column = {
      id: entry.id,
      x,
      width: columnWidth,
      memory: entry.memory,
      captions: [
        { text: shortenText(entry.name, nameSize, columnWidth + 8), look: 'name' },
        ...wrapText(entry.detail, textSize, columnWidth).map((text) => ({ text, look: 'detail' })),
        ...(fits ? [] : entry.runs.flatMap((run) => wrapText(run, textSize, columnWidth)).map((text) => ({ text, look: 'run' }))),
      ],
      inside: fits ? entry.runs : [],
      devices: entry.devices.join(' · '),
      look: entry.look,
    };
    x += columnWidth + gap;
    return column;
  });

  // A box lower than the buses would have its words crossed by them: they stand above the buses then.
  const busRoom = section.bridges.length > 0 ? 14 + section.bridges.length * busStep : 0;
  const captionFoot = (column: Column) => Math.max((scale * column.memory) / column.width, column.id === '' ? 0 : busRoom);
  const captionRoom = Math.max(...columns.map((column) => column.captions.length * lineHeight + captionFoot(column))) + 10;
  const floor = Math.ceil(captionRoom);
  const busY = (i: number) => floor - 14 - i * busStep;

  section.bridges.forEach((bridge, i) => {
    const members = columns.filter((column) => bridge.members.includes(column.id));
    const last = members.at(-1);
    if (last) shapes.push({ kind: 'line', points: [[columns[0]!.x + columns[0]!.width - 6, busY(i)], [last.x + 2, busY(i)]], look: 'bus' });
  });
  for (const column of columns) {
    const height = (scale * column.memory) / column.width;
    const top = floor - height;
    shapes.push({ kind: 'rect', x: column.x, y: top, width: column.width, height, look: column.look, id: column.id });
    column.captions.forEach((caption, i) => {
      shapes.push({ kind: 'text', x: column.x, y: floor - captionFoot(column) - 8 - (column.captions.length - 1 - i) * lineHeight, text: caption.text, look: caption.look });
    });
    column.inside.forEach((text, i) => shapes.push({ kind: 'text', x: column.x + 12, y: top + 26 + i * lineHeight, text: shortenText(text, textSize, column.width - 12), look: 'run' }));
  }
  const behind: Shape[] = [];
  const tagsFrom = shapes.length;
  section.bridges.forEach((bridge, i) => {
    const dom0 = columns[0]!;
    const y = busY(i);
    const right = dom0.x + dom0.width;
    const label = shortenDevice(bridge.label, right - 26);
    const tag = deviceWidth(label) + 16;
    shapes.push({ kind: 'rect', x: right - tag - 8, y: y - 8, width: tag, height: 14, look: 'tag' });
    shapes.push({ kind: 'text', x: right - tag, y: y + 3, text: label, look: 'device' });
    shapes.push({ kind: 'line', points: [[right - 8, y], [right, y]], look: 'bus' });
    for (const column of columns) {
      if (!bridge.members.includes(column.id)) continue;
      const top = floor - (scale * column.memory) / column.width;
      if (top > y) shapes.push({ kind: 'line', points: [[column.x + 2, y], [column.x + 2, top]], look: 'bus' });
      shapes.push({ kind: 'dot', x: column.x + (top > y ? 2 : 0), y: Math.min(y, Math.max(top, y)), look: 'port' });
    }
  });
  for (const column of columns) {
    const height = (scale * column.memory) / column.width;
    if (column.devices && height > 40 && deviceWidth(column.devices) < column.width - 26 && column !== columns[0]) {
      shapes.push({ kind: 'text', x: column.x + 12, y: floor - 10, text: column.devices, look: 'device' });
    }
  }

  const dom0Right = columns[0]!.x + columns[0]!.width;
  const up = section.bridges.flatMap((bridge, i) => (bridge.uplink === undefined ? [] : [{ label: bridge.uplink, busY: busY(i) }]));
  // From the left to the right, the first one deepest in the hardware: no wire crosses another one.
  const wireX = (n: number) => Math.max(columns[0]!.x + 2, dom0Right - 18 - (up.length - 1 - n) * 12);
  shapes.push({ kind: 'rect', x: 10, y: floor, width: width - 20, height: slabHeight, look: 'slab' });
  const xen = shortenText(section.xen.label, nameSize, width / 2);
  // Beside the wires that go down through Xen, not under them.
  const xenX = up.length === 0 || 24 + textWidth(xen, nameSize) + 6 <= wireX(0) ? 24 : dom0Right;
  shapes.push({ kind: 'text', x: xenX, y: floor + 20, text: xen, look: 'onslab name' });
  if (section.xen.detail) shapes.push({ kind: 'text', x: width - 24, y: floor + 20, text: shortenText(section.xen.detail, textSize, Math.min(width / 2 - 68, width - 48 - xenX - textWidth(xen, nameSize))), look: 'onslab', anchor: 'end' });
  const ground = floor + slabHeight;
  const square = Math.sqrt(scale * 1024);
  const scaled = square <= 44;
  const devicesEnd = width - (scaled ? 130 : 24);
  // The wires run along the top of the hardware, above its words.
  const hardwareTop = ground + 4 + Math.max(0, up.length - 1) * wireStep;
  const machine = shortenText(section.hardware.label, nameSize, width / 2);
  const details = wrapText(section.hardware.detail ?? '', textSize, width / 2).filter((line) => line !== '').slice(0, 3);
  const hardwareHeight = hardwareTop - ground - 4 + 52 + Math.max(0, details.length - 1) * lineHeight;
  shapes.push({ kind: 'rect', x: 10, y: ground + 4, width: width - 20, height: hardwareHeight, look: 'hardware' });
  shapes.push({ kind: 'text', x: 24, y: hardwareTop + 22, text: machine, look: 'name' });
  details.forEach((text, i) => shapes.push({ kind: 'text', x: 24, y: hardwareTop + 40 + i * lineHeight, text, look: 'detail' }));

  // Uplinks first: from the bridge's tag down through Xen, then along the top of the hardware to the interface.
  let deviceX = Math.max(Math.min(dom0Right + 14, width / 2 + 40), ...details.map((text) => 40 + textWidth(text, textSize)), 40 + textWidth(machine, nameSize));
  const tagged = (label: string): number => {
    const tagWidth = deviceWidth(label) + 18;
    shapes.push({ kind: 'rect', x: deviceX, y: hardwareTop + 18, width: tagWidth, height: 22, look: 'tag' });
    shapes.push({ kind: 'text', x: deviceX + 9, y: hardwareTop + 33, text: label, look: 'device' });
    const middle = deviceX + tagWidth / 2;
    deviceX += tagWidth + 10;
    return middle;
  };
  up.forEach(({ label, busY: from }, n) => {
    const down = wireX(n);
    const along = ground + 10 + (up.length - 1 - n) * wireStep;
    const middle = tagged(shortenDevice(label, (devicesEnd - deviceX) / (up.length - n) - 28));
    behind.push({ kind: 'line', points: [[down, from], [down, ground]], look: 'bus' });
    shapes.push({ kind: 'line', points: [[down, floor], [down, along], [middle, along], [middle, hardwareTop + 18]], look: 'bus through' });
  });
  for (const device of section.hardware.devices) {
    if (deviceX + deviceWidth(device) + 18 > devicesEnd) break;
    tagged(device);
  }
  if (scaled) {
    const middle = ground + 4 + hardwareHeight / 2;
    shapes.push({ kind: 'rect', x: width - 24 - square, y: middle - square / 2, width: square, height: square, look: 'scale' });
    shapes.push({ kind: 'text', x: width - 32 - square, y: middle + 5, text: section.words.scale, look: 'detail', anchor: 'end' });
  }
  shapes.splice(tagsFrom, 0, ...behind);
  return { width, height: ground + 4 + hardwareHeight + 6, shapes };
}
