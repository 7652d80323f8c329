import { kernelPath, pvhKernelFact } from './derive.ts';
import type { Guest, GuestSystem, GuestType, HostSystem, Plan } from './plan.ts';

/** A sentence about a domain: its key, the names to put into it, and the id of the fact on which it rests. */
export interface Trait {
  key: (typeof domainKeys)[number];
  values: Record<string, string>;
  fact: string;
}

const typeFacts: Record<GuestType, string> = { pv: 'xen/pv', pvh: 'xen/pvh-domu', hvm: 'xen/hvm', pvshim: 'xen/pv-shim' };
const kernelFacts: Partial<Record<GuestSystem, string>> = { netbsd: 'netbsd/guest-kernels', freebsd: 'freebsd/domu-pvh', linux: 'linux/direct-boot', plan9: 'plan9/kernel-in-9front' };
/** Who puts a guest's interface on a bridge. */
const bridgeFacts: Record<HostSystem, string> = { netbsd: 'netbsd/xvif', freebsd: 'freebsd/xnb' };
const stopsMachine = 'deployment/dom0-stops-machine';

/** Keys of all sentences, so that a test can prove that every one has its words. */
export const domainKeys = [
  'is-dom0', 'is-dom0-for', 'is-dom0-alone', 'is-pv', 'is-pvh', 'is-hvm', 'is-pvshim', 'needs-both', 'needs-disk', 'needs-net', 'needs-nothing', 'needs-kernel', 'needs-guest', 'may-out', 'may-inside', 'may-nothing',
] as const;

const bridgesOf = (guest: Guest): string[] => [...new Set(guest.interfaces.map(({ bridge }) => bridge).filter(Boolean))];

/** What a domain may do and what it depends on, for a guest (its index) or for dom0 (-1, as for any index without a guest). */
export function describeDomain(plan: Plan, index: number): Trait[] {
  const guest = plan.guests[index];
  const names = (guests: Guest[]): string => guests.map(({ name }) => name).join(', ');
  if (!guest) {
    return [
      { key: 'is-dom0', values: {}, fact: 'xen/dom0-role' },
      plan.guests.length > 0 ? { key: 'is-dom0-for', values: { others: names(plan.guests) }, fact: stopsMachine } : { key: 'is-dom0-alone', values: {}, fact: stopsMachine },
    ];
  }
  const mine = bridgesOf(guest);
  const uplinked = new Set(plan.bridges.filter(({ uplink }) => uplink !== '').map(({ name }) => name));
  const out = mine.filter((bridge) => uplinked.has(bridge));
  const near = plan.guests.filter((other) => other !== guest && bridgesOf(other).some((bridge) => mine.includes(bridge)));
  const ways = out.length > 0 ? [] : near.filter((other) => bridgesOf(other).some((bridge) => uplinked.has(bridge)));
  const [disk, net] = [guest.disks.length > 0 || guest.cdrom !== '', mine.length > 0];
  const kernel = kernelPath(plan, guest);
  const kernelFact = guest.kernel ? undefined : guest.system === 'netbsd' && guest.type === 'pvh' ? pvhKernelFact(guest) : kernelFacts[guest.system];
  const fact = bridgeFacts[plan.host.system];
  return [
    { key: `is-${guest.type}`, values: {}, fact: typeFacts[guest.type] },
    disk && net ? { key: 'needs-both', values: {}, fact: stopsMachine } : disk ? { key: 'needs-disk', values: {}, fact: stopsMachine } : net ? { key: 'needs-net', values: {}, fact: 'xen/split-drivers' } : { key: 'needs-nothing', values: {}, fact: 'xen/dom0-role' },
    ...(kernel ? [{ key: 'needs-kernel', values: { kernel }, fact: kernelFact ?? 'xen/xl-mandatory-keys' } as const] : []),
    ...(ways.length > 0 ? [{ key: 'needs-guest', values: { others: names(ways) }, fact } as const] : []),
    ...(out.length > 0 ? [{ key: 'may-out', values: { bridges: out.join(', ') }, fact } as const] : []),
    near.length > 0 ? { key: 'may-inside', values: { others: names(near) }, fact } : { key: 'may-nothing', values: {}, fact },
  ];
}
