/** Instruction sets that Xen on amd64 does not run on; `x86-32` are processors that never had 64 bits. */
export type Isa = 'arm' | 'sparc' | 'power' | 'riscv' | 'itanium' | 'mips' | 'alpha' | 's390' | 'other' | 'x86-32';

/**
 * Brand strings of QEMU's and KVM's named models, which stand for a class of processors ("Intel Xeon Processor (Skylake, IBRS)",
 * "Westmere E56xx/L56xx/X56xx (Nehalem-C)", "AMD EPYC-Rome Processor"), of bhyve's, Bochs' and Rosetta's, and of hosters that
 * write their own ("DO-Regular", "Virtual CPU 82d9ed4018dd").
 */
const virtual = [
  /\b(?:qemu|kvm|bochs|tcg|virtual (?:cpu|machine)|virtualapple|vmware|bhyve)\b|^do-(?:regular|premium)/i,
  /\d[\dx]*xx\b.*(?:\(|class cpu)|_4x0\b|(?:penryn|nehalem|merom|gen \d) class/i,
  /\bintel (?:core|xeon|atom|xeon phi) processor \(/i,
  /\bepyc-(?:rome|milan|genoa|turin|naples|v\d)|\bepyc processor(?: \(|$)|\b(?:dhyana|yongfeng) processor$/i,
  /\(nehalem[- ]c|\b(?:ibrs|no tsx)\b/i,
];

/** Engineering samples: "Genuine Intel(R) CPU 0000 @ 2.40GHz", "AMD Eng Sample: ZS1406E2VJUG5_22/14_N", AMD's part number alone. */
const sample = /\beng(?:ineering)? sample|\b0000\b|\$0000|^(?:amd )?\d{3}-\d{9}|^(?:amd )?\w{2,}-?\w*_\d\d\/\d\d|\bgenuine intel(?: cpu)?(?: 0+)?$/i;

const foreign: readonly (readonly [Isa, RegExp])[] = [
  ['itanium', /\bitanium|\bia-?64\b/i],
  ['sparc', /sparc|^sunw,|\bniagara\b/i],
  ['power', /\bpowerpc|\bppc(?:64|\d)|\bpower ?(?:[4-9]|1[01])\b|\bibm,power|\bpa6t\b/i],
  ['riscv', /\brisc-?v\b|\brv(?:32|64)\w*|\bsifive\b|\bstarfive\b|\bjh7110\b/i],
  ['mips', /\bmips|\bloongson|\bocteon|\bcavium octeon/i],
  ['alpha', /\balpha ?(?:ev|21|server)|\bdec alpha\b/i],
  ['s390', /\bs\/?390x?\b/i],
  [
    'arm',
    /\barm(?:v\d|\b)|\barm(?:ada|1)\w*|\baarch64\b|\bcortex\b|\bneoverse|\bapple (?:m\d|a\d|silicon)|\bsnapdragon|\bqualcomm|\bbcm\d{4}|\braspberry|\bampere\b|\bthunderx|\bkunpeng|\bgraviton|\bexynos|\brockchip|\brk3\d{3}|\ballwinner|\bamlogic|\btegra|\bphytium|\bi\.mx|\bomap|\bxscale\b|\bstrongarm\b/i,
  ],
  ['other', /\bpa-?risc|\bm68k\b|\bmc?680\d0\b|\bvax\b|\belbrus|\be2k\b|\bsuperh\b/i],
  [
    'x86-32',
    /\b(?:i?[345]86(?:dx\d?|sx)?|80[1345]86)\b|\bpentium ?(?:iii?|pro|mmx|\/mmx|overdrive)\b|\bk[56]\b|\bwinchip|\bcyrix|\b6x86|\bmediagx|\bgeode|\bcrusoe|\befficeon|\btransmeta|\bvortex86|\bquark\b|\bvia c[37]\b|\bsamuel|\bduron|\bathlon ?(?:xp|mp|4)(?![\d.])|\brise mp6/i,
  ],
];

/** True for a string that a hypervisor prints instead of the processor's own. `marked` text: with its parentheses. */
export function isVirtual(marked: string): boolean {
  return virtual.some((pattern) => pattern.test(marked));
}

/** True for a processor that was never sold: its string carries no model. */
export function isSample(text: string): boolean {
  return sample.test(text);
}

/** The instruction set of a processor that is no amd64, undefined if nothing says so. */
export function foreignIsa(text: string): Isa | undefined {
  return foreign.find(([, pattern]) => pattern.test(text))?.[0];
}
