import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { properties } from '../../src/domain/hardware/reading.ts';
import { groundKinds, roles, states, verdicts } from '../../src/domain/hardware/verdict.ts';
import { lookupWords } from '../../src/facts/lookup-words.ts';
import { languages } from '../../src/i18n/languages.ts';

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
