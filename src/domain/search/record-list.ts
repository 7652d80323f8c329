import { parseRecordId } from './record-id.ts';

/**
 * The ids of all records as one text: kind and systems, then nothing for the next part of the same page, `!` for the first of the next page, and
 * otherwise where it belongs. The place in the list is the number by which files of words name a record.
 */
export function emitRecordList(ids: readonly string[]): string {
  let [group, part, newest] = [-1, 0, -1];
  return ids
    .map((id) => {
      const key = parseRecordId(id)!;
      const place = key.group === group && key.part === part + 1 ? '' : key.group === newest + 1 && key.part === 0 ? '!' : `~${key.group.toString(36)}.${key.part.toString(36)} `;
      [group, part, newest] = [key.group, key.part, Math.max(newest, key.group)];
      return id.slice(0, 2) + place;
    })
    .join('');
}

/** Reads what `emitRecordList` wrote. */
export function parseRecordList(text: string): string[] {
  let [group, part, newest] = [-1, 0, -1];
  return [...text.matchAll(/(\d\d)(?:(!)|~([0-9a-z]+)\.([0-9a-z]+) )?/g)].map(([, head, next, farGroup, farPart]) => {
    if (next) [group, part] = [newest + 1, 0];
    else if (farGroup !== undefined) [group, part] = [parseInt(farGroup, 36), parseInt(farPart!, 36)];
    else part++;
    newest = Math.max(newest, group);
    return `${head}${group.toString(36)}.${part.toString(36)}`;
  });
}
