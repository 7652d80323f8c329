/** A guest as far as memory goes. Memory in MiB. */
export interface GuestSize {
  type: 'pv' | 'pvh' | 'hvm';
  memory: number;
  vcpus: number;
}

/** Coefficients of a memory rule, in KiB: they come from a fact's `figures`, never from code. */
export interface MemoryRule {
  /** Per guest, whatever its size. */
  base: number;
  perVcpu: number;
  perMebibyte: number;
  /** The guest's own memory and its cost together are rounded up to a multiple of this, as libxl does; 0 for no rounding. */
  roundTo: number;
}

/** Reads the coefficients from a fact's figures. Throws with the name of the figure that is missing. */
export function parseMemoryRule(figures: Record<string, number>): MemoryRule {
  const base = figures['base-kib'] ?? figures['fixed-kib'];
  if (base === undefined) throw new Error('a memory rule needs the figure base-kib or fixed-kib');
  return {
    base,
    perVcpu: figures['per-vcpu-kib'] ?? 0,
    perMebibyte: figures['per-mib-kib'] ?? 0,
    roundTo: figures['round-to-kib'] ?? 0,
  };
}

/** Memory that a guest costs beyond its own, in KiB, by a rule. Needs whole, positive numbers. */
export function guestOverhead(rule: MemoryRule, guest: GuestSize): number {
  if (!Number.isInteger(guest.memory) || guest.memory <= 0) throw new RangeError(`memory must be whole MiB above 0, not ${guest.memory}`);
  if (!Number.isInteger(guest.vcpus) || guest.vcpus <= 0) throw new RangeError(`vcpus must be a whole number above 0, not ${guest.vcpus}`);
  const cost = rule.base + rule.perVcpu * guest.vcpus + rule.perMebibyte * guest.memory;
  if (rule.roundTo <= 0) return cost;
  const own = guest.memory * 1024;
  return Math.ceil((own + cost) / rule.roundTo) * rule.roundTo - own;
}
