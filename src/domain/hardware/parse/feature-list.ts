import type { Property, Quote } from '../reading.ts';
import { miss, note, quoteLine, say, type Context, type Flag, type ListKind } from './report.ts';

/** A list of feature words, with each line that it was wrapped over. */
export interface FeatureList {
  kind: ListKind;
  parts: { line: number; text: string; rest: string }[];
}

const bit = (value: number, position: number): boolean => Math.floor(value / 2 ** position) % 2 === 1;

/**
 * Reads one register that a BSD prints as number and words: `leaf1c` and `leaf1d` are ECX and EDX of CPUID leaf 1, `extc` and `extd` of leaf
 * 0x80000001, `svm` is EDX of 0x8000000A. A word counts if it stands in the line; that it is missing, only if the number says so, too.
 */
export function readRegister(context: Context, register: 'leaf1c' | 'leaf1d' | 'extc' | 'extd' | 'svm', hex: string): void {
  const value = Number.parseInt(hex, 16);
  if (!Number.isFinite(value)) return;
  const { report, text } = context;
  const check = (position: number, words: string[], property: Property, flag: Flag): void => {
    const word = words.find((each) => new RegExp(`[<,]${each}[,>]|[<,]${each}$`).test(text));
    if (!bit(value, position)) miss(context, flag);
    else if (word) say(context, property, 'yes', 'flags', word);
    else for (const each of words) context.expect(each, property);
  };
  if (register === 'leaf1c') {
    check(5, ['VMX'], 'vt', 'vmx');
    check(13, ['CX16'], 'cx16', 'cx16');
    note(context, bit(value, 31) ? 'hypervisorBit' : 'clearBit');
  } else if (register === 'leaf1d') report.nativeList ||= bit(value, 1) && bit(value, 3);
  else if (register === 'extd') check(29, ['LM', 'EM64T', 'LONG'], 'lm64', 'lm');
  else if (register === 'extc') check(2, ['SVM'], 'vt', 'svm');
  else check(0, ['NP'], 'slat', 'npt');
}

/** True if the line goes on with the open list: words of its kind and nothing else. */
export function continuesList(list: FeatureList, text: string): boolean {
  const before = list.parts.at(-1);
  if (!before || list.parts.length > 40 || before.rest.length < 8) return false;
  if (list.kind === 'openbsd') return /^[A-Za-z0-9_.,+-]+$/.test(text) && (text.includes(',') || before.rest.endsWith(','));
  return list.kind === 'darwin' ? /^[A-Z0-9_. ]+$/.test(text) : /^[a-z0-9_ ]+$/.test(text);
}

// Words that stand behind the named one in every such list: if one is there, the list was not cut before the place of the named word.
const behind: Record<'vmx' | 'svm' | 'lm' | 'hypervisor', Set<string>> = {
  vmx: new Set('ssse3 cx16 est tm2 cid cnxt-id xtpr lahf_lm lahf'.split(' ')),
  svm: new Set('abm sse4a 3dnowprefetch 3dnowp extapic eapicsp cr8_legacy amcr8 lahf_lm lahf'.split(' ')),
  lm: new Set('pni constant_tsc rep_good nopl up lahf_lm lahf'.split(' ')),
  hypervisor: new Set('lahf_lm lahf nxe long'.split(' ')),
};

/**
 * Reads a finished list into the context's report. `closed`: another line followed, so the list was not cut by the paste's end. A word that a
 * terminal broke over two lines proves neither that it is there nor that it is missing.
 */
export function readList(context: Context, list: FeatureList, closed: boolean): void {
  const found = new Map<string, Quote>();
  const broken = new Set<string>();
  let last = '';
  for (const { line, text, rest } of list.parts) {
    const words = rest.split(/[\s,]+/).filter(Boolean);
    if (last && words[0]) broken.add((last + words[0]).toLowerCase());
    for (const word of words) if (!found.has(word.toLowerCase())) found.set(word.toLowerCase(), quoteLine(line, text, ` ${word}`.trim()));
    last = words.at(-1) ?? '';
  }
  const first = list.parts[0];
  if (!first || found.size < 3) return;
  const { report } = context;
  const take = (property: Property, ...words: string[]): boolean => {
    const word = words.find((each) => found.has(each));
    const quote = word && found.get(word);
    if (!quote) return words.some((each) => broken.has(each));
    if (!report.proofs.some((proof) => proof.property === property && proof.value === 'yes' && proof.witness === 'flags')) {
      report.proofs.push({ property, value: 'yes', witness: 'flags', quote, solid: false });
    }
    return true;
  };
  const at = { ...context, line: first.line, text: first.text };
  const past = (words: Set<string>): boolean => closed && [...words].some((word) => found.has(word));
  const vmx = take('vt', 'vmx');
  const svm = take('vt', 'svm');
  const slat = take('slat', 'ept', 'npt');
  const lm = take('lm64', 'lm', 'long', 'em64t');
  const cx16 = take('cx16', 'cx16');
  if (list.kind === 'darwin') return;
  if (!vmx && past(behind.vmx)) miss(at, 'vmx');
  if (!svm && past(behind.svm)) miss(at, 'svm');
  if (!lm && past(list.kind === 'linux' ? behind.lm : new Set(['lahf']))) miss(at, 'lm');
  if (!cx16 && past(behind.hypervisor)) miss(at, 'cx16');
  // A Linux that knows the other words of virtualisation would print these.
  if (!slat && closed && ['tpr_shadow', 'vnmi', 'flexpriority', 'lbrv', 'svm_lock', 'nrip_save'].some((word) => found.has(word))) miss(at, vmx ? 'ept' : 'npt');
  report.nativeList ||= (found.has('vme') || found.has('v86')) && found.has('pse');
  const bitQuote = found.get('hypervisor') ?? found.get('hv');
  if (bitQuote) report.hypervisorBit ??= bitQuote;
  else if (past(behind.hypervisor) && !broken.has('hypervisor')) report.clearBit ??= quoteLine(first.line, first.text);
}
