import { test } from 'node:test';
import { assertNoProblems, assertProblems, swap } from '../fixture.ts';

const german = 'pages/de/architecture/guest-types.mdx';
const english = 'pages/en/architecture/guest-types.mdx';
const home = 'pages/de/index.mdx';
/** The home page with another link on its line 10. */
const link = (href: string) => ({ [home]: swap('/de/contents/', href) });

test('a heading without an id is named by its line', () => {
  const edits = { [german]: swap('## Die Dom0 {#dom0}', '## Die Dom0'), [english]: swap('## Dom0 {#dom0}', '## Dom0') };
  assertProblems('anchors', edits, { file: german, line: 12, says: /heading "Die Dom0" has no id\n.*Write ## Heading \{#ascii-id\}/ }, { file: english, line: 12, says: /heading "Dom0" has no id/ });
});

test('a heading that lacks its id in one language only is named as such', () => {
  assertProblems('anchors', { [german]: swap(' {#dom0}', '') }, { file: german, line: 12, says: /has no id/ }, { file: german, line: 12, says: /one without id in German, #dom0 in English/ });
});

test('an id that is not lower-case ASCII is named', () => {
  const edits = { [german]: swap('{#cost}', '{#Höhe}'), [english]: swap('{#cost}', '{#Höhe}') };
  assertProblems('anchors', edits, { file: german, line: 20, says: /"Höhe" is not lower-case ASCII/ }, { file: english, line: 20, says: /"Höhe"/ });
});

test('an id that stands twice on a page is named', () => {
  const edits = { [german]: swap('{#cost}', '{#dom0}'), [english]: swap('{#cost}', '{#dom0}') };
  assertProblems('anchors', edits, { file: german, line: 20, says: /"dom0" stands twice on this page/ }, { file: english, line: 20, says: /twice/ });
});

test('headings of the first and of the fourth level are refused', () => {
  const one = { [german]: swap('## Die Dom0', '# Die Dom0'), [english]: swap('## Dom0', '# Dom0') };
  assertProblems('anchors', one, { file: german, line: 12, says: /first level\n.*use ##/ }, { file: english, line: 12, says: /first level/ });
  const four = { [german]: swap('### Was', '#### Was'), [english]: swap('### What', '#### What') };
  assertProblems('anchors', four, { file: german, line: 20, says: /"Was ein Gast kostet" is of level 4\n.*## and ### only/ }, { file: english, line: 20, says: /level 4/ });
});

test('the first heading that differs between the languages is named with both ids', () => {
  const says = /heading 2 differs between the languages: #kosten in German, #cost in English\n.*same headings in the same order/;
  assertProblems('anchors', { [german]: swap('{#cost}', '{#kosten}') }, { file: german, line: 20, says });
  assertProblems('anchors', { [english]: swap('## Dom0 {#dom0}\n', '') }, { file: german, line: 12, says: /heading 1 differs.*#dom0 in German, #cost in English/ });
  assertProblems('anchors', { [german]: swap('### Was ein Gast kostet {#cost}\n', '') }, { file: english, line: 20, says: /heading 2 differs.*none in German, #cost in English/ });
  assertProblems('anchors', { [german]: swap('### Was', '## Was') }, { file: german, line: 20, says: /heading 2 differs/ });
});

test('a comment in a shell listing is no heading', () => {
  assertNoProblems('anchors', { [german]: swap('Gemessen', '```\n# xl list\n```\n\nGemessen') });
});

test('a link that leads nowhere is named by its line', () => {
  assertProblems('links', link('/de/architecture/'), { file: home, line: 10, says: /link "\/de\/architecture\/" leads to no page/ });
  assertProblems('links', link('/de/index/'), { file: home, line: 10, says: /leads to no page/ });
  assertProblems('links', link('../architecture/'), { file: home, line: 10, says: /begins neither with \/de\/ nor with https/ });
  assertProblems('links', link('/de/facts/xen/pvh/'), { file: home, line: 10, says: /leads to no page/ });
});

test('a link to a heading that is not there is named, on this page, on another, on the home page and in the glossary', () => {
  assertProblems('links', link('#ende'), { file: home, line: 10, says: /no heading #ende on this page/ });
  assertProblems('links', link('/de/architecture/guest-types/#pvh'), { file: home, line: 10, says: /that page has no heading #pvh/ });
  assertProblems('links', { [german]: swap('/de/glossary/', '/de/#ende') }, { file: german, line: 14, says: /that page has no heading #ende/ });
  assertProblems('links', link('/de/glossary/#hypercall'), { file: home, line: 10, says: /the glossary has no term "hypercall"/ });
});

test('a link into the other language is named, with the right one', () => {
  assertProblems('links', link('/en/architecture/guest-types/'), { file: home, line: 10, says: /leaves the language\n.*Link to \/de\/architecture\/guest-types\// });
});

test('a link without the slash at its end is named', () => {
  assertProblems('links', link('/de/architecture/guest-types'), { file: home, line: 10, says: /lacks the slash at the end/ });
});

test('links to pages, headings, terms, made pages, data, mail and the web are right', () => {
  for (const href of ['/de/', '/de/#start', '#start', '/de/architecture/guest-types/#cost', '/de/glossary/#grant', '/de/facts/netbsd/', '/de/sources/', '/data/facts.json', 'mailto:a@example.org', 'https://wiki.xenproject.org/wiki/Xen_(x86)']) {
    assertNoProblems('links', link(href));
  }
});

test('a link with a title, by reference or in HTML is checked like any other', () => {
  assertProblems('links', link('/de/nowhere/ "Titel"'), { file: home, line: 10, says: /leads to no page/ });
  assertProblems('links', { [home]: swap('[Überblick](/de/contents/)', '[Überblick]\n\n[Überblick]: /de/nowhere/') }, { file: home, says: /leads to no page/ });
  assertProblems('links', { [home]: swap('[Überblick](/de/contents/)', '<a href="/de/nowhere/">Überblick</a>') }, { file: home, says: /leads to no page/ });
});
