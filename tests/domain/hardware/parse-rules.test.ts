import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createReader, parseText, splitLines } from '#src/domain/hardware/parse/parse-text.ts';
import { largestText } from '#src/domain/hardware/reading.ts';
import type { MachineReading } from '#src/domain/hardware/reading.ts';
import { textOf } from './machine-texts.ts';

const only = (text: string): MachineReading => {
  const { machines } = parseText(text);
  assert.equal(machines.length, 1);
  return machines[0] as MachineReading;
};
const values = (machine: MachineReading, property: string): string[] => machine.evidence.filter((each) => each.property === property).map((each) => `${each.value} ${each.witness}`);

test('a missing feature proves nothing in a guest or a PV dom0', () => {
  for (const name of ['freebsd-dmesg-kvm-guest', 'netbsd-cpuctl-pv-dom0', 'linux-cpuinfo-kvm-guest', 'linux-lscpu-xen-dom0', 'linux-dmesg-xen-pv-dom0', 'netbsd-dmesg-xen3-dom0-no-table', 'linux-dmesg-kvm-guest']) {
    for (const { property, value, witness, quote } of only(textOf(name)).evidence) assert.equal(value, 'yes', `${name}: ${property} ${value} ${witness} ${quote.text}`);
  }
});

test('a running Xen is believed in a PV dom0, yes and no', () => {
  assert.deepEqual(values(only(textOf('xl-info-no-iommu')), 'iommu'), ['no xen']);
  assert.deepEqual(values(only(textOf('xl-dmesg-intel-off')), 'vt'), ['off xen']);
});

test('virt_caps of a Xen before 4.13 says nothing about paging', () => {
  const machine = only(textOf('xl-info-old'));
  assert.deepEqual([...values(machine, 'hap'), ...values(machine, 'slat'), ...values(machine, 'shadow')], []);
});

test('the last boot in a log counts', () => {
  assert.deepEqual(values(only(textOf('freebsd-two-boots')), 'vt').toSorted(), ['yes flags', 'yes kernel']);
});

test('two xl info of one host that differ are a contradiction, with both lines', () => {
  const { contradictions } = only(textOf('contradiction'));
  assert.deepEqual(contradictions.map(({ property, quotes }) => [property, ...quotes.map(({ line }) => line)]), [['iommu', 13, 34]]);
});

test('the quote of a long feature list holds the word it is quoted for', () => {
  for (const { quote } of only(textOf('linux-cpuinfo-amd-bare')).evidence) assert.ok(quote.text.length <= 202);
  assert.match(only(textOf('linux-cpuinfo-amd-bare')).evidence.find(({ property }) => property === 'slat')?.quote.text ?? '', /\bnpt\b/);
});

test('a list that ends with the paste or at a column proves no absence', () => {
  const text = textOf('linux-cpuinfo-intel-locked');
  for (const cut of [text.split(' ssse3')[0] ?? '', text.replace(/^(flags.{90}).*$/gm, '$1')]) assert.deepEqual(parseText(cut).machines.flatMap((machine) => machine.evidence.filter(({ value }) => value !== 'yes')), []);
});

test('a word broken by the terminal is neither there nor missing', () => {
  const text = textOf('linux-lscpu-en-intel').replace(' vmx ', ' vm\nx ').replace(/^Virtual.*\n/m, '');
  assert.deepEqual(values(only(text), 'vt'), []);
});

test('the number before a BSD list outweighs words that were lost', () => {
  const text = textOf('freebsd-dmesg-intel-bare').replace(',VMX,', ',').replace(/^ {2}VT-x.*\n/m, '');
  assert.deepEqual(values(only(text), 'vt'), []);
});

test('a word behind the place where a list was wrapped is found on its line', () => {
  const text = textOf('freebsd-dmesg-intel-bare').replace(',VMX,', ',\nVMX,').replace(/^ {2}VT-x.*\n/m, '');
  assert.deepEqual(only(text).evidence.filter(({ property }) => property === 'vt').map(({ quote }) => quote.line), [13]);
});

test('a table list without DMAR and IVRS is no evidence where the place is unknown', () => {
  assert.deepEqual(only(textOf('acpi-ls-without')).evidence, []);
});

