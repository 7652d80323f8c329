import fc from 'fast-check';
import { blankPlan, newBridge, newGuest } from '../../../src/domain/plan/defaults.ts';
import { counts } from '../../../src/domain/plan/limits.ts';
import { backings, dom0Modes, firmwares, guestSystems, guestTypes, hostSystems, vncModes, type Guest, type Plan } from '../../../src/domain/plan/plan.ts';

/** A guest of a plan with some of its fields changed. */
function addGuest(plan: Plan, changes: Partial<Guest>): void {
  plan.guests.push({ ...newGuest(plan, changes.system), ...changes });
}

/** The four plans of the golden texts. */
export const goldenPlans: Record<string, () => Plan> = {
  'netbsd-minimal': () => {
    const plan = blankPlan('netbsd');
    addGuest(plan, { name: 'web', system: 'netbsd', type: 'pv', release: '11.0', memory: 512, autostart: false });
    return plan;
  },
  'netbsd-two-bridges': () => {
    const plan = blankPlan('netbsd');
    plan.host.interfaces = ['wm0', 'wm1'];
    plan.host.address = '192.0.2.10/24';
    plan.host.firmware = 'uefi';
    plan.bridges.push(newBridge(plan), { name: 'dmz', uplink: '' });
    addGuest(plan, { name: 'firewall', system: 'netbsd', type: 'pvh', disks: [{ size: 8, target: '' }], interfaces: [{ bridge: 'bridge0', mac: '' }, { bridge: 'dmz', mac: '' }] });
    addGuest(plan, { name: 'mail', system: 'freebsd', type: 'hvm', release: '15.1', disks: [{ size: 20, target: '' }, { size: 200, target: '/data/mail.img' }], cdrom: '/srv/xen/FreeBSD-15.1-RELEASE-amd64-disc1.iso' });
    addGuest(plan, { name: 'build', system: 'linux', type: 'pvh', disks: [{ size: 40, target: '/dev/rwd1e' }] });
    addGuest(plan, { name: 'old', system: 'netbsd', type: 'pvshim', release: '9.4', bits: 32, autostart: false });
    return plan;
  },
  'freebsd-zvols': () => {
    const plan = blankPlan('freebsd');
    addGuest(plan, { name: 'db1', system: 'freebsd', type: 'pvh', release: '15.1' });
    addGuest(plan, { name: 'web1', system: 'netbsd', type: 'pvh', release: '11.0', disks: [{ size: 20, target: '' }, { size: 5, target: '' }] });
    addGuest(plan, { name: 'desk', system: 'windows', type: 'hvm', cdrom: '/vm/windows.iso', autostart: false });
    return plan;
  },
  'freebsd-static': () => {
    const plan = blankPlan('freebsd');
    plan.host.address = '192.0.2.10/24';
    plan.host.backing = 'file';
    plan.host.storage = '/vm';
    plan.host.interfaces = ['em0', 'em1'];
    plan.bridges.push(newBridge(plan), { name: 'bridge7', uplink: '' });
    addGuest(plan, { name: 'shell', system: 'openbsd', type: 'hvm', autostart: false });
    return plan;
  },
};

const release = fc.constantFrom('9.4', '10.2', '11.0', '14.4', '15.1', '4.18.2');
const absolute = fc.stringMatching(/^\/[a-zA-Z0-9.+:@~_/-]{0,30}[a-zA-Z0-9.+:@~_-]$/);
const device = fc.oneof(fc.constantFrom('wm0', 'em0', 're1', 'bridge0', 'bridge1', 'bridge12'), fc.stringMatching(/^[A-Za-z][A-Za-z0-9_]{0,14}$/));
const name = fc.oneof(fc.constantFrom('web', 'db1'), fc.stringMatching(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,39}$/));
const optional = (text: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: text });
const target = optional(fc.oneof(absolute, fc.constantFrom('/dev/wd1e', '/dev/zvol/dsk/tank/xen/a', '/dev/zvol/zroot/a', '/dev/zvol/zroot/../b')));

