import { meetHypervisor, nameComputer, nameProcessor, noteFms, quoteLine, say, type Context, type Rule } from './report.ts';

// OEM ids in the headers of tables that hypervisors make: QEMU, VirtualBox, VMware, Hyper-V, bhyve, EC2, GCE, Parallels, Xen.
const virtualOem = /\b(BOCHS|VBOX|VMWARE|VRTUAL|BHYVE|AMAZON|Google +GOOG|PRLS|Xen) /i;

const knownTables =
  /^(?:APIC|ASF!|BERT|BGRT|BOOT|CRAT|CDIT|DBG2|DBGP|DMAR|DSDT|ECDT|EINJ|ERST|FACP|FACS|FPDT|GTDT|HEST|HMAT|HPET|IVRS|LPIT|MADT|MCFG|MSDM|MSCT|NFIT|NHLT|OEM\w|PCCT|PHAT|PMTT|PPTT|RSDT|SBST|SDEV|SLIC|SLIT|SPCR|SPMI|SRAT|SSDT|STAO|TCPA|TPM2|UEFI|VFCT|WAET|WDAT|WDRT|WPBT|WSMT|XMAR|XSDT)\d{0,2}$/;

function noteTable(context: Context, name: string, solid: boolean): void {
  const { report } = context;
  report.tables.add(name.slice(0, 4));
  report.tablesSolid ||= solid;
  if (name.startsWith('FACP') || name.startsWith('DSDT')) report.tablesQuote ??= quoteLine(context.line, context.text);
  // Xen renames DMAR after reading it: xen/drivers/passthrough/vtd/dmar.c, acpi_dmar_zap.
  if (name === 'DMAR' || name === 'IVRS' || name === 'XMAR') say(context, 'iommu', 'yes', 'acpi', name, solid || name === 'XMAR');
}

