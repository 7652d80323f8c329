import type { Evidence, Property, Quote, TextFormat, Witness } from '../reading.ts';

/** Evidence of one report. `solid` also counts if the report was printed in a domain: a running Xen said it, or its own view of the firmware. */
export interface Proof extends Evidence {
  solid: boolean;
}

/** Words of feature lists whose absence a complete list has shown. */
export type Flag = 'vmx' | 'svm' | 'lm' | 'cx16' | 'ept' | 'npt';

/** What one program printed about one machine at one time. Reports of the same machine are joined afterwards. */
export interface Report {
  formats: Set<TextFormat>;
  /** First and last line that was recognised; 0 before. */
  from: number;
  to: number;
  /** True if the first line of a boot was seen. */
  begun: boolean;
  brand?: { value: string; quote: Quote };
  fms?: { value: string; quote: Quote };
  fmsParts: { family?: string; model?: string; stepping?: string };
  maker?: string;
  product?: string;
  productQuote?: Quote;
  version?: string;
  /** "AuthenticAMD" and the like, if the text names it. */
  vendor: string;
  /** Name of the host with the program that said it: "xl host1". */
  host: string;
  proofs: Proof[];
  missing: Map<Flag, Quote>;
  /** ACPI tables of the list that was printed, and the line that began it. `tablesSolid`: Xen's own list. */
  tables: Set<string>;
  /** Number of dmidecode's section: 1 is the system, 4 a processor. */
  section: string;
  tablesQuote?: Quote;
  tablesSolid: boolean;
  dom0?: { mode: 'pv-dom0' | 'pvh-dom0'; quote: Quote };
  /** A virtual machine, shown by its firmware, devices or kernel. */
  guest?: Quote;
  /** Xen is below, without saying which domain this is. */
  xen?: Quote;
  /** A Xen that needs 64 bits began here; other lines tell whether it is one for x86. */
  xen64?: Quote;
  /** The processor's hypervisor bit: seen, or shown to be clear. */
  hypervisorBit?: Quote;
  clearBit?: Quote;
  /** The list has VME and PSE, which Xen hides from PV domains. */
  nativeList: boolean;
  hypervisor?: string;
  /** Real firmware or real devices were seen. */
  firmware?: Quote;
  /** The kernel says or shows that it runs on hardware. */
  bare?: Quote;
  /** `xl info` or `xl dmesg`: printed in a dom0, whatever the flags say. */
  xl: boolean;
}

export const newReport = (): Report => ({
  formats: new Set(), from: 0, to: 0, begun: false, fmsParts: {}, vendor: '', host: '', proofs: [], missing: new Map(), tables: new Set(),
  section: '', tablesSolid: false, nativeList: false, xl: false,
});

/** The line being read and the report it belongs to. */
export interface Context {
  report: Report;
  line: number;
  text: string;
  /** The last line before this one that was not empty. */
  before: { line: number; text: string };
  /** The line has Xen's own prefix "(XEN)". */
  byXen: boolean;
  /** What the pattern of the row matched. */
  matched: string;
  /** Begins a new report with this line. */
  begin(): void;
  /** Opens a feature list which the following lines may continue. */
  openList(kind: ListKind, rest: string): void;
  /** Words that the next lines must hold, because the number before the list says so and the line was cut before them. */
  expect(word: string, property: Property): void;
}

export type ListKind = 'linux' | 'openbsd' | 'darwin';

/** What a line means: `vt yes xen` is evidence, `guest` or `xen` notes the setting by this line, a function does what needs more. */
export type Effect = string | ((context: Context, match: RegExpExecArray) => void);

/**
 * A row of a table: text that must stand in the line (with `^`: at its beginning), which is compared first because it is far cheaper than a
 * pattern; the pattern; its effect; the format that it shows, if any. `?` before the format: the row holds only where that was recognised.
 */
export type Rule = [before: string, pattern: RegExp, effect: Effect, format?: TextFormat | `?${TextFormat}`];

type QuoteKey = 'guest' | 'xen' | 'firmware' | 'bare' | 'hypervisorBit' | 'clearBit' | 'tablesQuote';

