import { readRegister } from './feature-list.ts';
import { isXen64, meetHypervisor, nameComputer, nameProcessor, note, noteDom0, noteFms, noteFmsPart, noteSignature, say, splitComputer, type Context, type Effect, type Rule } from './report.ts';

type Match = RegExpExecArray;

const begin = (context: Context): void => {
  context.begin();
  context.report.begun = true;
};
const met = (context: Context, [, name = '']: string[]): void => meetHypervisor(context, name || 'unknown');
const brand: Effect = (context, [, name = '']) => nameProcessor(context, name);

function kernelName(context: Context, kernel = ''): void {
  if (kernel.includes('XEN3') && kernel.includes('DOM0')) noteDom0(context, 'pv-dom0');
  else if (kernel.includes('DOMU')) note(context, 'guest');
  // One kernel for both: real firmware tells the dom0 from a guest.
  else if (kernel.includes('PVH')) noteDom0(context, 'pvh-dom0');
  if (/XEN|PVH/.test(kernel)) context.report.hypervisor ??= 'Xen';
}

/** Boot messages of NetBSD: sys/arch/x86/x86/identcpu.c, sys/arch/xen/xen/hypervisor.c. */
const netbsd: Rule[] = [
  [
    '^NetBSD ',
    /^NetBSD \d+[\w.]* \(([\w.+-]+)\)/,
    (context, match) => {
      begin(context);
      kernelName(context, match[1]);
    },
    'netbsd-dmesg',
  ],
  ['^version', /^version\s+: NetBSD \d+[\w.]* \(([\w.+-]+)\)/, (context, [, kernel]) => kernelName(context, kernel)],
  [
    '^mainbus0 (root)',
    /^mainbus0 \(root\)$/,
    // The line before it is firmware's maker, product and version: sys/arch/x86/x86/platform.c.
    (context) => {
      const [, names, version] = /^([A-Z][^:=@<>]{2,100}) \(([^()]{1,60})\)$/i.exec(context.before.text) ?? [];
      if (!names || /^(?:NetBSD|RTC|Generic)\b/.test(names)) return;
      const { line, text } = context;
      Object.assign(context, context.before);
      nameComputer(context, { ...splitComputer(names), version });
      Object.assign(context, { line, text });
    },
    'netbsd-dmesg',
  ],
  ['^cpu', /^cpu\d+ at mainbus0 apid \d/, 'bare', 'netbsd-dmesg'],
  [
    ', id 0x',
    /^v?cpu\d+: (.+), id 0x([0-9a-f]{3,8})$/,
    (context, [, name = '', id = '']) => {
      // Up to NetBSD 5 the kernel's own name of the processor stands here.
      if (!name.includes('-class)')) nameProcessor(context, name);
      noteSignature(context, id);
    },
    'netbsd-dmesg',
  ],
  ['^vcpu', /^vcpu\d+ at hypervisor0/, (context) => meetHypervisor(context, 'Xen'), 'netbsd-dmesg'],
  [
    '^hypervisor0 at',
    /^hypervisor0 at mainbus0: (Xen) version (\d+\.\d+)?/,
    (context, match) => {
      met(context, match);
      if (isXen64(match[2])) say(context, 'lm64', 'yes', 'kernel');
    },
    'netbsd-dmesg',
  ],
  [
    '^Identified Guest',
    /^Identified Guest (\w+)(?: in (PVH) mode)?/,
    (context, match) => {
      met(context, match);
      if (match[2]) noteDom0(context, 'pvh-dom0');
      else note(context, 'guest');
    },
  ],
  [' at xenbus0', /^(?:xbd|xennet)\d+ at xenbus0/, 'guest'],
];

/** `cpuctl identify`: usr.sbin/cpuctl/arch/i386.c, words of sys/arch/x86/include/specialreg.h. */
const cpuctl: Rule[] = [
  [
    ': highest basic info',
    /^cpu\d+: highest basic info/,
    (context) => {
      // One call for each processor of a machine prints this line again.
      if (context.text.startsWith('cpu0') || !context.report.formats.has('netbsd-cpuctl')) context.begin();
    },
    'netbsd-cpuctl',
  ],
  [': Running on hypervisor: ', /^cpu\d+: Running on hypervisor: (\S.*)$/, met, 'netbsd-cpuctl'],
  [': "', /^cpu\d+: "(.+)"$/, brand, 'netbsd-cpuctl'],
  [' (id 0x', /^cpu\d+: family \w+ model \w+ stepping \w+ \(id 0x([0-9a-f]+)\)/, (context, [, id = '']) => noteSignature(context, id), 'netbsd-cpuctl'],
  ['signature 0x', /^cpu\d+: .*signature 0x([0-9a-f]+)/, (context, [, id = '']) => noteSignature(context, id)],
  [
    'eatures',
    /^cpu\d+: (SVM )?features([123]?) (0x[0-9a-f]+)/,
    (context, [, svm, number = '', hex = '']) => {
      // Up to NetBSD 5 the second list is leaf 1's, and the third the first of the extended ones.
      const old = number && /<SSE3|features3.*<SYSCALL|features3.*<SCALL/.test(context.text) && number !== '1' ? 1 : 0;
      readRegister(context, svm ? 'svm' : (['leaf1d', 'leaf1c', 'extd', 'extc'] as const)[Number(number) - old] ?? 'leaf1d', hex);
    },
    'netbsd-cpuctl',
  ],
];

