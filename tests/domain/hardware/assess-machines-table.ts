import type { Sources } from '../../../src/domain/hardware/assess/join-findings.ts';
import type { Role } from '../../../src/domain/hardware/verdict.ts';
import { cpu, family, reading, said } from './assess-sources.ts';

interface Row {
  machine: string;
  from: Sources;
  /** Verdicts in the order of the roles (NetBSD PV, NetBSD PVH, FreeBSD; guests PV, PVH, HVM; passing through): y yes, c conditional, ? unknown, n no. */
  verdicts: string;
  /** Why, in a sentence: the name of the test. */
  because: string;
  /** The fact that is told first, of roles where it is the point. */
  first?: Partial<Record<Role, string>>;
}

const name = (one: string): Sources => ({ model: cpu(one) });
const flags = [said('lm64', 'yes', 'flags', 'flags : fpu … lm')];
const open = 'hardware/firmware-off-share';
const no64 = 'history/x86-32-removed';

export const byName: Row[] = [
  { machine: 'Pentium 4 1.70GHz (Willamette)', from: name('Pentium 4 (no model) 1.70GHz'), verdicts: 'nnn nnn n', because: '32 bits only', first: { 'guest-pv': no64, passthrough: no64 } },
  { machine: 'Pentium 4 630 (Prescott, 64-bit)', from: name('Pentium 4 630'), verdicts: 'ynn ynn n', because: '64 bits and nothing else: PV only' },
  { machine: 'Pentium 4 672', from: name('Pentium 4 672'), verdicts: 'ynn ycc n', because: 'one of the first with VT-x, by Intel’s list, without EPT and IOMMU', first: { 'guest-pvh': open } },
  { machine: 'Pentium D 945', from: name('Pentium D 945'), verdicts: 'ynn ynn n', because: 'Intel left VT-x out of it', first: { 'guest-hvm': 'xen/hvm' } },
  { machine: 'Core Duo T2400', from: name('Core Duo T2400'), verdicts: 'nnn nnn n', because: 'VT-x, but 32 bits only', first: { 'guest-hvm': no64 } },
  { machine: 'Core 2 Duo E4500', from: name('Core 2 Duo E4500'), verdicts: 'ynn ynn c', because: 'no VT-x; whether there is an IOMMU, the chipset decides', first: { 'netbsd-dom0-pvh': 'xen/pvh-dom0' } },
  { machine: 'Core 2 Duo E6600', from: name('Core 2 Duo E6600'), verdicts: 'ycn ycc c', because: 'VT-x without EPT: guests with hardware help on shadow paging only, no FreeBSD dom0', first: { 'freebsd-dom0': 'freebsd/dom0-hardware' } },
  { machine: 'Core i7-920', from: name('Core i7-920'), verdicts: 'ycc ycc c', because: 'EPT, and the IOMMU in the chipset', first: { passthrough: 'hardware/iommu-what' } },
  { machine: 'Xeon E5520', from: name('Xeon E5520'), verdicts: 'ycc ycc c', because: 'EPT, and the IOMMU in the chipset 5520' },
  { machine: 'Core i5-2500K', from: name('Core i5-2500K'), verdicts: 'ynn ycc n', because: 'everything but VT-d', first: { 'freebsd-dom0': 'freebsd/dom0-hardware', passthrough: 'xen/pci-passthrough' } },
  { machine: 'Core i5-2400', from: name('Core i5-2400'), verdicts: 'ycc ycc c', because: 'everything, as far as firmware and board play along', first: { 'guest-pvh': open } },
  { machine: 'Core i5-2520M (ThinkPad X220)', from: name('Core i5-2520M'), verdicts: 'ycc ycc c', because: 'a name alone never proves the firmware’s switches', first: { 'freebsd-dom0': open } },
  { machine: 'Xeon E5-2670', from: name('Xeon E5-2670'), verdicts: 'ycc ycc c', because: 'everything, firmware open' },
  { machine: 'Celeron G1610T (MicroServer Gen8)', from: name('Celeron G1610T'), verdicts: 'ynn ycc n', because: 'VT-x and EPT but no VT-d' },
  { machine: 'Core i7-3770K', from: name('Core i7-3770K'), verdicts: 'ynn ycc n', because: 'K models of its day lack VT-d' },
  { machine: 'Atom N270', from: name('Atom N270'), verdicts: 'nnn nnn n', because: '32 bits only' },
  { machine: 'Atom N450', from: name('Atom N450'), verdicts: 'ynn ynn n', because: '64 bits without VT-x' },
  { machine: 'Atom D525', from: name('Atom D525'), verdicts: 'ynn ynn n', because: '64 bits without VT-x' },
  { machine: 'Atom Z3735F', from: name('Atom Z3735F'), verdicts: 'ynn ycc n', because: 'Bay Trail has VT-x with EPT and no VT-d' },
  { machine: 'Atom C2750', from: name('Atom C2750'), verdicts: 'ynn ycc n', because: 'Avoton has VT-x with EPT and no VT-d' },
  { machine: 'Intel N100', from: name('Intel N100'), verdicts: 'ycc ycc c', because: 'everything, firmware open' },
  { machine: 'Core Ultra 7 155H', from: name('Core Ultra 7 155H'), verdicts: 'ycc ycc c', because: 'everything, firmware open' },
  { machine: 'Xeon Phi 7210', from: name('Xeon Phi 7210'), verdicts: 'nnn nnn n', because: 'Xen dropped Xeon Phi in 4.20', first: { 'netbsd-dom0-pv': 'hardware/xeon-phi', 'guest-hvm': 'hardware/xeon-phi' } },
  { machine: 'Opteron 250 (2003)', from: name('Opteron 250'), verdicts: 'ynn cnn n', because: 'the first 64-bit AMD: PV, and guests only with allow_unsafe', first: { 'guest-pv': 'hardware/amd-erratum-121' } },
  { machine: 'Athlon 64 X2 5600+ (AM2)', from: name('Athlon 64 X2 5600+'), verdicts: 'ynn ycc n', because: 'AMD-V without NPT and IOMMU' },
  { machine: 'Phenom II X4 955', from: name('Phenom II X4 955'), verdicts: 'ycc ycc c', because: 'NPT, and the IOMMU in the chipset' },
  { machine: 'E-350 (Bobcat)', from: name('E-350'), verdicts: 'ynn ycc n', because: 'AMD-V with NPT and no IOMMU' },
  { machine: 'A4-5000 (Kabini)', from: name('A4-5000'), verdicts: 'ynn ycc n', because: 'AMD-V with NPT and no IOMMU' },
  { machine: 'GX-412TC (APU2)', from: name('GX-412TC'), verdicts: 'ycc ycc c', because: 'an IOMMU that some firmware shows and some does not' },
  { machine: 'FX-8350', from: name('FX-8350'), verdicts: 'ycc ycc c', because: 'the IOMMU sits in the chipset', first: { 'freebsd-dom0': open, passthrough: 'hardware/iommu-what' } },
  { machine: 'Opteron 6276', from: name('Opteron 6276'), verdicts: 'ycc ycc c', because: 'the IOMMU sits in the chipset' },
  { machine: 'Ryzen 7 1700 (Zen)', from: name('Ryzen 7 1700'), verdicts: 'ycc ycc c', because: 'everything, firmware open' },
  { machine: 'Ryzen 5 3600 (Zen 2)', from: name('Ryzen 5 3600'), verdicts: 'ycc ycc c', because: 'everything, firmware open' },
  { machine: 'Ryzen 9 5950X (Zen 3)', from: name('Ryzen 9 5950X'), verdicts: 'ycc ycc c', because: 'everything, firmware open' },
  { machine: 'Ryzen 9 7950X (Zen 4)', from: name('Ryzen 9 7950X'), verdicts: 'ycc ycc c', because: 'everything, firmware open' },
  { machine: 'Ryzen 9 9950X (Zen 5)', from: name('Ryzen 9 9950X'), verdicts: 'ycc ycc c', because: 'everything, firmware open' },
  { machine: 'EPYC 7302P', from: name('EPYC 7302P'), verdicts: 'ycc ycc c', because: 'its IOMMU is inferred from Zen 2, nobody listed it', first: { passthrough: 'hardware/inferred-by-family' } },
  { machine: 'VIA C7-M', from: name('VIA C7-M'), verdicts: 'nnn nnn n', because: '32 bits only' },
  { machine: 'VIA Eden', from: name('VIA Eden'), verdicts: 'nnn nnn n', because: '32 bits only' },
  { machine: 'VIA Nano U3300', from: name('VIA Nano U3300'), verdicts: 'ynn ycc n', because: 'VT-x without EPT, and nobody reported Xen on it' },
  { machine: 'Zhaoxin KX-6640MA', from: name('Zhaoxin KX-6640MA'), verdicts: 'y?? ycc ?', because: 'VT-x with EPT, of an IOMMU nothing is known', first: { passthrough: 'hardware/iommu-what' } },
  { machine: 'Hygon C86 7185', from: name('Hygon C86 7185'), verdicts: 'ycc ycc c', because: 'Zen’s design; its IOMMU is inferred' },
  { machine: 'Core 2 Quad Q8300', from: name('Core 2 Quad Q8300'), verdicts: 'y?n y?? c', because: 'sold with and without VT-x under one name', first: { 'guest-hvm': 'hardware/same-name' } },
  { machine: 'Athlon 64 3800+', from: name('Athlon 64 3800+'), verdicts: 'ynn c?? n', because: 'before AM2 without AMD-V and with erratum 121, from AM2 on with', first: { 'guest-hvm': 'hardware/same-name', 'guest-pv': 'hardware/amd-erratum-121' } },
  { machine: 'Athlon 64 3800+, stepping of AM2', from: { ...name('Athlon 64 3800+'), steppingFms: '15-95-2' }, verdicts: 'ynn ccc n', because: '7 of 7 reports of this stepping show AMD-V' },
  { machine: 'Athlon 64 3800+, stepping of socket 939', from: { ...name('Athlon 64 3800+'), steppingFms: '15-47-2' }, verdicts: 'ynn cnn n', because: 'none of 14 reports of this stepping shows AMD-V' },
  { machine: 'Core 2 Quad Q8300, stepping 10', from: { ...name('Core 2 Quad Q8300'), steppingFms: '6-23-10' }, verdicts: 'y?n y?? c', because: 'even the stepping stands for both: 133 of 181', first: { 'guest-hvm': 'hardware/same-name' } },
  { machine: 'a Core i5 that the table does not have', from: { rule: family('Core i5-13999X') }, verdicts: 'ccc ccc c', because: 'its family only is known', first: { 'netbsd-dom0-pv': no64, 'guest-pvh': no64 } },
  { machine: 'nothing at all', from: {}, verdicts: '??? ??? ?', because: 'nothing is known' },
];