/** Notes the line that shows something; the first one stays. */
export function note(context: Context, key: QuoteKey): void {
  context.report[key] ??= quoteLine(context.line, context.text);
}

export function noteDom0(context: Context, mode: 'pv-dom0' | 'pvh-dom0'): void {
  context.report.dom0 ??= { mode, quote: quoteLine(context.line, context.text) };
}

/** Applies a row whose pattern matched. */
export function applyRule(context: Context, [, , effect, format]: Rule, match: RegExpExecArray): void {
  context.matched = match[0].slice(0, 100);
  if (typeof effect !== 'string') effect(context, match);
  else if (!effect.includes(' ')) note(context, effect as QuoteKey);
  else say(context, ...(effect.split(' ') as [Property, Evidence['value'], Witness]));
  if (format && !format.startsWith('?')) context.report.formats.add(format as TextFormat);
}

/** Cuts a line to 200 characters so that the word stays in it. */
export function quoteLine(line: number, text: string, word = ''): Quote {
  const at = word ? text.indexOf(word) : 0;
  if (text.length <= 200) return { line, text };
  if (at + word.length <= 199) return { line, text: `${text.slice(0, 199)}…` };
  // 165 and the beginning with its dots are at most 200.
  return { line, text: `${text.slice(0, 30)} … ${text.slice(Math.max(30, at - 40), at + word.length + 60).slice(0, 165)} …` };
}

/** True from 4.3 on: the fact history/x86-32-removed. */
export function isXen64(version = ''): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > 4 || (major === 4 && minor >= 3);
}

/** Adds evidence once: the first line that said it is the one to quote. `word` stands in the line and in its quote. */
export function say(context: Context, property: Property, value: Evidence['value'], witness: Witness, word = context.matched, solid = witness === 'xen'): void {
  const { proofs } = context.report;
  if (proofs.some((proof) => proof.property === property && proof.value === value && proof.witness === witness)) return;
  proofs.push({ property, value, witness, quote: quoteLine(context.line, context.text, word), solid });
}

export function miss(context: Context, flag: Flag): void {
  if (!context.report.missing.has(flag)) context.report.missing.set(flag, quoteLine(context.line, context.text));
}

const hypervisors: [RegExp, string][] = [
  [/kvm/i, 'KVM'], [/vmware/i, 'VMware'], [/microsoft|hyper-?v|msft|vrtual/i, 'Hyper-V'], [/xen/i, 'Xen'], [/bhyve/i, 'bhyve'],
  [/vbox|virtualbox|oracle|innotek/i, 'VirtualBox'], [/qemu|tcg|bochs|standard pc/i, 'QEMU'], [/parallels|prl /i, 'Parallels'],
  [/openbsd/i, 'OpenBSD VMM'], [/amazon/i, 'Amazon EC2'], [/google/i, 'Google Compute Engine'],
];

/** Notes a hypervisor by the name that a program printed. Xen alone is no proof of a guest: a dom0 sees it as well. */
export function meetHypervisor(context: Context, printed: string): void {
  const { report } = context;
  const name = hypervisors.find(([pattern]) => pattern.test(printed))?.[1];
  if (name === 'Xen') note(context, 'xen');
  else note(context, 'guest');
  // KVM is named by the processor, QEMU by the devices: the former runs the machine.
  if (name && (!report.hypervisor || (name === 'KVM' && report.hypervisor === 'QEMU'))) report.hypervisor = name;
}

const virtualProduct =
  /QEMU|KVM|Bochs|VMware|VirtualBox|innotek|Virtual Machine|HVM domU|\bXen\b|bhyve|Parallels V|Amazon EC2(?!.*metal)|Google Compute|OpenStack|Droplet|vServer|OpenBSD VMM|RHEV|oVirt|Nutanix|Standard PC|Alibaba Cloud ECS|CloudStack|Virtual Platform/i;
// What firmware holds if nobody filled it in says nothing about the machine.
const placeholder =
  /^(?:to be filled|system (?:manufacturer|product|version|name)|default string|not (?:specified|applicable|available|provided)|o\.?e\.?m\.?\b|unknown|none|empty|n\/a|all series|inv[ae]lid|product name|chassis|type[12]|[x0.\s*-]*$)/i;

