import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { properties } from '../../src/domain/hardware/reading.ts';
import { groundKinds, roles, states, verdicts } from '../../src/domain/hardware/verdict.ts';
import { lookupWords } from '../../src/facts/lookup-words.ts';
import { languages } from '../../src/i18n/languages.ts';
import { assertNoProblems, assertProblems, swap, type Edits } from './fixture.ts';

const pv = 'facts/xen/pv.yaml';
const withRule = (text: string): string => `${text}demand:\n  - { roles: [guest-pv], when: { lm64: "no" }, verdict: "no", say: { de: Geht nicht., en: Does not work. } }\n`;
const changed = (from: string, to: string): Edits => ({ [pv]: (text) => swap(from, to)(withRule(text)) });
const step = (name: string): Edits => ({ ...changed('verdict: "no"', `verdict: unknown, check: ${name}`), 'lookup.yaml': 'checks:\n  bits: { linux: "grep lm /proc/cpuinfo" }\n' });
const words = (key: string): Edits => Object.fromEntries(languages.map((language) => [`strings/${language}.yaml`, (text: string) => `${text}${key}: 'x'\n`]));

test('a rule of the lookup in a fact is right', () => {
  assertNoProblems('schema', { [pv]: withRule });
  assertNoProblems('demands', { [pv]: withRule });
});

test('a role, a property, a state and a vendor that nobody knows are named, with those that there are', () => {
  assertProblems('schema', changed('guest-pv', 'guest-pvv'), { file: pv, key: 'demand.0.roles.0', says: /guest-pvh/ });
  assertProblems('schema', changed('lm64: "no"', 'lm46: "no"'), { file: pv, key: 'demand.0.when.lm46', says: /it can be lm64, vt, slat/ });
  assertProblems('schema', changed('lm64: "no"', 'lm64: never'), { file: pv, key: 'demand.0.when.lm64', says: /is never "never"; it can be yes, cpu/ });
  assertProblems('schema', changed('lm64: "no"', 'vendor: Via'), { file: pv, key: 'demand.0.when.vendor', says: /Zhaoxin/ });
});

test('a rule that says yes, one without English, one with a placeholder and a no with a next step are named', () => {
  assertProblems('schema', changed('verdict: "no"', 'verdict: yes'), { file: pv, key: 'demand.0.verdict', says: /conditional/ });
  assertProblems('schema', changed(', en: Does not work.', ''), { file: pv, key: 'demand.0.say.en', says: /en/ });
  assertProblems('schema', changed('Does not work.', '"{name} does not work."'), { file: pv, key: 'demand.0.say.en', says: /no placeholders/ });
  assertProblems('schema', changed('verdict: "no"', 'verdict: "no", check: bits'), { file: pv, key: 'demand.0.check', says: /leaves nothing to check/ });
});

test('a next step that does not exist, has no words or is named by no rule is named', () => {
  assertNoProblems('demands', { ...step('bits'), ...words('lookup.check.bits') });
  assertProblems('demands', { ...step('bit'), ...words('lookup.check.bits') }, { file: pv, key: 'demand.0.check', says: /no next step "bit"\n.*has bits/ }, { file: 'lookup.yaml', key: 'checks.bits', says: /no `demand` of a fact names/ });
  assertProblems('demands', step('bits'), { file: 'lookup.yaml', key: 'checks.bits', says: /has no words lookup\.check\.bits/ });
});

test('a microarchitecture that the table does not have is named', () => {
  assertProblems('demands', changed('lm64: "no"', 'microarch: knightlanding'), { file: pv, key: 'demand.0.when.microarch', says: /"knightlanding" is not in content\/hardware\/microarch\.csv/ });
});

test('a system that has no commands in the lookup is named', () => {
  assertProblems('schema', { 'lookup.yaml': 'checks:\n  bits: { plan9: "cat /dev/sysstat" }\n' }, { file: 'lookup.yaml', key: 'checks.bits', says: /unknown key "plan9"/ });
});

const placeholders = (text: string): string[] => [...new Set([...text.matchAll(/\{([a-z]+)\}/g)].map((found) => found[1]!))].sort();
/** What the ground of this kind is told with: verdict.ts. */
const known: Record<string, string[]> = {
  quoted: ['line', 'text'], measured: ['of', 'seen'], stepping: ['name', 'of', 'seen'], 'off-share': ['of', 'seen'], 'off-here': ['name', 'of', 'seen'],
  'xen-reports': ['seen'], 'xen-here': ['name', 'of', 'seen'], inferred: ['name'], 'family-rule': ['name'],
};

test('both languages have the same rules and the same next steps with the same commands', () => {
  const [german, english] = languages.map(lookupWords);
  const bare = ({ demands }: ReturnType<typeof lookupWords>) => demands.map(({ say: _say, href: _href, title: _title, ...rest }) => rest);
  assert.deepEqual(bare(german!), bare(english!));
  assert.deepEqual(Object.keys(german!.phrases).sort(), Object.keys(english!.phrases).sort());
  for (const [id, { commands }] of Object.entries(german!.checks)) assert.deepEqual(commands, english!.checks[id]!.commands, id);
});

for (const language of languages) {
  const { phrases, demands, checks } = lookupWords(language);

  test(`roles, verdicts, states, properties and grounds have their words (${language})`, () => {
    const keys = [
      ...roles.flatMap((role) => [`role.${role}`, `role.${role}.yes`, `role.${role}.what`]), ...verdicts.map((verdict) => `verdict.${verdict}`),
      ...states.map((state) => `state.${state}`), ...properties.map((property) => `property.${property}`), ...groundKinds.map((kind) => `ground.${kind}`),
    ];
    assert.deepEqual(keys.filter((key) => !phrases[key]), []);
    for (const kind of groundKinds) assert.deepEqual(placeholders(phrases[`ground.${kind}`]!), known[kind] ?? [], kind);
  });

  test(`every rule says why in a sentence and leads to its fact, every next step is a sentence (${language})`, () => {
    assert.ok(demands.length > 40);
    for (const { id, say, href, title, check } of demands) {
      assert.match(say, /^[\p{Lu}„“].{20,}[.“”]$/u, id);
      assert.ok(href.endsWith(`/${language}/facts/${id}/`), href);
      assert.ok(title.length > 0 && title.length <= 40, id);
      if (check !== undefined) assert.ok(checks[check], `${id}: ${check}`);
    }
    for (const [id, { text }] of Object.entries(checks)) assert.match(text, /^[\p{Lu}a-z].{20,}\.$/u, id);
  });

  test(`no word of the lookup carries markup (${language})`, () => {
    for (const [key, text] of Object.entries(phrases)) assert.match(text, /^[^<>&]*\S[^<>&]*$/, key);
  });

  test(`words, rules and next steps weigh less than 9 KiB (${language})`, () => {
    assert.ok(brotliCompressSync(JSON.stringify(lookupWords(language))).length < 9 * 1024);
  });
}

test('commands run on what they are for: no language, no prompt, no placeholder', () => {
  for (const { commands } of Object.values(lookupWords('en').checks)) for (const { command } of commands) assert.match(command, /^[a-zA-Z][^#$<>{}„“”’]*$/, command);
});
