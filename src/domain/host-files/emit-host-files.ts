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
 * start of a guest. A guest whose file is among them without a text, because an error stops it, has no disk, kernel, start or autostart
 * either: commands of a guest that cannot start would stop whoever follows the list. Agrees with the guides netbsd-dom0, freebsd-dom0 and first-guest. RangeError for what cannot be written: a name
 * that needs quotes where there are none, a control character, a number that is none. A plan within the limits is always written.
 */
export function emitHostFiles(plan: Plan, edition: string, guests: PlannedFile[] = []): PlannedFile[] {
  const compose = resolveComposer(edition);
  const [emitSetup, emitAutostart] = systems[plan.host.system];
  const stopped = new Set(guests.filter(({ text }) => text === '').map(({ index }) => index));
  const ready = { ...plan, guests: plan.guests.filter((_, index) => !stopped.has(index)) };
  return [
    ...emitSetup(ready, compose),
    ...emitDisks(ready, compose),
    ...emitGuestKernels(ready, compose),
    ...guests,
    ...emitStart(ready, compose),
    ...emitAutostart(ready, compose),
  ];
}
