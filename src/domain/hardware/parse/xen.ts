import { isXen64, nameProcessor, noteDom0, noteFms, quoteLine, say, type Context, type Effect, type Rule } from './report.ts';

const domain0 = (effect: Effect): Effect => (context, match) => {
  context.report.xl = true;
  context.report.hypervisor ??= 'Xen';
  if (typeof effect === 'function') effect(context, match);
  else if (effect) say(context, ...(effect.split(' ') as Parameters<typeof say> extends [unknown, ...infer Rest] ? Rest : never));
};

/** Words that virt_caps holds only since Xen 4.13 to 4.16 prove that a missing `hap` is missing: tools/xl/xl_info.c. */
const since413 = /\b(?:hap|shadow|iommu_hap_pt_share|vmtrace|vpmu|gnttab-v1)\b/;

function readCaps(context: Context, caps: string): void {
  const words = caps.split(/\s+/);
  const hvm = words.includes('hvm');
  say(context, 'vt', hvm ? 'yes' : 'no', 'xen', 'hvm');
  const directio = words.find((word) => /^(?:hv|p)m?v?_directio$/.test(word));
  say(context, 'iommu', directio ? 'yes' : 'no', 'xen', directio);
  const current = hvm && since413.test(caps);
  for (const [property, word] of [['hap', 'hap'], ['slat', 'hap'], ['shadow', 'shadow']] as const) {
    if (words.includes(word)) say(context, property, 'yes', 'xen', ` ${word}`);
    else if (current) say(context, property, 'no', 'xen');
  }
}

/** `xl info`: tools/xl/xl_info.c. A line that a mail client wrapped is put together before. */
const xlInfo: Rule[] = [
  [
    '^host',
    /^host\s{2,}: (\S+)$/,
    (context, [, host = '']) => {
      context.begin();
      context.report.host = `xl ${host}`;
    },
  ],
  ['^virt_caps', /^virt_caps\s*:\s*(.*)$/, (context, [, caps = '']) => readCaps(context, caps)],
  [
    '^xen_caps',
    /^xen_caps\s*:\s*(\S.*)$/,
    (context, [, caps = '']) => {
      const wide = caps.includes('xen-3.0-x86_64');
      if (wide) say(context, 'lm64', 'yes', 'xen', 'x86_64');
      if (caps.includes('hvm-3.0-x86')) say(context, 'vt', 'yes', 'xen', 'hvm-3.0');
      else if (wide) say(context, 'vt', 'no', 'xen');
    },
  ],
  ['^xen_version', /^xen_version\s*: \d/, ''],
];

/** `xl dmesg` and the serial console: strings of xen/arch/x86 and xen/drivers/passthrough. */
const xlDmesg: Rule[] = [
  [
    'Xen version ',
    /^Xen version (\d+\.\d+)\S* \(/,
    (context, [, version]) => {
      context.begin();
      context.report.begun = true;
      if (isXen64(version)) context.report.xen64 = quoteLine(context.line, context.text);
    },
  ],
  [
    'CPU Vendor: ',
    /^CPU Vendor: (\w+), Family \d+ \(0x([0-9a-f]+)\), Model \d+ \(0x([0-9a-f]+)\), Stepping (\d+)/,
    (context, [, vendor = '', family, model, stepping]) => {
      context.report.vendor ||= vendor;
      noteFms(context, [family, model, Number(stepping).toString(16)]);
    },
  ],
  ['Extended Page Tables', /^- Extended Page Tables \(EPT\)/, 'slat yes xen'],
  ['Nested Page Tables', /^- Nested Page Tables \(NPT\)/, 'slat yes xen'],
  ['HVM: ', /^HVM: (?:VMX|SVM) enabled/, 'vt yes xen'],
  [
    'Hardware Assisted Paging',
    /Hardware Assisted Paging(?: \(HAP\))? (not detected|detected but disabled|detected)/,
    (context, [, state]) => {
      say(context, 'slat', state === 'not detected' ? 'no' : 'yes', 'xen');
      say(context, 'hap', state === 'detected' ? 'yes' : 'no', 'xen');
    },
  ],
  ['disabled by BIOS', /^CPU\d+: VMX disabled by BIOS/, 'vt off xen'],
  ['is disabled in BIOS', /^CPU\d+: AMD SVM Extension is disabled in BIOS/, 'vt off xen'],
  ['I/O virtualisation enabled', /^I\/O virtualisation enabled/, 'iommu yes xen'],
  ['I/O virtualisation disabled', /^I\/O virtualisation disabled/, 'iommu no xen'],
  ['Intel VT-d iommu ', /^Intel VT-d iommu \d+ supported page sizes/, 'iommu yes xen'],
  ['AMD-Vi: IOMMU ', /^AMD-Vi: IOMMU \d+ Enabled/, 'iommu yes xen'],
  ['AMD-Vi: IOMMU not', /^AMD-Vi: IOMMU not found/, 'iommu no xen'],
  ['iommu must be enabled', /iommu must be enabled for PVH/, 'iommu no xen'],
  ['Not a 64-bit CPU', /^(?:ERR: )?Not a 64-bit CPU/, 'lm64 no xen'],
  ['kernel: 64-bit', /^Xen +kernel: 64-bit/, 'lm64 yes xen'],
  ['Building a PVH', /^\*\*\* Building a PVH Dom0/i, (context) => noteDom0(context, 'pvh-dom0')],
  ['Building a PV ', /^\*\*\* Building a PV Dom0/i, (context) => noteDom0(context, 'pv-dom0')],
  ['*** LOADING DOMAIN 0', /^\*\*\* LOADING DOMAIN 0/, (context) => noteDom0(context, 'pv-dom0')],
  ['Compiled-in support:', /SHADOW_PAGING/, 'shadow yes xen'],
];

export const xenRules: Rule[] = [
  ...xlInfo.map(([before, pattern, effect]): Rule => [before, pattern, domain0(effect), 'xl-info']),
  ...xlDmesg.map(([before, pattern, effect]): Rule => [before, pattern, domain0(effect), 'xl-dmesg']),
  ['^machine', /^machine\s{2,}: (?:x86_64|amd64)$/, 'lm64 yes kernel'],
  [
    ' stepping ',
    /^CPU\d+: (.+?) stepping [0-9a-f]{2}$/,
    (context, [, name = '']) => {
      if (context.byXen) nameProcessor(context, name);
    },
  ],
];
