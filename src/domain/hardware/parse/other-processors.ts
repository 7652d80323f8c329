/** Kernels, values of lscpu and names of processors that are not x86. Anchored, or bound to a line about the processor. */
const others = [
  /^[^:]{3,40}:\s+(?:aarch64|arm64|armv\d\w*|ppc\w*|powerpc\w*|riscv\w*|sparc\w*|mips\w*|s390x?|loongarch\w*|alpha|ia64|m68k)$/,
  /\/(?:arch|compile|stand)\/(?:arm64|armv7|evbarm|evbppc|evbmips|macppc|octeon|loongson|powerpc64|riscv64?|sparc64|sparc|alpha|hppa|luna88k|aarch64|shark)\b/,
  /^(?:cpu\d*|CPU\d*|model name|machdep\.cpu\.brand_string|hw\.model|Processor|cpu model|Machine model|uarch|isa|CPU implementer|mainbus0)\b[^"]{0,60}\b(?:UltraSPARC|SPARC\d*|Cortex-[AXM]\d+|ARMv\d|ARM\d+|AArch64|arm64|PowerPC|POWER\d+|RISC-V|rv64\w*|rv32\w*|MIPS\w*|Apple (?:M\d|A\d+|Firestorm|Icestorm|Avalanche|Blizzard)|sun4[cmuv]|Neoverse|Raspberry|Rockchip|Loongson|Alpha|0x41)\b/i,
  // Xen's own line: xen/arch/arm/setup.c.
  /^Processor: [0-9a-f]{8,16}: "/,
  /^(?:Apple M\d|Chip\s*:\s*Apple M\d|(?:NetBSD|OpenBSD|FreeBSD)\b.* (?:arm64|aarch64|riscv64|powerpc64(?:le)?|sparc64)$)/,
];

/** True if the line names a processor on which this lookup has nothing to say. */
export const namesOtherProcessor = (text: string): boolean => text.length < 300 && others.some((pattern) => pattern.test(text));
