import { matchName } from './nearest-name.ts';
import type { CfgValue } from './parse-cfg.ts';
import { splitParts, type Part } from './merge-settings.ts';
import { editInside, itemsOf, numberOf, textOf, type ReviewContext } from './review-context.ts';
import { readNumber } from './read-number.ts';
import { settings as known } from './settings.ts';

const actions = 'destroy restart rename-restart preserve coredump-destroy coredump-restart soft-reset';
const bios = 'seabios ovmf';

/** Names that xl takes; for lists those of the elements. */
const choices: Record<string, string> = {
  altp2m: 'disabled mixed external limited',
  bios,
  device_model_version: 'qemu-xen qemu-xen-traditional',
  gfx_passthru: 'default igd',
  gic_version: 'default v2 v3',
  hdtype: 'ide ahci',
  mca_caps: 'lmce',
  ms_vm_genid: 'generate none',
  on_crash: actions, on_poweroff: actions, on_reboot: actions, on_soft_reset: actions, on_watchdog: actions,
  passthrough: 'default disabled enabled sync_pt share_pt',
  tee: 'none optee',
  timer_mode: 'delay_for_missed_ticks no_delay_for_missed_ticks no_missed_ticks_pending one_missed_tick_pending',
  tsc_mode: 'default always_emulate native native_paravirt',
  vendor_device: 'none xenserver',
  vga: 'stdvga cirrus none qxl',
  viridian: 'all defaults base freq time_ref_count reference_tsc hcall_remote_tlb_flush apic_assist crash_ctl synic stimer hcall_ipi ex_processor_masks no_vp_limit cpu_hotplug',
  vuart: 'unknown sbsa_uart',
};

/** Most memory of a guest in MiB (xen/limit-guest-memory). */
const mostMemory = 8388608;

/** Least and greatest number. */
const ranges: Record<string, readonly [number, number]> = { memory: [1, mostMemory], maxmem: [1, mostMemory], altp2m: [0, 3], cpu_weight: [1, 65535], max_grant_version: [0, 2], mmio_hole: [256, 3840], timer_mode: [0, 3], tsc_mode: [0, 3] };

const forms: Record<string, RegExp> = {
  iomem: /^(0x)?[\da-f]+,(0x)?[\da-f]+(@(0x)?[\da-f]+)?$/i,
  ioports: /^(0x)?[\da-f]+(-(0x)?[\da-f]+)?$/i,
  irqs: /^\d+$/,
  uuid: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i,
};

/** Parts of devices; those with `!` must be there. Those of `channel` and `vfb` xl ignores if it does not know them. */
const parts: Record<string, string> = {
  channel: 'backend name path connection!',
  p9: 'tag! security_model! path! backend',
  pvcalls: 'backend',
  usbctrl: 'type version ports',
  usbdev: 'type hostbus hostaddr controller port',
  vdispl: 'backend be-alloc connectors!',
  vfb: 'vnc vnclisten vncpasswd vncdisplay vncunused keymap sdl opengl display xauthority',
  vkb: 'backend backend-type! unique-id feature-disable-keyboard feature-disable-pointer feature-abs-pointer feature-raw-pointer feature-multi-touch multi-touch-width multi-touch-height multi-touch-num-contacts width height',
  vtpm: 'backend! uuid',
};

/** What a channel can be connected to. */
const connections = ['pty', 'socket'];

/** A PCI device as xl reads it: "01:00.0,permissive=1". */
function isPciDevice(text: string): boolean {
  const address = /^(name=.+|(bdf=)?([\da-f]{1,4}:)?[\da-f]{1,2}:[01]?[\da-f]\.([0-7]|\*)(@[\da-f]{1,2})?)$/i;
  return text.replace(/,$/, '').split(',').every((part, i) => (i === 0 && address.test(part)) || /^((msitranslate|power_mgmt|permissive|seize)=\d+|rdm_policy=(strict|relaxed)|(name|bdf|vslot)=.+)$/.test(part));
}

/** A processor list as xl reads it: "0-3,^1", "nodes:0", "all". */
function isCpuList(text: string): boolean {
  const elements = text.split(',').filter(Boolean);
  const right = elements.every((element) => {
    const [, not, range, from, to] = /^(\^?)(?:nodes?:)?(all| *(\d{1,9})(?:-(\d{1,9}))?)$/.exec(element) ?? [];
    return range !== undefined && !(not && range === 'all') && (to === undefined || Number(to) >= Number(from));
  });
  return right && elements.some((element) => !element.startsWith('^'));
}

/** What xl reads as the features of a processor: "host,sse3=0", or in a list a leaf with its registers. */
const isCpuid = (text: string): boolean => /^host(,[^=,]+=[01xks]+)*$/.test(text) || /^\w+(,\w+)?:(e[a-d]x=[01xks]{32}(,|$))+$/i.test(text);

const tests: Record<string, (text: string) => boolean> = { cpuid: isCpuid, cpus: isCpuList, cpus_soft: isCpuList, pci: isPciDevice };

/** Names of parts that an element does not use yet. */
export const listFree = (names: string[], present: Part[]): string[] => names.filter((name) => !present.some(({ key }) => key === name));

