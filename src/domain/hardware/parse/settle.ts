import type { Quote, Setting } from '../reading.ts';
import type { Flag, Proof, Report } from './report.ts';

/** A report with its setting, and with the evidence that holds in it. */
export interface Settled {
  report: Report;
  setting: Setting;
  quote?: Quote | undefined;
  /** Only the hypervisor bit says so: a dom0 has it as well. */
  weak: boolean;
  proofs: Proof[];
}

function findSetting(report: Report): Pick<Settled, 'setting' | 'quote' | 'weak'> {
  const { dom0, guest, xen, hypervisorBit, clearBit, firmware, bare } = report;
  // Only PVH kernels without real firmware are guests: a dom0 gets the tables of the machine.
  if (dom0 && !(dom0.mode === 'pvh-dom0' && !firmware && !report.xl)) return { setting: dom0.mode, quote: dom0.quote, weak: false };
  if (guest) return { setting: 'guest', quote: guest, weak: false };
  if (dom0) return { setting: 'guest', quote: dom0.quote, weak: false };
  if (xen) {
    if (!firmware) return { setting: 'guest', quote: xen, weak: !report.begun };
    // FreeBSD's only dom0 is PVH: xen(4).
    return { setting: report.formats.has('freebsd-dmesg') ? 'pvh-dom0' : 'pv-dom0', quote: xen, weak: false };
  }
  if (hypervisorBit) return { setting: 'guest', quote: hypervisorBit, weak: true };
  if (clearBit && report.nativeList) return { setting: 'bare', quote: clearBit, weak: false };
  // NetBSD says nothing of bare hardware: a whole boot on real firmware without a hypervisor's line shows it.
  if (bare && ((firmware && report.begun) || !report.formats.has('netbsd-dmesg'))) return { setting: 'bare', quote: bare, weak: false };
  return { setting: 'unknown', weak: false };
}

export const isAmd = (name: string): boolean => /amd|athlon|opteron|hygon|sempron|phenom/i.test(name);
const isIntel = (name: string): boolean => /intel|pentium|celeron|xeon|via|centaur|shanghai|zhaoxin|haoxin/i.test(name);

/**
 * True if family, model and stepping are of a processor that was made before 64 bits: AMD before K8, Intel before Core 2 and NetBurst before Prescott,
 * VIA before Nano. Later ones may lack them all the same.
 */
function isBefore64(fms: string, name: string): boolean {
  const [family = 0, model = 0] = fms.split('-').map(Number);
  if (isAmd(name)) return family < 15;
  return isIntel(name) && (family < 6 || (family === 6 && model < 15) || (family === 15 && model < 3));
}

/** A table list that is whole names at least these. */
const wholeTables = ['FACP', 'APIC', 'DSDT'];

/**
 * Decides where a report was printed, and what of it proves something there: in a domain a missing feature proves nothing, nor does a switch
 * that is off, except where Xen itself speaks.
 */
export function settle(report: Report): Settled {
  const { setting, quote, weak } = findSetting(report);
  const proofs = report.proofs.filter(({ value, solid }) => value === 'yes' || solid || setting === 'bare' || setting === 'unknown');
  const shown = (property: Proof['property'], witness?: Proof['witness']): boolean =>
    proofs.some((proof) => proof.property === property && proof.value === 'yes' && (!witness || proof.witness === witness));
  const lack = (property: Proof['property'], flag: Flag): void => {
    const at = report.missing.get(flag);
    if (at && !shown(property)) proofs.push({ property, value: 'no', witness: 'flags', quote: at, solid: false });
  };
  if (setting === 'bare') {
    const name = `${report.brand?.value ?? ''} ${report.vendor}`;
    if (isAmd(name)) lack('vt', 'svm');
    else if (isIntel(name)) lack('vt', 'vmx');
    else if (report.missing.has('vmx')) lack('vt', 'svm');
    lack('lm64', 'lm');
    const { fms } = report;
    if (fms && isBefore64(fms.value, name) && !proofs.some(({ property }) => property === 'lm64')) proofs.push({ property: 'lm64', value: 'no', witness: 'flags', quote: fms.quote, solid: false });
    lack('cx16', 'cx16');
    if (shown('vt', 'flags') && !shown('slat')) {
      if (report.missing.has('ept') && !isAmd(name)) lack('slat', 'ept');
      else if (isAmd(name)) lack('slat', 'npt');
    }
  }
  const { tables, tablesQuote, xen64 } = report;
  // Xen for ARM prints its version in the same way, but none of these.
  if (xen64 && (report.fms || proofs.some(({ property, witness }) => witness === 'xen' && /^(?:vt|slat|hap)$/.test(property)))) proofs.push({ property: 'lm64', value: 'yes', witness: 'xen', quote: xen64, solid: true });
  if (tablesQuote && (setting === 'bare' || report.tablesSolid) && wholeTables.every((name) => tables.has(name)) && !['DMAR', 'IVRS', 'XMAR'].some((name) => tables.has(name))) {
    proofs.push({ property: 'iommu', value: 'no', witness: 'acpi', quote: tablesQuote, solid: report.tablesSolid });
  }
  return { report, setting, quote, weak, proofs };
}
