/** A processor's string without marks, labels, counts and what systems print behind it. */
export interface CleanName {
  text: string;
  /** The nominal frequency as printed, "3.20GHz": the only thing that tells processors of the NetBurst time apart. */
  clock: string;
  /** True if a machine printed it: trade marks, a frequency or the word CPU; people leave them out. */
  printed: boolean;
  /** Frequency behind an at sign: Intel prints one from Core on, NetBurst processors have none. */
  at: boolean;
}

// A brand string has 48 bytes; with label, quotes and the kernel's additions a line stays below this.
const longest = 240;

const knownWord =
  /\b(?:intel|genuine|amd|xeon|core|celeron|pentium|atom|athlon|opteron|phenom|sempron|turion|ryzen|epyc|via|zhaoxin|hygon|qemu|kvm|virtual|i[3579]-)/i;

/** Labels before the name: "cpu0: ", "model name\t: ", "Modellname:", "hw.model=", "machdep.cpu.brand_string: ". */
function dropLabels(line: string): string {
  for (let rest = 0; rest < 4; rest++) {
    const at = line.search(/[:=：]/);
    if (at < 0 || at > 60 || at === line.length - 1 || knownWord.test(line.slice(0, at))) return line;
    line = line.slice(at + 1);
  }
  return line;
}

/**
 * Cleans what a system prints or a person types. Never throws; the work is bounded, whatever the length.
 * Marks in parentheses go first, since every other pair of parentheses holds an addition of the system.
 */
export function cleanName(raw: string): CleanName {
  let text = raw.slice(0, 4096).replace(/[\0-\x1f\x7f-\xa0\ufffd\u2000-\u200f\u202f\ufeff"“”„'‘’`]+/g, ' ').trim().slice(0, longest);
  const marks = /\((?:r|tm|c)\)|[®™©]|\x99/gi;
  const marked = marks.test(text);
  text = dropLabels(text.replace(marks, ' ')).replace(/(\d),(\d+ ?[gm]hz)/gi, '$1.$2').replace(/(\([^()]*\)?|[()])/g, (part) => (part === '(no model)' ? part : ' ')).replace(/\[[^[\]]*\]?/g, ' ');
  const hertz = /@?\s*(?<![a-z\d.])(\d{1,5}(?:\.\d{1,3})?)\s?\+?\s*([gm])hz?\b/i.exec(text);
  // Brand strings have two decimals: "3.00GHz"; people write "3.0 GHz".
  const giga = hertz && /g/i.test(hertz[2]!);
  const clock = hertz ? `${giga ? Number(hertz[1]).toFixed(2) : hertz[1]}${giga ? 'G' : 'M'}Hz` : '';
  // Behind the frequency come steppings, core counts and measured frequencies, unless it stands at the start: "2.5 GHz Intel Core i7".
  if (hertz) text = /[a-z\d]{2}/i.test(text.slice(0, hertz.index)) ? text.slice(0, hertz.index) : text.slice(hertz.index + hertz[0].length);
  const printed = marked || clock !== '' || /\b(?:cpu|processor|radeon)\b|@|\d-core\b/i.test(text);
  const at = hertz ? hertz[0].startsWith('@') : text.includes('@');
  text = text
    .replace(/@.*$/, '')
    .replace(/,.*$|\bstepping\b.*$/i, '')
    .replace(/\b(core)tm?\b(?= ?\d| i| ultra| duo| solo)/gi, '$1')
    .replace(/^\s*(?:cpus? )?\d+ ?[x×*]\s+(?=[a-z])/i, '')
    .replace(/(?:\s[x*]\s+\d{1,2}|\s?×\s?\d+)\s*$/i, '')
    .replace(/\b\d+(?:st|nd|rd|th) gen(?:eration)?\b/gi, ' ')
    .replace(/\b\d+ ?(?:-core|cores?\b|threads?\b|core\(s\))\w*/gi, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.:;,=*-]+|[\s.:;,=*/-]+$/g, '');
  return { text, clock, printed, at };
}
