import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emitPlanFiles } from '../../src/domain/host-files/emit-plan-files.ts';
import { resolveTitle } from '../../src/domain/host-files/readme.ts';
import { describeDomain } from '../../src/domain/plan/describe-domain.ts';
import { describeSequence, dom0Index, sequences, stepKeys } from '../../src/domain/plan/sequence.ts';
import { describeCode, findingCodes, type FindingCode } from '../../src/domain/xl-cfg/finding-codes.ts';
import { factIds, wordTemplate } from '../../src/facts/library.ts';
import { plannerWords } from '../../src/facts/planner-words.ts';
import { languages } from '../../src/i18n/languages.ts';
import { anyPlan } from '../domain/plan/any-plan.ts';
import { codeBelow, withoutComments } from './source-files.ts';

/** Placeholders of a text, sorted. */
const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{([a-z]+)\}/g)].map((found) => found[1]!))].sort();
const unknown = (text: string, known: string[]): string[] => placeholders(text).filter((name) => !known.includes(name));
const codes = Object.keys(findingCodes) as FindingCode[];

test('the planner has all its words and figures, in both languages the same ones', () => {
  const [german, english] = languages.map(plannerWords);
  assert.deepEqual(Object.keys(german!.phrases).sort(), Object.keys(english!.phrases).sort());
  assert.deepEqual(german!.figures, english!.figures);
  assert.deepEqual(german!.rules.map(({ rule }) => rule), english!.rules.map(({ rule }) => rule));
  for (const key of Object.keys(german!.phrases)) assert.deepEqual(placeholders(german!.phrases[key]!), placeholders(english!.phrases[key]!), key);
});

for (const language of languages) {
  const words = plannerWords(language);

  test(`no word of the planner is empty or carries markup (${language})`, () => {
    for (const [key, text] of Object.entries(words.phrases)) assert.match(text, /^[^<>&]*\S[^<>&]*$/, key);
  });

  test(`every word that the planner’s script asks for is handed to it (${language})`, () => {
    const asked = codeBelow('src/widgets/domain-planner', /\.ts$/).flatMap(({ file, code }) => [...withoutComments(code).matchAll(/\bsay\(\s*'([a-z0-9.-]+)'/g)].map((found) => ({ file, key: found[1]! })));
    assert.ok(asked.length > 25, `${asked.length} words`);
    assert.deepEqual(asked.filter(({ key }) => words.phrases[key] === undefined), []);
  });

  test(`every problem of a link has its sentence (${language})`, () => {
    for (const problem of ['foreign', 'newer', 'too-long', 'damaged']) assert.ok(words.phrases[`link.${problem}`], problem);
  });

  test(`every step of a sequence has a sentence, and the plan fills it whole (${language})`, () => {
    for (const key of stepKeys) assert.ok(words.phrases[`step.${key}`], key);
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const index of [dom0Index, ...plan.guests.keys()]) {
          for (const { key, values } of sequences.flatMap((sequence) => describeSequence(plan, sequence, index))) assert.deepEqual(unknown(words.phrases[`step.${key}`]!, Object.keys(values)), [], key);
          for (const { key, values } of describeDomain(plan, index)) assert.deepEqual(unknown(words.phrases[`step.${key}`]!, Object.keys(values)), [], key);
        }
      }),
      { numRuns: 300 },
    );
  });

  test(`every finding of the review has words with no other placeholders than its own (${language})`, () => {
    for (const code of codes) assert.deepEqual(unknown(wordTemplate(language, `finding.${code}`), describeCode(code).placeholders), [], code);
  });

  test(`every rule says what is wrong and leads to its fact (${language})`, () => {
    assert.ok(words.rules.length > 30);
    for (const { rule, say, href } of words.rules) {
      assert.deepEqual(unknown(say, ['name', 'value']), [], rule.id);
      assert.ok(say.trim().length > 10, rule.id);
      assert.ok(href.endsWith(`/${language}/facts/${rule.id}/`), href);
    }
  });

  test(`every file of any plan has a title (${language})`, () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        for (const { id } of emitPlanFiles(plan, '2026-11-23')) assert.match(resolveTitle(id, words.readme.steps), /\S/);
      }),
      { numRuns: 300 },
    );
  });
}

test('every fact that a finding names exists', () => {
  const known = new Set(factIds());
  assert.deepEqual(codes.filter((code) => { const { fact } = describeCode(code); return fact !== undefined && !known.has(fact); }), []);
});

test('a word that is missing stops the build and is named', () => {
  assert.throws(() => wordTemplate('de', 'planner.no-such-word'), /planner\.no-such-word/);
});
