/** What the parser makes of pasted text. Every reading quotes its line; what a line proves is said by `witness`, not by the parser's opinion. */

/** Above this nothing is read, in UTF-16 units: real outputs stay far below. */
export const largestText = 5_000_000;

/** A line of the paste: counted from 1, cut to 200 characters, without a time stamp before it. */
export interface Quote {
  line: number;
  text: string;
}

export const textFormats = [
  'netbsd-dmesg', 'netbsd-cpuctl', 'freebsd-dmesg', 'openbsd-dmesg', 'dragonfly-dmesg', 'linux-cpuinfo', 'linux-lscpu', 'linux-dmesg',
  'xl-info', 'xl-dmesg', 'acpi-tables', 'windows-systeminfo', 'dmidecode', 'sysctl', 'cpu-name',
] as const;
export type TextFormat = (typeof textFormats)[number];

/** What Xen asks of a machine. `cx16` is CMPXCHG16B, `hap` and `shadow` are what a running Xen offers. */
export const properties = ['lm64', 'vt', 'slat', 'iommu', 'cx16', 'hap', 'shadow'] as const;
export type Property = (typeof properties)[number];

/**
 * Who says it, strongest first: `xen` a running hypervisor; `kernel` a kernel that read the registers of virtualisation (FreeBSD's "VT-x:" and
 * "SVM:" lines); `acpi` the firmware's tables; `flags` feature flags of the processor, which say nothing of the firmware's switch (Linux from
 * 5.6 hides `vmx` if it is locked off).
 */
export const witnesses = ['xen', 'kernel', 'acpi', 'flags'] as const;
export type Witness = (typeof witnesses)[number];

export interface Evidence {
  property: Property;
  /** `off`: there, and switched off by firmware. `no`: the text says or shows by a complete list that it is missing. */
  value: 'yes' | 'no' | 'off';
  witness: Witness;
  quote: Quote;
}

/** Where the text was printed. `pv-dom0` and guests hide flags, so that a missing one proves nothing; `guest` also for a machine in the cloud. */
export type Setting = 'bare' | 'guest' | 'pv-dom0' | 'pvh-dom0' | 'unknown';

export interface MachineReading {
  formats: TextFormat[];
  /** First and last line of the paste that belong to this machine. */
  lines: { from: number; to: number };
  /** The processor's string as printed, without the line around it: "Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz". */
  brand?: { value: string; quote: Quote };
  /** Display family, model and stepping, decimal: "6-45-7". */
  fms?: { value: string; quote: Quote };
  /** Maker and product as firmware names them, for the computer table. */
  computer?: { maker: string; model: string; quote: Quote };
  setting: Setting;
  /** The line that shows the setting. */
  settingQuote?: Quote;
  /** Name of the hypervisor if the text names it: "KVM", "VMware", "Xen". */
  hypervisor?: string;
  evidence: Evidence[];
  /** Lines of one machine that contradict each other: the same property both yes and no from equally strong witnesses. */
  contradictions: { property: Property; quotes: [Quote, Quote] }[];
}

/** Why a text gave nothing or less than it seems: `cut` begins or ends inside a report; `not-x86` another processor (ARM, SPARC …). */
export const readingProblems = ['empty', 'too-short', 'too-large', 'binary', 'markup', 'nothing', 'cut', 'not-x86', 'several', 'no-processor'] as const;
export type ReadingProblem = (typeof readingProblems)[number];

export interface Reading {
  machines: MachineReading[];
  problems: { code: ReadingProblem; quote?: Quote }[];
  /** Number of lines read. */
  lines: number;
}
