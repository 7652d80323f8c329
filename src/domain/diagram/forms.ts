import { layoutNarrow } from './layout-narrow.ts';
import { layoutWide } from './layout-wide.ts';
import type { Layout, Section } from './section.ts';

/** The forms in which a section drawing is published: for a whole page, for an article's column, for a phone. */
export const drawingForms = {
  wide: (section: Section): Layout => layoutWide(section),
  column: (section: Section): Layout => layoutWide(section, 750),
  narrow: layoutNarrow,
};

export type DrawingForm = keyof typeof drawingForms;
