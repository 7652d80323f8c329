import fc from 'fast-check';
import { blankPlan, newGuest } from '../../../src/domain/plan/defaults.ts';
import { guestSystems, hostSystems, type Guest, type GuestType, type Plan } from '../../../src/domain/plan/plan.ts';
import { assessPlan } from '../../../src/domain/plan/rules.ts';
import { budgetOf, rules } from '../plan/plans.ts';

/** What one would plan: systems with types that they know, sizes of a machine with 64 GiB. */
const types: Record<string, GuestType[]> = {
  netbsd: ['pv', 'pvh', 'hvm'], freebsd: ['pvh', 'hvm'], linux: ['pv', 'pvh', 'hvm'], openbsd: ['hvm'], plan9: ['pvshim'], windows: ['hvm'], other: ['pv', 'hvm', 'pvshim'],
};
const path = (ending: string) => fc.string({ unit: fc.constantFrom(...'abcXYZ09._+:@/-'), maxLength: 20 }).map((middle) => `/srv/${middle}${ending}`);
const maybe = <T>(arbitrary: fc.Arbitrary<T>, otherwise: T): fc.Arbitrary<T> => fc.oneof({ weight: 2, arbitrary: fc.constant(otherwise) }, { weight: 1, arbitrary });

const guest: fc.Arbitrary<Partial<Guest>> = fc.constantFrom(...guestSystems).chain((system) =>
  fc.constantFrom(...types[system]!).chain((type) =>
    fc.record({
      system: fc.constant(system), type: fc.constant(type), memory: fc.integer({ min: 64, max: 4096 }), vcpus: fc.integer({ min: 1, max: 8 }),
      disks: fc.array(fc.record({ size: fc.integer({ min: 1, max: 500 }), target: maybe(path('.img'), '') }), { minLength: 1, maxLength: 5 }),
      cdrom: maybe(path('.iso'), ''), kernel: type === 'hvm' ? fc.constant('') : maybe(path('/kernel'), ''),
      vnc: fc.constantFrom(...(type === 'hvm' ? (['off', 'local', 'all'] as const) : (['off'] as const))), autostart: fc.boolean(), job: fc.constantFrom('', 'web', 'Büro 2', 'mail+dns'),
      nets: fc.array(fc.integer({ min: 0, max: 1 }), { maxLength: 3 }),
    }).map(({ nets, vnc, ...rest }): Partial<Guest> => ({ ...rest, vnc, vncPassword: vnc === 'all', interfaces: nets.map((bridge) => ({ bridge: `bridge${bridge}`, mac: '' })) })),
  ),
);

/** Machines with guests of every system and type; a few still break a rule. */
export const likelyPlan: fc.Arbitrary<Plan> = fc
  .record({ system: fc.constantFrom(...hostSystems), backing: fc.constantFrom('file' as const, 'zvol' as const), guests: fc.array(guest, { minLength: 1, maxLength: 5 }) })
  .map(({ system, backing, guests }) => {
    const plan = structuredClone(blankPlan(system));
    Object.assign(plan.host, { memory: 65536, cpus: 16, backing, storage: backing === 'file' ? '/srv/xen' : 'tank' });
    plan.bridges.push({ name: 'bridge1', uplink: '' });
    for (const [index, changes] of guests.entries()) plan.guests.push(structuredClone({ ...newGuest(plan, changes.system), name: `${changes.system}-${index}`, ...changes }));
    return plan;
  });

/** Positions of the guests that break no rule above a hint. */
export function listSound(plan: Plan): number[] {
  const broken = assessPlan(plan, rules, budgetOf(plan)).filter(({ severity, scope, stops }) => severity !== 'hint' && (scope === 'guest' || stops.includes('guest')));
  return plan.guests.map((_, index) => index).filter((index) => !broken.some((problem) => problem.index === undefined || problem.index === index));
}