/** Boot messages of FreeBSD and DragonFly: sys/x86/x86/identcpu.c, printcpuinfo, print_vmx_info, print_svm_info. */
const freebsd: Rule[] = [
  ['^FreeBSD ', /^FreeBSD \d+\.\d+-[A-Z]/, begin, 'freebsd-dmesg'],
  ['^DragonFly ', /^DragonFly v?\d/, begin, 'dragonfly-dmesg'],
  [
    '^CPU: ',
    /^CPU: (.+?)\s*\([\d.]+-MHz (\S+) CPU\)/,
    (context, [, name = '', kind]) => {
      nameProcessor(context, name);
      if (!context.report.formats.has('dragonfly-dmesg')) context.report.formats.add('freebsd-dmesg');
      if (kind === 'K8-class') say(context, 'lm64', 'yes', 'kernel', kind);
    },
  ],
  [
    '^Origin',
    /^Origin\s*=\s*"([^"]*)"\s+Id\s*=\s*0x([0-9a-f]+)/,
    (context, [, vendor = '', id = '']) => {
      context.report.vendor ||= vendor;
      noteSignature(context, id);
    },
  ],
  [
    'eatures',
    /^(AMD )?Features(2?)\s*=\s*(0x[0-9a-f]+)</,
    (context, [, amd, second, hex = '']) => readRegister(context, amd ? (second ? 'extc' : 'extd') : second ? 'leaf1c' : 'leaf1d', hex),
  ],
  [
    '^VT-x:',
    /^VT-x: (\(disabled in BIOS\) ?)?(.*)$/,
    (context, [, off, list = '']) => {
      say(context, 'vt', off ? 'off' : 'yes', 'kernel', 'VT-x');
      if (/(?:^|,)EPT(?:,|$)/.test(list)) say(context, 'slat', 'yes', 'kernel', 'EPT');
      // The verbose form spreads over lines; a list cut behind a comma goes on.
      else if (/^[A-Z][A-Za-z]*(?:,[A-Z][A-Za-z]*)*$/.test(list)) say(context, 'slat', 'no', 'kernel');
      else if (list.endsWith(',')) context.expect('EPT', 'slat');
    },
    'freebsd-dmesg',
  ],
  [
    '^SVM:',
    /^SVM: (?!Supported)(\(disabled in BIOS\) ?)?(.*)$/,
    (context, [, off, list = '']) => {
      say(context, 'vt', off ? 'off' : 'yes', 'kernel', 'SVM');
      const verbose = /^Features=(0x[0-9a-f]+)</.exec(list)?.[1];
      if (verbose) readRegister(context, 'svm', verbose);
      else if (/^NP(?:,|$)/.test(list)) say(context, 'slat', 'yes', 'kernel', 'NP');
      else if (/^(?:\w+,)*NAsids=/.test(list)) say(context, 'slat', 'no', 'kernel');
    },
    'freebsd-dmesg',
  ],
  [
    '^Secondary Processor Controls',
    /^Secondary Processor Controls=0x[0-9a-f]+<(.*)>$/,
    (context, [, list = '']) => (/\bEPT\b/.test(list) ? say(context, 'slat', 'yes', 'kernel', 'EPT') : say(context, 'slat', 'no', 'kernel')),
  ],
  ['^Hypervisor: ', /^Hypervisor: Origin = "([^"]*)"/, met],
  ['^XEN: ', /^(XEN): Hypervisor version/, met],
  ['^xn', /^xn\d+: <Virtual Network Interface>/, 'guest'],
  ['<DMA remap>', /^dmar\d+: <DMA remap>/, 'iommu yes kernel'],
  ['<AMD-Vi', /^ivhd\d+: <AMD-Vi/, 'iommu yes kernel'],
];

