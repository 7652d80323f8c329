import { test } from 'node:test';
import { assertNoProblems, assertProblems, swap } from '../fixture.ts';

const german = 'pages/de/architecture/guest-types.mdx';
const english = 'pages/en/architecture/guest-types.mdx';
const rule = 'same-material';

test('facts in another order are named with both and the line', () => {
  assertProblems(rule, { [english]: swap('["xen/pv", "netbsd/first-port"]', '["netbsd/first-port", "xen/pv"]') }, {
    file: german,
    line: 24,
    says: /item 5 differs between the languages: <FactTable xen\/pv, netbsd\/first-port> in German, <FactTable netbsd\/first-port, xen\/pv> in English\n.*same order in both/,
  });
});

test('a fact that only one language cites is named', () => {
  assertProblems(rule, { [german]: swap('<Cite id="xen/pv" />', '') }, { file: german, line: 24, says: /item 4 differs.*<FactTable .*> in German, <Cite xen\/pv> in English/ });
  assertProblems(rule, { [german]: swap('<ReleaseTable product="xen" />', '') }, { file: english, line: 26, says: /item 6 differs.*none in German, <ReleaseTable xen> in English/ });
});

test('another drawing or listing in one language is named, though its tag runs over lines', () => {
  assertProblems(rule, { [english]: swap('id="boot-cfg"', 'id="boot"') }, { file: german, line: 16, says: /<Listing boot-cfg> in German, <Listing boot> in English/ });
  assertProblems(rule, { [english]: swap('<Drawing id="machine" />', '') }, { file: german, line: 10, says: /<Drawing machine> in German/ });
});

test('a fact cited in place of being shown is a difference', () => {
  assertProblems(rule, { [english]: swap('<Fact id', '<Cite id') }, { file: german, line: 14, says: /<Fact netbsd\/dom0-pv> in German, <Cite netbsd\/dom0-pv> in English/ });
});

test('a figure that differs is named with its section and its language', () => {
  assertProblems(rule, { [english]: swap('Measured are 84', 'Measured are 48') }, { file: german, says: /section #cost: figures differ: 84 only in German, 48 only in English\n.*the other gives, too/ });
  assertProblems(rule, { [german]: swap('Der Rest', 'Bei 4096 MiB der Rest') }, { file: german, says: /section #dom0: figures differ: 4096 only in German/ });
  assertProblems(rule, { [english]: swap('The type', 'In Xen 4.20, the type') }, { file: german, says: /section #\(top\): figures differ: 4\.20 only in English/ });
});

test('a figure is the same however the language groups its digits', () => {
  for (const [de, en] of [['1.206', '1206'], ['1206', '1,206'], ['1,5', '1.5'], ['12\u00a0500', '12,500']] as const) {
    assertNoProblems(rule, { [german]: swap('1\u00a0206', de), [english]: swap('1,206', en) });
  }
  assertProblems(rule, { [german]: swap('1\u00a0206', '1,25') , [english]: swap('1,206', '12.5') }, { file: german, says: /1\.25 only in German, 12\.5 only in English/ });
});

test('small numbers may be words, and figures in code and in addresses do not count', () => {
  assertNoProblems(rule, { [english]: swap('The rest', 'The other 3, see `memory = 512` and [4.20](https://xenproject.org/?v=4.20)'.replace('[4.20]', '[here]')) });
});

test('words, links, terms and asides may stand where each language needs them', () => {
  assertNoProblems(rule, { [german]: swap('Der Typ', '<Aside kind="note">Nebenbei.</Aside>\n\nEin <Term id="dom0">Wort</Term>. Der Typ') });
});
