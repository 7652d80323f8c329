import type { HostSystem } from '../plan/plan.ts';
import type { Finding, FindingCode } from './finding-codes.ts';
import type { MergedSetting } from './merge-settings.ts';
import type { CfgValue, ParsedCfg } from './parse-cfg.ts';
import { readNumber } from './read-number.ts';
import type { XlType } from './settings.ts';

/** The system that runs `xl`, as far as it is known. */
export type Dom0System = HostSystem | 'unknown';

export interface ReviewContext {
  text: string;
  host: Dom0System;
  type: XlType;
  /** False if the file names a type that does not exist. */
  typeKnown: boolean;
  /** True if the guest is known to be NetBSD. */
  netbsd: boolean;
  /** True if an error may have cost a setting, so that nothing can be called missing. */
  damaged: boolean;
  parsed: ParsedCfg;
  settings: Map<string, MergedSetting>;
  report(code: FindingCode, line: number, values?: (string | number)[], more?: Partial<Finding>): void;
}

/** The number that xl finds; undefined if there is none. */
export function numberOf({ settings }: ReviewContext, key: string): number | undefined {
  const setting = settings.get(key);
  return setting === undefined || setting.kind === 'list' || setting.entry.add ? undefined : readNumber({ kind: 'text', text: setting.text });
}

/** The text that xl finds; undefined if there is none. */
export function textOf({ settings }: ReviewContext, key: string): string | undefined {
  const setting = settings.get(key);
  return setting?.kind === 'text' ? setting.text : undefined;
}

/** The elements of a list that xl takes: those before the first list in it. */
export function itemsOf({ settings }: ReviewContext, key: string): CfgValue[] {
  const setting = settings.get(key);
  if (setting?.kind !== 'list') return [];
  const nested = setting.items.findIndex((item) => item.kind === 'list');
  return nested < 0 ? setting.items : setting.items.slice(0, nested);
}

/** A correction inside an element's text, none if escapes make the places differ. */
export function editInside({ text }: ReviewContext, item: CfgValue, at: number, length: number, replacement: string): Partial<Finding> {
  if (item.kind !== 'text' || text.slice(item.start + 1, item.end - 1) !== item.text) return {};
  const start = item.start + 1 + at;
  return { edits: [{ start, end: start + length, text: replacement }] };
}