test('an i386 kernel says nothing about 64 bits, unless the signature is of a processor that was made before them', () => {
  const boot = (id: string) => `NetBSD 9.3 (GENERIC) #0: Thu Aug  4 15:30:37 UTC 2022\n\tmkrepro@mkrepro.NetBSD.org:/usr/src/sys/arch/i386/compile/GENERIC\nmainbus0 (root)\nACPI: RSDP 0x00000000000F6D20 000024 (v02 LENOVO)\ncpu0 at mainbus0 apid 0\ncpu0: Intel(R) Something @ 2.00GHz, id 0x${id}\n`;
  assert.deepEqual(values(only(boot('6f6')), 'lm64'), []);
  assert.deepEqual(values(only(boot('f43')), 'lm64'), []);
  assert.deepEqual(values(only(boot('f29')), 'lm64'), ['no flags']);
  assert.deepEqual(values(only(boot('6e8')), 'lm64'), ['no flags']);
  assert.deepEqual(values(only(textOf('freebsd-dmesg-northwood-i386')), 'lm64'), ['no flags']);
});

test('in a guest a signature before 64 bits proves nothing: old QEMU prints one on any hardware', () => {
  assert.deepEqual(values(only('NetBSD 9.3 (GENERIC) #0: Thu Aug  4 15:30:37 UTC 2022\nQEMU Standard PC (i440FX + PIIX, 1996) (pc-i440fx-5.2)\nmainbus0 (root)\ncpu0 at mainbus0 apid 0\ncpu0: QEMU Virtual CPU version 2.5+, id 0x663\n'), 'lm64'), []);
});

test('NetBSD names the computer on the line before mainbus0, and a virtual one too', () => {
  const boot = (names: string) => only(`NetBSD 9.3 (GENERIC) #0: Thu Aug  4 15:30:37 UTC 2022\n${names}\nmainbus0 (root)\ncpu0 at mainbus0 apid 0\ncpu0: AMD Ryzen 7 3700X 8-Core Processor, id 0x870f10\n`);
  assert.deepEqual(boot('Dell Inc. OptiPlex 7010 (01)').computer, { maker: 'Dell Inc.', model: 'OptiPlex 7010', quote: { line: 2, text: 'Dell Inc. OptiPlex 7010 (01)' } });
  assert.equal(boot('LENOVO 20FRS2FK00 (ThinkPad X1 Yoga 1st)').computer?.model, 'ThinkPad X1 Yoga 1st 20FRS2FK00');
  for (const [names, hypervisor] of [['QEMU Standard PC (i440FX + PIIX, 1996) (pc-i440fx-5.2)', 'QEMU'], ['innotek GmbH VirtualBox (1.2)', 'VirtualBox'], ['VMware, Inc. VMware Virtual Platform (None)', 'VMware']] as const) {
    const machine = boot(names);
    assert.deepEqual([machine.setting, machine.hypervisor, machine.settingQuote?.line], ['guest', hypervisor, 2], names);
  }
  for (const names of ['timecounter: Timecounter "i8254" frequency 1193182 Hz quality 100', 'RTC BIOS diagnostic error 0x80<clock_battery>', 'Kernelized RAIDframe activated', 'avail memory = 7820 MB']) assert.equal(boot(names).computer, undefined, names);
});

test('lscpu of a guest is recognised in any language, also with the colons of Chinese and without its list of flags', () => {
  const texts = [
    '架构：                           x86_64\n厂商 ID：                        GenuineIntel\nCPU 系列：                       6\n型号：                           85\n型号名称：                       Intel(R) Xeon(R) Gold 6226R CPU @ 2.90GHz\n步进：                           7\n超管理器厂商：                   VMware\n虚拟化类型：                     完全\n',
    'Architektura:                    x86_64\nID producenta:                   GenuineIntel\nRodzina CPU:                     6\nModel:                           85\nNazwa modelu:                    Intel(R) Xeon(R) Gold 6226R CPU @ 2.90GHz\nWersja:                          7\nProducent hipernadzorcy:         VMware\n',
    'Arkkitehtuuri:                   x86_64\nMallinimi:                       Intel(R) Xeon(R) Gold 6226R CPU @ 2.90GHz\nHypervisorin valmistaja:         VMware\n',
  ];
  for (const text of texts) {
    const machine = only(text);
    assert.deepEqual([machine.brand?.value, machine.setting, machine.hypervisor], ['Intel(R) Xeon(R) Gold 6226R CPU @ 2.90GHz', 'guest', 'VMware'], text);
  }
});

