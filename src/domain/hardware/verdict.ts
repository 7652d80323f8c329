import type { Count } from './model.ts';
import type { Property, Quote, Setting, Witness } from './reading.ts';

/** Roles in the order in which they are shown. */
export const roles = ['netbsd-dom0-pv', 'netbsd-dom0-pvh', 'freebsd-dom0', 'guest-pv', 'guest-pvh', 'guest-hvm', 'passthrough'] as const;
export type Role = (typeof roles)[number];

export const verdicts = ['yes', 'conditional', 'unknown', 'no'] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * What is known of a property of the reader's machine:
 * `yes` shown by the machine itself, or by a property that no firmware can take away; `cpu` the processor has it, firmware and board are open;
 * `inferred` the same, from its family only; `chipset` the board decides; `off` switched off by firmware; `varies` same name, different silicon;
 * `hidden` the text comes from a place that hides it, and no table helps; `unknown`; `no`.
 */
export const states = ['yes', 'cpu', 'inferred', 'chipset', 'off', 'varies', 'hidden', 'unknown', 'no'] as const;
export type State = (typeof states)[number];

/** How a ground knows: `table` is a line of the table without counts (64 bits), `stepping` the reports of one stepping of the name, `…-here` those of this computer instead of its processor. */
export const groundKinds = ['quoted', 'measured', 'vendor', 'table', 'inferred', 'family-rule', 'chipset', 'stepping', 'off-share', 'off-here', 'xen-reports', 'xen-here', 'no-data'] as const;

/** Why we say so. Words are strings `lookup.ground.<kind>` with the placeholders {seen} {of} {line} {text} {name}. */
export interface Ground {
  kind: (typeof groundKinds)[number];
  property: Property;
  witness?: Witness;
  quote?: Quote;
  count?: Count;
  /** Microarchitecture for `inferred` and `family-rule`, family-model-stepping for `stepping`, the computer for `off-here` and `xen-here`. */
  name?: string;
}

export interface Finding {
  state: State;
  grounds: Ground[];
}

/** Everything that is known of one machine, joined from its text, the processor's row and the computer's row. */
export interface Findings {
  properties: Record<'lm64' | 'vt' | 'slat' | 'iommu' | 'cx16', Finding>;
  setting: Setting;
  /** True if a running Xen says that it can do shadow paging. */
  shadow: 'yes' | 'no' | 'unknown';
  vendor: string;
  /** Id of the microarchitecture, empty if unknown. */
  microarch: string;
}

/** A rule of a fact's `demand`, without its words: under these states a role gets at best this verdict. */
export interface Demand {
  /** Id of the fact that carries it. */
  id: string;
  roles: Role[];
  /** States of properties, `setting`, `shadow`, `vendor` or `microarch`; of a list, one. All entries must be true; no entry is always true. */
  when: Record<string, string | string[]>;
  verdict: Exclude<Verdict, 'yes'>;
  /** Key of the next step, string `lookup.check.<id>`: what settles it. */
  check?: string | undefined;
}

export interface RoleVerdict {
  role: Role;
  verdict: Verdict;
  /** Positions in the list of demands that was given, worst first; empty for a plain yes. For a no, only those that say no. */
  reasons: number[];
  /** Of the properties that decided, and for a yes of all that the role needs. */
  grounds: Ground[];
  /** Keys of the next steps, without doubles. */
  checks: string[];
}
