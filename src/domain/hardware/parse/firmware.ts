import { meetHypervisor, nameComputer, nameProcessor, note, noteFms, say, type Context, type Effect, type Rule } from './report.ts';

// OEM ids in the headers of tables that hypervisors make: QEMU, VirtualBox, VMware, Hyper-V, bhyve, EC2, GCE, Parallels, Xen.
const virtualOem = /\b(?:BOCHS|VBOX|VMWARE|VRTUAL|BHYVE|AMAZON|Google +GOOG|PRLS|Xen) /i;

const knownTables =
  /^(?:APIC|ASF!|BERT|BGRT|BOOT|CRAT|CDIT|DBG[2P]|DMAR|DSDT|ECDT|EINJ|ERST|FAC[PS]|FPDT|HEST|HMAT|HPET|IVRS|LPIT|MCFG|MSDM|MSCT|NFIT|NHLT|OEM\w|PCCT|PHAT|RSDT|SBST|SDEV|SLI[CT]|SPCR|SPMI|SRAT|SSDT|TCPA|TPM2|UEFI|VFCT|WAET|WDAT|WPBT|WSMT|XMAR|XSDT)\d{0,2}$/;

function noteTable(context: Context, name: string): void {
  const { report, byXen } = context;
  report.tables.add(name.slice(0, 4));
  report.tablesSolid ||= byXen;
  if (name === 'FACP' || name === 'DSDT') note(context, 'tablesQuote');
  // Xen renames DMAR after reading it: xen/drivers/passthrough/vtd/dmar.c, acpi_dmar_zap.
  if (/^(?:DMAR|IVRS|XMAR)$/.test(name)) say(context, 'iommu', 'yes', 'acpi', name, byXen || name === 'XMAR');
}

function noteOem(context: Context, oem: string): void {
  const made = virtualOem.exec(`${oem} `);
  if (made && !context.byXen) meetHypervisor(context, made[0]);
  else note(context, 'firmware');
}

const table: Effect = (context, [, name = '']) => noteTable(context, name);
const tableList: Effect = (context, [, list = '']) => {
  for (const name of list.split(/\s+/)) if (knownTables.test(name)) noteTable(context, name);
};

