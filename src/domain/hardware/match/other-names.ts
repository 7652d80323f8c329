import { applyRules, type NameRule } from './name-rule.ts';

/** "ZHAOXIN KaiXian KX-U6780A@2.7GHz", "ZHAOXIN KaiSheng KH-40000/16@2.2GHz", "ZHAOXIN KaiXian ZX-C+ C4580@1.83GHz". */
const zhaoxin: readonly NameRule[] = [[/\b(k[xh]-[\w/]+|zx-[\w+]+(?: c\d+)?|fc-\d+\w*)/i, 'Zhaoxin $1']];

/** "Hygon C86 7185 32-core Processor", "Hygon C86-4G (OPN:3450)". */
const hygon: readonly NameRule[] = [[/c86[- ](?:4g )?(?:opn)?[ :]*(\d\w+)/i, 'Hygon C86 $1']];

/** The table's name for Zhaoxin's, Hygon's and Centaur's strings; empty if it names no model. */
export function nameZhaoxin(text: string): string {
  return applyRules(zhaoxin, text);
}

export function nameHygon(text: string): string {
  return applyRules(hygon, text);
}

/** Centaur's words are the name: "VIA Nano processor L2200@1600MHz", "VIA Eden X2 U4200", "VIA C7-M Processor 1600MHz". */
export function nameVia(text: string): string {
  const bare = text.replace(/\b(?:processors?|cpu|centaur(?:hauls)?|capable)\b/gi, ' ').replace(/^\s*(?:via\b)?/i, 'VIA ').replace(/\s+/g, ' ').trim();
  return bare === 'VIA' ? '' : bare;
}
