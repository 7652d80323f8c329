import type { CpuModel, FamilyRule, Machine } from '../model.ts';
import type { MachineReading } from '../reading.ts';
import type { Finding, Findings, Ground, State } from '../verdict.ts';
import { describeReports, lookUp, type Known } from './table-cell.ts';
import { hear, hearSlat, type Heard } from './weigh-evidence.ts';

/** What there is on one machine; all of it may be missing. The rule of the family counts only without the processor's row. */
export interface Sources {
  model?: CpuModel;
  rule?: FamilyRule;
  machine?: Machine;
  reading?: MachineReading;
  /** Family, model and stepping as the reader knows them, decimal: "6-23-10". The text's own count if this is missing. */
  steppingFms?: string;
  /** Code name of the microarchitecture, for the grounds; its id if this is missing. */
  codename?: string;
}

/** What the tables alone let say: `yes` in them is never more than the processor's part. */
const tableState = ({ value, sure }: Known): State => (value === 'yes' ? (sure ? 'cpu' : 'inferred') : value);

/** Inside a guest the hypervisor decides what is seen (hardware/guest-sees-virtual-cpu); the name it shows is a hint at most. */
function hidden(property: Ground['property'], reading: MachineReading, known: Known | undefined): Finding {
  const quotes: Ground[] = reading.settingQuote ? [{ kind: 'quoted', property, quote: reading.settingQuote }] : [];
  return { state: 'hidden', grounds: [...quotes, ...(known?.grounds ?? [])] };
}

/** Without a word of the machine: what the tables say; if they say nothing, whether the text could have said it. */
function silent(known: Known, reading: MachineReading | undefined): Finding {
  const state = tableState(known);
  const concealed = state === 'unknown' && (reading?.setting === 'pv-dom0' || reading?.setting === 'pvh-dom0');
  return { state: concealed ? 'hidden' : state, grounds: known.grounds };
}

/** Nothing switches 64 bits off: the machine's yes is one, and a no against the table leaves the question open. */
function joinLm64(heard: Heard, known: Known, reading: MachineReading | undefined): Finding {
  const guest = reading?.setting === 'guest';
  if (heard.value === 'yes') return { state: 'yes', grounds: heard.grounds };
  const grounds = [...heard.grounds, ...known.grounds];
  if (guest) return heard.value === 'nothing' && known.value === 'yes' ? { state: 'inferred', grounds } : hidden('lm64', reading, known);
  if (heard.value === 'contradiction') return { state: 'unknown', grounds };
  if (heard.value === 'no' || heard.value === 'off') return { state: known.value === 'yes' ? 'unknown' : 'no', grounds };
  const { state } = silent(known, reading);
  return { state: state === 'cpu' ? 'yes' : state, grounds };
}

/**
 * VT-x or AMD-V. Flags do not show the firmware's switch, so that a yes by flags is the processor's part. A missing flag on a processor that has been
 * seen with the feature is a switch: Linux from 5.6 hides a locked VMX (hardware/linux-hides-vmx), and firmware can hide SVM.
 */
function joinVt(heard: Heard, known: Known, reading: MachineReading | undefined): Finding {
  const grounds = [...heard.grounds, ...known.grounds];
  switch (heard.value) {
    case 'contradiction':
      return { state: 'unknown', grounds };
    case 'yes':
      return { state: heard.witness === 'xen' || heard.witness === 'kernel' ? 'yes' : 'cpu', grounds };
    case 'off':
      return { state: 'off', grounds };
    case 'no':
      if (heard.elsewhere) return { state: 'off', grounds };
      if (known.value === 'yes') return { state: known.sure ? 'off' : 'unknown', grounds };
      return { state: known.value === 'no' || known.value === 'varies' ? known.value : 'unknown', grounds };
    default:
      return silent(known, reading);
  }
}

/**
 * EPT or NPT, which no switch takes away as long as VT-x or AMD-V is on. Without that neither Xen nor flags show them, so that their no counts only beside a
 * yes to VT-x or AMD-V; old kernels know no flag for them at all, so that the table is believed before a missing flag.
 */
