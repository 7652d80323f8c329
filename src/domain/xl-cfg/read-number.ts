import type { CfgValue } from './parse-cfg.ts';

/**
 * The number that xl takes from a value (strtol with base 0, so also from a text such as "0x40"): decimal, octal with 0, hexadecimal
 * with 0x; undefined for anything else, for a list and beyond 63 bits.
 */
export function readNumber(value: Pick<CfgValue, 'kind' | 'text'>): number | undefined {
  if (value.kind === 'list') return undefined;
  const [, sign, digits] = /^[ \t-\r]*([-+]?)(0x[\da-f]+|0[0-7]*|[1-9]\d*)$/i.exec(value.text) ?? [];
  if (digits === undefined) return undefined;
  const number = /^0[0-7]/.test(digits) ? Number.parseInt(digits, 8) : Number(digits);
  return number >= 2 ** 63 ? undefined : sign === '-' ? -number : number;
}

/** Settings that are counted in MiB. */
const inMebibytes = new Set(['maxmem', 'memory', 'mmio_hole', 'rdm_mem_boundary', 'shadow_memory', 'stubdomain_memory', 'videoram']);
const units: Record<string, number> = { k: 1 / 1024, m: 1, g: 1024, t: 1_048_576 };

/** An amount of memory with a unit ("512M", "2 GB", "1.5GiB") in whole MiB; undefined for a setting that is no memory, or if there is no unit or a fraction is left. */
export function resolveMebibytes(setting: string, text: string): number | undefined {
  const [, number, unit] = (inMebibytes.has(setting) && /^(\d{1,9}(?:\.\d{1,6})?)[ \t]*([kmgt])i?b?$/i.exec(text)) || [];
  if (number === undefined) return undefined;
  const mebibytes = Number(number) * units[unit!.toLowerCase()]!;
  return Number.isInteger(mebibytes) && mebibytes > 0 ? mebibytes : undefined;
}
