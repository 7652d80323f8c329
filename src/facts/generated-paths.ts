import type { Content } from './content.ts';
import { secondHalf } from './index-entries.ts';
import { kioskPaths } from './kiosk.ts';

/** Paths (without language) of the pages that are made from data, not written as articles. */
export function generatedPaths(content: Pick<Content, 'facts' | 'sources' | 'presets' | 'hardware' | 'kiosk'>): Set<string> {
  const subjects = new Set([...content.facts.keys()].map((id) => id.split('/')[0]!));
  return new Set([
    'contents',
    `contents/${secondHalf.path}`,
    'glossary',
    'sources',
    'search',
    ...[...content.sources.values()].map((source) => `sources/${source.kind}`),
    'facts',
    'planner/rules',
    ...kioskPaths(content),
    'hardware/cpus',
    'hardware/computers',
    'hardware/chipsets',
    'hardware/data',
    ...content.hardware().tables.microarch.rows.map(({ id }) => `hardware/cpus/${id}`),
    ...[...content.presets.keys()].map((id) => `presets/${id}`),
    ...[...subjects].map((subject) => `facts/${subject}`),
    ...[...content.facts.keys()].map((id) => `facts/${id}`),
  ]);
}
