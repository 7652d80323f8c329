import { kernelPath } from './derive.ts';
import type { Guest, Plan } from './plan.ts';

/** A sentence about a domain: its key, and the names to put into it. */
export interface Trait {
  key: (typeof domainKeys)[number];
  values: Record<string, string>;
}

/** Keys of all sentences, so that a test can prove that every one has its words. */
export const domainKeys = [
  'is-dom0', 'is-dom0-for', 'is-dom0-alone', 'is-pv', 'is-pvh', 'is-hvm', 'is-pvshim', 'needs-both', 'needs-disk', 'needs-net', 'needs-nothing', 'needs-kernel', 'needs-guest', 'may-out', 'may-inside', 'may-nothing',
] as const;

const bridgesOf = (guest: Guest): string[] => [...new Set(guest.interfaces.map(({ bridge }) => bridge).filter(Boolean))];

/** What a domain may do and what it depends on, for a guest (its index) or for dom0 (-1, as for any index without a guest). */
export function describeDomain(plan: Plan, index: number): Trait[] {
  const guest = plan.guests[index];
  const names = (guests: Guest[]): string => guests.map(({ name }) => name).join(', ');
  if (!guest) return [{ key: 'is-dom0', values: {} }, plan.guests.length > 0 ? { key: 'is-dom0-for', values: { others: names(plan.guests) } } : { key: 'is-dom0-alone', values: {} }];
  const mine = bridgesOf(guest);
  const uplinked = new Set(plan.bridges.filter(({ uplink }) => uplink !== '').map(({ name }) => name));
  const out = mine.filter((bridge) => uplinked.has(bridge));
  const near = plan.guests.filter((other) => other !== guest && bridgesOf(other).some((bridge) => mine.includes(bridge)));
  const ways = out.length > 0 ? [] : near.filter((other) => bridgesOf(other).some((bridge) => uplinked.has(bridge)));
  const [disk, net] = [guest.disks.length > 0 || guest.cdrom !== '', mine.length > 0];
  const kernel = kernelPath(plan, guest);
  return [
    { key: `is-${guest.type}`, values: {} },
    { key: disk && net ? 'needs-both' : disk ? 'needs-disk' : net ? 'needs-net' : 'needs-nothing', values: {} },
    ...(kernel ? [{ key: 'needs-kernel', values: { kernel } } as const] : []),
    ...(ways.length > 0 ? [{ key: 'needs-guest', values: { others: names(ways) } } as const] : []),
    ...(out.length > 0 ? [{ key: 'may-out', values: { bridges: out.join(', ') } } as const] : []),
    near.length > 0 ? { key: 'may-inside', values: { others: names(near) } } : { key: 'may-nothing', values: {} },
  ];
}
