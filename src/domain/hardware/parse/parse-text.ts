import { largestText, type Property, type Quote, type Reading, type ReadingProblem, type TextFormat } from '../reading.ts';
import { bsdRules } from './bsd.ts';
import { cleanLine } from './clean-line.ts';
import { continuesList, readList, type FeatureList } from './feature-list.ts';
import { firmwareRules } from './firmware.ts';
import { joinMachines } from './join-machines.ts';
import { linuxRules } from './linux.ts';
import { findBrand, isName, withoutLabel } from './names.ts';
import { namesOtherProcessor } from './other-processors.ts';
import { applyRule, newReport, quoteLine, say, type Context, type Report, type Rule } from './report.ts';
import { xenRules } from './xen.ts';

/** Reads a paste piece by piece, so that a page can pause between pieces. */
export interface Reader {
  /** Takes the next lines, in order, without their line ends. */
  feed(lines: string[]): void;
  /** Tells what was read. Call it once, after the last line. */
  finish(): Reading;
}

/** Rows whose text stands at the beginning, by its first character, and the others; each with its text without the mark. */
const byFirstCharacter = new Map<string, [string, Rule][]>();
const anywhere: [string, Rule][] = [];
for (const rule of [...bsdRules, ...linuxRules, ...xenRules, ...firmwareRules]) {
  const [before] = rule;
  const first = before.charAt(1);
  if (before.startsWith('^')) byFirstCharacter.set(first, [...(byFirstCharacter.get(first) ?? []), [before.slice(1), rule]]);
  else anywhere.push([before, rule]);
}
const none: [string, Rule][] = [];