test("the model of an Apple computer is no second processor", () => {
  const machine = only('machdep.cpu.brand_string: Intel(R) Core(TM) i7-3615QM CPU @ 2.30GHz\nhw.model: Macmini6,2\n');
  assert.deepEqual([machine.brand?.value, machine.computer?.model], ['Intel(R) Core(TM) i7-3615QM CPU @ 2.30GHz', 'Macmini6,2']);
});

test('a Xen from 4.3 on runs on 64 bits, if the text shows that it is one for x86', () => {
  const log = (version: string, ...lines: string[]) => only(['(XEN) Xen version ' + version + ' (root@build) (gcc) debug=n', ...lines.map((line) => `(XEN) ${line}`)].join('\n'));
  assert.deepEqual(values(log('4.4.1', 'VMX: Supported advanced features:', ' - Extended Page Tables (EPT)'), 'lm64'), ['yes xen']);
  assert.deepEqual(values(log('4.16.1', 'CPU Vendor: AMD, Family 21 (0x15), Model 2 (0x2), Stepping 0 (raw 00600f20)'), 'lm64'), ['yes xen']);
  assert.deepEqual(values(log('4.2.5', 'HVM: VMX enabled'), 'lm64'), []);
  assert.deepEqual(values(log('4.17.0', 'I/O virtualisation disabled'), 'lm64'), []);
  assert.deepEqual(values(only('NetBSD 9.3 (XEN3PAE_DOM0) #0: Thu Aug  4 15:30:37 UTC 2022\nhypervisor0 at mainbus0: Xen version 4.11.4nb1\n'), 'lm64'), ['yes kernel']);
});

test('systeminfo in Spanish, Italian and Portuguese names computer and switch', () => {
  const texts = [
    'Fabricante del sistema:                    Dell Inc.\nModelo el sistema:                         OptiPlex 7010\nTipo de sistema:                           x64-based PC\nRequisitos Hyper-V:                        Extensiones de modo de monitor de VM: Sí\n                                           Se habilitó la virtualización en el firmware: No\n                                           Traducción de direcciones de segundo nivel: Sí\n',
    'Produttore sistema:                        Dell Inc.\nModello sistema:                           OptiPlex 7010\nTipo sistema:                              x64-based PC\nRequisiti Hyper-V:                         Estensioni modalità monitoraggio macchina virtuale: Sì\n                                           Virtualizzazione abilitata nel firmware: No\n                                           Conversione indirizzi di secondo livello: Sì\n',
    'Fabricante do sistema:                     Dell Inc.\nModelo do sistema:                         OptiPlex 7010\nTipo de sistema:                           x64-based PC\nRequisitos do Hyper-V:                     Extensões de Modo de Monitor da VM: Sim\n                                           Virtualização Habilitada no Firmware: Não\n                                           Conversão de Endereços de Segundo Nível: Sim\n',
  ];
  for (const text of texts) {
    const machine = only(text);
    assert.deepEqual([machine.computer?.model, values(machine, 'vt'), values(machine, 'slat'), machine.setting], ['OptiPlex 7010', ['yes flags', 'off kernel'], ['yes kernel'], 'bare'], text);
  }
});

test('PowerShell under Hyper-V says False to everything, which proves nothing', () => {
  assert.deepEqual(values(only('Name : Intel(R) Core(TM) i5-8250U CPU @ 1.60GHz\nVirtualizationFirmwareEnabled : False\nVMMonitorModeExtensions : False\n'), 'vt'), []);
});

