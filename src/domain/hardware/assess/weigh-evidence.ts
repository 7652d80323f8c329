import { witnesses, type Evidence, type MachineReading, type Property, type Witness } from '../reading.ts';
import type { Ground } from '../verdict.ts';

/** What the machine itself says of a property: the word of its strongest witness. */
export interface Heard {
  value: 'yes' | 'no' | 'off' | 'contradiction' | 'nothing';
  /** Undefined if nothing was heard, or if only the parser knows of the contradiction. */
  witness?: Witness;
  /** True if a weaker witness says yes: what the strongest does not find is there, and switched off. */
  elsewhere: boolean;
  grounds: Ground[];
}

/**
 * Evidence that proves something in its setting. Under a dom0 the processor's flags are Xen's choice (fact hardware/pv-hides-flags), and the ACPI
 * tables are changed or left out (hardware/dmar-hidden), so that only a running Xen and a table that is still there count; 64 bits cannot be hidden.
 */
function counts({ property, value, witness }: Evidence, setting: MachineReading['setting']): boolean {
  if (setting !== 'pv-dom0' && setting !== 'pvh-dom0') return true;
  if (witness === 'xen') return true;
  if (property === 'lm64') return value === 'yes';
  return property === 'iommu' && witness === 'acpi' && value === 'yes';
}

/** A PVH dom0 that runs is a proof: Xen starts none without VT-x or AMD-V and an IOMMU (xen/pvh-dom0, xen/pvh-dom0-iommu). */
function byRunning({ setting, settingQuote }: MachineReading): Evidence[] {
  if (setting !== 'pvh-dom0' || !settingQuote) return [];
  return (['vt', 'iommu'] as const).map((property) => ({ property, value: 'yes', witness: 'xen', quote: settingQuote }));
}

const asGround = (property: Property, { witness, quote }: Pick<Evidence, 'witness' | 'quote'>): Ground => ({ kind: 'quoted', property, witness, quote });

/** By line, so that the order in which a parser found them does not show. */
const byLine = (a: Evidence, b: Evidence): number => a.quote.line - b.quote.line || (a.quote.text < b.quote.text ? -1 : a.quote.text > b.quote.text ? 1 : 0);

/** One ground per quoted line. */
function quoteOnce(property: Property, items: Evidence[]): Ground[] {
  const seen = new Set<string>();
  return [...items].sort(byLine).flatMap((item) => {
    const key = `${item.quote.line} ${item.quote.text}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [asGround(property, item)];
  });
}

/** The word of the strongest witness on a property. */
export function hear(reading: MachineReading | undefined, property: Property): Heard {
  const silence: Heard = { value: 'nothing', elsewhere: false, grounds: [] };
  if (!reading) return silence;
  const all = [...reading.evidence.filter((item) => counts(item, reading.setting)), ...byRunning(reading)].filter((item) => item.property === property);
  const witness = witnesses.find((one) => all.some((item) => item.witness === one));
  const told = reading.contradictions.find((one) => one.property === property);
  if (told && witness !== 'xen') return { value: 'contradiction', elsewhere: false, grounds: told.quotes.map((quote) => ({ kind: 'quoted', property, quote })) };
  if (!witness) return silence;
  const strongest = all.filter((item) => item.witness === witness);
  const values = new Set(strongest.map(({ value }) => value));
  const heard = { witness, elsewhere: all.some((item) => item.witness !== witness && item.value === 'yes'), grounds: quoteOnce(property, strongest) };
  if (values.has('yes') && values.size > 1) return { ...heard, value: 'contradiction' };
  return { ...heard, value: values.has('off') ? 'off' : values.has('no') ? 'no' : 'yes' };
}

/** EPT and NPT: what the processor has, and what a running Xen makes of it under the name HAP. Xen can leave alone what it has found. */
export function hearSlat(reading: MachineReading | undefined): Heard {
  const slat = hear(reading, 'slat');
  const hap = hear(reading, 'hap');
  if (hap.value === 'nothing') return slat;
  const grounds = [...hap.grounds.map((ground) => ({ ...ground, property: 'slat' as const })), ...slat.grounds];
  const once = grounds.filter(({ quote }, at) => grounds.findIndex((other) => other.quote?.line === quote?.line && other.quote?.text === quote?.text) === at);
  const used = hap.value === 'no' && slat.value === 'yes' ? 'off' : hap.value;
  return { ...hap, value: slat.value === 'contradiction' ? 'contradiction' : used, elsewhere: slat.value === 'yes', grounds: once };
}
