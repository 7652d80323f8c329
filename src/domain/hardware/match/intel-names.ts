import { applyRules, type NameRule } from './name-rule.ts';

/** Additions that no name needs. `Genuine` stays: Yonah and early Merom parts print nothing else. */
const noise = /\b(?:cpu|processors?\S*|mobile|legacy|vpro|technology|family|edition|es|(?:dual|quad|six|eight)[- ]core)(?=\s|$)/gi;

/** First Core i generation prints the letter before the number: "i5 CPU M 520" is the i5-520M, "i7 CPU Q 720" the i7-720QM. */
const arrandaleSuffix: Record<string, string> = { M: 'M', Q: 'QM', U: 'UM', L: 'LM', K: 'K', S: 'S', E: 'E' };

function nameArrandale([, line, letter, number]: string[]): string {
  const upper = letter!.toUpperCase();
  const suffix = arrandaleSuffix[upper] ?? (Number.parseInt(number!, 10) >= 965 ? 'X' : 'XM');
  return `Core i${line}-${number}${suffix}`;
}

/** "Core(TM)2 CPU 6300" is the E6300; low-voltage parts print without the S of "SU9400"; the letter tells Duo from Quad. */
function nameCore2([, kind, letters, number, suffix]: string[]): string {
  let prefix = letters!.toUpperCase() || 'E';
  if (/extreme/i.test(kind!) && prefix === 'Q') prefix = 'QX';
  if (/^S[ULP]$/.test(prefix)) prefix = prefix.slice(1);
  const solo = prefix === 'U' && /^(?:2100|2200|3300|3500)$/.test(number!);
  const line = prefix === 'X' || prefix === 'QX' ? 'Extreme' : prefix === 'Q' ? 'Quad' : solo ? 'Solo' : 'Duo';
  return `Core 2 ${line} ${prefix}${number}${suffix!.toUpperCase()}`;
}

/** Yonah's second digit is the number of cores; the same letters were given to Pentium and Celeron parts that say "Genuine Intel(R) CPU". */
function nameYonah([, model, suffix]: string[]): string {
  const upper = model!.toUpperCase();
  if (/^(?:T2060|T2080|T2130|U2700|U4\d{3})$/.test(upper)) return `Pentium ${upper}`;
  if (/^T1[567]00$/.test(upper)) return `Celeron ${upper}`;
  return `Core ${upper[1] === '1' ? 'Solo' : 'Duo'} ${upper}${suffix!.toUpperCase()}`;
}

/** Lines that printed no number before 2006: the frequency is all there is. */
function nameByClock(line: string, clock: string): string {
  return clock ? `${line} (no model) ${clock}` : '';
}

function namePentium([, line, behind]: string[], _text: string, clock: string): string {
  const name = line!.toLowerCase() === 'pentium' ? 'Pentium' : 'Celeron';
  let rest = behind!.replace(/\b(?:gold|silver|dual(?:-core)?|extreme|ulv|lv)\b/gi, ' ');
  const kind = /\b(?:4|d|m)\b/i.exec(rest)?.[0]?.toUpperCase() ?? '';
  if (kind) rest = rest.replace(/\b(?:4|d|m)\b/i, ' ');
  const number = /(?<![a-z\d])([a-z]{0,2}\d{3,5}[a-z\d]*)(?: ?(v\d))?(?![a-z\d])/i.exec(rest);
  const lineName = kind ? `${name} ${kind}` : name;
  if (number) return `${lineName} ${number[1]!.toUpperCase()}${number[2]?.toUpperCase() ?? ''}`;
  return /\S{2}/.test(rest) ? '' : nameByClock(lineName, clock);
}

/** People write "v1" for the first generation, which has no version. */
function nameVersioned(line: string): (groups: string[]) => string {
  return ([, family, number, suffix, version]) => `Xeon ${line}${family}-${number}${suffix!.toUpperCase()}${Number(version) > 1 ? ` v${version}` : ''}`;
}

/**
 * In the order in which they must be tried: newer lines are more specific. Strings are Intel's CPUID brand strings of 1999 to 2026
 * ("12th Gen Intel(R) Core(TM) i7-1270P", "Intel(R) Xeon(R) CPU E5-2670 0 @ 2.60GHz"), ARK's names, and both without the marks.
 */