/** Reports a part of an element that is none of the names, with the name that was probably meant. */
export function checkPart(context: ReviewContext, setting: string, item: CfgValue, { key, at, value = '' }: Part, names: string[], free: string[]): void {
  const bare = key.trim();
  const severity = setting === 'channel' || setting === 'vfb' ? ({ severity: 'warning' } as const) : {};
  const suggestion = bare !== key && names.includes(bare) ? bare : matchName(bare, free);
  if (suggestion === undefined) return context.report('part-unknown', item.line, [setting, key], severity);
  // Blanks before `=` come with blanks behind it, which xl would take for a part of the value.
  const blanks = bare === key ? 0 : value.length - value.trimStart().length;
  const edit = blanks > 0 ? editInside(context, item, at, key.length + 1 + blanks, `${suggestion}=`) : editInside(context, item, at, key.length, suggestion);
  context.report('part-misspelt', item.line, [setting, key, suggestion], { ...severity, ...edit });
}

function checkParts(context: ReviewContext, setting: string): void {
  const words = parts[setting]!.split(' ');
  const names = words.map((word) => word.replace('!', ''));
  for (const item of itemsOf(context, setting)) {
    const present = splitParts(item.text).map((part) => (setting === 'channel' ? { ...part, key: part.key.trim() } : part));
    const free = listFree(names, present);
    for (const part of present) if (!names.includes(part.key)) checkPart(context, setting, item, part, names, free);
    const connection = setting === 'channel' ? present.find(({ key }) => key === 'connection')?.value?.trim() : undefined;
    if (connection !== undefined && !connections.includes(connection)) context.report('value-unknown', item.line, ['channel', connection, connections.join(', ')]);
    for (const word of words) if (word.endsWith('!') && !present.some((part) => part.key === word.slice(0, -1))) context.report('part-missing', item.line, [setting, word.slice(0, -1)]);
  }
}

/** MiB that the card of an HVM guest needs at least. */
function leastVideoMemory(context: ReviewContext): number {
  const card = textOf(context, 'vga') ?? (numberOf(context, 'stdvga') ? 'stdvga' : 'cirrus');
  return card === 'none' ? 0 : card === 'qxl' ? 128 : card === 'stdvga' ? 16 : 8;
}

/** Values of single settings: names, ranges, forms, and the parts of devices other than disks and network interfaces. */
export function checkValues(context: ReviewContext): void {
  const { settings, report, type, host } = context;
  for (const { key, kind, text, items, line, entry } of settings.values()) {
    if (!known.has(key)) continue;
    const values = kind === 'list' ? items.filter((item) => item.kind !== 'list') : [{ text, line, start: entry.value.start, end: entry.value.end }];
    const firmware = type === 'hvm' ? `bios uefi ${bios}` : 'pvgrub32 pvgrub64';
    const names = (key === 'firmware' ? firmware : choices[key])?.split(' ');
    for (const value of names && !(key === 'viridian' && kind === 'text') ? values : []) {
      const number = key === 'altp2m' || /^(gfx_passthru|t(imer|sc)_mode)$/.test(key) ? readNumber({ kind: 'text', text: value.text }) : undefined;
      const word = key === 'viridian' ? value.text.replace(/^!/, '') : value.text;
      if (number !== undefined || names!.includes(word) || (key === 'firmware' && type === 'hvm' && word.startsWith('/'))) continue;
      const lower = word.toLowerCase();
      const edits = names!.includes(lower) && !entry.add ? { edits: [{ start: value.start, end: value.end, text: `"${value.text.toLowerCase()}"` }] } : {};
      report('value-unknown', value.line, [key, value.text, names!.join(', ')], edits);
    }
    const number = kind === 'text' ? numberOf(context, key) : undefined;
    const [min, max] = (key === 'videoram' && type === 'hvm' ? [leastVideoMemory(context), 4096] : ranges[key]) ?? [];
    // A memory of 0 has a finding of its own.
    const nothing = number === 0 && (key === 'memory' || key === 'maxmem');
    if (number !== undefined && !nothing && (number < min! || number > max!)) report('value-out-of-range', line, [key, number, min!, max!], key === 'cpu_weight' ? { fact: 'xen/weight-and-cap' } : max === mostMemory ? { fact: 'xen/limit-guest-memory' } : {});
    else if (number !== undefined && (key === 'tsc_mode' || key === 'timer_mode')) report('old-number', line, [key, names![number]!]);
    const form = forms[key];
    const fits = form ? (value: string) => form.test(value) : tests[key];
    for (const value of fits ? values : []) if (!fits!(value.text)) report('value-form', value.line, [key, value.text]);
    if (parts[key]) checkParts(context, key);
  }
  const pci = settings.get('pci');
  if (!pci || itemsOf(context, 'pci').length === 0) return;
  const [memory, maxmem] = [numberOf(context, 'memory') ?? Infinity, numberOf(context, 'maxmem') ?? 0];
  if (type === 'pvh') report('pci-pvh', pci.line);
  else if (host !== 'unknown') report('pci-bsd', pci.line);
  else if (type === 'hvm' && memory < maxmem) report('pci-balloon', pci.line);
}
