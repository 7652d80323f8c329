import { applyRules, type NameRule } from './name-rule.ts';

/** Graphics and core counts behind the name, and words that stand between line and number. */
const tails = /\s+(?:with|w\/)\s.*$|\s(?:amd )?radeon\b.*$|\s\d+ compute cores.*$|\sr\d$/i;
const noise =
  /\b(?:amd|processors?\S*|apu|soc|cpu|mobile technology|mobile|microsoft surface edition|creator edition|near silent|gen|desktop kit|desktop|technology|[5-9]th|(?:single|dual|triple|quad|six|eight|twelve|sixteen)[- ]?core)(?=\s|$)/gi;

// Counts, labels and numbers of systems: "16.48.1 AMD GX-412TC SOC", "Processor Name Athlon 64 Dual Core 5000+".
const maker = '(?:mobile |embedded )?(?:amd|athlon|phenom|sempron|turion|opteron|ryzen|epyc)\\b';
const beforeMaker = new RegExp(`^(?!${maker}).*? (?=${maker}.*\\d)`, 'i');

function titled(word: string): string {
  return word[0]!.toUpperCase() + word.slice(1).toLowerCase();
}

/** "Ryzen AI 9 HX PRO 370": the words' order differs between strings, the table has HX before PRO. */
function nameRyzenAi([, tier, words, number]: string[]): string {
  const has = (word: string) => (new RegExp(word, 'i').test(words!) ? ` ${word}` : '');
  return `Ryzen AI ${titled(tier!)}${has('HX')}${has('PRO')} ${number}`;
}

/** Athlon to Turion: the words behind the line are part of the name; the number may stand after "Processor" or before. */
function nameK8([, mobile, line, behind]: string[]): string {
  const family = titled(line!);
  let rest = behind!.replace(/\s+/g, ' ').trim().replace(/\b(?:ii|xp|mp|fx|x\d|pro)\b/gi, (word) => word.toUpperCase());
  rest = rest.replace(/^X2(?=\w)/, 'X2 ').replace(/^64(?=X2)/, '64 ').replace(/\b(neo|gold|silver|ultra)\b/gi, titled).replace(/ (?:black|be)$/i, '');
  if (family === 'Turion' && !rest.startsWith('II')) rest = rest.replace(/^(?:64 )?(?:X2 )?(?:Ultra )?/, '');
  if (family === 'Athlon') rest = rest.replace(/^64 X2 (?=QL|BE|L3)/i, 'X2 ');
  if (!/\d/.test(rest.replace(/^64(?: X2)?$|^X\d$/, ''))) return '';
  return `${mobile ? 'Mobile ' : ''}${family} ${rest}`;
}

/**
 * AMD's CPUID brand strings of 2000 to 2026 ("AMD Ryzen 7 PRO 5850U with Radeon Graphics", "Dual-Core AMD Opteron(tm) Processor 2214 HE"),
 * the names of its product pages, and what people type ("r5 3600", "epyc7302p", "fx8350").
 */
const rules: readonly NameRule[] = [
  [/\bthreadripper\s*(pro )?(\d{4}[a-z]*)/i, 'Ryzen Threadripper $1$2'],
  [/\bryzen embedded ([a-z]?\w+)/i, 'Ryzen Embedded $1'],
  [/\b(?:ryzen )?ai (max\+?|[3579]) ?((?:hx |pro )*)(\d{3})\b/i, nameRyzenAi],
  [/\bryzen (z[12])( extreme| go)?\b/i, ([, model, kind]) => `Ryzen ${model!.toUpperCase()}${kind ? ` ${titled(kind.trim())}` : ''}`],
  [/\bryzen ?([3579])[- ]*(pro )?(\d{3,4}[a-z\d]*)\b/i, 'Ryzen $1 $2$3'],
  [/^r([3579])[- ](pro )?(\d{3,4}[a-z\d]*)$/i, 'Ryzen $1 $2$3'],
  [/\bryzen ?(pro )?(\d{4}[a-z\d]*)$/i, 'Ryzen $1$2'],
  [/\bepyc(?: embedded)?[- ]?(\d\w+)/i, 'EPYC $1'],
  [/\b(embedded )?opteron ?(x\d{4}|\d{3,4}|\d\d[a-z]x)(?![\da-z])(?: ?(he|se|ee|ks)\b)?/i, ([, embedded, number, kind]) => `${embedded ? 'Embedded ' : ''}Opteron ${number!.toUpperCase()}${kind ? ` ${kind.toUpperCase()}` : ''}`],
  [/^(mobile )?\b(athlon|phenom|sempron|turion|duron)\b ?(.*)$/i, nameK8],
  [/^fx[- ]*(\d{3,4}[a-z]*)$/i, 'FX-$1'],
  [/^(?:pro )?(a\d{1,2}|e1)[- ]micro[- ]?(\d{4}t)\b/i, '$1 Micro-$2'],
  [/^(?:pro )(a\d{1,2})[- ](\d{4}[a-z]*)$/i, 'PRO $1-$2'],
  [/^(a\d{1,2})[- ]pro[- ](\d{4}[a-z]*)$/i, 'PRO $1-$2'],
  [/^(a\d{1,2})[- ](\d{4}[a-z]*)$/i, '$1-$2'],
  [/\b(embedded [gr]-series )?([gr]x)[- ]?(\d{3}[a-z]{0,2})\b/i, ([, series, line, number]) => `${series ? `Embedded ${series[9]!.toUpperCase()}-Series ` : ''}${line!.toUpperCase()}-${number!.toUpperCase()}`],
  [/^(e\d?|c|z|ge?|qc|r|n|bc|twx|gh)[- ](\d{2,4}[a-z]*|t\d\d[a-z])$/i, '$1-$2'],
  [/^(310|410)(?: \1)?$/, 'AMD $1'],
  [/^(3015|3020)([ce])$/i, ([, number, suffix]) => (suffix === 'C' ? `${number}Ce` : `AMD ${number}${suffix!.toLowerCase()}`)],
  [/^custom (04\d\d|09\d\d)$/i, 'AMD Custom $1'],
  [/^([vnpb]\d{2,3})$/i, '$1'],
  [/^(?!eng|ryzen|epyc)[\w .+/-]{2,40}$/i, ([all]) => (/\d{2}/.test(all!) ? all! : '')],
];

/** The table's name for AMD's cleaned string: "Ryzen 5 3600", "Opteron 2214 HE"; empty if it names no model. */
export function nameAmd(text: string): string {
  const own = text.replace(tails, '').replace(beforeMaker, '');
  const mobile = /^(?:amd )?mobile\b/i.test(own) ? 'mobile ' : '';
  const bare = own.replace(/^(?:embedded amd|amd embedded)\b/i, 'embedded').replace(noise, ' ').replace(/\s+/g, ' ').replace(/^fx -/i, 'FX-').trim();
  return applyRules(rules, mobile && /^(?:athlon|sempron|duron)/i.test(bare) ? mobile + bare : bare);
}