// Lines of xl info that a mail client wrapped.
const wrappable = /^(?:virt_caps|xen_caps)\s*:|^acpi0: tables /;
const controls = /[\u0001-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g;

/** Promise: never throws; time linear in the text. Quotes point at lines counted from 1 over all that was fed. */
export function createReader(): Reader {
  const reports: Report[] = [];
  const problems: Reading['problems'] = [];
  const shortLines: Quote[] = [];
  let line = 0;
  let size = 0;
  let letters = 0;
  let controlCount = 0;
  let nulCount = 0;
  let tagCount = 0;
  let tagQuote: Quote | undefined;
  let filled = 0;
  let list: FeatureList | undefined;
  let held: { line: number; text: string; byXen: boolean } | undefined;
  let expected: { word: string; property: Property; until: number }[] = [];
  let otherProcessor: Quote | undefined;
  let openEnd: Quote | undefined;
  let stray: { value: string; quote: Quote } | undefined;

  const context: Context = {
    report: newReport(),
    line: 0,
    text: '',
    before: { line: 0, text: '' },
    byXen: false,
    matched: '',
    begin() {
      reports.push(context.report);
      context.report = newReport();
      expected = [];
    },
    openList(kind, rest) {
      list = { kind, parts: [{ line: context.line, text: context.text, rest }] };
    },
    expect(word, property) {
      expected.push({ word, property, until: context.line + 3 });
    },
  };

  function closeList(closed: boolean): void {
    if (list) readList(context, list, closed);
    list = undefined;
  }

  function apply(rules: [string, Rule][], text: string, atStart: boolean): boolean {
    let read = false;
    for (const [before, rule] of rules) {
      if (!(atStart ? text.startsWith(before) : text.includes(before))) continue;
      const [, pattern, , format] = rule;
      if (format?.startsWith('?') && !context.report.formats.has(format.slice(1) as TextFormat)) continue;
      const match = pattern.exec(text);
      if (!match) continue;
      applyRule(context, rule, match);
      read = true;
    }
    return read;
  }

  function readLine(at: number, text: string, byXen: boolean): void {
    context.line = at;
    context.text = text;
    context.byXen = byXen;
    const atStart = apply(byFirstCharacter.get(text.charAt(0)) ?? none, text, true);
    const read = apply(anywhere, text, false) || atStart;
    if (read) {
      context.report.from ||= at;
      context.report.to = at;
    }
    context.before = { line: at, text };
    if (!otherProcessor && !context.report.brand && namesOtherProcessor(text)) otherProcessor = quoteLine(at, text);
    if (expected.length > 0) {
      for (const { word, property } of expected) if (text.split(/[^\w-]+/).includes(word)) say(context, property, 'yes', 'flags', word);
      expected = expected.filter(({ until }) => at < until);
    }
    if (!read && !context.report.brand && !stray) {
      const value = findBrand(text);
      if (value) stray = { value, quote: quoteLine(at, text, value) };
    }
  }

  function release(): void {
    if (held) readLine(held.line, held.text, held.byXen);
    held = undefined;
  }

  function take(raw: string): void {
    line += 1;
    size += raw.length + 1;
    if (size > largestText) return;
    if (raw.includes('\u0000')) nulCount += raw.split('\u0000').length - 1;
    const found = raw.match(controls);
    if (found) controlCount += found.length;
    letters += raw.length;
    const clean = cleanLine(raw, false);
    if (clean.tags > 0) {
      tagCount += clean.tags;
      tagQuote ??= quoteLine(line, raw.trim());
    }
    const { text, byXen } = clean;
    if (text) {
      filled += 1;
      if (filled <= 4) shortLines.push(quoteLine(line, cleanLine(raw, true).text));
    }
    if (list) {
      if (text && continuesList(list, text)) {
        list.parts.push({ line, text, rest: text });
        context.report.to = line;
        return;
      }
      closeList(true);
    }
    if (held) {
      if (/^[a-z0-9_. -]+$/i.test(text) && held.text.length < 2000 && !text.includes(' at ')) {
        held.text += ` ${text}`;
        context.report.to = line;
        return;
      }
      release();
    }
    if (!text) return;
    // Before its name is set, a host logs as localhost.
    if (clean.host && clean.host !== 'localhost') {
      if (context.report.host.startsWith('log ') && context.report.host !== `log ${clean.host}`) context.begin();
      context.report.host ||= `log ${clean.host}`;
    }
    if (wrappable.test(text)) held = { line, text, byXen };
    else readLine(line, text, byXen);
  }

  return {
    feed(lines) {
      for (const raw of lines) take(raw);
    },
    finish() {
      const problem = (code: ReadingProblem, quote?: Quote): void => void problems.push(quote ? { code, quote } : { code });
      if (size > largestText + 1) return { machines: [], problems: [{ code: 'too-large' }], lines: line };
      release();
      if (list) openEnd = quoteLine(line, list.parts.at(-1)?.text ?? '');
      closeList(false);
      reports.push(context.report);
      if (filled === 0) return { machines: [], problems: [{ code: 'empty' }], lines: line };
      const machines = joinMachines(reports);
      const binary = controlCount * 20 > letters || (nulCount * 20 > letters && nulCount * 5 < letters * 2);
      if (binary) problem('binary');
      if (tagCount >= 2) problem('markup', tagQuote);
      if (otherProcessor && !machines.some((machine) => machine.brand)) {
        problem('not-x86', otherProcessor);
        return { machines: [], problems, lines: line };
      }
      const first = machines[0];
      if (first && !first.brand && machines.length === 1 && stray) first.brand = stray;
      if (machines.length === 0 && !binary) {
        const branded = shortLines.filter(({ text }) => findBrand(text));
        const few = filled <= 4 && shortLines.every(({ text }) => isName(text));
        const names = few ? (branded.length > 0 ? branded : shortLines) : stray ? [stray.quote] : [];
        if (shortLines.length === 1 && (shortLines[0]?.text.length ?? 0) < 2) problem('too-short', shortLines[0]);
        else if (names.length === 0) problem('nothing');
        else {
          for (const quote of names) {
            const value = few ? withoutLabel(quote.text) : (stray?.value ?? '');
            machines.push({
              formats: ['cpu-name'], lines: { from: quote.line, to: quote.line }, brand: { value, quote }, setting: 'unknown', evidence: [], contradictions: [],
            });
          }
        }
      }
      if (machines.length > 1) problem('several', machines[1]?.brand?.quote ?? machines[1]?.fms?.quote ?? machines[1]?.computer?.quote);
      const headless = filled > 10 && reports.some((report) => !report.begun && !report.brand && !report.fms && [...report.formats].some((format) => format.endsWith('dmesg')));
      if (openEnd !== undefined || headless) problem('cut', openEnd);
      const nameless = machines.find((machine) => !machine.brand && !machine.fms);
      if (nameless) problem('no-processor', nameless.evidence[0]?.quote);
      return { machines, problems, lines: line };
    },
  };
}

/**
 * Reads pasted text of any length: what machine it speaks of, what it shows, and by which line. Never throws; text over `largestText` is not
 * read. Lines end with LF, CR LF or CR.
 */
export function parseText(text: string): Reading {
  if (text.length > largestText) return { machines: [], problems: [{ code: 'too-large' }], lines: 0 };
  const reader = createReader();
  reader.feed(splitLines(text));
  return reader.finish();
}

/** The lines of a text for `feed`. UTF-16 that was pasted as bytes has a NUL beside each letter; its line ends are found all the same. */
export const splitLines = (text: string): string[] =>
  (text.includes('\u0000') ? text.replaceAll('\u0000', '') : text).split(text.includes('\r') ? /\r\n|\r|\n/ : '\n');
