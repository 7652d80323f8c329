/**
 * Makers under the names that people and firmware use, at the start of a computer's name: "Dell Inc. PowerEdge R720", "HPE ProLiant …".
 * One id for names of one house: HP, HPE and Compaq; IBM's and Lenovo's ThinkPads.
 */
const aliases: readonly (readonly [string, RegExp])[] = [
  ['hp', /^(?:hewlett[- ]?packard(?: enterprise)?|hpe?|compaq)\b/i],
  ['lenovo', /^(?:ibm ?\/ ?lenovo|lenovo|ibm)\b/i],
  ['asus', /^asus(?:tek)?\b/i],
  ['dell', /^dell(?: emc)?\b/i],
  ['supermicro', /^super ?micro\b/i],
  ['fujitsu', /^fujitsu(?:[- ]siemens)?\b/i],
  ['intel', /^intel(?: client systems)?\b/i],
  ['gigabyte', /^giga ?byte\b/i],
  ['msi', /^(?:msi|micro-star)\b/i],
  ['toshiba', /^(?:toshiba|dynabook)\b/i],
  ['panasonic', /^(?:panasonic|matsushita)\b/i],
  ['pcengines', /^pc ?engines\b/i],
  ['asrock', /^asrock(?: ?rack)?\b/i],
  ['ecs', /^(?:ecs|elitegroup)\b/i],
  ['apple', /^apple\b/i],
  ['acer', /^acer\b/i],
  ['sony', /^sony\b/i],
  ['samsung', /^samsung\b/i],
];

const company = /^[\s,.]*(?:(?:computers?|corporation|corp|inc|incorporated|international|technology|technologies|electronics|industrial|systems|gmbh|ag|llc|limited|ltd|co)\b[\s,.]*)+/i;

/** Splits a maker off the start; `maker` is empty if no alias stands there. Firmware's "Inc.", "Corporation" go with it. */
export function splitMaker(text: string): { maker: string; rest: string } {
  let rest = text.trim();
  for (const [maker, pattern] of aliases) {
    if (!pattern.test(rest)) continue;
    // Firmware repeats it in the product's name: "Hewlett-Packard HP EliteBook 8460p".
    for (let twice = 0; twice < 2; twice++) rest = rest.replace(pattern, '').replace(company, '').trim();
    return { maker, rest };
  }
  return { maker: '', rest };
}

/** One id per house, for comparison. */
export function makerId(maker: string): string {
  return splitMaker(maker).maker || maker.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** What firmware says when nobody filled in a name. */
export const blankName =
  /^(?:to be filled\b.*|o\.?e\.?m\.?|default string|system (?:product name|manufacturer|name|version|serial.*)|product name|not (?:applicable|available|specified|defined)|n\/?a|none|null|unknown|undefined|invalid|empty|type\d.*|x{3,}|0+|\.+|-+|all series|desktop|notebook|laptop|computer|server|base board.*|sku)?$/i;
