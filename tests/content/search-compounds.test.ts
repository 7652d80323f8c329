import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { siteLexicon } from '../../src/build/search-lexicon.ts';
import { foldSpelling } from '../../src/domain/search/spelling.ts';
import { splitCompound } from '../../src/domain/search/split-compound.ts';
import { readContent } from '../../src/facts/content.ts';
import { compounds, falseSplits, wholeWords } from './search-compounds.ts';

const { content } = readContent('content');
const articles = readdirSync('content/pages/de', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.mdx'))
  .map((name) => readFileSync(`content/pages/de/${name}`, 'utf8').replace(/^---[^]*?---/, '').replace(/`[^`]*`|<[^>]*>|\{#[^}]*\}|\]\([^)]*\)/g, ' '));
const texts = [...articles, ...[...content.facts.values()].flatMap(({ claim, short }) => [claim.de, short.de]), ...content.glossary.terms.map(({ definition }) => definition.de)];
const lexicon = siteLexicon(texts, content.glossary.terms.flatMap(({ term, also }) => [term.de, ...also.de]), content.search.de);
const split = (word: string) => splitCompound(foldSpelling(word, 'de'), lexicon).join('+');
const fold = (parts: string) => parts.split('+').map((part) => foldSpelling(part, 'de')).join('+');

test('at least 150 compounds of the site are judged', () => assert.ok(Object.keys(compounds).length >= 150, String(Object.keys(compounds).length)));

test('compounds are split where their parts meet', () => {
  const wrong = Object.entries(compounds).filter(([word, parts]) => split(word) !== fold(parts)).map(([word, parts]) => `${word}: ${split(word) || 'whole'} and not ${fold(parts)}`);
  // What a text no longer says cannot be split by its words: one in fifty may go, wrong splits may not come.
  assert.ok(wrong.length <= Object.keys(compounds).length / 50, wrong.join('; '));
});

test('words that only look like compounds stay whole', () => {
  assert.deepEqual(wholeWords.filter((word) => split(word) !== '').map((word) => `${word}: ${split(word)}`), []);
});

test('of the splits of the site’s own words that nobody judged right, each is known with its reason', () => {
  assert.ok(Object.keys(falseSplits).length <= Object.keys(compounds).length / 20, 'one in twenty false splits at most');
  for (const [word, { as, reason }] of Object.entries(falseSplits)) {
    assert.equal(split(word), fold(as), word);
    assert.ok(reason.length > 10, word);
  }
});

test('the words that readers look for find the compounds that the site writes', () => {
  for (const [part, whole] of [['speicher', 'Arbeitsspeicher'], ['domanen', 'Sicherheitsdomänen'], ['domane', 'Treiberdomäne'], ['brucke', 'Netzwerkbrücke'], ['brucken', 'Netzwerkbruecken'], ['tabellen', 'Seitentabellen'], ['meldung', 'Fehlermeldung']]) {
    assert.ok(split(whole!).split('+').includes(part!), `${whole}: ${split(whole!)}`);
  }
});
