import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { emitCbor, parseCbor, type Cbor } from '../../src/build/cbor.ts';
import { cardFile, outlineFiles } from '../../src/build/search-cards.ts';
import { pageSections } from '../../src/build/search-html.ts';
import { recordTokens, type Tokenizer } from '../../src/build/search-tokens.ts';
import { knownWords, sameWords } from '../../src/build/search-words.ts';
import { buildLexicon } from '../../src/domain/search/split-compound.ts';
import { pairToken, tokenOf } from '../../src/domain/search/token.ts';
import { plainRecord } from '../../src/facts/search-record.ts';

const page = `<html><body><nav>Nein</nav><main data-pagefind-body><h1>Titel</h1><p class="lead">Worum es geht.</p><nav class="toc" data-pagefind-ignore><a href="#a">Eins</a></nav>
<div class="heading"><h2 id="a"><code>vif-bridge</code> endet mit 1</h2> <span data-pagefind-ignore>#</span></div><p>Die <a class="term" href="/">Netzwerkbr&#252;cke</a> &lt;fehlt&gt;. <a class="mark" href="/x">[belegt]</a></p>
<code-listing><button>Kopieren</button><pre data-pagefind-ignore><code><span># </span>xl list
vif.default.bridge="bridge0"</code></pre></code-listing><h3 id="b">Zwei</h3><table><tr><th>a</th><td>b</td></tr></table></main><p>Nein</p></body></html>`;

test('the sections of a page are what readers see below each heading, listings apart, navigation and marks left out', () => {
  const [top, first, second, ...more] = pageSections(page);
  assert.deepEqual(more, []);
  assert.deepEqual([top!.title, top!.text], ['Titel', 'Worum es geht.']);
  assert.deepEqual([first!.anchor, first!.title, first!.codes, first!.lines], ['a', 'vif-bridge endet mit 1', ['vif-bridge'], ['# xl list', 'vif.default.bridge="bridge0"']]);
  assert.match(first!.text, /^Die Netzwerkbr.*cke <fehlt>\.$/);
  assert.deepEqual([second!.anchor, second!.level, second!.text], ['b', 3, 'a b']);
});

const { tree } = fc.letrec<{ tree: Cbor }>((tie) => ({
  tree: fc.oneof({ depthSize: 'small' }, fc.integer({ min: -0x7fffffff, max: 0x7fffffff }), fc.string({ unit: 'grapheme', maxLength: 40 }), fc.array(tie('tree'), { maxLength: 30 })),
}));
test('what is written as CBOR is read back the same; other kinds of values are refused', () => {
  fc.assert(fc.property(tree, (value) => assert.deepEqual(parseCbor(emitCbor(value)), value)));
  assert.throws(() => parseCbor(Uint8Array.of(0xa0)), /CBOR/);
  assert.throws(() => parseCbor(Uint8Array.of(0x1b)), /CBOR/);
});

const tokenizer: Tokenizer = { language: 'de', silent: new Set(['die', 'der']), lexicon: buildLexicon(['netzwerk', 'brucke'], []), average: 20 };
const tokens = recordTokens({ ...plainRecord('section', 'guides/x', 'bridge', 'Die Netzwerkbrücke', 'Ohne dom0_mem läuft die Netzwerkbrücke nicht.'), codes: ['Could not find bridge'] }, 'The bridge', tokenizer);

test('a record is found by its words, by the parts of compounds and identifiers, and less by the parts', () => {
  const weight = (stem: string) => tokens.get(tokenOf(stem, 'text')) ?? 0;
  assert.ok(weight('netzwerkbruck') > weight('bruck') && weight('bruck') > 0);
  assert.ok(weight('dom0mem') > weight('mem') && weight('mem') > 0);
  assert.equal(weight('die'), 0);
});

test('words of a title know how much of it they are, and an error message keeps its words side by side', () => {
  assert.equal(tokens.get(tokenOf('netzwerkbruck', 'title')), 8);
  assert.ok(tokens.has(pairToken('not', 'find')) && tokens.has(pairToken('find', 'bridge')));
  assert.ok(!tokens.has(pairToken('bridge', 'could')));
});

test('words of the other language’s title find the record, too', () => assert.ok(tokens.has(tokenOf('bridg', 'text')) || tokens.has(tokenOf('bridge', 'text'))));

test('no weight is outside of what Pagefind can hold', () => {
  for (const [token, weight] of tokens) assert.ok(weight > 0 && weight <= 10, `${token} ${weight}`);
});

test('a card is short and has an address, however long the record is', () => {
  const card = cardFile('101.0', 'de', { ...plainRecord('section', 'a/b', 'c', 'T', 'Wort '.repeat(2000)), lines: ['x'.repeat(2000)] }, 'T');
  const { u, x, o } = JSON.parse(String(Buffer.from(card.content))) as { u: string; x: string; o?: string };
  assert.equal(u, 'de/a/b/#c');
  assert.ok(x.length < 1600, String(x.length));
  assert.equal(o, undefined);
});

test('a page’s outline names its sections by their part', () => {
  const [file, ...more] = outlineFiles(['005.0', '105.1'], [plainRecord('article', 'a', '', 'A', ''), plainRecord('section', 'a', 's', 'Abschnitt', 'x')]);
  assert.deepEqual(more, []);
  assert.equal(file!.path, 'page/5.json');
  assert.deepEqual(JSON.parse(String(Buffer.from(file!.content))), { 1: ['s', 'Abschnitt'] });
});

test('a term leads from all its names to the one that the site writes; words that were perhaps meant have a list for every letter', () => {
  const glossary = { terms: [{ id: 'xl', term: { de: 'xl', en: 'xl' }, definition: { de: 'd', en: 'd' }, also: { de: ['xm'], en: ['xm'] }, facts: [] }] };
  assert.deepEqual(sameWords('de', glossary, { silent: [], same: [['a', 'b']], parts: [], whole: [] }), [['a', 'b'], ['xl', 'xm']]);
  const known = knownWords([plainRecord('section', 'a', '', 'Hypervisor', 'einmal')], 'de', 100);
  assert.equal(known.size, 26);
  assert.deepEqual([known.get('h'), known.get('e')], [['Hypervisor'], []]);
});