test('line ends, marks of mail, stamps and numbers change nothing but the lines', () => {
  const plain = textOf('openbsd-dmesg-intel-bare');
  const dressed: ((line: string, index: number) => string)[] = [
    (line) => `> ${line}`,
    (line) => `> > ${line}`,
    (line) => `Nov 23 10:00:01 attic /bsd: ${line}`,
    (line) => `2026-11-23T10:00:01.123456+01:00 attic kernel: ${line}`,
    (line, index) => `[    ${String(index)}.000000] ${line}`,
    (line) => `[Mon Nov 23 10:00:01 2026] ${line}`,
    (line, index) => `${String(index + 1)}: ${line}`,
    (line, index) => `${String(index + 1).padStart(6)}\t${line}`,
    (line) => `<6>[    0.000000] ${line}`,
    (line) => `/var/run/dmesg.boot:${line}`,
    (line) => `\u001b[33m${line}\u001b[0m`,
    (line) => `${line}   \t`,
  ];
  const facts = (text: string): unknown => {
    const { brand, fms, computer, setting, evidence } = only(text);
    return [brand?.value, fms?.value, computer?.model, setting, evidence.map(({ property, value, witness, quote }) => [property, value, witness, quote.line])];
  };
  for (const dress of dressed) assert.deepEqual(facts(plain.split('\n').map(dress).join('\n')), facts(plain), dress('cpu0: x', 0));
  for (const end of ['\r\n', '\r']) assert.deepEqual(facts(plain.replaceAll('\n', end)), facts(plain));
  assert.deepEqual(facts(`\ufeff${plain}`), facts(plain));
  assert.deepEqual(facts(plain.split('').join('\0')), facts(plain));
});

test('reading piece by piece gives what reading at once gives', () => {
  const text = textOf('join-dmesg-cpuctl-acpidump-xl');
  const reader = createReader();
  for (const line of splitLines(text)) reader.feed([line]);
  assert.deepEqual(reader.finish(), parseText(text));
});

test('what cannot be read is named', () => {
  const codes = (text: string): string => parseText(text).problems.map(({ code }) => code).join(' ');
  assert.equal(codes(''), 'empty');
  assert.equal(codes(' \n\t\r\n'), 'empty');
  assert.equal(codes('x'), 'too-short');
  assert.equal(codes('a'.repeat(largestText + 1)), 'too-large');
  assert.equal(codes('\u0001\u0002\u0003\ufffd\ufffd\u0007'.repeat(200)), 'binary');
  assert.equal(codes(textOf('prose')), 'nothing');
});

test('a page may feed more than is read; then nothing is read', () => {
  const reader = createReader();
  for (let piece = 0; piece < 60; piece += 1) reader.feed(['cpu0: "Intel(R) N100"', 'x'.repeat(100_000)]);
  assert.deepEqual(reader.finish().problems, [{ code: 'too-large' }]);
});

test('a not-x86 problem quotes the line', () => {
  assert.match(parseText(textOf('other-lscpu-arm')).problems[0]?.quote?.text ?? '', /aarch64/);
});

test('a name alone is kept as written, without its label', () => {
  assert.equal(only('Processor: AMD FX-8350').brand?.value, 'AMD FX-8350');
  assert.equal(only('4700S').brand?.value, '4700S');
  assert.equal(only('  EPYC 7302P\n').brand?.value, 'EPYC 7302P');
});

test('what grep leaves of the usual instructions is understood', () => {
  assert.deepEqual(values(only('vmx\nvmx\nvmx\n'), 'vt'), ['yes flags']);
  assert.deepEqual(values(only('$ grep -m 1 -E -o -w "ept|npt" /proc/cpuinfo\nept\n'), 'slat'), ['yes flags']);
  assert.deepEqual(values(only('Virtualization:      AMD-V\n'), 'vt'), ['yes flags']);
  assert.deepEqual(values(only('[    0.000000] ACPI: DMAR 0x0000000079B8A000 0000A8 (v01 INTEL  EDK2     00000002      01000013)\n'), 'iommu'), ['yes acpi']);
});

test('drivers that are always there, and bridges named after processors, show nothing', () => {
  for (const line of ['AMD-Vi: AMD IOMMUv2 functionality not available on this system', 'DMAR: No DMAR devices found', 'iommu: Default domain type: Translated', 'x86/cpu: SGX disabled by BIOS.']) {
    assert.deepEqual(parseText(`Linux version 6.1.0 (x) #1\n${line}\n`).machines.flatMap(({ evidence }) => evidence), [], line);
  }
  assert.equal(parseText('NetBSD 10.1 (GENERIC) #0: Mon\nvmm0 at mainbus0: VMX/EPT\npchb0 at pci0 dev 0 function 0: "Intel Core 7G Host" rev 0x03\n').machines[0]?.brand, undefined);
});

