import type { Section } from '../domain/diagram/section.ts';
import type { Language } from '../i18n/languages.ts';
import { formatMemory } from '../i18n/format.ts';
import type { DrawingData } from '../schemas/drawing.ts';
import { content, words } from './library.ts';

/** A drawing of content/drawings in one language, ready to lay out. Throws if there is none with this id. */
export function sectionView(language: Language, id: string): { drawing: DrawingData; section: Section } {
  const drawing = content().drawings.get(id);
  if (!drawing) throw new Error(`drawing "${id}" does not exist below content/drawings`);
  const t = words(language);
  const word = (text: string | { de: string; en: string }) => (typeof text === 'string' ? text : text[language]);
  const optional = (text: string | { de: string; en: string } | undefined) => (text === undefined ? undefined : word(text));
  return {
    drawing,
    section: {
      hardware: { ...drawing.hardware, label: word(drawing.hardware.label), detail: optional(drawing.hardware.detail) },
      xen: { label: drawing.xen.label, detail: optional(drawing.xen.detail) },
      domains: drawing.domains.map((domain) => ({ ...domain, name: word(domain.name), detail: word(domain.detail), runs: domain.runs.map(word) })),
      bridges: drawing.bridges,
      words: { free: t('drawing.free'), scale: t('drawing.scale'), hardware: t('drawing.hardware') },
      formatMemory: (mebibytes) => formatMemory(language, mebibytes),
    },
  };
}
