import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { none, opened, projectFolder } from './built-site.ts';
import { tokens } from './html-tokens.ts';

const origin = 'https://example.org';
const base = '/xen/';
const root = mkdtempSync(join(tmpdir(), 'subfolder-'));
after(() => rmSync(root, { recursive: true, force: true }));

/** Builds a copy of the project for a folder of an address, with an event and a page that has moved, of which the site may have none. */
function buildForFolder(): string {
  for (const name of ['content', 'src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json']) cpSync(join(projectFolder, name), join(root, name), { recursive: true });
  symlinkSync(join(projectFolder, 'node_modules'), join(root, 'node_modules'));
  mkdirSync(join(root, 'content/links/events'), { recursive: true });
  writeFileSync(join(root, 'content/links/events/tag27.yaml'), 'code: TAG27\nday: 2027-03-01\nname: { de: Ein Tag, en: A day }\nto: { de: index, en: systems }\n');
  writeFileSync(join(root, 'content/links/moved.yaml'), '- { from: systems/old-page, to: systems/netbsd, day: 2026-11-23 }\n');
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(projectFolder, 'node_modules/.bin/astro'), 'build'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SITE_URL: `${origin}${base}`, SOURCE_DATE_EPOCH: '1795392000', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  assert.equal(status, 0, `${stdout}\n${stderr}`);
  return join(root, 'dist');
}

const site = buildForFolder();
const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(site, name)).isFile());
const read = (name: string) => readFileSync(join(site, name), 'utf8');
const pages = files.filter((name) => name.endsWith('.html')).map((name) => ({ name, list: tokens(read(name)) }));
/** Names directly below the site's root: an address that begins with one of them means this site. */
const own = [...new Set(files.map((name) => name.split('/')[0]!))];
const held = new Set(files);

/** True if the address is below the folder and there is such a file or page. */
function isThere(address: string): boolean {
  if (!address.startsWith(base)) return false;
  const path = decodeURIComponent(address.slice(base.length).replace(/[?#].*$/, ''));
  return held.has(path === '' || path.endsWith('/') ? `${path}index.html` : path);
}

test('in a folder every address in every page lies in that folder, and is there', () => {
  const lost = pages.flatMap(({ name, list }) =>
    list.flatMap((token) => {
      if (token.kind !== 'open') return [];
      const found = Object.entries(token.attributes).flatMap(([key, value]) => {
        if (key === 'srcset') return value.split(',').map((part) => part.trim().split(' ')[0]!);
        if (key === 'content') return token.attributes['http-equiv'] === 'refresh' ? [value.replace(/^\d+; url=/, '')] : [];
        return /^(?:href|src|action|poster|data-.*)$/.test(key) && /^\/(?!\/)/.test(value) ? [value] : [];
      });
      // A pattern for addresses ({shard}) is filled in the browser.
      return found.filter((address) => (address.includes('{') || address.endsWith('/') && token.name !== 'a' ? !address.startsWith(base) : !isThere(address))).map((address) => `${name}: ${address}`);
    }),
  );
  none(lost, 'address outside the folder');
  assert.ok(pages.length > 1000);
});

test('in a folder every page says its whole address with the folder', () => {
  const wrong = pages.flatMap(({ name, list }) => {
    const whole = [...opened(list, 'link').filter((link) => /^(?:canonical|alternate)$/.test(link['rel'] ?? '')).map((link) => link['href']!), ...opened(list, 'meta').filter((meta) => /^og:(?:url|image)$/.test(meta['property'] ?? '')).map((meta) => meta['content']!)];
    return whole.filter((address) => !address.startsWith(`${origin}${base}`) || !isThere(address.slice(origin.length))).map((address) => `${name}: ${address}`);
  });
  none(wrong, 'address without the folder');
  for (const name of ['sitemap.xml', 'robots.txt']) for (const [address] of read(name).matchAll(/https?:\/\/example\.org[^<"\s]*/g)) assert.ok(address.startsWith(`${origin}${base}`), `${name}: ${address}`);
});

test('in a folder no data, script, style or drawing names an address of the site without the folder', () => {
  const pattern = new RegExp(`["'\`(]/(?:${own.map((name) => name.replaceAll('.', '\\.')).join('|')})(?:["'\`)/?#]|\\.)`, 'g');
  // The search engine's own scripts fall back to /pagefind/ where nobody tells them their place; the site does.
  const wrong = files.filter((name) => !/^pagefind\/.*\.js$/.test(name) && /\.(?:json|js|css|svg|xml|webmanifest)$/.test(name)).flatMap((name) => [...read(name).matchAll(pattern)].map(([found]) => `${name}: ${found}`));
  none(wrong, 'address without the folder');
  const data = files.filter((name) => name.endsWith('.json')).flatMap((name) => [...read(name).matchAll(/"(\/xen\/[^"]*)"/g)].map(([, address]) => ({ name, address: address! })));
  none(data.filter(({ address }) => !isThere(address) && !address.includes('{')).map(({ name, address }) => `${name}: ${address}`), 'address in data that is not there');
  assert.ok(data.length > 0, 'the planner’s data name facts');
});

test('in a folder printed codes, events and pages that have moved lead on within it', () => {
  for (const [path, target] of [['f/26a/hw/de', 'de/hardware/'], ['F/26A/HW/EN', 'en/hardware/'], ['e/tag27/en', 'en/systems/'], ['E/TAG27/DE', 'de/'], ['de/systems/old-page', 'de/systems/netbsd/'], ['en/systems/old-page', 'en/systems/netbsd/']]) {
    assert.ok(existsSync(join(site, path!, 'index.html')), path);
    assert.ok(read(`${path}/index.html`).includes(`content="0; url=${base}${target}"`), path);
  }
  for (const path of ['e/tag27', 'E/TAG27']) for (const target of ['de/', 'en/systems/']) assert.ok(read(`${path}/index.html`).includes(`href="${base}${target}"`), path);
});