const sandy = cpu('Core i5-2520M');
const bare = (model: string, ...evidence: Parameters<typeof reading>[0]): Sources => ({ model: cpu(model), reading: reading([...flags, ...evidence]) });

export const byText: Row[] = [
  {
    machine: 'X220 with FreeBSD, all on',
    from: { model: sandy, reading: reading([said('lm64', 'yes', 'flags', 'AMD Features=0x28100800<SYSCALL,NX,RDTSCP,LM>'), said('vt', 'yes', 'kernel', 'VT-x: PAT,HLT,MTF,PAUSE,EPT,UG,VPID'), said('slat', 'yes', 'kernel', 'VT-x: PAT,HLT,MTF,PAUSE,EPT,UG,VPID'), said('iommu', 'yes', 'acpi', 'ACPI: DMAR')]) },
    verdicts: 'ycy yyy c',
    because: 'the kernel read the registers, firmware reports the IOMMU',
  },
  { machine: 'X220 with FreeBSD, VT-x off', from: bare('Core i5-2520M', said('vt', 'off', 'kernel', 'VT-x: (disabled in BIOS) PAT,HLT')), verdicts: 'ycc ycc c', because: 'a switch in firmware', first: { 'guest-pvh': 'hardware/intel-lock-bit' } },
  { machine: 'FX-8350 with FreeBSD, SVM off', from: bare('FX-8350', said('vt', 'off', 'kernel', 'SVM: (disabled in BIOS) NP,NRIP')), verdicts: 'ycc ycc c', because: 'a switch in firmware', first: { 'guest-pvh': 'hardware/amd-svmdis' } },
  { machine: 'X220 with Linux, vmx and ept shown', from: bare('Core i5-2520M', said('vt', 'yes', 'flags', 'flags : vmx'), said('slat', 'yes', 'flags', 'flags : ept')), verdicts: 'ycc ycc c', because: 'a flag does not tell the firmware’s switch', first: { 'guest-pvh': open } },
  { machine: 'X220 with Linux, no vmx', from: bare('Core i5-2520M', said('vt', 'no', 'flags', 'flags : fpu')), verdicts: 'ycc ycc c', because: 'the processor has it, so Linux hides what is locked off', first: { 'guest-hvm': 'hardware/intel-lock-bit' } },
  { machine: 'E4500 with Linux, no vmx', from: bare('Core 2 Duo E4500', said('vt', 'no', 'flags', 'flags : fpu')), verdicts: 'ynn ynn c', because: 'table and machine agree' },
  { machine: 'a processor nobody knows, no vmx', from: { reading: reading([...flags, said('vt', 'no', 'flags', 'flags : fpu')]) }, verdicts: 'y?? y?? ?', because: 'a missing flag may be the firmware’s doing' },
  { machine: 'Atom N570 with vmx, though Intel says no', from: bare('Atom N570', said('vt', 'yes', 'flags', 'VMX')), verdicts: 'ynn ycc n', because: 'the machine is believed before the list' },
  { machine: 'X220 with NetBSD, complete ACPI list without DMAR', from: bare('Core i5-2520M', said('iommu', 'no', 'acpi', 'ACPI: FACP')), verdicts: 'ycc ycc c', because: 'the processor has VT-d, so a switch has to be found', first: { passthrough: 'hardware/iommu-what' } },
  { machine: 'FX-8350, complete ACPI list without IVRS', from: bare('FX-8350', said('iommu', 'no', 'acpi', 'ACPI: FACP')), verdicts: 'y?? ycc ?', because: 'the board has none, or firmware hides it: nobody can tell' },
  { machine: 'i5-2500K, complete ACPI list without DMAR', from: bare('Core i5-2500K', said('iommu', 'no', 'acpi', 'ACPI: FACP')), verdicts: 'ynn ycc n', because: 'the processor has none either' },
  { machine: 'OpenBSD with vmm0 and DMAR on a Xeon E5-2670', from: bare('Xeon E5-2670', said('vt', 'yes', 'kernel', 'vmm0 at mainbus0: VMX/EPT'), said('iommu', 'yes', 'acpi', 'acpi0: tables DSDT FACP APIC DMAR')), verdicts: 'ycy yyy c', because: 'VT-x is on, so EPT is, which every measured one has' },
  { machine: 'no CMPXCHG16B', from: bare('Phenom II X4 955', said('cx16', 'no', 'flags', 'flags : fpu')), verdicts: 'ynn ycc n', because: 'Xen’s IOMMU drivers need the instruction' },
  {
    machine: 'a guest of KVM on an EPYC',
    from: { model: cpu('EPYC 7302P'), reading: reading([...flags, said('vt', 'no', 'flags', 'flags : fpu')], 'guest', { hypervisor: 'KVM' }) },
    verdicts: 'c?? c?? ?',
    because: 'the hypervisor decides what is seen',
    first: { 'guest-hvm': 'hardware/guest-sees-virtual-cpu', 'guest-pv': 'hardware/guest-sees-virtual-cpu' },
  },
  { machine: 'a guest of KVM with nested virtualisation', from: { model: cpu('EPYC 7302P'), reading: reading([...flags, said('vt', 'yes', 'flags', 'svm'), said('iommu', 'yes', 'acpi', 'ACPI: IVRS')], 'guest') }, verdicts: 'c?? c?? ?', because: 'a virtual SVM and a virtual IOMMU are none of the machine’s' },
  { machine: 'QEMU that claims to be an Atom N270', from: { model: cpu('Atom N270'), reading: reading([said('lm64', 'no', 'flags', 'flags : fpu')], 'guest') }, verdicts: '??? ??? ?', because: 'a name from inside a guest is no proof of 32 bits' },
  { machine: 'an HVM guest of Xen', from: { model: cpu('Xeon E5-2670'), reading: reading([...flags], 'guest', { hypervisor: 'Xen' }) }, verdicts: 'c?? c?? ?', because: 'Xen shows VMX to HVM guests on request only' },
  { machine: 'a PV dom0 on an X220 (flags only)', from: { model: sandy, reading: reading([...flags, said('vt', 'no', 'flags', 'features1'), said('iommu', 'no', 'acpi', 'ACPI: FACP')], 'pv-dom0') }, verdicts: 'ycc ycc c', because: 'flags and tables prove nothing there, the processor’s row counts', first: { 'guest-hvm': open } },
  { machine: 'a PV dom0 on an unknown processor', from: { reading: reading([...flags, said('vt', 'no', 'flags', 'features1')], 'pv-dom0') }, verdicts: 'y?? y?? ?', because: 'Xen hides what the question is about', first: { 'guest-hvm': 'hardware/pv-hides-flags', passthrough: 'hardware/dmar-hidden' } },
  {
    machine: 'a PV dom0 with xl info: hvm hap hvm_directio',
    from: { reading: reading([said('lm64', 'yes', 'xen', 'xen_caps : xen-3.0-x86_64'), ...(['vt', 'hap', 'slat', 'iommu'] as const).map((one) => said(one, 'yes', 'xen', 'virt_caps : pv hvm hvm_directio pv_directio hap'))], 'pv-dom0') },
    verdicts: 'ycy yyy c',
    because: 'a running Xen is the strongest witness, whatever the processor is called',
  },
  {
    machine: 'E6600 under a Xen that says it has no shadow paging',
    from: { model: cpu('Core 2 Duo E6600'), reading: reading([...flags, said('vt', 'yes', 'xen', 'virt_caps : pv hvm gnttab-v1'), ...(['hap', 'slat', 'shadow', 'iommu'] as const).map((one) => said(one, 'no', 'xen', 'virt_caps : pv hvm gnttab-v1'))], 'pv-dom0') },
    verdicts: 'ynn ynn ?',
    because: 'neither EPT nor shadow paging',
    first: { 'guest-hvm': 'xen/shadow-hap-needed' },
  },
  { machine: 'E6600 under a Xen with shadow paging', from: { model: cpu('Core 2 Duo E6600'), reading: reading([...flags, said('vt', 'yes', 'xen', 'virt_caps : pv hvm shadow'), said('slat', 'no', 'xen', 'virt_caps : pv hvm shadow'), said('shadow', 'yes', 'xen', 'virt_caps : pv hvm shadow')], 'pv-dom0') }, verdicts: 'ycn ycc c', because: 'shadow paging works, without security support', first: { 'guest-pvh': 'xen/shadow-paging' } },
  { machine: 'X220 under Xen: VMX disabled by BIOS', from: { model: sandy, reading: reading([said('vt', 'off', 'xen', 'CPU0: VMX disabled by BIOS.'), said('iommu', 'no', 'xen', 'I/O virtualisation disabled')], 'pv-dom0') }, verdicts: 'ycc ycc c', because: 'both are switches', first: { 'guest-hvm': 'hardware/intel-lock-bit' } },
  { machine: 'Ryzen 5 3600 under Xen: HAP detected but disabled', from: { model: cpu('Ryzen 5 3600'), reading: reading([said('vt', 'yes', 'xen', 'HVM: SVM enabled'), said('slat', 'yes', 'xen', 'HVM: Hardware Assisted Paging (HAP) detected but disabled'), said('hap', 'no', 'xen', 'HVM: Hardware Assisted Paging (HAP) detected but disabled')], 'pv-dom0') }, verdicts: 'ycc ycc c', because: 'NPT is there and Xen leaves it alone', first: { 'guest-hvm': 'hardware/xl-dmesg-hvm' } },
  { machine: 'a PVH dom0 on an X220', from: { model: sandy, reading: reading([...flags, said('vt', 'no', 'flags', 'Features2')], 'pvh-dom0') }, verdicts: 'ycy yyy c', because: 'Xen starts no PVH dom0 without VT-x and an IOMMU' },
  {
    machine: 'a text whose lines contradict each other',
    from: { model: sandy, reading: reading([...flags, said('vt', 'yes', 'flags', 'flags : vmx'), said('vt', 'no', 'flags', 'flags : fpu')]) },
    verdicts: 'y?? y?? c',
    because: 'nobody knows which line is right',
    first: { 'guest-hvm': 'hardware/vt-x-what' },
  },
];