test('a Linux on Xen as PVH is a dom0 on real firmware, else a guest', () => {
  const text = 'Linux version 6.1.0 (x) #1\nBooting kernel on Xen PVH\n';
  assert.equal(only(`${text}DMI: Dell Inc. PowerEdge R640/0W23H8, BIOS 2.19.1 06/04/2023\nXen version: 4.21.1\n`).setting, 'pvh-dom0');
  assert.equal(only(`${text}CPU0: Intel(R) N100 (family: 0x6, model: 0xbe, stepping: 0x0)\n`).setting, 'guest');
});

test('lines that were picked out of lscpu, and what systemd says of virtualisation, show a guest', () => {
  const cpuLine = 'Model name:            Intel(R) Xeon(R) CPU E5-2650 v2 @ 2.60GHz';
  for (const text of [
    `${cpuLine}\nHypervisor vendor:     KVM\n`,
    `Hypervisor vendor:     KVM\n${cpuLine}\n`,
    `user@vm:~$ systemd-detect-virt\nkvm\n${cpuLine}\n`,
    `${cpuLine}\n   Static hostname: attic\n           Chassis: vm\n    Virtualization: kvm\n`,
  ]) {
    const machine = only(text);
    assert.deepEqual([machine.brand?.value, machine.setting, machine.hypervisor], ['Intel(R) Xeon(R) CPU E5-2650 v2 @ 2.60GHz', 'guest', 'KVM'], text);
  }
  assert.equal(only(`user@host:~$ systemd-detect-virt\nnone\n${cpuLine}\n`).setting, 'unknown');
  assert.equal(only(`${cpuLine}\nHardware Vendor: Dell Inc.\nHardware Model: PowerEdge R620\n`).computer?.model, 'PowerEdge R620');
});

test('time stamps are taken off in the language of the system, too', () => {
  for (const stamp of ['[Tue Mar  5 10:22:31 2024] ', '[Di Mär  5 10:22:31 2024] ', '[mar. mars   5 10:22:31 2024] ', '[Вт мар  5 10:22:31 2024] ', '[火  3月  5 10:22:31 2024] ', 'Mär 05 10:22:31 attic kernel: ', 'mars 05 10:22:31 attic kernel: ', 'мар 05 10:22:31 attic kernel: ', '3月 05 10:22:31 attic kernel: ']) {
    const machine = only(['Linux version 6.1.0-18-amd64 (debian-kernel@lists.debian.org)', 'DMI: FUJITSU PRIMERGY TX1320 M3/D3373-A1, BIOS V5.0.0.12', 'kvm: disabled by bios'].map((line) => stamp + line).join('\n'));
    assert.deepEqual([machine.formats, machine.computer?.model, values(machine, 'vt')], [['linux-dmesg'], 'PRIMERGY TX1320 M3', ['off kernel']], stamp);
  }
});

test("Xen's log on ARM is no x86 machine", () => {
  const log = parseText('(XEN) Xen version 4.17.0 (xen@arm) (aarch64-linux-gnu-gcc) debug=n\n(XEN) Processor: 00000000410fd083: "ARM Limited", variant: 0x0, part 0xd08,rev 0x3\n(XEN) I/O virtualisation disabled\n(XEN) *** LOADING DOMAIN 0 ***\n');
  assert.deepEqual([log.machines, log.problems.map(({ code }) => code)], [[], ['not-x86']]);
});

test("NetBSD's PVH kernel runs in a dom0 on real firmware, and in a guest without it", () => {
  const boot = (...lines: string[]) => only(['NetBSD 11.0 (GENERIC) #0: Sat Aug  1 10:00:00 UTC 2026', 'Identified Guest XEN in PVH mode.', ...lines, 'cpu0: Intel(R) Xeon(R) CPU E5-2650 v2 @ 2.60GHz, id 0x306e4'].join('\n')).setting;
  assert.equal(boot('Dell Inc. PowerEdge R620 (Not Specified)', 'mainbus0 (root)'), 'pvh-dom0');
  assert.equal(boot('ACPI: RSDP 0x00000000000F0490 000024 (v02 DELL  )'), 'pvh-dom0');
  assert.equal(boot('mainbus0 (root)'), 'guest');
  assert.equal(boot('ACPI: RSDP 0x00000000000F0490 000024 (v02 Xen   )', 'ACPI: FACP 0x00000000FC009A60 0000F4 (v04 Xen    HVM      00000000 HVML 00000000)'), 'guest');
});
