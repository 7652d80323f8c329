import fc from 'fast-check';
import { deviceWidth, freeMemory, textWidth, type Layout, type Section, type SectionDomain, type Shape } from '../../../src/domain/diagram/section.ts';

export const gibibyte = 1024;

export function domain(id: string, memory: number, changes: Partial<SectionDomain> = {}): SectionDomain {
  return { id, name: id, detail: 'NetBSD 11.0, PV', system: 'netbsd', memory, runs: ['npf'], devices: ['xennet0'], ...changes };
}

/** A machine with 16 GiB, dom0 and two guests on one bridge; half of the memory is free. */
export function section(changes: Partial<Section> = {}): Section {
  return {
    hardware: { label: 'hardware', detail: 'amd64, VT-x', memory: 16 * gibibyte, devices: ['wm0', 'ld0'] },
    xen: { label: 'Xen 4.20', detail: 'event channels · grants' },
    domains: [domain('dom0', 2 * gibibyte), domain('web', gibibyte, { system: 'freebsd' }), domain('db', 5 * gibibyte)],
    bridges: [{ id: 'bridge0', label: 'bridge0', uplink: 'wm0', members: ['web', 'db'] }],
    words: { free: 'free', scale: '1 GiB', hardware: 'hardware' },
    formatMemory: (mebibytes) => `${mebibytes}\u00a0MiB`,
    ...changes,
  };
}

/** Words as people type them into a planner: any script, any sign, pictures, control characters, with and without blanks. */
const words = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength }),
    fc.string({ unit: 'binary', minLength: 1, maxLength }),
    fc.lorem({ maxCount: 6 }).map((text) => text.slice(0, maxLength)),
    fc.constantFrom('W'.repeat(maxLength), '<script>alert(1)</script>', '"&\'<>', ' ', 'Datenbankübertragungswerkzeug'),
  );
const optional = (maxLength: number) => fc.option(words(maxLength), { nil: undefined });

/** Sections with 1 to 24 domains, from 1 MiB to 1 TiB each, with or without free memory and a part for Xen, and up to four bridges. */
export const anySection: fc.Arbitrary<Section> = fc
  .record({
    domains: fc.array(
      fc.record({
        name: words(40),
        detail: words(40),
        system: fc.constantFrom('netbsd', 'freebsd', 'other'),
        memory: fc.oneof(fc.integer({ min: 1, max: 4096 }), fc.integer({ min: 1, max: 1_048_576 })),
        runs: fc.array(words(30), { maxLength: 4 }),
        devices: fc.array(words(12), { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 24 },
    ),
    bridges: fc.array(fc.record({ label: words(24), uplink: optional(12), members: fc.array(fc.integer({ min: 0, max: 24 }), { minLength: 1, maxLength: 24 }) }), { maxLength: 4 }),
    reserved: fc.option(fc.integer({ min: 1, max: 8192 }), { nil: undefined }),
    free: fc.oneof(fc.constant(0), fc.nat(2_000_000)),
    hardware: fc.record({ label: words(40), detail: optional(60), devices: fc.array(words(20), { maxLength: 12 }) }),
    xen: fc.record({ label: words(30), detail: optional(60) }),
  })
  .map(({ domains, bridges, reserved, free, hardware, xen }) =>
    section({
      hardware: { ...hardware, memory: domains.reduce((sum, { memory }) => sum + memory, free + (reserved ?? 0)) },
      xen,
      reserved,
      domains: domains.map((each, i) => ({ ...each, id: `d${i}` })),
      bridges: bridges.map((bridge, i) => ({ ...bridge, id: `b${i}`, members: bridge.members.map((member) => `d${member}`) })),
    }),
  );

/** What a box or a bar stands for, in the order of the wide layout: the domains, what is set aside for Xen, what is free. */
export function memories(any: Section): number[] {
  return [...any.domains.map(({ memory }) => memory), any.reserved ?? 0, freeMemory(any)].filter((memory) => memory > 0);
}
/** The boxes and bars themselves. */
export const boxes = (layout: Layout): Rect[] => rects(layout, /^(?:domain .*|reserved|free)$/);

export type Rect = Extract<Shape, { kind: 'rect' }>;
export type Text = Extract<Shape, { kind: 'text' }>;
export const rects = (layout: Layout, look: RegExp): Rect[] => layout.shapes.filter((shape): shape is Rect => shape.kind === 'rect' && look.test(shape.look));
export const texts = (layout: Layout): Text[] => layout.shapes.filter((shape): shape is Text => shape.kind === 'text');

/** Size of a text by its look, as src/styles/drawing.css gives it. */
export const sizeOf = (look: string): number => (/\bname\b/.test(look) ? 15 : /\bdevice\b/.test(look) ? 12 : 13);

/** Where a text begins and ends. */
export function extent(text: Text): [number, number] {
  const width = text.look === 'device' ? deviceWidth(text.text) : textWidth(text.text, sizeOf(text.look));
  const start = text.x - { start: 0, middle: width / 2, end: width }[text.anchor ?? 'start'];
  return [start, start + width];
}

/** Every coordinate and size of a layout with what it belongs to. */
export function numbers(layout: Layout): { value: number; of: string; size: boolean }[] {
  const entries = layout.shapes.flatMap((shape) => {
    const of = `${shape.kind} ${shape.look}`;
    const points = shape.kind === 'line' ? shape.points.flat() : [shape.x, shape.y];
    const sizes = shape.kind === 'rect' ? [shape.width, shape.height] : [];
    return [...points.map((value) => ({ value, of, size: false })), ...sizes.map((value) => ({ value, of, size: true }))];
  });
  return [...entries, ...[layout.width, layout.height].map((value) => ({ value, of: 'drawing', size: true }))];
}
