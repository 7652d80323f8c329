import fc from 'fast-check';
import { counts } from '../../../src/domain/plan/limits.ts';
import { backings, dom0Modes, firmwares, guestSystems, guestTypes, hostSystems, vncModes, type Bridge, type Disk, type Guest, type Host, type Plan, type Vif } from '../../../src/domain/plan/plan.ts';

const upTo = (text: string, max: number, min = 0) => fc.string({ unit: fc.constantFrom(...text), minLength: min, maxLength: max });
const lower = 'abcdefghijklmnopqrstuvwxyz';
const word = `${lower}ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_`;
const maybe = (text: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), text);
/** Small numbers often, the whole range sometimes, both ends too. */
const number = (min: number, max: number) => fc.oneof(fc.integer({ min, max: Math.min(max, 4096) }), fc.integer({ min, max }), fc.constantFrom(min, max));

const release = fc.tuple(fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 99 })).map((parts) => parts.join('.'));
const path = (max: number) => fc.tuple(upTo(`${word}.+:@~-/`, max - 2), fc.constantFrom(...`${word}.+:@~-`)).map(([middle, end]) => `/${middle}${end}`);
const device = fc.tuple(fc.constantFrom(...lower), upTo(word, 14)).map((parts) => parts.join(''));
const pool = fc.tuple(fc.constantFrom(...lower), upTo(`${word}.:-`, 20), fc.array(fc.tuple(fc.constantFrom(...word), upTo(`${word}.:-`, 8)), { maxLength: 3 })).map(([first, rest, sets]) => [first + rest, ...sets.map((set) => set.join(''))].join('/'));
const octet = fc.integer({ min: 0, max: 255 });
const address = fc.oneof(fc.constant('dhcp'), fc.tuple(fc.tuple(octet, octet, octet, octet), fc.integer({ min: 1, max: 32 })).map(([octets, bits]) => `${octets.join('.')}/${bits}`));
const mac = fc.tuple(octet, octet, octet, octet, octet, octet, fc.boolean()).map(([first, ...rest]) => {
  const upper = rest.pop() as boolean;
  const text = [first & 0xfe, ...(rest as number[])].map((byte) => byte.toString(16).padStart(2, '0')).join(':');
  return upper ? text.toUpperCase() : text;
});
const name = fc.tuple(fc.constantFrom(...word), upTo(`${word}.-`, 39)).map((parts) => parts.join(''));
const job = fc.tuple(fc.constantFrom(...'wW7äßéжだ'), upTo('abc ÄÖüß. _+/-е́だ0', 14)).map((parts) => parts.join(''));

const backing = fc.constantFrom(...backings);
const storage = { file: path(100), zvol: pool, partition: maybe(path(100)) } as const;

const host: fc.Arbitrary<Host> = backing.chain((kind) =>
  fc.record({
    system: fc.constantFrom(...hostSystems), release, xen: release, mode: fc.constantFrom(...dom0Modes), firmware: fc.constantFrom(...firmwares),
    memory: number(64, 16777216), cpus: number(1, 4096), hvm: fc.boolean(), hap: fc.boolean(), iommu: fc.boolean(), backing: fc.constant(kind), storage: storage[kind],
    root: maybe(fc.tuple(fc.constantFrom(...lower), upTo(`${word}.:-`, 20)).map((parts) => parts.join(''))), interfaces: fc.array(device, { maxLength: 5 }), address,
  }),
);
const disk: fc.Arbitrary<Disk> = fc.record({ size: number(1, 65536), target: maybe(path(120)) });
const vif: fc.Arbitrary<Vif> = fc.record({ bridge: maybe(fc.oneof(fc.constantFrom('bridge0', 'bridge1'), device)), mac: maybe(mac) });
const bridge: fc.Arbitrary<Bridge> = fc.record({ name: fc.oneof(fc.constantFrom('bridge0', 'bridge1', 'dmz'), device), uplink: maybe(device) });
const guest: fc.Arbitrary<Guest> = fc.record({
  name, system: fc.constantFrom(...guestSystems), release: maybe(release), type: fc.constantFrom(...guestTypes), bits: fc.constantFrom(64 as const, 32 as const),
  memory: number(1, 8388608), vcpus: number(1, 4096), disks: fc.array(disk, { maxLength: 5 }), cdrom: maybe(path(120)), kernel: maybe(path(120)),
  interfaces: fc.array(vif, { maxLength: 4 }), vnc: fc.constantFrom(...vncModes), vncPassword: fc.boolean(), autostart: fc.boolean(), job: maybe(job),
});

/** Any plan within the limits of limits.ts; most are no machine that would run. */
export const anyPlan: fc.Arbitrary<Plan> = fc.record({
  host,
  dom0: fc.record({ memory: number(1, 16777216), vcpus: number(1, 4096) }),
  guests: fc.array(guest, { maxLength: 6 }),
  bridges: fc.array(bridge, { maxLength: 4 }),
});

/** The longest plan that the limits allow, in characters of its link. */
export function longestPlan(): Plan {
  const long = (length: number) => `/${'x'.repeat(length - 1)}`;
  const biggest: Guest = {
    name: 'x'.repeat(40), system: 'freebsd', release: '99.99.99', type: 'pvshim', bits: 32, memory: 8388608, vcpus: 4096,
    disks: Array.from({ length: counts.disks }, () => ({ size: 65536, target: long(120) })), cdrom: long(120), kernel: long(120),
    interfaces: Array.from({ length: counts.interfaces }, () => ({ bridge: 'x'.repeat(15), mac: '00:16:3e:00:00:00' })),
    vnc: 'local', vncPassword: true, autostart: false, job: 'だ'.repeat(30),
  };
  return {
    host: {
      system: 'freebsd', release: '99.99.99', xen: '99.99.99', mode: 'pvh', firmware: 'uefi', memory: 16777216, cpus: 4096, hvm: false, hap: false, iommu: false,
      backing: 'file', storage: long(100), root: 'x'.repeat(40), interfaces: Array.from({ length: counts.hostInterfaces }, () => 'x'.repeat(15)), address: '255.255.255.255/32',
    },
    dom0: { memory: 16777216, vcpus: 4096 },
    guests: Array.from({ length: counts.guests }, () => biggest),
    bridges: Array.from({ length: counts.bridges }, () => ({ name: 'x'.repeat(15), uplink: 'x'.repeat(15) })),
  };
}
