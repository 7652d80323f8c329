import { meetHypervisor, nameComputer, nameProcessor, noteFms, noteFmsPart, quoteLine, say, splitComputer, type Context, type Rule } from './report.ts';

/** /proc/cpuinfo: arch/x86/kernel/cpu/proc.c. */
const cpuinfo: Rule[] = [
  {
    start: 'processor',
    pattern: /^processor\s*: 0$/,
    read(context) {
      context.begin();
      context.report.formats.add('linux-cpuinfo');
    },
  },
  {
    start: 'vendor_id',
    pattern: /^vendor_id\s*: (\w.*)$/,
    read(context, match) {
      context.report.formats.add('linux-cpuinfo');
      context.report.vendor ||= match[1] ?? '';
    },
  },
  {
    start: 'model name',
    pattern: /^model name\s*: (.+)$/,
    read(context, match) {
      context.report.formats.add('linux-cpuinfo');
      nameProcessor(context, match[1] ?? '');
    },
  },
  { start: 'cpu family', pattern: /^cpu family\s*: (\d+)$/, read: (context, match) => noteFmsPart(context, 'family', Number(match[1])) },
  { start: 'model', pattern: /^model\s+: (\d+)$/, read: (context, match) => noteFmsPart(context, 'model', Number(match[1])) },
  { start: 'stepping', pattern: /^stepping\s*: (\d+)$/, read: (context, match) => noteFmsPart(context, 'stepping', Number(match[1])) },
  {
    has: ' fpu ',
    pattern: /^([^:]{2,40}): *(fpu .+)$/,
    read(context, match) {
      if (!context.report.formats.has('linux-lscpu')) context.report.formats.add(/^flags\s/.test(match[1] ?? '') ? 'linux-cpuinfo' : 'linux-lscpu');
      context.openList('linux', match[2] ?? '');
    },
  },
  // Since Linux 5.10 the features of VMX have a line of their own.
  { start: 'vmx flags', pattern: /^vmx flags\s*: .*\bept\b(?!_)/, read: (context) => say(context, 'slat', 'yes', 'flags', ' ept ') },
];

const noHypervisor = /^(?:none|keiner?|kein|ninguno?|aucune?|nessun[oa]|nenhuma?|geen|brak|žádn\S*|ingen|нет|なし|无|無)$/i;

/** lscpu in any language: by the value where it speaks for itself, else by the stem of the key. The order of lines is the same in all. */
const lscpu: Rule[] = [
  {
    has: 'x86_64',
    pattern: /^[^:]{3,40}: +(x86_64)$/,
    read(context) {
      if (context.report.xl || context.text.startsWith('machine')) return;
      context.begin();
      context.report.formats.add('linux-lscpu');
      say(context, 'lm64', 'yes', 'kernel', 'x86_64');
    },
  },
  {
    has: '86',
    pattern: /^[^:]{3,40}: +i[3-6]86$/,
    read(context) {
      if (context.report.xl || context.text.startsWith('machine')) return;
      context.begin();
      context.report.formats.add('linux-lscpu');
    },
  },
  { has: '-bit', pattern: /: +32-bit, 64-bit$/, read: (context) => say(context, 'lm64', 'yes', 'flags', '64-bit') },
  {
    has: ':',
    format: 'linux-lscpu',
    pattern: /^([^:]{2,40}):\s+(\S.*)$/,
    read: (context, match) => readPair(context, (match[1] ?? '').trim(), match[2] ?? ''),
  },
  { has: 'VT-x', pattern: /^[^:]{4,40}:\s+VT-x$/, read: (context) => virtualization(context, 'VT-x') },
  { has: 'AMD-V', pattern: /^[^:]{4,40}:\s+AMD-V$/, read: (context) => virtualization(context, 'AMD-V') },
];

function virtualization(context: Context, word: string): void {
  context.report.formats.add('linux-lscpu');
  say(context, 'vt', 'yes', 'flags', word);
}

