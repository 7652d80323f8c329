import { layoutNarrow } from '../domain/diagram/layout-narrow.ts';
import { layoutWide } from '../domain/diagram/layout-wide.ts';
import { layoutCosts, sortParts, type PartShape } from '../domain/diagram/parts.ts';
import type { Layout } from '../domain/diagram/section.ts';
import { guestOverhead, parseMemoryRule } from '../domain/plan/guest-memory.ts';
import { formatNumber } from '../i18n/format.ts';
import type { Language } from '../i18n/languages.ts';
import type { KioskScreen } from './kiosk.ts';
import { content, factView, words } from './library.ts';
import { sectionView } from './section-view.ts';

/** User units across: narrow, so that the words are large on a laptop (13 units become 20 pixels at 1366). */
const width = 560;

/** A screen's drawing: shapes in the order of drawing, each with what has become of its part on this screen. */
export interface KioskDrawing {
  width: number;
  height: number;
  shapes: (PartShape & { state: 'now' | 'known' | 'later' })[];
}

/** The drawing of a screen, for large windows and for phones, and what somebody needs who does not see it. */
export function kioskDrawing(language: Language, screen: KioskScreen): { wide: KioskDrawing; narrow: KioskDrawing; label: string; description: string } {
  const { drawing, cost } = content().kiosk!;
  const { section } = sectionView(language, drawing);
  const t = words(language);
  const rule = parseMemoryRule(factView(language, cost.fact).data.figures);
  const guests = section.domains.slice(1);
  const costs = Object.fromEntries(
    guests.map(({ id, memory }) => {
      const amount = guestOverhead(rule, { type: 'pvh', memory, vcpus: cost.vcpus }) / 1024;
      return [id, { amount, words: `+ ${formatNumber(language, amount, 1)}\u00a0MiB` }];
    }),
  );
  // Before anything has been said of it, a part is an outline without words: what is to come keeps its place.
  const withStates = (layout: Layout, parts: PartShape[]): KioskDrawing => ({
    width: layout.width,
    height: layout.height,
    shapes: parts.flatMap(({ part, shape }) => {
      const state = screen.now.includes(part) ? 'now' : screen.shown.includes(part) ? 'known' : 'later';
      const outline = shape.kind === 'rect' && /^(?:domain|free|slab|hardware)/.test(shape.look);
      return state === 'later' && !outline ? [] : [{ part, shape, state } as const];
    }),
  });
  const wide = layoutWide(section, width);
  const narrow = layoutNarrow(section);
  const memory = Object.fromEntries(guests.map((guest) => [guest.id, guest.memory]));
  // The start shows the machine only: nobody has said yet what the squares are.
  const extra = (layout: Layout): PartShape[] => (screen.n === 0 ? [] : layoutCosts(layout, memory, costs, 13).map((shape) => ({ part: 'memory', shape })));
  const nameOf = (part: string): string => {
    const domain = section.domains.find(({ id }) => id === part);
    return domain ? `${domain.name} (${domain.detail}, ${section.formatMemory(domain.memory)})` : t(`kiosk.part.${part}`);
  };
  const list = (key: string, parts: string[]) => (parts.length === 0 ? [] : [t(key, { parts: parts.map(nameOf).join('; ') })]);
  return {
    wide: withStates(wide, [...sortParts(wide, 'columns'), ...extra(wide)]),
    narrow: withStates(narrow, [...sortParts(narrow, 'rows'), ...extra(narrow)]),
    label: t('kiosk.drawing'),
    description: [...list('kiosk.drawing.shown', screen.shown), ...list('kiosk.drawing.now', screen.now)].join(' '),
  };
}