function joinSlat(heard: Heard, known: Known, vt: State, reading: MachineReading | undefined): Finding {
  const grounds = [...heard.grounds, ...known.grounds];
  const table = silent(known, reading);
  const shown = heard.witness === 'kernel' || reading?.evidence.some(({ property, value, witness }) => property === 'vt' && value === 'yes' && (heard.witness !== 'xen' || witness === 'xen')) === true;
  switch (heard.value) {
    case 'contradiction':
      return { state: 'unknown', grounds };
    case 'yes':
      return { state: 'yes', grounds };
    case 'off':
      return { state: 'off', grounds };
    case 'no':
      if (!shown) return table.state === 'inferred' ? { state: 'unknown', grounds } : table;
      if (table.state !== 'cpu') return { state: 'no', grounds };
      return { state: heard.witness === 'xen' ? 'off' : heard.witness === 'kernel' ? 'unknown' : 'cpu', grounds };
    default:
      return table.state === 'cpu' && vt === 'yes' ? { ...table, state: 'yes' } : table;
  }
}

/**
 * VT-d or AMD-Vi. What a text calls absent or disabled may be either, for firmware does not report what it has switched off: a processor that has one
 * or a firmware's table makes it `off`, a board that decides makes it unknown.
 */
function joinIommu(heard: Heard, known: Known, reading: MachineReading | undefined): Finding {
  const grounds = [...heard.grounds, ...known.grounds];
  switch (heard.value) {
    case 'contradiction':
      return { state: 'unknown', grounds };
    case 'yes':
      // Firmware can list an IOMMU beside a processor that is sold without one.
      if (heard.witness === 'acpi' && known.value === 'no' && known.sure) return { state: 'unknown', grounds };
      return { state: heard.witness === 'flags' ? 'cpu' : 'yes', grounds };
    case 'no':
    case 'off':
      // Tables that list one beside a processor sold without are believed no more when Xen does not find it.
      if (heard.elsewhere) return { state: known.value === 'no' && known.sure ? 'unknown' : 'off', grounds };
      return { state: known.value === 'yes' ? 'off' : known.value === 'no' || known.value === 'varies' ? known.value : 'unknown', grounds };
    default:
      return silent(known, reading);
  }
}

/** CMPXCHG16B, of which the tables know nothing. */
function joinCx16({ value, grounds }: Heard): Finding {
  return { state: value === 'yes' ? 'yes' : value === 'no' || value === 'off' ? 'no' : 'unknown', grounds };
}

/**
 * Joins what a machine's text, the processor's row or family and the computer's row say, strongest witness first: a running Xen, a kernel that read the
 * registers, firmware's tables, the processor's flags, our tables (states: verdict.ts). Pure, never throws; the order of the evidence does not matter.
 */
export function joinFindings({ model, rule, machine, reading, steppingFms, codename }: Sources): Findings {
  const table = { model, rule, fms: steppingFms ?? reading?.fms?.value, codename };
  const known = { lm64: lookUp('lm64', table), vt: lookUp('vt', table), slat: lookUp('slat', table), iommu: lookUp('iommu', table) };
  const guest = reading?.setting === 'guest';
  const vt = guest ? hidden('vt', reading, known.vt) : joinVt(hear(reading, 'vt'), known.vt, reading);
  const shadow = hear(reading, 'shadow').value;
  return {
    properties: {
      lm64: joinLm64(hear(reading, 'lm64'), known.lm64, reading),
      vt: vt.state === 'no' ? vt : { ...vt, grounds: [...vt.grounds, ...describeReports(model, machine)] },
      slat: guest ? hidden('slat', reading, known.slat) : joinSlat(hearSlat(reading), known.slat, vt.state, reading),
      iommu: guest ? hidden('iommu', reading, known.iommu) : joinIommu(hear(reading, 'iommu'), known.iommu, reading),
      cx16: guest ? hidden('cx16', reading, undefined) : joinCx16(hear(reading, 'cx16')),
    },
    setting: reading?.setting ?? 'unknown',
    shadow: guest || shadow === 'contradiction' || shadow === 'nothing' ? 'unknown' : shadow === 'yes' ? 'yes' : 'no',
    vendor: model?.vendor ?? rule?.vendor ?? '',
    // A guest's processor can be called anything: QEMU has a model KnightsMill, which is no Xeon Phi.
    microarch: guest ? '' : (model?.microarch ?? rule?.microarch ?? ''),
  };
}