function readPair(context: Context, key: string, value: string): void {
  const { report } = context;
  if (/^(?:GenuineIntel|AuthenticAMD|HygonGenuine|CentaurHauls|\s*Shanghai)/.test(value)) report.vendor ||= value;
  else if (/^\d{1,3}$/.test(value)) {
    if (/famil|rodzin|семейств|系列|ファミリ/i.test(key)) noteFmsPart(context, 'family', Number(value));
    else if (/^(?:mod[eèé]l[loe]?|modelo|модель|型号|モデル)$/i.test(key)) noteFmsPart(context, 'model', Number(value));
    else if (/^(?:stepp|step|r[ée]vision|revisi[oó]n|step|степп|步进|ステッピング|wersja)/i.test(key)) noteFmsPart(context, 'stepping', Number(value));
  } else if (/hyper-?vi[sz]|hiperviz|hipervis|hyperviseur|гипервиз|ハイパーバイザ|超管理器|虚拟机/i.test(key)) meetHypervisor(context, value);
  else if (report.xen && /virtual|виртуал|虚拟化|仮想化|wirtual/i.test(key)) {
    // Of Xen's domains lscpu calls only the dom0 "none": sys-utils/lscpu-virt.c.
    if (noHypervisor.test(value)) report.dom0 ??= { mode: 'pv-dom0', quote: quoteLine(context.line, context.text) };
    else report.guest ??= quoteLine(context.line, context.text);
  } else if (/\((?:R|TM)\)|^(?:AMD|Intel|VIA|Zhaoxin|Hygon|QEMU|Common KVM) /i.test(value) && !/vendor|anbieter|fabricant|bios/i.test(key)) nameProcessor(context, value);
}

/** Boot messages of Linux. */
const dmesg: Rule[] = [
  {
    start: 'Linux version ',
    pattern: /^Linux version \d/,
    read(context) {
      context.begin();
      context.report.formats.add('linux-dmesg');
      context.report.begun = true;
      const word = ['x86_64', 'amd64'].find((each) => context.text.includes(each));
      if (word) say(context, 'lm64', 'yes', 'kernel', word);
    },
  },
  {
    has: 'CPU0: ',
    pattern: /^(?:smpboot: )?CPU0: (.+?) (?:\(fam(?:ily)?: 0x([0-9a-f]+), model: 0x([0-9a-f]+)(?:, stepping: 0x([0-9a-f]+))?\)|stepping ([0-9a-f]+)$)/,
    read(context, match) {
      if (!context.byXen) context.report.formats.add('linux-dmesg');
      nameProcessor(context, match[1] ?? '');
      if (match[4]) noteFms(context, ...(match.slice(2, 5).map((part) => Number.parseInt(part, 16)) as [number, number, number]));
    },
  },
  {
    start: 'Hypervisor detected',
    pattern: /^Hypervisor detected: (.+)$/,
    read(context, match) {
      context.report.formats.add('linux-dmesg');
      meetHypervisor(context, match[1] ?? '');
      if (/Xen HVM/.test(match[1] ?? '')) context.report.guest ??= quoteLine(context.line, context.text);
    },
  },
  {
    start: 'Booting ',
    pattern: /^Booting (?:paravirtualized )?kernel on (.+)$/,
    read(context, match) {
      const on = match[1] ?? '';
      const { report } = context;
      report.formats.add('linux-dmesg');
      const quote = quoteLine(context.line, context.text);
      if (on.startsWith('bare hardware')) report.bare ??= quote;
      else meetHypervisor(context, on);
      if (on.startsWith('Xen HVM')) report.guest ??= quote;
      if (on.startsWith('Xen PVH')) report.dom0 = { mode: 'pvh-dom0', quote };
    },
  },
  { has: 'unprivileged domain', pattern: /^ACPI in unprivileged domain disabled/, read: (context) => void (context.report.guest ??= quoteLine(context.line, context.text)) },
  { has: 'blkfront: xvd', pattern: /^blkfront: xvd/, read: (context) => void (context.report.guest ??= quoteLine(context.line, context.text)) },
  {
    has: 'DMI: ',
    pattern: /^DMI: (.+?)(?:\/[^/,]*)?, BIOS /,
    read(context, match) {
      context.report.formats.add('linux-dmesg');
      const names = splitComputer(match[1] ?? '');
      if (names) nameComputer(context, names);
    },
  },
  { start: 'DMAR: ', pattern: /^DMAR: (?:Host address width|DRHD base|IOMMU enabled|RMRR base|dmar\d+: reg_base)/, read: (context) => say(context, 'iommu', 'yes', 'acpi', 'DMAR') },
  {
    has: 'AMD-Vi: ',
    pattern: /^(?:pci [\da-f:.]+ ?: |iommu: )?AMD-Vi: (?:Found IOMMU|IOMMU performance counters supported|Interrupt remapping enabled)/,
    read(context) {
      if (!context.byXen) say(context, 'iommu', 'yes', 'kernel', 'AMD-Vi');
    },
  },
  { has: 'Nested Paging enabled', pattern: /^kvm(?:_amd)?: Nested Paging enabled/, read: (context) => say(context, 'slat', 'yes', 'kernel', 'Nested Paging') },
  {
    start: 'virtio',
    pattern: /^virtio(?:_\w+|-pci)?\d* ?(?:virtio\d|at (?:pci|acpi|virtio)|0000:|\d*: <)/,
    read: (context) => void (context.report.guest ??= quoteLine(context.line, context.text)),
  },
];

export const linuxRules: Rule[] = [...cpuinfo, ...lscpu, ...dmesg];
