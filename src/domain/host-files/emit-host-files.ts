import type { Plan } from '../plan/plan.ts';
import { resolveComposer } from './compose.ts';
import { emitDisks } from './disks.ts';
import { emitFreebsdAutostart, emitFreebsdSetup } from './freebsd.ts';
import { emitGuestKernels } from './guest-kernels.ts';
import { emitNetbsdAutostart, emitNetbsdSetup } from './netbsd.ts';
import type { PlannedFile } from './planned-file.ts';
import { emitStart } from './start.ts';

const systems = {
  netbsd: [emitNetbsdSetup, emitNetbsdAutostart],
  freebsd: [emitFreebsdSetup, emitFreebsdAutostart],
} as const;

/**
 * Every file and list of commands of a planned host, in the order of use; `guests` (the guests' own files) come in before the first
 * start of a guest. Agrees with the guides netbsd-dom0, freebsd-dom0 and first-guest. RangeError for what cannot be written: a name
 * that needs quotes where there are none, a control character, a number that is none. A plan within the limits is always written.
 */
export function emitHostFiles(plan: Plan, edition: string, guests: PlannedFile[] = []): PlannedFile[] {
  const compose = resolveComposer(edition);
  const [emitSetup, emitAutostart] = systems[plan.host.system];
  return [
    ...emitSetup(plan, compose),
    ...emitDisks(plan, compose),
    ...emitGuestKernels(plan, compose),
    ...guests,
    ...emitStart(plan, compose),
    ...emitAutostart(plan, compose),
  ];
}