/** Notes the maker and product that firmware names; both are kept as printed. */
export function nameComputer(context: Context, part: { maker?: string | undefined; product?: string | undefined; version?: string | undefined } = {}): void {
  const { report } = context;
  const { maker = '', product = '', version = '' } = part;
  const names = `${maker} ${product} ${version}`;
  if (virtualProduct.test(names)) {
    meetHypervisor(context, names);
    return;
  }
  if (product && !placeholder.test(product)) note(context, 'firmware');
  if (maker && !placeholder.test(maker)) report.maker ??= maker;
  if (version && !placeholder.test(version)) report.version ??= version;
  if (product && !placeholder.test(product) && report.product === undefined) {
    report.product = product;
    report.productQuote = quoteLine(context.line, context.text, product);
  }
}

/** "HP ProLiant DL360p Gen8" → maker and product: up to the company's legal form, else the first word. */
export function splitComputer(text: string): { maker: string; product: string } | undefined {
  const match = /^((?:[^/]{1,40}? )?\S{0,30}(?:\bInc\.?|INC\.|Ltd\.?|LTD\.?|Corporation|Corp\.?|GmbH|PC Engines)|\S+) (.+)$/.exec(text);
  return match ? { maker: match[1] ?? '', product: (match[2] ?? '').trim() } : undefined;
}

/** Brands are compared without marks, clock and filler, because programs print them differently. */
export const plainBrand = (brand: string): string =>
  brand.toLowerCase().replace(/\((?:r|tm|c)\)|™|®|@.*$|\bcpu\b|\bprocessor\b|\d+th gen\b|[^a-z0-9]/g, '');

/** True if both name one processor: one may be the beginning of the other. */
export function sameBrand(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [plainBrand(a), plainBrand(b)];
  return first.includes(second) || second.includes(first);
}

const fillers = /^(?:apple .*|.*\b(?:arm|cortex|sparc\w*|power\d+)\b.*|cpu|processor|unknown|not specified|to be filled.*|fill by oem|0+|\s*)$/i;

/** Notes the processor's string. Another one than before begins another machine's report. */
export function nameProcessor(context: Context, printed: string): void {
  const value = printed.replace(/\s+/g, ' ').trim().slice(0, 120);
  if (fillers.test(value) || !/[a-z]/i.test(value)) return;
  if (context.report.brand && !sameBrand(context.report.brand.value, value)) context.begin();
  context.report.brand ??= { value, quote: quoteLine(context.line, context.text, printed.trim()) };
}

/** Notes display family, model and stepping, each as hex digits; less than three are not noted. */
export function noteFms(context: Context, hex: (string | undefined)[]): void {
  const parts = hex.map((part) => Number.parseInt(part ?? '', 16));
  if (parts.length !== 3 || !parts.every((part) => part >= 0 && part < 4096)) return;
  context.report.fms ??= { value: parts.join('-'), quote: quoteLine(context.line, context.text) };
}

/** Signature of CPUID leaf 1 (EAX) as hex digits. Extended fields count as Intel's and AMD's manuals say: SDM vol. 2A, CPUID. */
export function noteSignature(context: Context, hex: string): void {
  const eax = Number.parseInt(hex, 16);
  if (!(eax > 0xff && eax <= 0xfffffff)) return;
  const base = (eax >> 8) & 15;
  const low = (eax >> 4) & 15;
  const family = base === 15 ? 15 + ((eax >> 20) & 255) : base;
  const model = base === 15 || base === 6 ? (((eax >> 16) & 15) << 4) + low : low;
  noteFms(context, [family, model, eax & 15].map((part) => part.toString(16)));
}

/** Collects the three numbers, decimal, if a program prints a line for each. */
export function noteFmsPart(context: Context, part: 'family' | 'model' | 'stepping', value = ''): void {
  const { fmsParts } = context.report;
  fmsParts[part] ??= Number(value).toString(16);
  noteFms(context, [fmsParts.family, fmsParts.model, fmsParts.stepping]);
}
