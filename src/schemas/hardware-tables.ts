import { vendors } from '../domain/hardware/model.ts';
import { count, listOf, name, oneOf, optionalMonth, optionalShare, optionalText, optionalYear, printed, stepping, tally, type Columns, type Row } from './hardware-columns.ts';

const share = oneOf(['all', 'most', 'some', 'none', 'chipset', 'unknown']);
const vendorSays = oneOf(['', 'yes', 'no', 'no/yes']);
const idList = (separator: string) => listOf(separator, /^[a-z0-9][a-z0-9-]*$/, `ids in lower case, between "${separator}"`);

/** Shortest forms that the tables use for how a cell is known: measured, the vendor's list (Intel ARK), inferred, follows from "no VT". */
const basis = oneOf(['', 'm', 'a', 'i', 'vt', 'm+a', 'a+i', 'a+m', 'i+m', 'a/m']);

/** content/hardware/cpus.csv: one row per name of a processor. */
export const cpuColumns = {
  name,
  vendor: oneOf(vendors),
  microarch: idList('|'),
  fms: listOf(' ', /^\d{1,2}-\d{1,3}-\d{1,2}$/, 'family-model-stepping in decimal, such as 6-45-7, between blanks'),
  launch: optionalMonth,
  launch_src: oneOf(['', 'model', 'microarch']),
  lm64: oneOf(['yes', 'no', 'unknown', 'varies']),
  vtx_svm: oneOf(['yes', 'no', 'unknown', 'varies']),
  vt_src: basis,
  slat: oneOf(['yes', 'no', 'unknown', 'varies']),
  slat_src: basis,
  unrestricted_guest: oneOf(['yes', 'no', 'unknown', 'n/a']),
  iommu: oneOf(['yes', 'no', 'unknown', 'varies', 'chipset']),
  iommu_src: basis,
  reports: count,
  vt_seen: count,
  vt_off_in_bios: count,
  off_base: count,
  slat_checked: count,
  slat_seen: count,
  ug_checked: count,
  ug_seen: count,
  iommu_checked: count,
  iommu_seen: count,
  dmi_machines: count,
  freebsd_seen: count,
  netbsd_seen: count,
  xen_reports: count,
  ark_vtx: vendorSays,
  ark_ept: vendorSays,
  ark_vtd: vendorSays,
  sources: idList(' '),
  brand_example: printed,
} satisfies Columns;

/** content/hardware/machines.csv: one row per computer. */
export const machineColumns = {
  type: oneOf(['', 'Notebook', 'Desktop', 'Server', 'All In One', 'Convertible', 'Mini Pc', 'Tablet', 'Firewall', 'Stick Pc', 'System On Chip']),
  mfg: name,
  model: name,
  reports: count,
  cpus: tally,
  bios_from: optionalYear,
  bios_to: optionalYear,
  linux: count,
  freebsd: count,
  openbsd: count,
  netbsd: count,
  vt_off: optionalShare,
  xen_reports: count,
  xen_works: count,
} satisfies Columns;

/** content/hardware/microarch.csv: one row per microarchitecture. */
export const microarchColumns = {
  id: name,
  vendor: oneOf(vendors),
  codename: name,
  family: name,
  model: name,
  first_launch: optionalMonth,
  lm64: share,
  vtx_or_svm: share,
  slat: share,
  iommu: share,
  unrestricted_guest: oneOf(['all', 'most', 'some', 'none', 'unknown', 'n/a']),
  basis: listOf(' ', /^(measured|ark|tables)$/, 'measured, ark, tables, between blanks'),
} satisfies Columns;

/** content/hardware/chipsets.csv: one row per host bridge. */
export const chipsetColumns = {
  host_bridge: name,
  name: optionalText,
  iommu_seen: count,
  machines: count,
  source: idList(' '),
} satisfies Columns;

/** content/hardware/varies.csv: what the steppings of one name showed. */
export const variesColumns = {
  name,
  'family-model-stepping': stepping,
  vt_seen: count,
  reports: count,
} satisfies Columns;

/** content/hardware/conflicts.csv: where the vendor and real machines, or two readings of one machine, contradict each other. */
export const conflictColumns = {
  name,
  field: oneOf(['vtx_svm', 'slat', 'iommu']),
  vendor: vendorSays,
  seen: count,
  of: count,
} satisfies Columns;

export type CpuRow = Row<typeof cpuColumns>;
export type MachineRow = Row<typeof machineColumns>;
export type MicroarchRow = Row<typeof microarchColumns>;
export type ChipsetRow = Row<typeof chipsetColumns>;
export type VariesRow = Row<typeof variesColumns>;
export type ConflictRow = Row<typeof conflictColumns>;

/** The tables by the name of their file, in the order in which they are published. */
export const hardwareColumns = {
  cpus: cpuColumns,
  machines: machineColumns,
  microarch: microarchColumns,
  chipsets: chipsetColumns,
  varies: variesColumns,
  conflicts: conflictColumns,
} as const;
export type HardwareTableName = keyof typeof hardwareColumns;
export const hardwareTableNames = Object.keys(hardwareColumns) as HardwareTableName[];
