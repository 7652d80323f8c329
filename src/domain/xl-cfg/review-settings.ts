import { matchName } from './nearest-name.ts';
import type { CfgValue } from './parse-cfg.ts';
import { readNumber, resolveMebibytes } from './read-number.ts';
import type { MergedSetting } from './merge-settings.ts';
import { numberOf, type ReviewContext } from './review-context.ts';
import { settings as known, type Setting } from './settings.ts';

/** More unknown names than this are no misspellings. */
const unknownLimit = 200;

const ignored = new Set(['device_model', 'vif2', 'vncviewer']);
const successors: Record<string, string> = { altp2mhvm: 'altp2m', stdvga: 'vga' };
/** Without these xl refuses the file, or the guest lacks what was written. */
const vital = new Set(['disk', 'kernel', 'memory', 'name', 'type', 'vif']);
/** What xl reads of a PV guest only if there is `vnc = 1`. */
const withVnc = new Set(['display', 'keymap', 'opengl', 'sdl', 'vncdisplay', 'vnclisten', 'vncpasswd', 'vncunused', 'xauthority']);
/** Lists of lists. */
const nested = new Set(['vnuma', 'vsnd']);

/** Likely spellings of the settings that xl does not know, each used once and only where it is free. */
export function matchSpellings({ type, parsed, settings }: ReviewContext): Map<string, string> {
  const unknown = new Set(parsed.entries.map((entry) => entry.key).filter((key) => !known.has(key)));
  const spellings = new Map<string, string>();
  if (unknown.size > unknownLimit) return spellings;
  const names = [...known].filter(([name, { types }]) => types.includes(type) && !ignored.has(name) && !settings.has(name)).map(([name]) => name);
  const used = new Set<string>();
  for (const key of unknown) {
    const name = matchName(key, names);
    if (name === undefined || used.has(name)) continue;
    used.add(name);
    spellings.set(key, name);
  }
  return spellings;
}

/** A value that is no number where xl wants one, and what it was probably meant to be. */
function reportNumber({ report }: ReviewContext, setting: string, value: Pick<CfgValue, 'text' | 'line' | 'start' | 'end'>, boolean: boolean): void {
  const written = value.text.trim();
  const edits = (text: string) => ({ edits: [{ start: value.start, end: value.end, text }] });
  const word = boolean && /^(?:(true|yes|on)|(?:false|no|off))$/i.exec(written);
  const mebibytes = resolveMebibytes(setting, written);
  if (word) report('boolean-word', value.line, [setting, value.text, word[1] ? 1 : 0], edits(word[1] ? '1' : '0'));
  else if (mebibytes !== undefined) report('number-unit', value.line, [setting, value.text, mebibytes], edits(String(mebibytes)));
  else report('not-a-number', value.line, [setting, value.text]);
}

function checkKind(context: ReviewContext, { key, kind, text, items, line, entry }: MergedSetting, wanted: Setting['kind']): void {
  const { report } = context;
  if (kind === 'list') {
    if (!wanted.startsWith('l')) return report('single-value-expected', line, [key]);
    const inner = nested.has(key) ? undefined : items.find((item) => item.kind === 'list');
    if (inner) report('nested-list', inner.line, [key]);
    return;
  }
  if (wanted === 'l') return report('list-expected', line, [key]);
  if (wanted !== 'n' && wanted !== 'b' && wanted !== 'lb') return;
  if (entry.add) report('add-to-number', line, [key]);
  else if (readNumber({ kind: 'text', text }) === undefined) reportNumber(context, key, entry.value, wanted !== 'n');
}

/** Names and kinds of settings: what xl does not know, what it does not read for this type, what stands twice or has the wrong kind. */
export function checkSettings(context: ReviewContext, spellings: Map<string, string>): void {
  const { type, typeKnown, parsed, settings, report } = context;
  const first = new Map<string, number>();
  for (const { key, add, line, start, keyEnd } of parsed.entries) {
    const suggestion = spellings.get(key);
    if (suggestion !== undefined) report('misspelt-setting', line, [key, suggestion], { edits: [{ start, end: keyEnd, text: suggestion }], ...(vital.has(suggestion) ? { severity: 'error' } : {}) });
    else if (!known.has(key)) report('unknown-setting', line, [key]);
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, line);
    else if (!add) report('set-twice', line, [key, earlier]);
  }
  const noScreen = type === 'pv' && !numberOf(context, 'vnc');
  for (const setting of settings.values()) {
    const { key, line, text, kind } = setting;
    const { types, kind: wanted, since } = known.get(key) ?? {};
    if (!types) continue;
    if (typeKnown && !types.includes(type)) {
      const idle = kind === 'text' && (text === '' || readNumber({ kind: 'text', text }) === 0);
      report('setting-of-other-type', line, [key, type], key === 'timer_mode' || key === 'vnuma' ? { severity: 'error' } : idle ? { severity: 'hint' } : {});
    } else if (noScreen && withVnc.has(key)) report('setting-needs', line, [key, 'vnc = 1']);
    if (since !== undefined) report('newer-setting', line, [key, since]);
    if (ignored.has(key)) report('ignored-setting', line, [key]);
    const successor = key === 'bootloader_args' && kind === 'text' ? '[ … ]' : successors[key];
    // xl itself warns of these, but not of stdvga.
    if (successor) report('old-setting', line, [key, successor], key === 'stdvga' ? {} : { severity: 'warning' });
    checkKind(context, setting, wanted!);
  }
}
