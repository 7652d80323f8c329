import { builderType, matchType } from './guest-type.ts';
import type { CfgEntry } from './parse-cfg.ts';
import { numberOf, textOf, type ReviewContext } from './review-context.ts';
import { xlTypes, type XlType } from './settings.ts';

function checkType({ settings, type, typeKnown, report }: ReviewContext, damaged: boolean): void {
  const written = settings.get('type');
  const builder = settings.get('builder');
  if (written?.kind === 'text') {
    const { text, line, entry } = written;
    const lower = text.toLowerCase();
    const edits = { edits: [{ start: entry.value.start, end: entry.value.end, text: `"${lower}"` }] };
    if (matchType(text) === undefined) report('value-unknown', line, ['type', text, xlTypes.join(', ')], xlTypes.includes(lower as XlType) && !entry.add ? edits : {});
    else if (!xlTypes.includes(text as XlType)) report('type-short', line, [text, matchType(text)!]);
  }
  if (builder?.kind === 'text') {
    const { text, line, entry } = builder;
    const built = builderType(text);
    if (built === undefined) report('value-unknown', line, ['builder', text, 'hvm, generic']);
    else if (written && typeKnown && built !== type) report('builder-contradicts', line, [type]);
    else if (written) report('builder-old', line, ['type'], { edits: [removal(entry)] });
    else report('builder-old', line, [`type = "${built}"`], entry.add ? {} : { edits: [{ start: entry.start, end: entry.end, text: `type = "${built}"` }] });
  } else if (!written && !damaged) report('type-missing', 0);
}

/** Takes a setting out; its line stays, with its comment. */
const removal = (entry: CfgEntry) => ({ start: entry.start, end: entry.end, text: '' });

function checkName({ settings, report }: ReviewContext, damaged: boolean): void {
  const name = settings.get('name');
  if (!name) return damaged ? undefined : report('name-missing', 0);
  if (name.kind === 'list') return;
  const strange = /[^\w.+-]/u.exec(name.text)?.[0];
  if (name.text === '') report('name-empty', name.line);
  else if (/^\d+$/.test(name.text)) report('name-digits', name.line, [name.text]);
  else if (name.text === 'Domain-0') report('name-dom0', name.line, [name.text]);
  else if (strange !== undefined) report('name-characters', name.line, [strange]);
}

function checkKernel(context: ReviewContext, damaged: boolean): void {
  const { settings, type, typeKnown, report } = context;
  const [kernel, firmware, bootloader] = [settings.get('kernel'), settings.get('firmware'), settings.get('bootloader')];
  if (type === 'hvm') {
    if (kernel?.kind === 'text' && /(^|\/)hvmloader$/.test(kernel.text)) report('hvmloader-kernel', kernel.line);
    for (const key of kernel ? [] : ['ramdisk', 'cmdline', 'root', 'extra']) if (settings.has(key)) report('kernel-needed', settings.get(key)!.line, [key]);
  } else if (kernel && firmware) report('kernel-and-firmware', firmware.line);
  else if (!kernel && !firmware && !bootloader && typeKnown && !damaged) report('kernel-missing', 0, [type]);
  for (const key of ['kernel', 'ramdisk', 'pvshim_path']) {
    const path = textOf(context, key);
    if (path && !path.startsWith('/')) report('path-relative', settings.get(key)!.line, [key, path]);
  }
  for (const key of ['root', 'extra']) {
    const setting = settings.get(key);
    if (setting) report(settings.has('cmdline') ? 'cmdline-wins' : 'cmdline-better', setting.line, [key]);
  }
  if (/(^|\/)pygrub$/.test(textOf(context, 'bootloader') ?? '') && !numberOf(context, 'bootloader_restrict')) report('pygrub-unrestricted', bootloader!.line);
  if (textOf(context, 'device_model_version') === 'qemu-xen-traditional') report('old-device-model', settings.get('device_model_version')!.line);
  if (numberOf(context, 'nestedhvm')) report('nested-hvm', settings.get('nestedhvm')!.line);
}

