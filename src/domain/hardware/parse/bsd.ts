import type { TextFormat } from '../reading.ts';
import { readRegister } from './feature-list.ts';
import { meetHypervisor, nameComputer, nameProcessor, noteFms, noteFmsPart, noteSignature, quoteLine, say, splitComputer, type Context, type Rule } from './report.ts';

const mark = (context: Context, format: TextFormat): void => void context.report.formats.add(format);

function begin(context: Context, format: TextFormat): void {
  context.begin();
  mark(context, format);
  context.report.begun = true;
}

/** A kernel of this name, or its compile directory, runs in 64-bit mode. */
const amd64: Rule = {
  has: 'amd64',
  pattern: /\/(?:arch|stand)\/amd64\/|\) amd64$|\/[\w.-]+ +amd64$|^hw\.machine(?:_arch)?\s*[:=]\s*amd64$/,
  read: (context) => say(context, 'lm64', 'yes', 'kernel', 'amd64'),
};

/** Boot messages of NetBSD: sys/arch/x86/x86/identcpu.c, sys/arch/xen/xen/hypervisor.c. */
const netbsd: Rule[] = [
  {
    start: 'NetBSD ',
    pattern: /^NetBSD \d+[\w.]* \(([\w.+-]+)\)/,
    read(context, match) {
      begin(context, 'netbsd-dmesg');
      kernelName(context, match[1] ?? '');
    },
  },
  { start: 'version', pattern: /^version\s+: NetBSD \d+[\w.]* \(([\w.+-]+)\)/, read: (context, match) => kernelName(context, match[1] ?? '') },
  {
    start: 'cpu',
    pattern: /^cpu\d+ at mainbus0(?:: | )apid \d+/,
    read(context) {
      const { report } = context;
      if (!report.formats.has('openbsd-dmesg')) mark(context, 'netbsd-dmesg');
      if (report.begun && report.formats.has('netbsd-dmesg')) report.bare ??= quoteLine(context.line, context.text);
    },
  },
  {
    start: '',
    has: ', id 0x',
    pattern: /^v?cpu\d+: (.+), id 0x([0-9a-f]{3,8})$/,
    read(context, match) {
      mark(context, 'netbsd-dmesg');
      nameProcessor(context, match[1] ?? '');
      noteSignature(context, match[2] ?? '');
    },
  },
  {
    has: ' at hypervisor0',
    pattern: /^vcpu\d+ at hypervisor0/,
    read(context) {
      mark(context, 'netbsd-dmesg');
      context.report.xen ??= quoteLine(context.line, context.text);
      context.report.hypervisor ??= 'Xen';
    },
  },
  {
    start: 'hypervisor0 at',
    pattern: /^hypervisor0 at mainbus0: Xen version/,
    read(context) {
      mark(context, 'netbsd-dmesg');
      meetHypervisor(context, 'Xen');
    },
  },
  { start: 'Identified Guest', pattern: /^Identified Guest (\w+)/, read: guestBy },
  { has: ' at xenbus0', pattern: /^(?:xbd|xennet)\d+ at xenbus0/, read: (context) => void (context.report.guest ??= quoteLine(context.line, context.text)) },
];

function guestBy(context: Context, match: RegExpExecArray): void {
  meetHypervisor(context, match[1] ?? '');
  context.report.guest ??= quoteLine(context.line, context.text);
}

function kernelName(context: Context, kernel: string): void {
  const quote = quoteLine(context.line, context.text);
  if (kernel.includes('XEN3') && kernel.includes('DOM0')) context.report.dom0 ??= { mode: 'pv-dom0', quote };
  else if (kernel.includes('DOMU') || /PVH/.test(kernel)) context.report.guest ??= quote;
  if (/XEN|PVH/.test(kernel)) context.report.hypervisor ??= 'Xen';
}

/** `cpuctl identify`: usr.sbin/cpuctl/arch/i386.c, words of sys/arch/x86/include/specialreg.h. */
const cpuctl: Rule[] = [
  {
    has: ': highest basic info',
    pattern: /^cpu\d+: highest basic info/,
    read(context) {
      // One call for each processor of a machine prints this line again.
      if (!context.text.startsWith('cpu0') && context.report.formats.has('netbsd-cpuctl')) return;
      context.begin();
      mark(context, 'netbsd-cpuctl');
    },
  },
  {
    has: ': Running on hypervisor: ',
    pattern: /^cpu\d+: Running on hypervisor: (\S.*)$/,
    read(context, match) {
      mark(context, 'netbsd-cpuctl');
      meetHypervisor(context, match[1] ?? '');
    },
  },
  {
    has: ': "',
    pattern: /^cpu\d+: "(.+)"$/,
    read(context, match) {
      mark(context, 'netbsd-cpuctl');
      nameProcessor(context, match[1] ?? '');
    },
  },
  {
    has: ' (id 0x',
    pattern: /^cpu\d+: family (?:0x)?[0-9a-f]+ model (?:0x)?[0-9a-f]+ stepping (?:0x)?[0-9a-f]+ \(id 0x([0-9a-f]+)\)/,
    read(context, match) {
      mark(context, 'netbsd-cpuctl');
      noteSignature(context, match[1] ?? '');
    },
  },
  { has: 'signature 0x', pattern: /^cpu\d+: .*signature 0x([0-9a-f]+)/, read: (context, match) => noteSignature(context, match[1] ?? '') },
  {
    has: 'eatures',
    pattern: /^cpu\d+: (SVM )?features([123]?) (0x[0-9a-f]+)/,
    read(context, match) {
      mark(context, 'netbsd-cpuctl');
      readRegister(context, match[1] ? 'svm' : ({ '1': 'leaf1c', '2': 'extd', '3': 'extc' } as const)[match[2] ?? ''] ?? 'leaf1d', match[3] ?? '');
    },
  },
];