/** ACPI tables as kernels, acpidump, iasl and directories list them. */
const tables: Rule[] = [
  {
    has: 'ACPI: ',
    pattern: /^ACPI: ([A-Z][A-Z0-9!_]{3}) (?:@ )?(?:0x)?[0-9A-Fa-f]{5,16}\b(.*)$/,
    read(context, match) {
      const rest = `${match[2] ?? ''} `;
      const oem = virtualOem.exec(rest);
      if (oem && !context.byXen) meetHypervisor(context, oem[1] ?? '');
      else if (/\([vr]\d+ \S/.test(rest)) context.report.firmware ??= quoteLine(context.line, context.text);
      if (context.report.formats.size === 0) context.report.formats.add(context.byXen ? 'xl-dmesg' : 'acpi-tables');
      noteTable(context, match[1] ?? '', context.byXen);
    },
  },
  {
    has: 'ACPI APIC Table: <',
    pattern: /^ACPI APIC Table: <(.*)>$/,
    read(context, match) {
      const oem = virtualOem.exec(`${match[1] ?? ''} `);
      if (oem) meetHypervisor(context, oem[1] ?? '');
      else context.report.firmware ??= quoteLine(context.line, context.text);
    },
  },
  {
    start: 'acpi0: ',
    pattern: /^acpi0: tables ([A-Z0-9!_ ]+)$/,
    read(context, match) {
      for (const name of (match[1] ?? '').split(' ')) noteTable(context, name, false);
    },
  },
  {
    has: 'ength=',
    pattern: /^([A-Z][A-Z0-9!]{3}):\s*Length=\d/,
    read(context, match) {
      context.report.formats.add('acpi-tables');
      noteTable(context, match[1] ?? '', false);
    },
  },
  {
    has: ' @ 0x',
    pattern: /^([A-Z][A-Z0-9!]{3}) @ 0x[0-9A-Fa-f]+$/,
    read(context, match) {
      context.report.formats.add('acpi-tables');
      noteTable(context, match[1] ?? '', false);
    },
  },
  {
    has: 'Signature : "',
    pattern: /Signature : "([A-Z][A-Z0-9!]{3})"/,
    read(context, match) {
      context.report.formats.add('acpi-tables');
      noteTable(context, match[1] ?? '', false);
    },
  },
  {
    start: '-r--------',
    pattern: /^-r--------.* ([A-Z][A-Z0-9!]{3}\d{0,2})$/,
    read(context, match) {
      if (!knownTables.test(match[1] ?? '')) return;
      context.report.formats.add('acpi-tables');
      noteTable(context, match[1] ?? '', false);
    },
  },
  {
    has: '',
    pattern: /^[A-Z][A-Z0-9!]{3}\d{0,2}(?:\s+\w{4,7}!?){0,60}$/,
    read(context) {
      const names = context.text.split(/\s+/).filter((name) => knownTables.test(name));
      if (names.length === 0 || (names.length < 3 && names.length !== context.text.split(/\s+/).length)) return;
      context.report.formats.add('acpi-tables');
      for (const name of names) noteTable(context, name, false);
    },
  },
];

/** dmidecode: only the system's and the processor's own sections, because boards and memory have makers as well. */
const dmidecode: Rule[] = [
  {
    start: '# dmidecode',
    pattern: /^# dmidecode \d/,
    read(context) {
      context.begin();
      context.report.formats.add('dmidecode');
      context.report.section = '';
    },
  },
  {
    start: 'Handle 0x',
    pattern: /^Handle 0x[0-9A-F]{4}, DMI type (\d+)/,
    read(context, match) {
      context.report.formats.add('dmidecode');
      context.report.section = match[1] ?? '';
    },
  },
  {
    has: ' Information',
    pattern: /^(System|Processor|Base Board|BIOS|Chassis) Information$/,
    read: (context, match) => void (context.report.section = match[1] === 'System' ? '1' : match[1] === 'Processor' ? '4' : '0'),
  },
  {
    start: 'Manufacturer: ',
    pattern: /^Manufacturer: (.+)$/,
    read(context, match) {
      if (context.report.section === '1') nameComputer(context, { maker: match[1] });
    },
  },
  {
    start: 'Product Name: ',
    pattern: /^Product Name: (.+)$/,
    read(context, match) {
      if (context.report.section !== '1') return;
      context.report.formats.add('dmidecode');
      nameComputer(context, { product: match[1] });
    },
  },
  {
    start: 'Version: ',
    pattern: /^Version: (.+)$/,
    read(context, match) {
      if (context.report.section === '1') nameComputer(context, { version: match[1] });
      else if (context.report.section === '4') {
        context.report.formats.add('dmidecode');
        nameProcessor(context, match[1] ?? '');
      }
    },
  },
  {
    start: 'Signature: ',
    pattern: /^Signature: Type \d+, Family (\d+), Model (\d+), Stepping (\d+)/,
    read(context, match) {
      context.report.formats.add('dmidecode');
      noteFms(context, Number(match[1]), Number(match[2]), Number(match[3]));
    },
  },
];

const yes = /^(?:yes|ja|oui|s[ií]|sim|true)$/i;
const no = /^(?:no|nein|non|n[ãa]o|false)$/i;

/** systeminfo and PowerShell's Get-ComputerInfo, Get-CimInstance Win32_Processor; English, German, French. */
const windows: Rule[] = [
  ...['Host Name', 'Hostname', 'Nom de l'].map((start): Rule => ({
    start,
    pattern: /^(?:Host Name|Hostname|Nom de l.h[ôo]te)\s*: +(\S+)$/i,
    read(context, match) {
      context.begin();
      context.report.formats.add('windows-systeminfo');
      context.report.host = `windows ${match[1] ?? ''}`;
    },
  })),
  {
    has: ' Family ',
    pattern: /(Intel64|AMD64|EM64T|x86) Family (\d+) Model (\d+) Stepping (\d+)(?:,? (\w+))?/,
    read(context, match) {
      context.report.formats.add('windows-systeminfo');
      if (match[1] !== 'x86') say(context, 'lm64', 'yes', 'kernel', match[1]);
      context.report.vendor ||= match[5] ?? '';
      noteFms(context, Number(match[2]), Number(match[3]), Number(match[4]));
    },
  },
  { has: 'x64', pattern: /: +x64-bas\S+ PC$/i, read: (context) => {
    context.report.formats.add('windows-systeminfo');
    say(context, 'lm64', 'yes', 'kernel', 'x64');
  } },
  { start: 'System', pattern: /^System ?(?:Manufacturer|hersteller)\s*: +(.+)$/i, read: (context, match) => nameComputer(context, { maker: match[1] }) },
  { start: 'System', pattern: /^System ?mod(?:el|ell)\s*: +(.+)$/i, read: (context, match) => nameComputer(context, { product: match[1] }) },
  { has: 'Fabricant', pattern: /^Fabricant du syst.me\s*: +(.+)$/, read: (context, match) => nameComputer(context, { maker: match[1] }) },
  { has: 'Mod', pattern: /^Mod.le du syst.me\s*: +(.+)$/, read: (context, match) => nameComputer(context, { product: match[1] }) },
  ...['Extensions', 'irmware', 'berwachungsmodus', 'moniteur', 'econd', 'zweiten'].map((has): Rule => ({
    has,
    pattern:
      /(VM Monitor Mode Extensions|VM-.berwachungsmodus|VMMonitorModeExtensions|mode du moniteur[^:]*|(?:Virtuali[sz]ation (?:Enabled In Firmware|activ[^:]*)|Virtualisierung in (?:der )?Firmware aktiviert|VirtualizationFirmwareEnabled)|Second Level Address Translation|Adress.bersetzung der zweiten Ebene|SecondLevelAddressTranslation(?:Extensions)?|adresse de second niveau)\s*: +(\S+)$/i,
    read(context, match) {
      const [, key = '', value = ''] = match;
      const given = yes.test(value) ? 'yes' : no.test(value) ? 'no' : undefined;
      if (!given) return;
      const { report } = context;
      report.formats.add('windows-systeminfo');
      // systeminfo lists these only if no hypervisor runs; PowerShell then says False to all.
      const powershell = !/\s/.test(key);
      if (powershell && given === 'no') return;
      if (!powershell) report.bare ??= quoteLine(context.line, context.text);
      if (/firmware|activ/i.test(key)) {
        if (given === 'yes') say(context, 'vt', 'yes', 'kernel', key);
        else say(context, 'vt', 'off', 'kernel', key);
      } else if (/second|zweiten/i.test(key)) {
        // Many AMD systems answer no to all if the switch is off, so a no counts only beside a yes.
        if (given === 'yes') say(context, 'slat', 'yes', 'kernel', key);
        else if (report.proofs.some((proof) => proof.property === 'vt' && proof.value === 'yes')) say(context, 'slat', 'no', 'flags', key);
      } else if (given === 'yes') say(context, 'vt', 'yes', 'flags', key);
    },
  })),
  { start: 'Name', pattern: /^Name\s*: +(.*(?:\((?:R|TM)\)|AMD |Intel ).*)$/, read: (context, match) => nameProcessor(context, match[1] ?? '') },
];

export const firmwareRules: Rule[] = [...tables, ...dmidecode, ...windows];
