/** Kinds of things that the search finds. Each has its own look in the list. */
export const kinds = ['article', 'section', 'fact', 'term', 'release', 'plan', 'tool', 'source'] as const;
export type RecordKind = (typeof kinds)[number];

/** Systems by which the list can be narrowed. */
export const systemNames = ['netbsd', 'freebsd', 'xen'] as const;
export type SystemName = (typeof systemNames)[number];

/** What a record's id tells without loading anything: its kind, the systems that it is about, the page that it belongs to. */
export interface RecordKey {
  kind: RecordKind;
  systems: SystemName[];
  /** Records with the same group are parts of one page. */
  group: number;
  part: number;
}

/** The id of a record, a file name of few letters: kind, systems, group and part. */
export function emitRecordId({ kind, systems, group, part }: RecordKey): string {
  const mask = systems.reduce((sum, system) => sum | (1 << systemNames.indexOf(system)), 0);
  return `${kinds.indexOf(kind)}${mask}${group.toString(36)}.${part.toString(36)}`;
}

/** Reads an id. Returns undefined for what none is, as a damaged index might hold. */
export function parseRecordId(id: string): RecordKey | undefined {
  const [, kind, mask, group, part] = /^([0-7])([0-7])([0-9a-z]+)\.([0-9a-z]+)$/.exec(id) ?? [];
  if (kind === undefined) return undefined;
  return {
    kind: kinds[Number(kind)]!,
    systems: systemNames.filter((_, at) => Number(mask) & (1 << at)),
    group: parseInt(group!, 36),
    part: parseInt(part!, 36),
  };
}
