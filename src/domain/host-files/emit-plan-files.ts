import type { Plan } from '../plan/plan.ts';
import { emitGuestFile } from '../xl-cfg/emit-guest.ts';
import { emitHostFiles } from './emit-host-files.ts';
import type { PlannedFile } from './planned-file.ts';

/** Everything that a plan needs, host and guests, in the order of use. RangeError for what cannot be written; ids are unique if the guests' names are. */
export function emitPlanFiles(plan: Plan, edition: string): PlannedFile[] {
  return emitHostFiles(plan, edition, plan.guests.map((_, index) => emitGuestFile(plan, index, edition)));
}