function checkMemory(context: ReviewContext, damaged: boolean): void {
  const { settings, type, netbsd, report } = context;
  const line = (key: string): number => settings.get(key)!.line;
  const [memory, maxmem] = [numberOf(context, 'memory'), numberOf(context, 'maxmem')];
  for (const [key, value] of [['memory', memory], ['maxmem', maxmem]] as const) if (value !== undefined && value <= 0) report('memory-zero', line(key), [key]);
  if (!settings.has('memory') && !settings.has('maxmem') && !settings.has('vnuma') && !damaged) report('memory-missing', 0);
  if (memory !== undefined && memory > 0 && memory < 64) report('memory-small', line('memory'), [memory]);
  if (memory === undefined || maxmem === undefined || maxmem <= 0 || memory === maxmem) return;
  if (memory > maxmem) report('memory-above-maxmem', line('maxmem'), [memory, maxmem]);
  else if (type !== 'pv') report(netbsd ? 'no-balloon-driver' : 'populate-on-demand', line('maxmem'), [memory, maxmem]);
}

/** Where `vcpus = 1` goes: the line after `memory`, else after another setting; behind it if more stands on that line. */
function insertVcpus({ text, parsed }: ReviewContext): { start: number; end: number; text: string } | undefined {
  const entry = parsed.entries.findLast(({ key }) => key === 'memory') ?? parsed.entries.at(-1);
  if (!entry) return undefined;
  const rest = /^[ \t]*(?:#.*)?(\n|$)/.exec(text.slice(entry.end, entry.end + 4096));
  if (!rest) return { start: entry.end, end: entry.end, text: '; vcpus = 1' };
  const start = entry.end + rest[0].length;
  return rest[1] === '\n' ? { start, end: start, text: 'vcpus = 1\n' } : { start: entry.end, end: entry.end, text: '\nvcpus = 1' };
}

function checkVcpus(context: ReviewContext, damaged: boolean, present: Set<string>): void {
  const { settings, type, report } = context;
  const line = (key: string): number => settings.get(key)!.line;
  const [vcpus, maxvcpus] = [numberOf(context, 'vcpus'), numberOf(context, 'maxvcpus')];
  if (!present.has('vcpus') && !settings.has('vnuma') && !damaged) {
    const edit = insertVcpus(context);
    report('vcpus-missing', 0, [], { ...(type === 'pvh' ? { severity: 'warning' } : {}), ...(edit ? { edits: [edit] } : {}) });
  }
  for (const [key, value] of [['vcpus', vcpus], ['maxvcpus', maxvcpus]] as const) if (value !== undefined && value < 1) report('vcpus-zero', line(key), [key]);
  if (vcpus !== undefined && maxvcpus !== undefined && maxvcpus > 0 && maxvcpus < vcpus) report('vcpus-above-maxvcpus', line('maxvcpus'), [vcpus, maxvcpus]);
  const limit = type === 'pv' ? 8192 : 128;
  const most = Math.max(vcpus ?? 0, maxvcpus ?? 0);
  if (most > limit) report('vcpus-many', line(most === vcpus ? 'vcpus' : 'maxvcpus'), [most, limit], type === 'pv' ? { fact: 'xen/limit-vcpus-pv' } : {});
  const cap = numberOf(context, 'cap');
  const top = 100 * Math.max(1, most);
  if (cap !== undefined && (cap < 0 || cap > top)) report('value-out-of-range', line('cap'), ['cap', cap, 0, top], { fact: 'xen/weight-and-cap' });
}

/** Type, name, kernel, memory and processors. `spellings` are settings that are there under another name. */
export function checkGuest(context: ReviewContext, spellings: Map<string, string>): void {
  const present = new Set([...context.settings.keys(), ...spellings.values()]);
  const unsure = (key: string): boolean => context.damaged || (present.has(key) && !context.settings.has(key));
  checkType(context, unsure('type') || unsure('builder'));
  checkName(context, unsure('name'));
  checkKernel(context, unsure('kernel') || unsure('bootloader') || unsure('firmware'));
  checkMemory(context, unsure('memory') || unsure('maxmem'));
  checkVcpus(context, context.damaged, present);
}
