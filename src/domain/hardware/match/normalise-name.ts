import type { Vendor } from '../model.ts';
import { nameAmd } from './amd-names.ts';
import { cleanName, type CleanName } from './clean-name.ts';
import { nameIntel } from './intel-names.ts';
import { nameHygon, nameVia, nameZhaoxin } from './other-names.ts';

const makers: readonly (readonly [Vendor, RegExp])[] = [
  ['Zhaoxin', /zhaoxin|kaixian|kaisheng|\bk[xh]-u?\d{4}|\bzx-[cd]\b/i],
  ['Hygon', /\bhygon|\bc86\b/i],
  ['VIA', /^(?:via|centaur)|\bvia (?:c3|c7|nano|eden|esther|nehemiah|quadcore)|^(?:nano|eden|c7(?:-[dm])?|quadcore)(?=$|[ -])/i],
  ['AMD', /\bamd\b|\b(?:athlon|opteron|phenom|sempron|turion|duron|geode|ryzen|epyc|threadripper)/i],
  // Lines of AMD that are known by letters only, without the maker's name before them.
  ['AMD', /^(?:fx[- ]*\d{3}|r-\d{3}[flx]|pro a\d|a\d{1,2}[- ](?:pro[- ])?\d{4}|r[3579][- ]\d{4}|[gr]x-?\d{3}|e-\d{3}d?$|e[12]-\d{4}|[cz]-\d\d\b|g-t\d\d|[34]10 apu)/i],
  ['Intel', /\bintel|genuine|\b(?:xeon|pentium|celeron|atom|core)\b|\bi[3579][- ]?\d|\be[357][- ]*\d{4}|\bm[357]-\dy|\bcore ?[i2mu]|\bphi \d|\b5y\d\d/i],
];

/** Who made it, as far as the words of the cleaned text say. */
export function vendorOf(text: string): Vendor | undefined {
  return makers.find(([, pattern]) => pattern.test(text))?.[0];
}

/** As `normaliseName`, for text that is already clean. The name is empty if the text names a maker and no model. */
export function nameClean(clean: CleanName, raw: string): { vendor: Vendor; name: string } | undefined {
  // Labels without a colon stand before it: "CPU(s) 2 x Intel(R) N100"; only "Genuine Intel" is more than the maker's name.
  // Typed words run together: "epyc7302p", "xeone5-2670".
  const text = clean.text.replace(/^(?!.*\bgenuine\b).*? (?=(?:intel|via|zhaoxin|hygon)\b)/i, '').replace(/\b(ryzen|epyc|xeon|atom|celeron|opteron|phenom|athlon|threadripper)(?=[a-z]?\d)/gi, '$1 ');
  const vendor = vendorOf(text);
  if (!vendor) return undefined;
  if (vendor === 'Intel') return { vendor, name: nameIntel(text, clean.clock) };
  if (vendor === 'AMD') return { vendor, name: nameAmd(text) };
  if (vendor === 'VIA') return { vendor, name: nameVia(text) };
  // Hygon's later strings carry the number in parentheses, which cleaning takes away.
  return vendor === 'Hygon' ? { vendor, name: nameHygon(raw.slice(0, 240).replace(/[()]/g, ' ').replace(/\s+/g, ' ')) } : { vendor, name: nameZhaoxin(text) };
}

/**
 * The name as the table writes it, for a CPUID brand string in any system's dress or for typed words that name the line. Undefined if
 * no maker or no model can be read from it; a name need not be in the table. Strings without a number give "Xeon (no model) 3.20GHz".
 */
export function normaliseName(raw: string): { vendor: Vendor; name: string } | undefined {
  const named = nameClean(cleanName(raw), raw);
  return named?.name ? named : undefined;
}
