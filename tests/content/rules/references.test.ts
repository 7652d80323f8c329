import { test } from 'node:test';
import { assertNoProblems, assertProblems, swap, type Edits, type Expected } from '../fixture.ts';

const german = 'pages/de/architecture/guest-types.mdx';
const fact = 'facts/netbsd/dom0-pv.yaml';

const wrong: [title: string, edits: Edits, expected: Expected][] = [
  ['a fact that an article shows', { [german]: swap('<Fact id="netbsd/dom0-pv"', '<Fact id="netbsd/domu-xyz"') }, { file: german, line: 14, says: /fact "netbsd\/domu-xyz" does not exist\n.*Write content\/facts\/netbsd\/domu-xyz\.yaml, or correct/ }],
  ['a fact that an article cites', { [german]: swap('<Cite id="xen/pv"', '<Cite id="xen/qqq"') }, { file: german, line: 22, says: /fact "xen\/qqq" does not exist/ }],
  ['a fact in a table', { [german]: swap('"netbsd/first-port"', '"netbsd/q"') }, { file: german, line: 24, says: /fact "netbsd\/q" does not exist/ }],
  ['a listing', { [german]: swap('id="boot-cfg"', 'id="xl"') }, { file: german, line: 16, says: /listing "xl" does not exist\n.*content\/listings\/xl\.yaml/ }],
  ['a drawing', { [german]: swap('<Drawing id="machine"', '<Drawing id="home"') }, { file: german, line: 10, says: /drawing "home" does not exist/ }],
  ['the drawing of the front matter', { [german]: swap('drawing: machine', 'drawing: home') }, { file: german, key: 'drawing', says: /drawing "home" does not exist/ }],
  ['the releases of a product', { [german]: swap('product="xen"', 'product="bhyve"') }, { file: german, line: 26, says: /release "bhyve" does not exist\n.*content\/releases\/bhyve\.yaml/ }],
  ['a term', { [german]: swap('<Term id="grant"', '<Term id="ballon"') }, { file: german, line: 8, says: /term "ballon" is not in content\/glossary\.yaml\n.*Add it there/ }],
  ['a source', { [fact]: swap('source: netbsd-howto', 'source: wikipedia') }, { file: fact, key: 'sources.0.source', says: /source "wikipedia" does not exist\n.*content\/sources\/wikipedia\.yaml/ }],
  ['a release', { [fact]: swap('netbsd: ">=9.4"', 'netbsd: ">=9.5"') }, { file: fact, key: 'holds.netbsd', says: /NetBSD 9\.5 is not a known release\n.*Add it to content\/releases\/netbsd\.yaml, or name one/ }],
  ['a list of releases', { [fact]: swap('netbsd: ">=9.4"', 'bhyve: "1.0"') }, { file: fact, key: 'holds.bhyve', says: /list of releases "bhyve" does not exist/ }],
  ['a related fact', { [fact]: swap('see: [xen/pv]', 'see: [xen/hvm]') }, { file: fact, key: 'see', says: /fact "xen\/hvm" does not exist/ }],
  ['a fact behind the flyer', { [fact]: swap('facts: [xen/pv]', 'facts: [xen/hvm]') }, { file: fact, key: 'flyer.facts', says: /fact "xen\/hvm" does not exist/ }],
  ['a fact that a listing rests on', { 'listings/boot-cfg.yaml': swap('[netbsd/dom0-pv]', '[netbsd/boot]') }, { file: 'listings/boot-cfg.yaml', key: 'facts', says: /fact "netbsd\/boot" does not exist/ }],
  ['a source of releases', { 'releases/xen.yaml': swap('[xen-support-md]', '[press]') }, { file: 'releases/xen.yaml', key: 'sources', says: /source "press" does not exist/ }],
  ['a fact about a package', { 'releases/netbsd.yaml': swap('packaged: [netbsd/dom0-pv]', 'packaged: [netbsd/pkg]') }, { file: 'releases/netbsd.yaml', key: 'releases 11.0 packaged', says: /fact "netbsd\/pkg" does not exist/ }],
  ['a fact of a term', { 'glossary.yaml': swap('facts: [netbsd/dom0-pv]', 'facts: [netbsd/pkg]') }, { file: 'glossary.yaml', key: 'dom0', says: /fact "netbsd\/pkg" does not exist/ }],
  ['the page of a term', { 'glossary.yaml': swap('guest-types#dom0', 'dom0#dom0') }, { file: 'glossary.yaml', key: 'dom0', says: /page "architecture\/dom0" does not exist/ }],
  ['the heading of a term', { 'glossary.yaml': swap('#dom0', '#domu') }, { file: 'glossary.yaml', key: 'dom0', says: /page "architecture\/guest-types" has no heading #domu/ }],
  ['a member of a bridge', { 'drawings/machine.yaml': swap('members: [web]', 'members: [www]') }, { file: 'drawings/machine.yaml', key: 'bridges bridge0 members', says: /domain "www" is not in this drawing\n.*Name one of dom0, web/ }],
];

for (const [title, edits, expected] of wrong) {
  test(`${title} that does not exist is named`, () => assertProblems('references', edits, expected));
}

test('a component that names nothing is told to', () => {
  assertProblems('references', { [german]: swap('<Fact id="netbsd/dom0-pv" />', '<Fact />') }, { file: german, line: 14, says: /<Fact> names nothing\n.*Give it an id/ });
});

test('a slip of the pen gets the id that was meant', () => {
  assertProblems('references', { [german]: swap('<Fact id="netbsd/dom0-pv"', '<Fact id="freebsd/dom0-pv"') }, { file: german, line: 14, says: /Did you mean "netbsd\/dom0-pv"\? Else write/ });
  assertProblems('references', { [fact]: swap('source: netbsd-howto', 'source: netbsd-howtoo') }, { file: fact, says: /Did you mean "netbsd-howto"\?/ });
  assertProblems('references', { [german]: swap('<Term id="grant"', '<Term id="grants"') }, { file: german, says: /Did you mean "grant"\?/ });
});

test('every release between two that are named may be left out of the list', () => {
  assertNoProblems('references', { [fact]: swap('xen: ">=4.17"', 'xen: ">=4.17 <4.22"') });
});

test('components without an id of their own need none', () => {
  assertNoProblems('references', { [german]: swap('<ReleaseTable product="xen" />', '<SupportMatrix />\n\n<Aside kind="note">Text.</Aside>\n\n<ThenAndNow />\n\n<GuestCost />') });
});

test('a component that is written about, as code, is not used', () => {
  assertNoProblems('references', { [german]: swap('Der Rest', 'So wird zitiert: `<Cite id="subject/topic" />`. Der Rest') });
});
