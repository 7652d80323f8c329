import { describeFinding, type Finding } from './finding-codes.ts';
import { problemLimit } from './cfg-lexer.ts';
import { parseCfg } from './parse-cfg.ts';
import { readMark } from './guest-mark.ts';
import { builderType, matchType } from './guest-type.ts';
import { mergeSettings } from './merge-settings.ts';
import { textOf, type Dom0System, type ReviewContext } from './review-context.ts';
import { checkDisks } from './review-disks.ts';
import { checkGuest } from './review-guest.ts';
import { checkScreens } from './review-screens.ts';
import { checkSettings, matchSpellings } from './review-settings.ts';
import { checkValues } from './review-values.ts';
import { checkVifs } from './review-vifs.ts';
import type { XlType } from './settings.ts';

export type { Dom0System };

/** Errors after which a setting may be missing because it could not be read. */
const isLossy = ({ severity, edits, code }: Finding): boolean => severity === 'error' && code !== 'dos-line-ends' && code !== 'boolean-word' && !edits;

/**
 * Everything that is wrong, risky or old in a guest file, in the order of the lines; findings about the whole file, with line 0, first.
 * It finds what xl refuses and what xl lets pass although it goes wrong (xen/xl-dry-run). A line that xl cannot read has that error
 * only. Never throws; takes time in proportion to the length.
 */
export function reviewFile(text: string, host: Dom0System = 'unknown'): Finding[] {
  const parsed = parseCfg(text);
  const findings: Finding[] = [...parsed.problems];
  if (parsed.problems.some(({ code }) => code === 'file-too-big' || code === 'too-many-errors')) return findings;
  const unreadable = new Set(parsed.problems.filter(({ severity, code }) => severity === 'error' && code !== 'dos-line-ends').map(({ line }) => line));
  const report: ReviewContext['report'] = (code, line, values, more) => {
    if (unreadable.has(line) || findings.length > problemLimit) return;
    findings.push(findings.length === problemLimit ? describeFinding('too-many-errors', line, [problemLimit]) : describeFinding(code, line, values, more));
  };
  const context: ReviewContext = { text, host, type: 'pv', typeKnown: true, netbsd: false, damaged: parsed.problems.some(isLossy), parsed, settings: mergeSettings(parsed.entries, report), report };
  const [type, builder] = [textOf(context, 'type'), textOf(context, 'builder')];
  const known: XlType | undefined = type !== undefined ? matchType(type.toLowerCase()) : builder !== undefined ? builderType(builder) : 'pv';
  context.type = known ?? 'pv';
  context.typeKnown = known !== undefined;
  context.netbsd = readMark(parsed.mark).system === 'netbsd' || /netbsd[^/]*$/i.test(textOf(context, 'kernel') ?? '');
  const spellings = matchSpellings(context);
  checkGuest(context, spellings);
  checkSettings(context, spellings);
  checkValues(context);
  checkDisks(context);
  checkVifs(context);
  checkScreens(context);
  return findings.sort((one, other) => one.line - other.line);
}
