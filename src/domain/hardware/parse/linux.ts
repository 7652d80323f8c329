import { meetHypervisor, nameComputer, nameProcessor, note, noteDom0, noteFms, noteFmsPart, say, splitComputer, type Context, type Effect, type Rule } from './report.ts';

const brand: Effect = (context, [, name = '']) => nameProcessor(context, name);
const part: Effect = (context, [, key = '', value]) => noteFmsPart(context, key.split(' ').at(-1) as 'family', value);

/** /proc/cpuinfo: arch/x86/kernel/cpu/proc.c. */
const cpuinfo: Rule[] = [
  ['^processor', /^processor\s*: 0$/, (context) => context.begin(), 'linux-cpuinfo'],
  ['^vendor_id', /^vendor_id\s*: (\w.*)$/, (context, [, vendor = '']) => void (context.report.vendor ||= vendor), 'linux-cpuinfo'],
  ['^model name', /^model name\s*: (.+)$/, brand, 'linux-cpuinfo'],
  ['\t: ', /^(cpu family|model|stepping)\s+: (\d+)$/, part],
  [' : ', /^(cpu family|model|stepping)\s+: (\d+)$/, part],
  [
    ' fpu ',
    /^([^:]{2,40}): *(fpu .+)$/,
    (context, [, key = '', list = '']) => {
      if (!context.report.formats.has('linux-lscpu')) context.report.formats.add(/^flags\s/.test(key) ? 'linux-cpuinfo' : 'linux-lscpu');
      context.openList('linux', list);
    },
  ],
  // What `grep -o` of the usual instructions leaves.
  ['m', /^(?:vmx|svm)$/, 'vt yes flags', 'linux-cpuinfo'],
  ['pt', /^(?:ept|npt)$/, 'slat yes flags', 'linux-cpuinfo'],
  // Since Linux 5.10 the features of VMX have a line of their own.
  ['^vmx flags', /^vmx flags\s*: .*\bept\b/, (context) => say(context, 'slat', 'yes', 'flags', ' ept')],
];

const noHypervisor = /^(?:none|keiner?|kein|ninguno?|aucune?|nessun[oa]|nenhuma?|geen|brak|žádn\S*|ingen|нет|なし|无|無)$/i;

/** lscpu in any language: by the value where it speaks for itself, else by the stem of the key. The order of lines is the same in all. */
const lscpu: Rule[] = [
  [
    '86',
    /^[^:]{2,40}: +(?:x86_(64)|i[3-6]86)$/,
    (context, [, wide]) => {
      if (context.report.xl || context.text.startsWith('machine')) return;
      context.begin();
      context.report.formats.add('linux-lscpu');
      if (wide) say(context, 'lm64', 'yes', 'kernel', 'x86_64');
    },
  ],
  ['-bit', /: +32-bit, 64-bit$/, 'lm64 yes flags'],
  [':', /^([^:]{2,40}):\s+(\S.*)$/, (context, [, key = '', value = '']) => readPair(context, key.trim(), value), '?linux-lscpu'],
  // Single lines that people pick from it, before any other shows the format.
  ['^Model name', /^Model name:\s+(\S.*)$/, brand, 'linux-lscpu'],
  ['^Hypervisor vendor', /^Hypervisor vendor:\s+(\S+)$/, (context, [, name = '']) => meetHypervisor(context, name), 'linux-lscpu'],
  ['VT-x', /^[^:]{4,40}:\s+VT-x$/, 'vt yes flags', 'linux-lscpu'],
  ['AMD-V', /^[^:]{4,40}:\s+AMD-V$/, 'vt yes flags', 'linux-lscpu'],
];

// What lscpu names in any language: sys-utils/lscpu-virt.c, hv_vendors.
const hypervisorName = /^(?:KVM|Xen|VMware|Microsoft|Parallels|innotek|Oracle|bhyve|QEMU|WSL)$/;

function readPair(context: Context, key: string, value: string): void {
  const { report } = context;
  if (hypervisorName.test(value)) meetHypervisor(context, value);
  else if (/^(?:GenuineIntel|AuthenticAMD|HygonGenuine|CentaurHauls|\s*Shanghai)/.test(value)) report.vendor ||= value;
  else if (/^\d{1,3}$/.test(value)) {
    if (/famil|rodzin|семейств|系列|ファミリ/i.test(key)) noteFmsPart(context, 'family', value);
    else if (/^(?:mod[eèé]l[loe]?|модель|型号|モデル)$/i.test(key)) noteFmsPart(context, 'model', value);
    else if (/^(?:step|r[ée]vision|revisi[oó]n|степп|步进|ステッピング|wersja)/i.test(key)) noteFmsPart(context, 'stepping', value);
  } else if (/hyper-?vi[sz]|hiperviz|hipervis|гипервиз|ハイパーバイザ|超管理器|虚拟机/i.test(key)) meetHypervisor(context, value);
  else if (report.xen && /virtual|виртуал|虚拟化|仮想化|wirtual/i.test(key)) {
    // Of Xen's domains lscpu calls only the dom0 "none": sys-utils/lscpu-virt.c.
    if (noHypervisor.test(value)) noteDom0(context, 'pv-dom0');
    else note(context, 'guest');
  } else if (/\((?:R|TM)\)|^(?:AMD|Intel|VIA|Zhaoxin|Hygon|QEMU|Common KVM) /i.test(value) && !/vendor|anbieter|fabricant|bios/i.test(key)) nameProcessor(context, value);
}

