import { quoteLine, say, nameProcessor, noteFms, type Context, type Rule } from './report.ts';

function info(context: Context): void {
  context.report.formats.add('xl-info');
  context.report.xl = true;
  context.report.hypervisor ??= 'Xen';
}

function dmesg(context: Context): void {
  context.report.formats.add('xl-dmesg');
  context.report.xl = true;
  context.report.hypervisor ??= 'Xen';
}

/** Words that virt_caps holds only since the named Xen prove that a missing `hap` is missing: 4.12 to 4.16, tools/xl/xl_info.c. */
const since413 = /\b(?:hap|shadow|iommu_hap_pt_share|vmtrace|vpmu|gnttab-v1)\b/;

function readCaps(context: Context, caps: string): void {
  info(context);
  const words = new Set(caps.split(/\s+/));
  const hvm = words.has('hvm');
  say(context, 'vt', hvm ? 'yes' : 'no', 'xen', hvm ? 'hvm' : '');
  const directio = ['hvm_directio', 'pv_directio'].find((word) => words.has(word));
  say(context, 'iommu', directio ? 'yes' : 'no', 'xen', directio);
  if (words.has('hap')) {
    say(context, 'hap', 'yes', 'xen', 'hap');
    say(context, 'slat', 'yes', 'xen', 'hap');
  } else if (hvm && since413.test(caps)) {
    say(context, 'hap', 'no', 'xen');
    say(context, 'slat', 'no', 'xen');
  }
  if (words.has('shadow')) say(context, 'shadow', 'yes', 'xen', 'shadow');
  else if (hvm && since413.test(caps)) say(context, 'shadow', 'no', 'xen');
}

/** `xl info`: tools/xl/xl_info.c. A line that a mail client wrapped is put together before. */
const xlInfo: Rule[] = [
  {
    start: 'host',
    pattern: /^host\s{2,}: (\S+)$/,
    read(context, match) {
      context.begin();
      info(context);
      context.report.host = `xl ${match[1] ?? ''}`;
    },
  },
  { start: 'virt_caps', pattern: /^virt_caps\s*:\s*(.*)$/, read: (context, match) => readCaps(context, match[1] ?? '') },
  {
    start: 'xen_caps',
    pattern: /^xen_caps\s*:\s*(\S.*)$/,
    read(context, match) {
      info(context);
      const caps = match[1] ?? '';
      if (caps.includes('xen-3.0-x86_64')) say(context, 'lm64', 'yes', 'xen', 'x86_64');
      if (caps.includes('hvm-3.0-x86')) say(context, 'vt', 'yes', 'xen', 'hvm-3.0');
      else if (caps.includes('xen-3.0-x86_64')) say(context, 'vt', 'no', 'xen');
    },
  },
  {
    start: 'machine',
    pattern: /^machine\s{2,}: (x86_64|amd64)$/,
    read(context, match) {
      say(context, 'lm64', 'yes', 'kernel', match[1]);
    },
  },
  { start: 'xen_version', pattern: /^xen_version\s*: \d/, read: info },
];

const line = (has: string, pattern: RegExp, read: (context: Context, match: RegExpExecArray) => void): Rule => ({
  has,
  pattern,
  read(context, match) {
    dmesg(context);
    read(context, match);
  },
});

/** `xl dmesg` and the serial console: strings of xen/arch/x86 and xen/drivers/passthrough. */
const xlDmesg: Rule[] = [
  {
    has: 'Xen version ',
    pattern: /^Xen version \d\S* \(/,
    read(context) {
      context.begin();
      dmesg(context);
      context.report.begun = true;
    },
  },
  line('CPU Vendor: ', /^CPU Vendor: (\w+), Family (\d+) \(0x[0-9a-f]+\), Model (\d+) \(0x[0-9a-f]+\), Stepping (\d+)/, (context, match) => {
    context.report.vendor ||= match[1] ?? '';
    noteFms(context, Number(match[2]), Number(match[3]), Number(match[4]));
  }),
  {
    has: ' stepping ',
    pattern: /^CPU\d+: (.+?) stepping [0-9a-f]{2}$/,
    read(context, match) {
      if (!context.byXen) return;
      dmesg(context);
      nameProcessor(context, match[1] ?? '');
    },
  },
  line('Extended Page Tables', /^- Extended Page Tables \(EPT\)/, (context) => say(context, 'slat', 'yes', 'xen', 'EPT')),
  line('Nested Page Tables', /^- Nested Page Tables \(NPT\)/, (context) => say(context, 'slat', 'yes', 'xen', 'NPT')),
  line('HVM: ', /^HVM: (VMX|SVM) enabled/, (context, match) => say(context, 'vt', 'yes', 'xen', match[1])),
  line('Hardware Assisted Paging', /Hardware Assisted Paging(?: \(HAP\))? (not detected|detected but disabled|detected)/, (context, match) => {
    const word = 'Hardware Assisted Paging';
    say(context, 'slat', match[1] === 'not detected' ? 'no' : 'yes', 'xen', word);
    say(context, 'hap', match[1] === 'detected' ? 'yes' : 'no', 'xen', word);
  }),
  line('disabled by BIOS', /^CPU\d+: VMX disabled by BIOS/, (context) => say(context, 'vt', 'off', 'xen', 'VMX')),
  line('is disabled in BIOS', /^CPU\d+: AMD SVM Extension is disabled in BIOS/, (context) => say(context, 'vt', 'off', 'xen', 'SVM')),
  line('I/O virtualisation ', /^I\/O virtualisation (enabled|disabled)/, (context, match) =>
    say(context, 'iommu', match[1] === 'enabled' ? 'yes' : 'no', 'xen', 'I/O virtualisation'),
  ),
  line('Intel VT-d iommu ', /^Intel VT-d iommu \d+ supported page sizes/, (context) => say(context, 'iommu', 'yes', 'xen', 'VT-d')),
  line('AMD-Vi: IOMMU ', /^AMD-Vi: IOMMU \d+ Enabled/, (context) => say(context, 'iommu', 'yes', 'xen', 'IOMMU')),
  line('AMD-Vi: IOMMU not found', /^AMD-Vi: IOMMU not found/, (context) => say(context, 'iommu', 'no', 'xen', 'IOMMU')),
  line('iommu must be enabled', /iommu must be enabled for PVH/, (context) => say(context, 'iommu', 'no', 'xen', 'iommu')),
  line('Not a 64-bit CPU', /^(?:ERR: )?Not a 64-bit CPU/, (context) => say(context, 'lm64', 'no', 'xen', '64-bit')),
  line('*** Building a PV', /^\*\*\* Building a PV(H?) Dom0/i, (context, match) => {
    context.report.dom0 ??= { mode: match[1] ? 'pvh-dom0' : 'pv-dom0', quote: quoteLine(context.line, context.text) };
  }),
  line('*** LOADING DOMAIN 0', /^\*\*\* LOADING DOMAIN 0/, (context) => {
    context.report.dom0 ??= { mode: 'pv-dom0', quote: quoteLine(context.line, context.text) };
  }),
  line('kernel: 64-bit', /^Xen +kernel: 64-bit/, (context) => say(context, 'lm64', 'yes', 'xen', '64-bit')),
  line('Compiled-in support:', /SHADOW_PAGING/, (context) => say(context, 'shadow', 'yes', 'xen', 'SHADOW_PAGING')),
];

export const xenRules: Rule[] = [...xlInfo, ...xlDmesg];