const anyGuest: fc.Arbitrary<Guest> = fc.record({
  name,
  system: fc.constantFrom(...guestSystems),
  release: optional(release),
  type: fc.constantFrom(...guestTypes),
  bits: fc.constantFrom<64 | 32>(64, 32),
  memory: fc.integer({ min: 1, max: 8388608 }),
  vcpus: fc.integer({ min: 1, max: 4096 }),
  disks: fc.array(fc.record({ size: fc.integer({ min: 1, max: 65536 }), target }), { maxLength: counts.disks }),
  cdrom: optional(absolute),
  kernel: optional(absolute),
  interfaces: fc.array(fc.record({ bridge: optional(device), mac: fc.constant('') }), { maxLength: counts.interfaces }),
  vnc: fc.constantFrom(...vncModes),
  vncPassword: fc.boolean(),
  autostart: fc.boolean(),
  job: optional(fc.constantFrom('web', 'Straße 7')),
});

const anyHost = fc
  .record({
    system: fc.constantFrom(...hostSystems), release, xen: fc.constantFrom('4.15', '4.18', '4.19', '4.20', '4.22', '4.20.3'), mode: fc.constantFrom(...dom0Modes),
    firmware: fc.constantFrom(...firmwares), memory: fc.integer({ min: 64, max: 16777216 }), cpus: fc.integer({ min: 1, max: 4096 }), hvm: fc.boolean(),
    hap: fc.boolean(), iommu: fc.boolean(), backing: fc.constantFrom(...backings), storage: absolute,
    root: fc.constantFrom('', 'wd0a', 'ld0a', 'dk0', 'wedge:root'), interfaces: fc.array(device, { maxLength: 4 }),
    address: fc.constantFrom('dhcp', '192.0.2.10/24', '10.0.0.1/8'),
  })
  .chain((host) => (host.backing === 'zvol' ? fc.constantFrom('zroot', 'tank/vm', 'a.b:c-d').map((storage) => ({ ...host, storage })) : fc.constant(host)));

/** Any plan within the limits of src/domain/plan/limits.ts, sensible or not. */
export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  host: anyHost,
  dom0: fc.record({ memory: fc.integer({ min: 1, max: 16777216 }), vcpus: fc.integer({ min: 1, max: 4096 }) }),
  guests: fc.array(anyGuest, { maxLength: 6 }),
  bridges: fc.array(fc.record({ name: device, uplink: optional(device) }), { maxLength: 5 }),
});

/** Texts that want to be more than a text. */
export const hostileText = fc.oneof(
  fc.constantFrom(
    "'; rm -rf / #", '"; reboot; "', '$(reboot)', '`reboot`', 'a\nreboot', 'a\r\nreboot', '../../etc/passwd', '-rf', '--help', '* ?', '~root', 'a;b', 'a|b', 'a&b', 'a>b',
    "/srv/x'; reboot; '", '/srv/x"; reboot; "', '/srv/$(reboot)', '/srv/`reboot`', '/srv/a b', '/srv/a\nreboot', '/srv/\u202etxt.img', '/srv/\\', "/srv/\\'", '/srv/a\u0000b', '/srv/\u{d800}',
    '#', 'a#b', 'menu=x:boot', 'wd0a console=com0;boot', '4.20; reboot', '', ' ', 'dhcp" reboot="', '192.0.2.1/24; reboot', 'constructor', '__proto__',
  ),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ maxLength: 30 }).map((text) => `/${text}`),
);

/** A plan with hostile texts in any of its text fields. */
export const hostilePlan: fc.Arbitrary<Plan> = fc.tuple(anyPlan, fc.infiniteStream(hostileText), fc.infiniteStream(fc.integer({ min: 0, max: 5 }))).map(([plan, texts, dice]) => {
  const spoil = <T extends object>(part: T, fields: (keyof T)[]): T => {
    const changed = { ...part };
    for (const field of fields) if (dice.next().value === 0) Object.assign(changed, { [field]: texts.next().value });
    return changed;
  };
  return {
    ...plan,
    host: { ...spoil(plan.host, ['release', 'xen', 'storage', 'root', 'address']), interfaces: [texts.next().value as string] },
    guests: plan.guests.map((guest) => ({ ...spoil(guest, ['name', 'release', 'cdrom', 'kernel', 'job']), disks: guest.disks.map((disk) => spoil(disk, ['target'])), interfaces: guest.interfaces.map((vif) => spoil(vif, ['bridge', 'mac'])) })),
    bridges: plan.bridges.map((bridge) => spoil(bridge, ['name', 'uplink'])),
  };
});