/** Boot messages of FreeBSD and DragonFly: sys/x86/x86/identcpu.c, printcpuinfo, print_vmx_info, print_svm_info. */
const freebsd: Rule[] = [
  { start: 'FreeBSD ', pattern: /^FreeBSD \d+\.\d+-[A-Z]/, read: (context) => begin(context, 'freebsd-dmesg') },
  { start: 'DragonFly ', pattern: /^DragonFly v?\d/, read: (context) => begin(context, 'dragonfly-dmesg') },
  {
    start: 'CPU: ',
    pattern: /^CPU: (.+?)\s*\([\d.]+-MHz (\S+) CPU\)/,
    read(context, match) {
      if (!context.report.formats.has('dragonfly-dmesg')) mark(context, 'freebsd-dmesg');
      nameProcessor(context, match[1] ?? '');
      if (match[2] === 'K8-class') say(context, 'lm64', 'yes', 'kernel', 'K8-class');
    },
  },
  {
    start: 'Origin',
    pattern: /^Origin\s*=\s*"([^"]*)"\s+Id\s*=\s*0x([0-9a-f]+)/,
    read(context, match) {
      if (!context.report.formats.has('dragonfly-dmesg')) mark(context, 'freebsd-dmesg');
      context.report.vendor ||= match[1] ?? '';
      noteSignature(context, match[2] ?? '');
    },
  },
  {
    has: 'eatures',
    pattern: /^(AMD )?Features(2?)\s*=\s*(0x[0-9a-f]+)</,
    read: (context, match) => readRegister(context, match[1] ? (match[2] ? 'extc' : 'extd') : match[2] ? 'leaf1c' : 'leaf1d', match[3] ?? ''),
  },
  {
    start: 'VT-x:',
    pattern: /^VT-x: (\(disabled in BIOS\) ?)?(.*)$/,
    read(context, match) {
      const list = match[2] ?? '';
      say(context, 'vt', match[1] ? 'off' : 'yes', 'kernel', 'VT-x');
      if (/(?:^|,)EPT(?:,|$)/.test(list)) say(context, 'slat', 'yes', 'kernel', 'EPT');
      // The verbose form spreads over lines; a list cut behind a comma goes on.
      else if (/^[A-Z][A-Za-z]*(?:,[A-Z][A-Za-z]*)*$/.test(list)) say(context, 'slat', 'no', 'kernel', 'VT-x');
      else if (list.endsWith(',')) context.expect('EPT', 'slat');
    },
  },
  {
    start: 'SVM:',
    pattern: /^SVM: (?!Supported)(\(disabled in BIOS\) ?)?(.*)$/,
    read(context, match) {
      say(context, 'vt', match[1] ? 'off' : 'yes', 'kernel', 'SVM');
      const verbose = /^Features=(0x[0-9a-f]+)</.exec(match[2] ?? '');
      if (verbose) readRegister(context, 'svm', verbose[1] ?? '');
      else if (/^NP(?:,|$)/.test(match[2] ?? '')) say(context, 'slat', 'yes', 'kernel', 'NP');
      else if (/^(?:\w+,)*NAsids=/.test(match[2] ?? '')) say(context, 'slat', 'no', 'kernel', 'SVM');
    },
  },
  {
    start: 'Secondary Processor Controls',
    pattern: /^Secondary Processor Controls=0x[0-9a-f]+<(.*)>$/,
    read: (context, match) => (/\bEPT\b/.test(match[1] ?? '') ? say(context, 'slat', 'yes', 'kernel', 'EPT') : say(context, 'slat', 'no', 'kernel')),
  },
  { start: 'Hypervisor: ', pattern: /^Hypervisor: Origin = "([^"]*)"/, read: (context, match) => meetHypervisor(context, match[1] || 'unknown') },
  { start: 'XEN: ', pattern: /^XEN: Hypervisor version/, read: (context) => meetHypervisor(context, 'Xen') },
  { start: 'xn', pattern: /^xn\d+: <Virtual Network Interface>/, read: (context) => void (context.report.guest ??= quoteLine(context.line, context.text)) },
  { has: '<DMA remap>', pattern: /^dmar\d+: <DMA remap>/, read: (context) => say(context, 'iommu', 'yes', 'kernel', 'DMA remap') },
  { has: '<AMD-Vi', pattern: /^ivhd\d+: <AMD-Vi/, read: (context) => say(context, 'iommu', 'yes', 'kernel', 'AMD-Vi') },
];