const rules: readonly NameRule[] = [
  [/\bultra ([x]?[3579]) (?:pro )?(\d{3}[a-z]*)( plus)?/i, ([, tier, number, plus]) => `Core Ultra ${tier!.toUpperCase()} ${number!.toUpperCase()}${plus ? ' Plus' : ''}`],
  [/\bcore ([3579]) (?:processor )?(n?\d{3}[a-z]{0,3})\b/i, 'Core $1 $2'],
  [/i([3579])[-_ ]*(?:extreme )?([mqulksex]) ?(\d{3})\b/i, nameArrandale],
  [/(?:\b|core|intel)i([3579])[-_ ]*(?:extreme )?([nl]?(?!0|[2-9]\d{4})\d[\da-z]{2,7})\b/i, 'Core i$1-$2'],
  [/\bm([357])[- ](\d[\da-z]{3,5})\b/i, 'Core m$1-$2'],
  [/\b(?:m[- ])?(5y\d\d)([ac]?)\b/i, ([, number, suffix]) => `Core M-${number!.toUpperCase()}${suffix!.toLowerCase()}`],
  [/\bcore ?2 ?(duo|quad|extreme|solo)?\s*(?:ulv |lv )?([a-z]{0,2}) ?(\d{4})([a-z]?)\b/i, nameCore2],
  [/\b(?:genuine intel|core(?: duo| solo)?) (?:u?lv )?([tlu]\d{4})(e?)\b/i, nameYonah],
  [/\bgenuine intel (21[46]0)\b/i, 'Pentium E$1'],
  [/\bgenuine intel (5[78]5)\b/i, 'Celeron $1'],
  [/\bgenuine intel (n2[78]0)\b/i, 'Atom $1'],
  [/\bphi\b.*?\b(7\d{3}[a-z]*|[357]1\d\d[a-z]*|se10[px])\b/i, 'Xeon Phi $1'],
  [/\bxeon.*? (platinum|gold|silver|bronze|max) (\d{4}[a-z]*\+?)/i, ([, tier, number]) => `Xeon ${tier![0]!.toUpperCase()}${tier!.slice(1).toLowerCase()} ${number!.toUpperCase()}`],
  [/\be(3)[- ]*(1\d{3})([a-z]{0,3}?) ?(?:v ?(\d))?(?![a-z\d])/i, nameVersioned('E')],
  [/\be7-([lhx])(\d{4})\b/i, 'Xeon E7-$2$1'],
  [/\be([57])[- ]*([1248]\d{3})([a-z]{0,3}?) ?(?:0\b ?)?(?:v ?(\d))?(?![a-z\d])/i, nameVersioned('E')],
  [/\bxeon(?: [a-z]+)*? ([edw])-(\d{4,5}[a-z]*)\b/i, 'Xeon $1-$2'],
  [/\bxeon(?: [a-z]+)*? w([3579])-(\d{4}[a-z]*)\b/i, 'Xeon w$1-$2'],
  [/\bxeon(?: lv| ulv| dp| mp)* (?:6 )?(6\d{3}[a-z]+(?:-[a-z]+)?|[welxc]c?\d{4}[a-z]?|6\d\dx?|\d{4}[a-z]*)\b/i, 'Xeon $1'],
  [/\bxeon(?: lv| ulv| dp| mp)*$/i, (_, _text, clock) => nameByClock('Xeon', clock)],
  [/\bxeon\b/i, () => ''],
  [/\batom (x[67]\d{3,4}[a-z]*)\b/i, ([, number]) => `Atom x${number!.slice(1).toUpperCase()}`],
  [/\batom.*? (?:x[357][- ])?([a-z]{0,2}\d{3,5}[a-z]*)\b/i, 'Atom $1'],
  [/\bpentium (iii?)\b/i, 'Pentium $1'],
  [/\b(pentium|celeron)\b(?! (?:pro|mmx)\b)(.*)$/i, namePentium],
  [/^intel (n\d{2,3}|u30\d[le]?|3[01]0[te]?)$/i, 'Intel $1'],
];

/** The table's name for Intel's cleaned string: "Core i5-2520M", "Xeon (no model) 3.20GHz"; empty if it names no model. */
export function nameIntel(text: string, clock: string): string {
  return applyRules(rules, text.replace(noise, ' ').replace(/\s+/g, ' ').trim(), clock);
}
