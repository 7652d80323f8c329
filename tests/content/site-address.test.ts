import assert from 'node:assert/strict';
import { test } from 'node:test';
import { siteAddress } from '../../src/build/site-address.ts';
import { rootWith } from './fixture.ts';
import { runTool, stackTrace } from './run-tool.ts';

const read = (SITE_URL: string) => siteAddress({ SITE_URL });

test('SITE_URL gives the origin and the folder', () => {
  assert.deepEqual(read('https://example.org'), { site: 'https://example.org', base: '/' });
  assert.deepEqual(read('http://example.org:8080/xen'), { site: 'http://example.org:8080', base: '/xen/' });
  assert.deepEqual(read('https://example.org/a.b/c_d~e-f/'), { site: 'https://example.org', base: '/a.b/c_d~e-f/' });
  assert.deepEqual(siteAddress({}), { site: 'http://localhost:4321', base: '/' });
});

test('a SITE_URL that is no address of a site is refused in a sentence that names it', () => {
  const refused: [string, RegExp][] = [
    ['example.org', /must be a full address such as https:/],
    ['example.org/xen/', /must be a full address/],
    ['localhost:4321', /must begin with https:\/\/ or http:\/\//],
    ['ftp://example.org/', /must begin with https/],
    ['file:///srv/www/', /must begin with https/],
    ['https:///example.org/', /must begin with https/],
    ['https://me:secret@example.org/', /no name and no password/],
    ['https://example.org/?x=1', /without \? and #/],
    ['https://example.org/#top', /without \? and #/],
    ['https://example.org/?', /without \? and #/],
    ['https://example.org/ein ordner/', /its folder may hold/],
    ['https://example.org/größe/', /its folder may hold/],
    ['https://example.org/a//b/', /its folder may hold/],
    ['https://example.org/$uri;/', /its folder may hold/],
  ];
  for (const [given, says] of refused) assert.throws(() => read(given), (error: Error) => error.message.startsWith(`SITE_URL is "${given}"; `) && says.test(error.message), given);
});

test('neither the build nor the release begins with a wrong SITE_URL, and both say so without a stack trace', () => {
  for (const tool of ['build.ts', 'release.ts']) {
    const { status, stderr } = runTool(rootWith(), tool, [], { SITE_URL: 'example.org' });
    assert.equal(status, 1);
    assert.match(stderr, /^Not built: SITE_URL is "example\.org"; it must be a full address/m);
    assert.doesNotMatch(stderr, stackTrace);
  }
});

test('npm run release names a parameter that it does not know', () => {
  const { status, stderr } = runTool(rootWith(), 'release.ts', ['--force']);
  assert.deepEqual([status, stderr], [1, 'npm run release knows --record and nothing else, not "--force".\n']);
});
