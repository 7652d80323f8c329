import type { HostSystem } from '../../plan/plan.ts';
import { emitHostLink } from '../../plan/share-link.ts';
import type { Finding, Findings, State } from '../verdict.ts';

/** States in which a plan may count on a property: what firmware has switched off or the board decides is for the reader to switch on. */
const counted: State[] = ['yes', 'cpu', 'inferred'];
const has = ({ state }: Finding): boolean => counted.includes(state);

/** Fragment (without `#`) of a blank plan for a dom0 of this system on the machine that was found. */
export function emitTakeOver({ properties }: Findings, system: HostSystem): string {
  return emitHostLink(system, { hvm: has(properties.vt), hap: has(properties.slat), iommu: has(properties.iommu) });
}
