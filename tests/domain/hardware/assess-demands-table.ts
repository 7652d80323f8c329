import type { Findings, Role } from '../../../src/domain/hardware/verdict.ts';
import { findings } from './assess-sources.ts';

interface Row {
  fact: string;
  /** Which of the fact's rules, from 0. */
  part: number;
  role: Role;
  /** A machine to which it applies, and one that differs by what the rule is about and to which it does not. */
  applies: Findings;
  spares: Findings;
}

const good = findings();
const row = (fact: string, part: number, role: Role, applies: Findings, spares = good): Row => ({ fact, part, role, applies, spares });
const guest = findings({ setting: 'guest', vt: 'hidden', slat: 'hidden', iommu: 'hidden' });
const dom0 = findings({ setting: 'pv-dom0', vt: 'hidden', slat: 'hidden', iommu: 'hidden' });

/** Every rule of the lookup. A new rule in a fact needs a row here. */
export const rows: Row[] = [
  row('freebsd/dom0-hardware', 0, 'freebsd-dom0', findings({ vt: 'no' }), findings({ vt: 'off' })),
  row('freebsd/dom0-hardware', 1, 'freebsd-dom0', findings({ slat: 'no' }), findings({ vt: 'no', slat: 'no' })),
  row('freebsd/dom0-hardware', 2, 'freebsd-dom0', findings({ slat: 'unknown' }), findings({ vt: 'unknown', slat: 'unknown' })),
  row('freebsd/dom0-hardware', 3, 'freebsd-dom0', findings({ iommu: 'no' }), findings({ iommu: 'off' })),
  row('hardware/amd-erratum-121', 0, 'guest-pv', findings({ vendor: 'AMD', microarch: 'k8-pre-f|orleans' }), findings({ vendor: 'AMD', microarch: 'orleans' })),
  row('hardware/amd-svmdis', 0, 'guest-hvm', findings({ vt: 'off', vendor: 'AMD' }), findings({ vt: 'off', vendor: 'Intel' })),
  row('hardware/cmpxchg16b', 0, 'passthrough', findings({ cx16: 'no' }), findings({ cx16: 'yes' })),
  row('hardware/dmar-hidden', 0, 'freebsd-dom0', dom0, guest),
  row('hardware/firmware-off-share', 0, 'guest-pvh', findings({ vt: 'cpu', slat: 'cpu' })),
  row('hardware/guest-sees-virtual-cpu', 0, 'guest-pvh', guest, dom0),
  row('hardware/guest-sees-virtual-cpu', 1, 'netbsd-dom0-pv', guest, dom0),
  row('hardware/gx-412tc', 0, 'passthrough', findings({ iommu: 'varies' }), findings({ iommu: 'chipset' })),
  row('hardware/inferred-by-family', 0, 'guest-pvh', findings({ vt: 'inferred', slat: 'inferred' }), findings({ vt: 'cpu', slat: 'cpu' })),
  row('hardware/inferred-by-family', 1, 'guest-pvh', findings({ slat: 'inferred' }), findings({ vt: 'inferred', slat: 'inferred' })),
  row('hardware/inferred-by-family', 2, 'passthrough', findings({ iommu: 'inferred' }), findings({ iommu: 'cpu' })),
  row('hardware/intel-lock-bit', 0, 'freebsd-dom0', findings({ vt: 'off' }), findings({ vt: 'off', vendor: 'AMD' })),
  row('hardware/iommu-what', 0, 'freebsd-dom0', findings({ iommu: 'cpu' })),
  row('hardware/iommu-what', 1, 'freebsd-dom0', findings({ iommu: 'off' })),
  row('hardware/iommu-what', 2, 'freebsd-dom0', findings({ iommu: 'chipset' })),
  row('hardware/iommu-what', 3, 'freebsd-dom0', findings({ iommu: 'unknown' })),
  row('hardware/linux-cpuinfo', 0, 'guest-pvh', findings({ slat: 'cpu' }), findings({ vt: 'cpu', slat: 'cpu' })),
  row('hardware/pkgsrc-shadow-paging', 0, 'guest-hvm', findings({ slat: 'no' }), findings({ slat: 'no', shadow: 'yes' })),
  row('hardware/pv-hides-flags', 0, 'guest-hvm', dom0, guest),
  row('hardware/same-name', 0, 'guest-hvm', findings({ vt: 'varies' }), findings({ vt: 'no' })),
  row('hardware/via-zhaoxin-unknown', 0, 'guest-pvh', findings({ vendor: 'VIA' }), findings({ vendor: 'VIA', vt: 'no' })),
  row('hardware/vt-x-what', 0, 'guest-pvh', findings({ vt: 'unknown' }), findings({ vt: 'off' })),
  row('hardware/vt-x-what', 1, 'guest-pvh', findings({ vt: 'off', vendor: '' }), findings({ vt: 'off' })),
  row('hardware/xeon-phi', 0, 'netbsd-dom0-pv', findings({ microarch: 'knightslanding' })),
  row('hardware/xl-dmesg-hvm', 0, 'guest-pvh', findings({ slat: 'off' })),
  row('history/x86-32-removed', 0, 'guest-pv', findings({ lm64: 'no' })),
  row('history/x86-32-removed', 1, 'guest-pv', findings({ lm64: 'unknown' }), findings({ lm64: 'inferred' })),
  row('history/x86-32-removed', 2, 'guest-pv', findings({ lm64: 'varies' })),
  row('history/x86-32-removed', 3, 'netbsd-dom0-pv', findings({ lm64: 'inferred' })),
  row('linux/pci-passthrough-needs-linux', 0, 'passthrough', good, good),
  row('netbsd/dom0-pvh', 0, 'netbsd-dom0-pvh', good, good),
  row('netbsd/dom0-pvh-kernel', 0, 'netbsd-dom0-pvh', good, good),
  row('xen/hvm', 0, 'guest-hvm', findings({ vt: 'no' })),
  row('xen/pci-passthrough', 0, 'passthrough', findings({ iommu: 'no' })),
  row('xen/pvh-dom0', 0, 'netbsd-dom0-pvh', findings({ vt: 'no' })),
  row('xen/pvh-dom0-hap', 0, 'netbsd-dom0-pvh', findings({ slat: 'no', shadow: 'no' }), findings({ slat: 'no' })),
  row('xen/pvh-dom0-hap', 1, 'netbsd-dom0-pvh', findings({ slat: 'no' }), findings({ slat: 'no', shadow: 'no' })),
  row('xen/pvh-dom0-hap', 2, 'netbsd-dom0-pvh', findings({ slat: 'unknown', shadow: 'no' }), findings({ slat: 'unknown' })),
  row('xen/pvh-dom0-hap', 3, 'netbsd-dom0-pvh', findings({ slat: 'unknown' }), findings({ slat: 'unknown', shadow: 'no' })),
  row('xen/pvh-dom0-iommu', 0, 'netbsd-dom0-pvh', findings({ iommu: 'no' })),
  row('xen/pvh-domu', 0, 'guest-pvh', findings({ vt: 'no' })),
  row('xen/shadow-hap-needed', 0, 'guest-pvh', findings({ slat: 'no', shadow: 'no' }), findings({ slat: 'no' })),
  row('xen/shadow-hap-needed', 1, 'guest-pvh', findings({ slat: 'unknown', shadow: 'no' }), findings({ slat: 'unknown' })),
  row('xen/shadow-hap-needed', 2, 'guest-pvh', findings({ slat: 'unknown' }), findings({ slat: 'unknown', shadow: 'no' })),
  row('xen/shadow-paging', 0, 'guest-hvm', findings({ slat: 'no' }), findings({ slat: 'no', shadow: 'no' })),
  row('xen/shadow-paging', 1, 'guest-hvm', findings({ slat: 'no', shadow: 'yes' }), findings({ slat: 'no' })),
];
