/** What the tables of content/hardware hold, as the lookup works with it. Counts are reports, not machines. */

export const vendors = ['Intel', 'AMD', 'VIA', 'Zhaoxin', 'Hygon'] as const;
export type Vendor = (typeof vendors)[number];

/** A cell of the table: `varies` is the same name on different silicon, `chipset` (IOMMU only) means the board decides. */
export type TableValue = 'yes' | 'no' | 'unknown' | 'varies' | 'chipset';

/** How a cell is known: seen on real machines, said by the vendor's list, inferred from the microarchitecture. Empty for unknown. */
export type Basis = 'measured' | 'vendor' | 'inferred';

export interface Cell {
  value: TableValue;
  basis: Basis[];
}

/** Reports in which something was seen, of those in which it could have been. */
export interface Count {
  seen: number;
  of: number;
}

/** One stepping of a name that stands for different silicon: "6-23-10" (family, model, stepping, decimal). */
export interface Stepping {
  fms: string;
  vt: Count;
}

export interface CpuModel {
  /** As in the table: "Core i5-2520M", "EPYC 7302P". */
  name: string;
  vendor: Vendor;
  /** Id of the microarchitecture: "sandybridge". Several joined by | if one name stands for several ("k8-pre-f|orleans"); empty if unknown. */
  microarch: string;
  /** YYYY-MM or empty. */
  launch: string;
  /** True if the day is the microarchitecture's, not the model's. */
  launchOfFamily: boolean;
  lm64: TableValue;
  vt: Cell;
  slat: Cell;
  iommu: Cell;
  /** Reports with VT-x or SVM, of all. */
  vtSeen: Count;
  slatSeen: Count;
  iommuSeen: Count;
  /** FreeBSD boot messages that say "disabled in BIOS", of those that could. */
  off: Count;
  /** Reports to the Qubes hardware list: Xen ran on these. */
  xenReports: number;
  /** Present only if a cell is `varies`. */
  steppings: Stepping[];
}

export type Share = 'all' | 'most' | 'some' | 'none' | 'chipset' | 'unknown';

export interface Microarch {
  id: string;
  vendor: Vendor;
  /** "Sandy Bridge", "Gainestown (Nehalem-EP)". */
  codename: string;
  /** YYYY-MM or empty. */
  launch: string;
  lm64: Share;
  vt: Share;
  slat: Share;
  iommu: Share;
}

/** For names that the table does not hold: a pattern of the normalised name, and what its line of processors has. */
export interface FamilyRule {
  vendor: Vendor;
  pattern: string;
  microarch: string;
  lm64: Share;
  vt: Share;
  slat: Share;
  iommu: Share;
}

export interface CpuTable {
  /** In the order of the file, which is by name. */
  models: CpuModel[];
  microarchs: Map<string, Microarch>;
  rules: FamilyRule[];
}

export interface Machine {
  /** "Notebook", "Desktop", "Server", … */
  kind: string;
  maker: string;
  model: string;
  reports: number;
  /** Processors seen in it, most frequent first, with the number of reports. Names as in the table. */
  cpus: { name: string; reports: number }[];
  /** Years of the firmware seen: [2012, 2019]; empty if none is known. */
  firmware: [number, number] | [];
  /** FreeBSD boot messages that say "disabled in BIOS", of those that could. */
  off: Count;
  /** Reports to the Qubes hardware list, and how many of them say that Xen's HVM worked. */
  xen: Count;
}
