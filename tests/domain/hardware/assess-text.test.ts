import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { assessFindings } from '../../../src/domain/hardware/assess/assess-findings.ts';
import { describeAsText, wrapText } from '../../../src/domain/hardware/assess/describe-as-text.ts';
import type { Say } from '../../../src/domain/phrases/speaker.ts';
import { joinFindings, type Sources } from '../../../src/domain/hardware/assess/join-findings.ts';
import { lookupWords } from '../../../src/facts/lookup-words.ts';
import { languages, type Language } from '../../../src/i18n/languages.ts';
import { cpu, demands, reading, said } from './assess-sources.ts';

function textOf(language: Language, title: string, from: Sources, address?: string): string {
  const words = lookupWords(language);
  const say: Say = (key, values = {}) => {
    assert.ok(words.phrases[key] !== undefined, `no words for ${key}`);
    return words.phrases[key].replace(/\{([a-z]+)\}/g, (_, name: string) => String(values[name] ?? ''));
  };
  const findings = joinFindings(from);
  return describeAsText({ title, findings, verdicts: assessFindings(findings, demands), demands: words.demands, checks: words.checks, edition: '2026-11-23', say, ...(address && { address }) });
}

for (const language of languages) {
  test(`a verdict as text has seven roles, its grounds, next steps, day and address, in 72 columns (${language})`, () => {
    const text = textOf(language, 'Core i5-2520M', { model: cpu('Core i5-2520M') }, 'https://example.org/en/hardware/?q=Core+i5-2520M');
    const { phrases } = lookupWords(language);
    for (const role of ['netbsd-dom0-pv', 'netbsd-dom0-pvh', 'freebsd-dom0', 'guest-pv', 'guest-pvh', 'guest-hvm', 'passthrough']) assert.ok(text.includes(`\n${phrases[`role.${role}`]}: `), role);
    assert.match(text, /2026-11-23/);
    assert.match(text, /\?q=Core\+i5-2520M\n$/);
    assert.match(text, /1081 \S+ 1120/);
    assert.match(text, /acpidump -t \| grep/);
    for (const line of text.split('\n')) assert.ok([...line].length <= 72 || line.startsWith('      ') || !line.trim().includes(' ') || line.includes('https://'), line);
    assert.doesNotMatch(text, /\{|undefined|[ \t]$/m);
  });
}

test('a quoted line stands in the text whole, and a pasted text gets no address', () => {
  const quoted = 'VT-x: Basic Features=0xda0400<SMM,INS/OUTS,TRUE> Pin-Based Controls=0xff<ExtINT,NMI,VNMI,PreTmr,PostIntr> Primary';
  const text = textOf('en', 'a machine', { reading: reading([said('vt', 'yes', 'kernel', quoted)]) });
  assert.ok(text.includes(quoted));
  assert.doesNotMatch(text, /https?:/);
});

test('wrapping loses no word, breaks none and keeps to 72 columns where the words allow it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1, maxLength: 90 }).map((text) => text.replace(/\s/g, '_')), { minLength: 1, maxLength: 40 }), (words) => {
      const lines = wrapText(words.join(' '), '  - ');
      assert.deepEqual(lines.flatMap((line, at) => (at === 0 ? line.slice(4) : line.trimStart()).split(' ')), words);
      for (const line of lines) assert.ok(line.length <= 72 || !line.slice(4).includes(' '), line);
    }),
    { numRuns: 300 },
  );
});
