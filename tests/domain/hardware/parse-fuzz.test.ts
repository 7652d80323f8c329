import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createReader, parseText, splitLines } from '#src/domain/hardware/parse/parse-text.ts';
import type { Property, Quote, Reading } from '#src/domain/hardware/reading.ts';
import { textNames, textOf } from './machine-texts.ts';

/** A yes is only believed if one of these stands in the quoted line. */
const words: Record<Property, RegExp> = {
  lm64: /\b(?:LM|lm|EM64T|LONG|K8-class|amd64|AMD64|x86_64|64-bit|Intel64|x64)\b|Xen version \d/,
  vt: /\b(?:VMX|vmx|SVM|svm|VT-x|AMD-V|hvm)\b|VM Monitor Mode|VM-.berwachungsmodus|VMMonitorMode|mode du moniteur|Firmware|microprogramme/,
  slat: /\b(?:EPT|ept|NP|NPT|npt|RVI|hap)\b|Nested Paging|Hardware Assisted Paging|Second Level|SecondLevel|zweiten Ebene|second niveau/,
  iommu: /DMAR|IVRS|XMAR|IOMMU|AMD-Vi|VT-d|directio|I\/O virtualisation|DMA remap/,
  cx16: /\b(?:cx16|CX16)\b/,
  hap: /\bhap\b|Hardware Assisted Paging/,
  shadow: /\bshadow\b|SHADOW_PAGING/,
};

function quotes(reading: Reading): Quote[] {
  return [
    ...reading.problems.flatMap(({ quote }) => quote ?? []),
    ...reading.machines.flatMap(({ brand, fms, computer, settingQuote, evidence, contradictions }) => [
      ...[brand?.quote, fms?.quote, computer?.quote, settingQuote].flatMap((quote) => quote ?? []),
      ...evidence.map(({ quote }) => quote),
      ...contradictions.flatMap((each) => each.quotes),
    ]),
  ];
}

function check(text: string): void {
  const reading = parseText(text);
  const lines = splitLines(text);
  for (const { line, text: quoted } of quotes(reading)) {
    assert.ok(line >= 1 && line <= lines.length, `line ${String(line)} of ${String(lines.length)}`);
    assert.ok(quoted.length <= 202, quoted);
  }
  for (const { lines: span, setting, evidence } of reading.machines) {
    assert.ok(span.from >= 1 && span.from <= span.to && span.to <= lines.length);
    for (const { property, value, witness, quote } of evidence) {
      if (value === 'yes') assert.match(quote.text, words[property], `${property} from: ${quote.text}`);
      if (value !== 'yes' && setting === 'guest') assert.notEqual(witness, 'flags');
    }
  }
}

const fixture = fc.constantFrom(...textNames);

test('any text is read without an error, and quotes lines that exist', () => {
  fc.assert(fc.property(fc.string({ maxLength: 400, unit: 'binary' }), check), { numRuns: 300 });
  fc.assert(fc.property(fc.array(fc.string({ maxLength: 80 }), { maxLength: 60 }).map((lines) => lines.join('\n')), check), { numRuns: 200 });
});

const words100 = 'cpu0: flags : fpu vme vmx svm ept lm <VMX,EPT> Features2=0x20 VT-x: (XEN) HVM: ACPI: DMAR 0x0 virt_caps hvm hap Model 6 0xffffffff features1 processor 0 [01]: \t'.split(' ');
test('lines made of the words that count are read without an error, and no yes lacks its word', () => {
  fc.assert(fc.property(fc.array(fc.array(fc.constantFrom(...words100), { maxLength: 12 }).map((each) => each.join(' ')), { maxLength: 40 }).map((lines) => lines.join('\n')), check), { numRuns: 300 });
});

const dresses: ((line: string, index: number) => string)[] = [
  (line) => line,
  (line) => `Nov 23 10:00:01 host kernel: ${line}`,
  (line, index) => `[    ${String(index)}.5] ${line}`,
  (line) => `> ${line}`,
  (line) => `${line}\r`,
  (line) => line.slice(0, 72),
  (line) => line.replace(/.{1,72}/g, '$&\n'),
  (line) => `<b>${line}</b>`,
];

test('machine texts with lines dropped, doubled, shuffled, cut and dressed are read without an error, and no yes lacks its word', () => {
  fc.assert(
    fc.property(fixture, fc.array(fc.tuple(fc.nat(200), fc.constantFrom('drop', 'double', 'swap', 'cut', 'join')), { maxLength: 12 }), fc.constantFrom(...dresses), fc.nat(20_000), (name, changes, dress, end) => {
      const lines = textOf(name).split('\n');
      for (const [at, change] of changes) {
        const index = at % lines.length;
        const line = lines[index] ?? '';
        if (change === 'drop') lines.splice(index, 1);
        else if (change === 'double') lines.splice(index, 0, line);
        else if (change === 'cut') lines[index] = line.slice(0, Math.floor(line.length / 2));
        else if (change === 'join') lines.splice(index, 2, `${line} ${lines[index + 1] ?? ''}`);
        else lines.splice((at * 7) % lines.length, 0, ...lines.splice(index, 1));
        if (lines.length === 0) lines.push('');
      }
      check(lines.map(dress).join('\n').slice(0, Math.max(end, 200)));
    }),
    { numRuns: 1500 },
  );
});

test('two machine texts one after the other are read without an error, and no yes lacks its word', () => {
  fc.assert(
    fc.property(fixture, fixture, (first, second) => {
      check(`${textOf(first)}\n${textOf(second)}`);
    }),
    { numRuns: 300 },
  );
});

test('a megabyte of boot messages or of noise is read in a time that grows with its length', () => {
  const busy = `${textOf('openbsd-dmesg-intel-bare')}\n${textOf('linux-journal')}\n${textOf('xl-dmesg-intel')}`;
  const fill = (piece: string, size: number): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
  const time = (text: string): number => {
    // Processor time: the machine may be busy with something else.
    const start = process.cpuUsage();
    const reader = createReader();
    reader.feed(splitLines(text));
    reader.finish();
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  };
  const many = Array.from({ length: 30_000 }, (_, index) => `processor : 0\nmodel name : ${String(index * 7919)} Q`).join('\n');
  for (const piece of [busy, 'flags : fpu vme de pse tsc msr ', 'a: b: c (', ' ', 'x', '<', '[1] ', '> ', 'Intel (R)', '&lt;', 'ACPI: FACP 0x0\n', 'vmx fpu\n', 'cpu0: FPU,VME,\n', '\n', '\0', 'Intel Core ', 'processor : 0\nmodel name : Q\n', 'host   : a\nvirt_caps : hvm\nhost   : b\n', many]) {
    time(fill(piece, 100_000));
    assert.ok(time(fill(piece, 1_000_000)) < 10_000, JSON.stringify(piece.slice(0, 60)));
  }
});