/** Boot messages of OpenBSD: sys/arch/amd64/amd64/identcpu.c, vmm.c. */
const openbsd: Rule[] = [
  ['^OpenBSD ', /^OpenBSD \d+\.\d.* \([\w.-]+\) #\d+/, begin, 'openbsd-dmesg'],
  [
    '^cpu',
    /^cpu\d+: (.+?)(?:, [\d.]+ [MG]Hz)*, ([0-9a-f]{2})-([0-9a-f]{2,3})-([0-9a-f]{2})(?:, patch [0-9a-f]+)?$/,
    (context, [, name = '', ...parts]) => {
      nameProcessor(context, name.replace(/"? \("?\w+"? \d86-class.*$/, '').replace(/^"/, ''));
      noteFms(context, parts);
    },
    'openbsd-dmesg',
  ],
  ['86-class', /^cpu\d+: "?([^",]+\(.+?)"? \("\w+" \d86-class/, brand, 'openbsd-dmesg'],
  // Releases before 6.3 print no family and model.
  [' MHz', /^cpu\d+: (?!.*-class\))([A-Z][^,:]+), [\d.]+ MHz$/, brand, 'openbsd-dmesg'],
  [': FPU,V', /^cpu\d+: (FPU,V(?:ME|86),.+)$/, (context, [, list = '']) => context.openList('openbsd', list), 'openbsd-dmesg'],
  [
    '^vmm0 at',
    /^vmm0 at mainbus0: (VMX|SVM)(?:\/(EPT|RVI))?/,
    (context, [, , paging]) => {
      say(context, 'vt', 'yes', 'kernel');
      if (paging) say(context, 'slat', 'yes', 'kernel');
    },
    'openbsd-dmesg',
  ],
  ['^pvbus0 at', /^pvbus0 at mainbus0: (.+)$/, met],
  ['^bios0: ', /^bios0: (?!vendor |ROM |date )(.+)$/, (context, [, names = '']) => nameComputer(context, splitComputer(names))],
];

const readVariable: Effect = (context, [, key = '', value]) => nameComputer(context, { [key === 'vendor' ? 'maker' : key]: value });

/** sysctl and kenv of the BSDs and macOS. */
const variables: Rule[] = [
  [
    '^hw.model',
    /^hw\.model\s*[:=]\s*(.+)$/,
    // Of an Apple it names the computer: "Macmini6,2".
    (context, [, name = '']) => (/^[A-Z][A-Za-z]+\d+,\d+$/.test(name) ? nameComputer(context, { maker: 'Apple', product: name }) : nameProcessor(context, name)),
    'sysctl',
  ],
  ['system', /^(?:smbios\.system\.|machdep\.dmi\.system-)(maker|vendor|product|version)\s*[:=]\s*"?([^"]*)"?$/, readVariable, 'sysctl'],
  ['^hw.', /^hw\.(vendor|product|version)=(.+)$/, readVariable, 'sysctl'],
  ['^kern.vm_guest', /^kern\.vm_guest\s*[:=]\s*(\w+)$/, (context, match) => (match[1] === 'none' ? note(context, 'bare') : met(context, match)), 'sysctl'],
  ['^machdep.cpu', /^machdep\.cpu[._]brand(?:_string)?\s*[:=]\s*(.+)$/, brand, 'sysctl'],
  ['^machdep.cpu', /^machdep\.cpu\.(family|model|stepping): (\d+)$/, (context, [, key, value]) => noteFmsPart(context, key as 'family', value)],
  ['^machdep.cpu', /^machdep\.cpu\.(?:ext)?features: (.+)$/, (context, [, list = '']) => context.openList('darwin', list), 'sysctl'],
];

const common: Rule[] = [
  // A kernel of this name, or its compile directory, runs in 64-bit mode.
  ['amd64', /(?:\/(?:arch|stand)\/|\) |\/[\w.-]+ +|^hw\.machine(?:_arch)?\s*[:=]\s*)amd64(?:\/|$)/, 'lm64 yes kernel'],
  [
    'abled',
    /\b(?:VMX|SVM|kvm\w*)\b.{0,60}(?:dis|not en)abled \(?(?:by|in) (?:BIOS|firmware)/i,
    (context, match: Match) => {
      if (!context.byXen && !/^CPU\d+: (?:VMX|AMD SVM)/.test(context.text)) say(context, 'vt', 'off', 'kernel', match[0].slice(0, 60));
    },
  ],
];

export const bsdRules: Rule[] = [...netbsd, ...cpuctl, ...freebsd, ...openbsd, ...variables, ...common];
