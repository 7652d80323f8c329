import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { compressedEndings, contentTypes } from '../../src/domain/serving/content-types.ts';
import { immutable, immutableFolders, revalidate, securityHeaders } from '../../src/domain/serving/response-headers.ts';
import { isPrinted } from '../../src/domain/serving/site-rules.ts';
import { ask, speaksBoth, type Answer } from './asking.ts';
import { prepareServers } from './packages.ts';
import { rulesFor, siteUnderTest } from './rules-under-test.ts';
import { kinds, startServer, versionOf, type Kind } from './servers.ts';

const prepared = prepareServers();
const problem = 'problem' in prepared ? prepared.problem : undefined;
const root = 'root' in prepared ? prepared.root : '';
const { site, folder } = problem === undefined ? await siteUnderTest() : { site: '', folder: '' };

/** What a visitor's browser says, and where it leads: undefined for the page with the choice. */
const preferences: [says: string | undefined, language: string | undefined][] = [
  ['de', 'de'],
  ['de-AT', 'de'],
  ['de-DE,de;q=0.9,en-US;q=0.8,en;q=0.7', 'de'],
  ['en-US,en;q=0.9,de;q=0.8', 'en'],
  ['fr, en;q=0.5, de;q=0.3', 'en'],
  ['de;q=0.3, en;q=0.9', 'en'],
  ['EN-gb', 'en'],
  ['de;q=0, en;q=0.1', 'en'],
  ['', undefined],
  [undefined, undefined],
  ['*', undefined],
  ['en;q=0', undefined],
  ['fr', undefined],
  ['den, eng', undefined],
];
/** Browsers take compressed answers; programs do not. Both must be led alike. */
const takes = ['gzip, deflate, br', 'gzip', ''];
let asked = 0;
const languageHeader = (says: string | undefined): Record<string, string> => ({ 'accept-encoding': takes[asked++ % takes.length]!, ...(says === undefined ? {} : { 'accept-language': says }) });
/** A printed address as people type it. */
const spellings = (path: string): string[] => (isPrinted(path) ? [path, `${path}/`, path.toUpperCase(), `${path.toUpperCase()}/`, path.replace(/[a-z]$/, (last) => last.toUpperCase())] : [path]);

const secret = /root:[^:]*:0:0:|<Directory|document-root/;
const traversals = ['../../../../etc/passwd', '..%2f..%2f..%2f..%2fetc%2fpasswd', '%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd', 'de/../../../../../etc/passwd', 'f/..%5c..%5c..%5cetc%5cpasswd', 'f/26a/../../../../../etc/passwd', '..;/..;/etc/passwd', '%00/etc/passwd', '%c0%ae%c0%ae/%c0%ae%c0%ae/etc/passwd', './/....//....//etc/passwd', '.htaccess', '../nginx.conf', '../httpd.conf', '../lighttpd.conf', '../Caddyfile'];

