import type { Guest, GuestSystem, Plan } from '../plan/plan.ts';
import type { Section } from './section.ts';

/** Words and figures that turn a plan into a drawing; they come from the page. */
export interface PlanWords {
  dom0: string;
  hardware: string;
  free: string;
  scale: string;
  reserved: string;
  /** Names of the systems as people write them. */
  systems: Record<GuestSystem, string>;
  formatMemory: (mebibytes: number) => string;
}

/** Names of a guest's disk and network device, by system and type; empty where the sources do not name them. */
const devices: Partial<Record<GuestSystem, [disk: string, network: string]>> = {
  netbsd: ['xbd0', 'xennet0'],
  freebsd: ['xbd0', 'xn0'],
  linux: ['xvda', 'eth0'],
  openbsd: ['sd0', 'xnf0'],
};

/** Id of a guest's box in the drawing: by position, since names may be missing or double while somebody types. */
export const guestBox = (index: number): string => `g${index}`;

/** Names of the guest types as people write them. */
export const typeNames = { pv: 'PV', pvh: 'PVH', hvm: 'HVM', pvshim: 'PV (shim)' } as const;

function guestDetail(guest: Guest, words: PlanWords): string {
  return [[words.systems[guest.system], guest.release].filter(Boolean).join(' '), typeNames[guest.type]].join(' · ');
}

/** The section drawing of a plan. `reserved` is what Xen and the tool stack take, in MiB. */
export function describePlan(plan: Plan, words: PlanWords, reserved: number): Section {
  const { host } = plan;
  const features = [host.hvm && 'VT-x/AMD-V', host.hap && 'EPT/NPT', host.iommu && 'IOMMU'].filter((feature) => feature !== false);
  return {
    hardware: { label: words.hardware, detail: [`${host.cpus} CPU`, words.formatMemory(host.memory), ...features].join(' · '), memory: host.memory, devices: host.interfaces.filter((name) => !plan.bridges.some((bridge) => bridge.uplink === name)) },
    xen: { label: `Xen ${host.xen}`, detail: undefined },
    domains: [
      { id: 'dom0', name: words.dom0, detail: `${words.systems[host.system]} ${host.release} · ${typeNames[host.mode]}`, system: host.system, memory: plan.dom0.memory, runs: [], devices: [] },
      ...plan.guests.map((guest, i) => {
        const [disk, network] = devices[guest.system] ?? ['', ''];
        return {
          id: guestBox(i),
          name: guest.name || '?',
          detail: guestDetail(guest, words),
          system: guest.system,
          memory: Math.max(1, guest.memory),
          runs: guest.job ? [guest.job] : [],
          devices: [guest.disks.length > 0 ? disk : '', guest.interfaces.length > 0 ? network : ''].filter((name) => name !== ''),
        };
      }),
    ],
    bridges: plan.bridges.map((bridge) => ({
      id: bridge.name,
      label: bridge.name,
      uplink: bridge.uplink || undefined,
      members: plan.guests.flatMap((guest, i) => (guest.interfaces.some((vif) => vif.bridge === bridge.name) ? [guestBox(i)] : [])),
    })),
    reserved,
    words: { free: words.free, scale: words.scale, hardware: words.hardware, reserved: words.reserved },
    formatMemory: words.formatMemory,
  };
}