/** Boot messages of OpenBSD: sys/arch/amd64/amd64/identcpu.c, vmm.c. */
const openbsd: Rule[] = [
  { start: 'OpenBSD ', pattern: /^OpenBSD \d+\.\d.* \([\w.-]+\) #\d+/, read: (context) => begin(context, 'openbsd-dmesg') },
  {
    start: 'cpu',
    pattern: /^cpu\d+: (.+?)(?:, [\d.]+ [MG]Hz)?, ([0-9a-f]{2})-([0-9a-f]{2,3})-([0-9a-f]{2})(?:, patch [0-9a-f]+)?$/,
    read(context, match) {
      mark(context, 'openbsd-dmesg');
      nameProcessor(context, (match[1] ?? '').replace(/, [\d.]+ [MG]Hz$/, ''));
      const [family, model, stepping] = match.slice(2, 5).map((part) => Number.parseInt(part, 16));
      noteFms(context, family ?? -1, model ?? -1, stepping ?? -1);
    },
  },
  {
    start: 'cpu',
    pattern: /^cpu\d+: ("?[^",]+\(.+?)"? \("(\w+)" \d86-class/,
    read(context, match) {
      mark(context, 'openbsd-dmesg');
      nameProcessor(context, match[1] ?? '');
      context.report.vendor ||= match[2] ?? '';
    },
  },
  // Releases before 6.3 print no family and model.
  {
    start: 'cpu',
    pattern: /^cpu\d+: (?!.*-class\))([A-Z][^,:]+), [\d.]+ MHz$/,
    read(context, match) {
      mark(context, 'openbsd-dmesg');
      nameProcessor(context, match[1] ?? '');
    },
  },
  {
    has: ': FPU,V',
    pattern: /^cpu\d+: (FPU,V(?:ME|86),.+)$/,
    read: (context, match) => {
      mark(context, 'openbsd-dmesg');
      context.openList('openbsd', match[1] ?? '');
    },
  },
  {
    start: 'vmm0 at',
    pattern: /^vmm0 at mainbus0: (VMX|SVM)(\/EPT|\/RVI)?/,
    read(context, match) {
      mark(context, 'openbsd-dmesg');
      say(context, 'vt', 'yes', 'kernel', match[1]);
      if (match[2]) say(context, 'slat', 'yes', 'kernel', match[2].slice(1));
    },
  },
  { start: 'pvbus0 at', pattern: /^pvbus0 at mainbus0: (.+)$/, read: (context, match) => meetHypervisor(context, match[1] ?? '') },
  {
    start: 'bios0: ',
    pattern: /^bios0: (?!vendor |ROM |date )(.+)$/,
    read(context, match) {
      const names = splitComputer(match[1] ?? '');
      if (names) nameComputer(context, names);
    },
  },
];

/** sysctl and kenv of the BSDs and macOS. */
const variables: Rule[] = [
  {
    start: 'hw.model',
    pattern: /^hw\.model\s*[:=]\s*(.+)$/,
    read(context, match) {
      mark(context, 'sysctl');
      nameProcessor(context, match[1] ?? '');
    },
  },
  {
    has: 'system',
    pattern: /^(?:smbios\.system\.|machdep\.dmi\.system-)(maker|vendor|product|version)\s*[:=]\s*"?([^"]*)"?$/,
    read: readVariable,
  },
  { start: 'hw.', pattern: /^hw\.(vendor|product|version)=(.+)$/, read: readVariable },
  {
    start: 'machdep.cpu',
    pattern: /^machdep\.cpu[._](\w+)\s*[:=]\s*(.+)$/,
    read(context, match) {
      const [, key = '', value = ''] = match;
      mark(context, 'sysctl');
      if (key === 'brand_string' || key === 'brand') nameProcessor(context, value);
      else if (key === 'family' || key === 'model' || key === 'stepping') noteFmsPart(context, key, Number(value));
      else if (key === 'features' || key === 'extfeatures') context.openList('darwin', value);
    },
  },
];

function readVariable(context: Context, match: RegExpExecArray): void {
  mark(context, 'sysctl');
  nameComputer(context, { [match[1] === 'vendor' ? 'maker' : (match[1] ?? '')]: match[2] });
}

/** What any kernel says of a switch in firmware. */
const firmwareSwitch: Rule = {
  has: 'isabled',
  pattern: /\b(VMX|SVM|kvm\w*)\b.{0,60}disabled \(?(?:by|in) (?:BIOS|firmware)/i,
  read(context, match) {
    if (!context.byXen && !/^CPU\d+: (?:VMX|AMD SVM)/.test(context.text)) say(context, 'vt', 'off', 'kernel', match[1]);
  },
};

export const bsdRules: Rule[] = [...netbsd, ...cpuctl, ...freebsd, ...openbsd, ...variables, amd64, firmwareSwitch];