function suite(kind: Kind, base: string): void {
  const rules = rulesFor(base);
  const at = (path: string) => base + path;
  let port = 0;
  let stop: () => Promise<void> = async () => {};
  before(async () => {
    const own = join(folder, `${kind.name}${base.replaceAll('/', '-')}`);
    mkdirSync(own);
    ({ port, stop } = await startServer(kind, root, site, rules, own));
  });
  after(() => stop());

  test('every printed code leads on in the visitor’s language, however it is typed', async () => {
    for (const { path, targets } of rules.choices) {
      for (const [language, target] of Object.entries(targets)) {
        for (const spelling of spellings(path).flatMap((one) => takes.map(() => one))) {
          const { status, location, header } = await ask(port, at(spelling), languageHeader(language));
          assert.deepEqual([status, location], [302, at(target)], `${at(spelling)} for ${language}`);
          assert.match(header('vary'), /accept-language/i, spelling);
          assert.equal(header('cache-control'), revalidate, spelling);
        }
      }
    }
  });

  test('what others hang behind a printed code, such as ?from=…, changes nothing', async () => {
    for (const path of ['f/26a/hw', 'E/TAG27', 'f/26a/hw/de', 'de/old-page/']) {
      for (const accepts of takes) {
        const plain = await ask(port, at(path), { 'accept-language': 'de', 'accept-encoding': accepts });
        const { status, location } = await ask(port, at(`${path}?from=scanner&x=%2F..%2F`), { 'accept-language': 'de', 'accept-encoding': accepts });
        assert.deepEqual([status, location], [plain.status, plain.location], `${at(path)} for "${accepts}"`);
        assert.ok(location?.startsWith(at('de/')), location);
      }
    }
  });

  test('every address that names its language or has moved leads to its one target, whatever the browser wants', async () => {
    for (const { path, target, status: wanted } of rules.redirects) {
      for (const spelling of spellings(path)) {
        for (const says of ['de', 'en', undefined]) {
          const { status, location } = await ask(port, at(spelling), languageHeader(says));
          assert.deepEqual([status, location], [wanted, at(target)], `${at(spelling)} for ${says}`);
        }
      }
    }
  });

  test('the language is taken as browsers say it; without one of the site’s there is the choice', async () => {
    for (const path of ['', 'f/26a/hw', 'F/26A/PLAN/', 'e/tag27']) {
      const { targets } = rules.choices.find((choice) => choice.path === path.toLowerCase().replace(/\/$/, ''))!;
      for (const [says, language] of preferences) {
        const first = await ask(port, at(path), languageHeader(says));
        // Some servers lead to the folder's last slash first.
        const answer = first.status === 301 && first.location === `${at(path)}/` ? await ask(port, first.location, languageHeader(says)) : first;
        const about = `${at(path)} for ${JSON.stringify(says)}`;
        if (language === undefined) assert.ok(answer.status === 200 && speaksBoth(answer), `${about}: ${answer.status} ${answer.location ?? ''}`);
        else assert.deepEqual([answer.status, answer.location], [302, at(targets[language]!)], about);
        assert.match(answer.header('vary'), /accept-language/i, about);
      }
    }
  });

  test('who has chosen a language by its address keeps it', async () => {
    for (const [path, says] of [['de/', 'en'], ['en/', 'de'], ['en/systems/', 'de']] as const) {
      const { status, text } = await ask(port, at(path), languageHeader(says));
      assert.equal(status, 200, path);
      assert.match(text(), new RegExp(`<html lang="${path.slice(0, 2)}"`));
    }
  });

  test('an edition’s page is there in small letters and in capitals, with both languages', async () => {
    for (const path of rules.pages) {
      for (const spelling of spellings(path)) {
        const answer = await ask(port, at(spelling), languageHeader('de'));
        const settled = answer.location === undefined ? answer : await ask(port, answer.location, languageHeader('de'));
        assert.ok(settled.status === 200 && speaksBoth(settled), `${at(spelling)}: ${answer.status}`);
      }
    }
  });

  const aStyle = () => `_assets/${readdirSync(join(site, '_assets')).find((name) => name.endsWith('.css'))}`;

  test('every answer carries the security headers: pages, files, redirects and errors', async () => {
    const answers: [string, Answer][] = [];
    for (const path of ['de/', 'de/systems/', aStyle(), 'data/facts.json', 'f/26a/hw', 'no/such/page/', 'f/26a/hw/de']) answers.push([path, await ask(port, at(path), { 'accept-language': 'de' })]);
    for (const [path, answer] of answers) for (const [name, value] of securityHeaders) assert.equal(answer.header(name), value, `${name} of ${path}, status ${answer.status}`);
  });

  test('files named by their content are kept for ever, everything else is asked for again', async () => {
    const hashed = immutableFolders.flatMap((name) => readdirSync(join(site, name)).filter((file) => !/\.(?:br|gz)$/.test(file)).map((file) => name + file));
    assert.ok(hashed.length > 4);
    for (const path of hashed) assert.match(path, /[.-][\w-]{8}\.\w+$/, `${path} is not named by its content`);
    for (const path of hashed) assert.equal((await ask(port, at(path), { 'accept-encoding': 'br' })).header('cache-control'), immutable, path);
    for (const path of ['', 'de/', 'data/facts.json', 'pagefind/de/pagefind.js', 'sitemap.xml', 'no/such/page/', '_assets/no-such-file.css/', '_assets/none.js']) assert.equal((await ask(port, at(path))).header('cache-control'), revalidate, path);
  });

  test('a page that has not changed is not sent again', async () => {
    for (const encoding of ['identity', 'gzip', 'br']) {
      const first = await ask(port, at('de/systems/'), { 'accept-encoding': encoding });
      const tag = first.header('etag');
      assert.ok(tag !== '', encoding);
      const { status, body } = await ask(port, at('de/systems/'), { 'accept-encoding': encoding, 'if-none-match': tag });
      assert.deepEqual([status, body.length], [304, 0], encoding);
    }
  });

  test('files come compressed as the browser takes them, and unpack to what they are', async () => {
    const unpack: Record<string, (body: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync, '': (body) => body };
    const wishes: [string, string][] = [['br, gzip', 'br'], ['gzip, deflate, br', 'br'], ['gzip', 'gzip'], ['gzip, br;q=0', 'gzip'], ['identity', ''], ['', '']];
    for (const path of ['de/', 'en/systems/netbsd/', aStyle(), 'data/facts.json', 'drawings/home.de.wide.svg', 'robots.txt']) {
      const file = readFileSync(join(site, path.endsWith('/') ? `${path}index.html` : path));
      for (const [accepts, encoding] of wishes) {
        const answer = await ask(port, at(path), { 'accept-encoding': accepts });
        assert.deepEqual([answer.status, answer.header('content-encoding')], [200, encoding], `${path} for "${accepts}"`);
        assert.ok(unpack[encoding]!(answer.body).equals(file), `${path} for "${accepts}" is another file`);
        assert.match(answer.header('vary'), /accept-encoding/i, `${path} for "${accepts}"`);
      }
    }
  });

  test('every kind of file is sent as what it is, compressed or not, and no other', async () => {
    const all = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(site, name)).isFile() && !/\.(?:br|gz)$/.test(name));
    const unknown = all.filter((name) => !Object.hasOwn(contentTypes, extname(name).slice(1)));
    assert.deepEqual(unknown, []);
    for (const [ending, { type }] of Object.entries(contentTypes)) {
      const name = all.find((file) => file.endsWith(`.${ending}`));
      if (name === undefined) continue;
      for (const accepts of ['identity', 'gzip', 'br']) {
        const answer = await ask(port, at(name), { 'accept-encoding': accepts });
        assert.deepEqual([answer.status, answer.header('content-type').toLowerCase().replace('; ', ';')], [200, type.toLowerCase().replace('; ', ';')], `${name} for ${accepts}`);
        if (!compressedEndings.includes(ending)) assert.equal(answer.header('content-encoding'), '', name);
      }
    }
  });

  test('an unknown address gets status 404 and the page that helps on in both languages', async () => {
    for (const path of ['no-such-page', 'de/no/such/page/', 'f/99z/hw', 'F/26A/NOTHING', 'e/none', 'de/systems/index.htm', 'data/none.json', 'presets/none.cfg', '_assets/none.js', 'DE/SYSTEMS/', 'pagefind/de/none.pf_meta']) {
      for (const encoding of ['identity', 'br']) {
        const answer = await ask(port, at(path), { 'accept-encoding': encoding, 'accept-language': 'de' });
        assert.ok(answer.status === 404 && speaksBoth(answer), `${at(path)}: ${answer.status}`);
        assert.match(answer.header('content-type'), /^text\/html; ?charset=utf-8$/i, path);
      }
    }
  });

  test('a folder without its last slash leads to the folder, within the site', async () => {
    for (const path of ['de', 'en/systems', 'de/facts/xen']) {
      const { status, location } = await ask(port, at(path));
      assert.ok([301, 302, 307, 308].includes(status), `${path}: ${status}`);
      assert.equal(location, at(`${path}/`));
    }
  });

  test('no address leads out of the site’s folder', async () => {
    for (const path of traversals) {
      const answer = await ask(port, at(path));
      assert.ok(answer.status >= 300 && answer.status < 500, `${path}: ${answer.status}`);
      assert.doesNotMatch(answer.text(), secret, path);
    }
  });

  test('an address or a wish of 10,000 characters is refused or not found, and the server goes on', async () => {
    const long = 'a'.repeat(10_000);
    for (const path of [long, `f/26a/${long}`, `de/?${long}`]) {
      const { status } = await ask(port, at(path));
      assert.ok(path.includes('?') ? status < 500 : status >= 400 && status < 500, `${path.slice(0, 12)}…: ${status}`);
    }
    for (const says of ['de,'.repeat(2000), 'e'.repeat(6000), `${'de-'.repeat(2000)};q=0.5`, `fr${';q=0.5,fr'.repeat(600)}, en`]) {
      const { status } = await ask(port, at('f/26a/hw'), { 'accept-language': says });
      assert.ok(status < 500, `${says.slice(0, 12)}…: ${status}`);
    }
    assert.equal((await ask(port, at('de/'))).status, 200);
  });
}

for (const kind of kinds) {
  const found = problem === undefined ? versionOf(kind, root) : { problem };
  if ('problem' in found) {
    test(`${kind.name} serves the site by the generated rules`, { skip: `skipped, the real server was not asked: ${found.problem}` }, () => {});
    continue;
  }
  describe(`${kind.name} ${found.version}, at the root of its address`, () => suite(kind, '/'));
  describe(`${kind.name} ${found.version}, in a folder`, () => suite(kind, '/xen/'));
}
