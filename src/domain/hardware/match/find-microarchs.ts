import type { CpuTable, Microarch } from '../model.ts';
import { coreNames, terms } from './core-names.ts';
import { nameKey } from './cpu-index.ts';

export type MicroarchMatch =
  | { kind: 'microarch'; microarch: Microarch; quality: 'exact' | 'prefix' }
  | { kind: 'term'; id: 'vt-x' | 'amd-v' | 'ept' | 'iommu' };

/** Every name in a code name: "Sandy Bridge-E/EN/EP, Gladden" has five, "Gainestown (Nehalem-EP)" two. */
function nameParts({ id, codename }: Microarch): string[] {
  let base = '';
  const parts = codename.split(/[/,()]|\.\./).map((part) => {
    const text = part.trim();
    if (/^-?[A-Z]{1,3}$/.test(text) && base) return `${base}-${text}`;
    base = text.replace(/-[A-Z]{1,3}$/, '');
    return text;
  });
  return [id, base, codename, ...parts].map(nameKey).filter((part) => part.length > 1);
}

/**
 * Microarchitectures and technologies of virtualisation by name: code name or a part of it, id, the core's name. Whole names first, then
 * beginnings of at least three letters; newest first. Empty if nothing fits.
 */
export function findMicroarchs(typed: string, table: CpuTable): MicroarchMatch[] {
  const key = nameKey(typed.slice(0, 60).replace(/^\s*(?:intel|amd)\b(?![- ]?v)|\b(?:microarch\w*|architecture|family)\b/gi, ''));
  const term = Object.hasOwn(terms, key) ? terms[key] : undefined;
  const found: MicroarchMatch[] = term ? [{ kind: 'term', id: term }] : [];
  if (key.length < 2) return found;
  const cores = Object.hasOwn(coreNames, key) ? coreNames[key]!.split(' ') : [];
  const exact: Microarch[] = [];
  const begun: Microarch[] = [];
  for (const microarch of table.microarchs.values()) {
    const parts = nameParts(microarch);
    if (parts.includes(key) || cores.includes(microarch.id)) exact.push(microarch);
    else if (key.length > 2 && parts.some((part) => part.startsWith(key))) begun.push(microarch);
  }
  const newest = (left: Microarch, right: Microarch) => (left.launch < right.launch ? 1 : left.launch > right.launch ? -1 : 0);
  for (const microarch of exact.sort(newest)) found.push({ kind: 'microarch', microarch, quality: 'exact' });
  for (const microarch of begun.sort(newest)) found.push({ kind: 'microarch', microarch, quality: 'prefix' });
  return found;
}