// Names of systemd: src/basic/virt.c. "none" is no proof: a dom0 prints it, too.
const virtNames = 'kvm|amazon|qemu|vmware|microsoft|oracle|xen|bochs|parallels|bhyve|google|acrn|powervm|apple';

/** systemd-detect-virt, virt-what and hostnamectl. */
const virt: Rule[] = [
  [
    '',
    new RegExp(`^(?:${virtNames})$`),
    (context, [name = '']) => {
      if (/(?:detect-virt|virt-what)$/.test(context.before.text)) meetHypervisor(context, name);
    },
  ],
  ['^Virtualization: ', new RegExp(`^Virtualization: (${virtNames})$`), (context, [, name = '']) => meetHypervisor(context, name)],
  ['^Hardware ', /^Hardware (Vendor|Model): (\S.*)$/, (context, [, key, value]) => nameComputer(context, { [key === 'Vendor' ? 'maker' : 'product']: value }), 'dmidecode'],
];

/** Boot messages of Linux. */
const dmesg: Rule[] = [
  [
    '^Linux version ',
    /^Linux version \d/,
    (context) => {
      context.begin();
      context.report.begun = true;
      const word = ['x86_64', 'amd64'].find((each) => context.text.includes(each));
      if (word) say(context, 'lm64', 'yes', 'kernel', word);
    },
    'linux-dmesg',
  ],
  [
    'CPU0: ',
    /^(?:smpboot: )?CPU0: (.+?) (?:\(fam(?:ily)?: 0x([0-9a-f]+), model: 0x([0-9a-f]+)(?:, stepping: 0x([0-9a-f]+))?\)|stepping [0-9a-f]+$)/,
    (context, [, name = '', ...parts]) => {
      nameProcessor(context, name);
      noteFms(context, parts);
      context.report.formats.add(context.byXen ? 'xl-dmesg' : 'linux-dmesg');
    },
  ],
  [
    '^Hypervisor detected',
    /^Hypervisor detected: (.+)$/,
    (context, [, name = '']) => {
      meetHypervisor(context, name);
      if (name === 'Xen HVM') note(context, 'guest');
    },
    'linux-dmesg',
  ],
  [
    '^Booting ',
    /^Booting (?:paravirtualized )?kernel on (.+)$/,
    (context, [, on = '']) => {
      if (on === 'bare hardware') note(context, 'bare');
      else meetHypervisor(context, on);
      if (on === 'Xen HVM') note(context, 'guest');
      if (on === 'Xen PVH') noteDom0(context, 'pvh-dom0');
    },
    'linux-dmesg',
  ],
  ['unprivileged domain', /^ACPI in unprivileged domain disabled/, 'guest'],
  ['blkfront: xvd', /^blkfront: xvd/, 'guest'],
  ['DMI: ', /^DMI: (.+?)(?:\/[^/,]*)?, BIOS /, (context, [, names = '']) => nameComputer(context, splitComputer(names)), 'linux-dmesg'],
  ['^DMAR: ', /^DMAR: (?:Host address width|DRHD base|IOMMU enabled|RMRR base|dmar\d+: reg_base)/, 'iommu yes acpi', 'linux-dmesg'],
  [
    'AMD-Vi: ',
    /^(?:pci [\da-f:.]+ ?: |iommu: )?AMD-Vi: (?:Found IOMMU|IOMMU performance counters supported|Interrupt remapping enabled)/,
    (context) => {
      if (!context.byXen) say(context, 'iommu', 'yes', 'kernel');
    },
  ],
  ['Nested Paging enabled', /^kvm(?:_amd)?: Nested Paging enabled/, 'slat yes kernel', 'linux-dmesg'],
  ['^virtio', /^virtio(?:_\w+|-pci)?\d* ?(?:virtio\d|at (?:pci|acpi|virtio)|0000:|\d*: <)/, 'guest'],
];

export const linuxRules: Rule[] = [...cpuinfo, ...lscpu, ...virt, ...dmesg];
