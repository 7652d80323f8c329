/**
 * A name as part of an address or as an anchor: "Core i5-2520M" becomes "core-i5-2520m", "Athlon 64 X2 3800+" "athlon-64-x2-3800-plus". Only
 * a-z, 0-9 and single hyphens; never empty. `+` is spelt out because names differ by it alone.
 */
export function slugOf(name: string): string {
  const slug = name.toLowerCase().replaceAll('+', ' plus ').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return slug === '' ? 'x' : slug;
}

/** Stable anchor of a processor on the page of its microarchitecture; it begins with a letter, as validators want of anchors. */
export const cpuSlug = (name: string): string => slugOf(name).replace(/^(?=\d)/, 'cpu-');
