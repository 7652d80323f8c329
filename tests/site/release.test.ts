import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { after, test } from 'node:test';
import { compareInventories, takeInventory } from '../../src/build/release/manifest.ts';
import { makePageRelative } from '../../src/build/release/relative-links.ts';
import { makeRelease } from '../../src/build/release/release.ts';
import { readContent } from '../../src/facts/content.ts';
import { none, opened, projectFolder, siteFolder } from './built-site.ts';
import { tokens } from './html-tokens.ts';

const root = mkdtempSync(join(tmpdir(), 'release-'));
after(() => rmSync(root, { recursive: true, force: true }));
const { content } = readContent(join(projectFolder, 'content'));
const day = '2026-11-23';
const filesBelow = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(folder, name)).isFile()).sort();
const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

/** A release of the built site; quickly compressed, since that is all the same to what is tested. */
async function release(name: string): Promise<string> {
  const out = join(root, name);
  await makeRelease({ content, site: siteFolder, out, day, base: '/', published: 'https://example.org/', effort: 4 }, () => {});
  return out;
}
const first = await release('first');

test('two releases of the same site are the same, byte by byte', async () => {
  const second = await release('second');
  const names = [...new Set([...filesBelow(first), ...filesBelow(second)])];
  assert.ok(names.length > 1000);
  none(names.filter((name) => digest(join(first, name)) !== digest(join(second, name))), 'file that differs');
  rmSync(second, { recursive: true });
});

test('a release holds the site with compressed twins, what every server needs, three archives, and a manifest', () => {
  const names = filesBelow(first);
  for (const name of ['site/index.html', 'site/index.html.br', 'site/index.html.gz', 'servers/apache.htaccess', 'servers/nginx-http.conf', 'servers/nginx-server.conf', 'servers/lighttpd.conf', 'servers/caddy.conf', 'servers/netlify/_headers', 'servers/cloudflare/_redirects', 'manifest.json', 'SHA256SUMS']) assert.ok(names.includes(name), name);
  assert.deepEqual(names.filter((name) => name.startsWith('archives/')), ['', '-de', '-en'].map((part) => `archives/bsdxen-${day}${part}.tar.gz`).sort());
  assert.ok(!names.some((name) => /^site\/(?:\.|_headers|_redirects)/.test(name)), 'the site is the same for all hosts');
});

test('the checksums name every file of the release but themselves, and agree', () => {
  const lines = readFileSync(join(first, 'SHA256SUMS'), 'utf8').trim().split('\n').map((line) => line.split('  ') as [string, string]);
  assert.deepEqual(lines.map(([, name]) => name), filesBelow(first).filter((name) => name !== 'SHA256SUMS'));
  none(lines.filter(([sum, name]) => digest(join(first, name)) !== sum).map(([, name]) => name), 'wrong checksum');
});

for (const part of ['', '-de', '-en']) {
  const name = `bsdxen-${day}${part}`;
  test(`in the archive ${part || 'of everything'} every link leads to a file that is in it, without a server`, () => {
    const folder = join(root, `unpacked${part}`);
    mkdirSync(folder);
    const { status, stderr } = spawnSync('tar', ['-xzf', join(first, 'archives', `${name}.tar.gz`), '-C', folder], { encoding: 'utf8' });
    assert.equal(status, 0, stderr);
    const here = join(folder, name);
    const names = new Set(filesBelow(here));
    const other = part === '-de' ? 'en/' : part === '-en' ? 'de/' : 'none';
    assert.ok(names.size > 500 && ![...names].some((file) => file.startsWith(other) && !file.startsWith(`${other}kiosk/`)));
    const lost = [...names].filter((file) => file.endsWith('.html')).flatMap((file) => {
      const list = tokens(readFileSync(join(here, file), 'utf8'));
      const links = ['a', 'link', 'script', 'img', 'source', 'form'].flatMap((element) => opened(list, element)).filter(({ rel }) => !/canonical|alternate/.test(rel ?? '')).flatMap(({ href, src, srcset, action }) => [href, src, srcset, action]).filter((address) => address !== undefined);
      const refresh = opened(list, 'meta').filter((meta) => meta['http-equiv'] === 'refresh').map((meta) => meta['content']!.replace(/^\d+; url=/, ''));
      return [...links, ...refresh]
        .filter((address) => !/^(?:https?:|mailto:|[#?])/.test(address) && !names.has(posix.join(posix.dirname(file), decodeURIComponent(address.replace(/[?#].*$/, '')))))
        .map((address) => `${file}: ${address}`);
    });
    none(lost, 'link out of the archive');
    assert.match(readFileSync(join(here, 'README.txt'), 'utf8'), /index\.html/);
    if (part !== '') assert.match(readFileSync(join(here, 'elsewhere.html'), 'utf8'), /https:\/\/example\.org\//);
  });
}

test('a page on a disk carries no policy that would keep it from its own files, and keeps what is no address', () => {
  const copy = { base: '/', files: new Set(['de/index.html', 'style.css', 'data/de.json']), elsewhere: 'elsewhere.html' };
  const made = makePageRelative('<meta http-equiv="Content-Security-Policy" content="x"><link href="/style.css"><a href="/de/#x">a</a><a href="/en/?q=1#y">b</a><a href="//example.org/">c</a><i data-words="/data/de.json" data-find="/etc">d</i>', 'de/systems/index.html', copy);
  assert.equal(made, '<link href="../../style.css"><a href="../index.html#x">a</a><a href="../../elsewhere.html">b</a><a href="//example.org/">c</a><i data-words="../../data/de.json" data-find="/etc">d</i>');
});

test('the manifest says what has changed since the last release: facts and pages, added, removed and changed', () => {
  const now = takeInventory(content, day);
  assert.equal(Object.keys(now.facts).length, content.facts.size);
  assert.deepEqual(compareInventories(now, now), { since: day, facts: { added: [], removed: [], changed: [] }, pages: { added: [], removed: [], changed: [] } });
  const facts = new Map(content.facts);
  const fact = facts.get('netbsd/dom0-pv')!;
  facts.delete('xen/licence');
  facts.set('xen/new', fact).set('netbsd/dom0-pv', { ...fact, status: 'deprecated' }).set('netbsd/domu-pv', { ...facts.get('netbsd/domu-pv')!, checked: '2027-01-01' });
  const { since, facts: changed } = compareInventories(now, takeInventory({ facts, pages: content.pages }, '2027-01-01'));
  assert.deepEqual([since, changed], [day, { added: ['xen/new'], removed: ['xen/licence'], changed: [{ id: 'netbsd/dom0-pv', was: 'supported, documented', is: 'deprecated, documented' }] }]);
});
