import { z } from 'astro/zod';
import { backings, dom0Modes, firmwares, guestSystems, guestTypes, hostSystems, vncModes } from '../domain/plan/plan.ts';
import { bilingual, bilingualUpTo } from './bilingual.ts';
import { factId } from './fact.ts';

const whole = z.number().int();
const guest = z.strictObject({
  name: z.string(),
  system: z.enum(guestSystems),
  release: z.string().default(''),
  type: z.enum(guestTypes),
  bits: z.union([z.literal(64), z.literal(32)]).default(64),
  memory: whole,
  vcpus: whole,
  disks: z.array(z.strictObject({ size: whole, target: z.string().default('') })).default([]),
  cdrom: z.string().default(''),
  kernel: z.string().default(''),
  interfaces: z.array(z.strictObject({ bridge: z.string(), mac: z.string().default('') })).default([]),
  vnc: z.enum(vncModes).default('off'),
  vncPassword: z.boolean().default(false),
  autostart: z.boolean().default(true),
  job: z.string().default(''),
});

/** A ready-made plan with its explanation. The plan must have no problem above a hint: a check tests it. */
export const preset = z.strictObject({
  title: bilingualUpTo(60),
  description: bilingual,
  /** Paragraphs: what it is for, what to change first, what it does not do. */
  text: z.array(bilingual).min(1),
  facts: z.array(factId).default([]),
  order: whole,
  plan: z.strictObject({
    host: z.strictObject({
      system: z.enum(hostSystems),
      release: z.string(),
      xen: z.string(),
      mode: z.enum(dom0Modes),
      firmware: z.enum(firmwares),
      memory: whole,
      cpus: whole,
      hvm: z.boolean(),
      hap: z.boolean(),
      iommu: z.boolean(),
      backing: z.enum(backings),
      storage: z.string(),
      root: z.string().default(''),
      interfaces: z.array(z.string()),
      address: z.string(),
    }),
    dom0: z.strictObject({ memory: whole, vcpus: whole }),
    guests: z.array(guest),
    bridges: z.array(z.strictObject({ name: z.string(), uplink: z.string().default('') })),
  }),
});

export type PresetData = z.infer<typeof preset>;
