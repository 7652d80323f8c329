/** A processor's string inside any line: maker, family and what follows, up to the clock or a bracket. */
const inLine =
  /(?:\d+th Gen )?(?:(?:Genuine |Mobile |Dual-Core |Quad-Core |Six-Core )*(?:Intel|AMD)(?:\((?:R|TM)\)|®)?,? (?:(?:Core2?|Xeon|Pentium|Celeron|Atom|Processor|Itanium|i[3579]-\w+)\b|Ryzen|EPYC|Athlon|Opteron|Phenom|Sempron|Turion|FX|A\d+-|E\d?-|GX-|Embedded|[34]\d{3}\w)|VIA (?:Nano|C7|Eden|Esther)|Zhaoxin|ZHAOXIN|Hygon C86|QEMU Virtual CPU)[^"|<>[\]{}]{0,70}/;

// Bridges and controllers are named after the processors that they belong to.
const device = /bridge|\bhost\b|controller|\bpci\d*\b|network|ethernet|gigabit|\busb|audio|smbus|thermal|root port|driver|chipset/i;

/** The processor's string in a line of prose or of an unknown program, or undefined. */
export function findBrand(text: string): string | undefined {
  if (!(text.includes('Intel') || text.includes('AMD') || text.includes('VIA ') || text.includes('haoxin') || text.includes('HAOXIN') || text.includes('Hygon') || text.includes('QEMU V'))) return undefined;
  if (device.test(text)) return undefined;
  const found = inLine.exec(text)?.[0];
  return found?.replace(/(GHz|MHz).*$|, (?=[a-z]).*$|[?!;].*$/, '$1').replace(/\s+\(\d+\)|\s+\(-.*$/, '').trim();
}

/** True if the line can be a name and nothing else: few words, with a letter, without the shape of a log. */
export const isName = (text: string): boolean =>
  text.length >= 2 && text.length <= 120 && /\p{L}|\d/u.test(text) && text.split(/\s+/).length <= 14 && !/[{};]|:\/\/|^[#$%] /.test(text);

/** Takes a label like "CPU:" or "Processor:" off a name. */
export const withoutLabel = (text: string): string => text.replace(/^(?:cpu|processor|prozessor|model name|hw\.model|model|modell|computer|brand)\s*[:=]\s*/i, '').replace(/^"(.+)"$/, '$1').trim();
