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
  fmsParts: { family?: number; model?: number; stepping?: number };
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
  /** The line has Xen's own prefix "(XEN)". */
  byXen: boolean;
  /** Begins a new report with this line. */
  begin(): void;
  /** Opens a feature list which the following lines may continue. */
  openList(kind: ListKind, rest: string): void;
  /** Words that the next lines must hold, because the number before the list says so and the line was cut before them. */
  expect(word: string, property: Property): void;
}

export type ListKind = 'linux' | 'openbsd' | 'darwin';

/** A table row: `start` or `has` is compared first because it is far cheaper than the pattern. */
export interface Rule {
  start?: string;
  has?: string;
  /** The rule holds only in a report in which this was recognised. */
  format?: TextFormat;
  pattern: RegExp;
  read(context: Context, match: RegExpExecArray): void;
}

/** Cuts a line to 200 characters so that the word stays in it. */
export function quoteLine(line: number, text: string, word = ''): Quote {
  const at = word ? text.indexOf(word) : 0;
  if (text.length <= 200) return { line, text };
  if (at + word.length <= 199) return { line, text: `${text.slice(0, 199)}…` };
  return { line, text: `${text.slice(0, 30)} … ${text.slice(Math.max(30, at - 60), at + word.length + 60)} …` };
}

/** Adds evidence once: the first line that said it is the one to quote. `word` must stand in the line. */
export function say(context: Context, property: Property, value: Evidence['value'], witness: Witness, word = '', solid = witness === 'xen'): void {
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
  const quote = quoteLine(context.line, context.text);
  if (name === 'Xen') report.xen ??= quote;
  else report.guest ??= quote;
  // KVM is named by the processor, QEMU by the devices: the former runs the machine.
  if (name && (!report.hypervisor || (name === 'KVM' && report.hypervisor === 'QEMU'))) report.hypervisor = name;
}

const virtualProduct =
  /QEMU|KVM|Bochs|VMware|VirtualBox|innotek|Virtual Machine|HVM domU|\bXen\b|bhyve|Parallels V|Amazon EC2(?!.*metal)|Google Compute|OpenStack|Droplet|vServer|OpenBSD VMM|RHEV|oVirt|Nutanix|Standard PC|Alibaba Cloud ECS|CloudStack|Virtual Platform/i;
// What firmware holds if nobody filled it in says nothing about the machine.
const placeholder =
  /^(?:to be filled|system (?:manufacturer|product|version|name)|default string|not (?:specified|applicable|available|provided)|o\.?e\.?m\.?\b|unknown|none|empty|n\/a|all series|inv[ae]lid|product name|chassis|type[12]|[x0.\s*-]*$)/i;

/** Notes the maker and product that firmware names; both are kept as printed. */
export function nameComputer(context: Context, part: { maker?: string | undefined; product?: string | undefined; version?: string | undefined }): void {
  const { report } = context;
  const { maker = '', product = '', version = '' } = part;
  const names = `${maker} ${product} ${version}`;
  if (virtualProduct.test(names)) {
    meetHypervisor(context, names);
    return;
  }
  if (product && !placeholder.test(product)) report.firmware ??= quoteLine(context.line, context.text);
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

/** Notes display family, model and stepping: numbers, decimal. */
export function noteFms(context: Context, family: number, model: number, stepping: number): void {
  if (![family, model, stepping].every((part) => Number.isInteger(part) && part >= 0 && part < 4096)) return;
  context.report.fms ??= { value: `${String(family)}-${String(model)}-${String(stepping)}`, quote: quoteLine(context.line, context.text) };
}

/** Signature of CPUID leaf 1 (EAX) as hex digits. Extended fields count as Intel's and AMD's manuals say: SDM vol. 2A, CPUID. */
export function noteSignature(context: Context, hex: string): void {
  const eax = Number.parseInt(hex, 16);
  if (!(eax > 0xff && eax <= 0xfffffff)) return;
  const base = (eax >> 8) & 15;
  const low = (eax >> 4) & 15;
  noteFms(context, base === 15 ? 15 + ((eax >> 20) & 255) : base, base === 15 || base === 6 ? (((eax >> 16) & 15) << 4) + low : low, eax & 15);
}

/** Collects the three numbers if a program prints a line for each. */
export function noteFmsPart(context: Context, part: 'family' | 'model' | 'stepping', value: number): void {
  const { fmsParts } = context.report;
  fmsParts[part] ??= value;
  const { family, model, stepping } = fmsParts;
  if (family !== undefined && model !== undefined && stepping !== undefined) noteFms(context, family, model, stepping);
}