/** ACPI tables as kernels, acpidump, iasl and directories list them. */
const tables: Rule[] = [
  [
    'ACPI: ',
    /^ACPI: ([A-Z][A-Z0-9!_]{3}) (?:@ )?(?:0x)?[0-9A-Fa-f]{5,16}\b(.*)$/,
    (context, [, name = '', rest = '']) => {
      if (/\([vr]\d+ \S/.test(rest)) noteOem(context, rest);
      if (context.report.formats.size === 0) context.report.formats.add(context.byXen ? 'xl-dmesg' : 'acpi-tables');
      noteTable(context, name);
    },
  ],
  ['ACPI APIC Table: <', /^ACPI APIC Table: <(.*)>$/, (context, [, oem = '']) => noteOem(context, oem)],
  ['^acpi0: ', /^acpi0: tables ([A-Z0-9!_ ]+)$/, tableList],
  ['ength=', /^([A-Z][A-Z0-9!]{3}):\s*Length=\d/, table, 'acpi-tables'],
  [' @ 0x', /^([A-Z][A-Z0-9!]{3}) @ 0x[0-9A-Fa-f]+$/, table, 'acpi-tables'],
  ['Signature : "', /Signature : "([A-Z][A-Z0-9!]{3})"/, table, 'acpi-tables'],
  ['^-r--------', /^-r--------.* ([A-Z][A-Z0-9!]{3}\d{0,2})$/, tableList, 'acpi-tables'],
  [
    '',
    /^[A-Z][A-Z0-9!]{3}\d{0,2}(?:\s+\w{4,7}!?){0,60}$/,
    (context, match) => {
      const names = match[0].split(/\s+/);
      const known = names.filter((name) => knownTables.test(name));
      if (known.length === 0 || (known.length < 3 && known.length < names.length)) return;
      context.report.formats.add('acpi-tables');
      for (const name of known) noteTable(context, name);
    },
  ],
];

/** dmidecode: only the system's and the processor's own sections, because boards and memory have makers as well. */
const dmidecode: Rule[] = [
  ['^# dmidecode', /^# dmidecode \d/, (context) => context.begin(), 'dmidecode'],
  ['^Handle 0x', /^Handle 0x[0-9A-F]{4}, DMI type (\d+)/, (context, [, type = '']) => void (context.report.section = type), 'dmidecode'],
  [
    ' Information',
    /^(?:(System)|(Processor)|Base Board|BIOS|Chassis) Information$/,
    (context, [, system, processor]) => void (context.report.section = system ? '1' : processor ? '4' : '0'),
  ],
  [
    ': ',
    /^(Manufacturer|Product Name|Version): (.+)$/,
    (context, [, key, value = '']) => {
      const { section } = context.report;
      if (section === '1') nameComputer(context, { [key === 'Version' ? 'version' : key === 'Manufacturer' ? 'maker' : 'product']: value });
      else if (section === '4' && key === 'Version') nameProcessor(context, value);
    },
    '?dmidecode',
  ],
  ['^Signature: ', /^Signature: (?:Type \d+, )?Family (\d+), Model (\d+), Stepping (\d+)/, decimal, 'dmidecode'],
];

function decimal(context: Context, [, ...parts]: string[]): void {
  noteFms(context, parts.slice(0, 3).map((part) => Number(part).toString(16)));
}

const requirement: Effect = (context, [, key = '', value = '']) => {
  const yes = /^(?:yes|ja|oui|s[iíì]|sim|true)$/i.test(value);
  if (!yes && !/^(?:no|nein|non|n[ãa]o|false)$/i.test(value)) return;
  const { report } = context;
  // systeminfo lists these only if no hypervisor runs; PowerShell then says False to all.
  if (/\s/.test(key)) note(context, 'bare');
  else if (!yes) return;
  if (/firmware|activ/i.test(key)) say(context, 'vt', yes ? 'yes' : 'off', 'kernel');
  else if (!/second|zweiten|segundo/i.test(key)) {
    if (yes) say(context, 'vt', 'yes', 'flags');
  } else if (yes) say(context, 'slat', 'yes', 'kernel');
  // Many AMD systems answer no to all if the switch is off, so a no counts only beside a yes.
  else if (report.proofs.some((proof) => proof.property === 'vt' && proof.value === 'yes')) say(context, 'slat', 'no', 'flags');
};

/** systeminfo and PowerShell's Get-ComputerInfo, Get-CimInstance Win32_Processor; English, German, French, Spanish, Italian, Portuguese. */
const windows: Rule[] = [
  ...['^Host Name', '^Hostname', '^Nom de l', '^Nombre de host', '^Nome '].map((before): Rule => [
    before,
    /^(?:Host Name|Hostname|Nom de l.h[ôo]te|Nombre de host|Nome (?:do )?host)\s*: +(\S+)$/i,
    (context, [, host = '']) => {
      context.begin();
      context.report.host = `windows ${host}`;
    },
    'windows-systeminfo',
  ]),
  [
    ' Family ',
    /\b(x86|Intel64|AMD64|EM64T) Family (\d+) Model (\d+) Stepping (\d+)(?:,? (\w+))?/,
    (context, [, mode, family = '', model = '', stepping = '', vendor = '']) => {
      if (mode !== 'x86') say(context, 'lm64', 'yes', 'kernel');
      context.report.vendor ||= vendor;
      decimal(context, ['', family, model, stepping]);
    },
    'windows-systeminfo',
  ],
  ['x64-bas', /: +x64-bas\S+ PC$/i, 'lm64 yes kernel', 'windows-systeminfo'],
  ['yst', /^(?:System ?(?:Manufacturer|hersteller)|Fabricant du syst.me)\s*: +(.+)$/i, (context, [, maker]) => nameComputer(context, { maker })],
  ['yst', /^(?:System ?model+|Mod.le du syst.me)\s*: +(.+)$/i, (context, [, product]) => nameComputer(context, { product })],
  ['istema', /^(?:Fabricante d(?:el|o) sistema|Produttore sistema)\s*: +(.+)$/i, (context, [, maker]) => nameComputer(context, { maker })],
  ['istema', /^(?:Modelo (?:d?el|do) sistema|Modello sistema)\s*: +(.+)$/i, (context, [, product]) => nameComputer(context, { product })],
  ...['Extens', 'Estensioni', 'egundo', 'econdo', 'irmware', 'microprogramme', 'berwachungsmodus', 'moniteur', 'econd', 'zweiten'].map((before): Rule => [
    before,
    /((?:VM Monitor Mode |VMMonitorMode)Extensions|VM-.berwachungsmodus|mode du moniteur[^:]*|Virtuali[sz]ation (?:Enabled In Firmware|activ[^:]*)|Virtualisierung in (?:der )?Firmware aktiviert|VirtualizationFirmwareEnabled|Second ?Level ?Address ?Translation(?:Extensions)?|Adress.bersetzung der zweiten Ebene|adresse de second niveau|Extens(?:iones|.es) de modo de monitor[^:]*|Estensioni modalit. monitor[^:]*|virtuali(?:zación en el|zação [^:]* no|zzazione [^:]* nel) firmware|direcciones de segundo nivel|endereços de segundo n.vel|indirizzi di secondo livello)\s*: +(\S+)$/i,
    requirement,
    'windows-systeminfo',
  ]),
  ['^Name', /^Name\s*: +(.*(?:\((?:R|TM)\)|AMD |Intel ).*)$/, (context, [, name = '']) => nameProcessor(context, name)],
];

export const firmwareRules: Rule[] = [...tables, ...dmidecode, ...windows];
