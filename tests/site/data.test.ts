import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fact as factSchema } from '../../src/schemas/fact.ts';
import { languages } from '../../src/i18n/languages.ts';
import { none, projectFolder, readPages, readSiteFile } from './built-site.ts';

interface OpenData {
  licence: string;
  built: string;
  facts: Record<string, { sources: { source: string }[]; holds: Record<string, string> }>;
  sources: Record<string, unknown>;
  releases: Record<string, unknown>;
}
const data = JSON.parse(readSiteFile('data/facts.json').toString('utf8')) as OpenData;
const pages = readPages();

test('facts.json holds every fact that has a page, and no other', () => {
  const onPages = pages.filter((page) => page.language === 'en' && /^facts\/[^/]+\/[^/]+$/.test(page.path)).map((page) => page.path.slice('facts/'.length));
  assert.ok(onPages.length > 0);
  assert.deepEqual(Object.keys(data.facts).sort(), onPages.sort());
});

test('facts.json holds every fact of the content folder', () => {
  const folder = join(projectFolder, 'content', 'facts');
  assert.ok(existsSync(folder), `${folder} is not there: the site must stand inside its project`);
  const ids = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
  assert.deepEqual(Object.keys(data.facts).sort(), ids.sort());
});

test('every fact in facts.json keeps to the schema and finds its sources and releases in the same file', () => {
  const wrong = Object.entries(data.facts).flatMap(([id, one]) => {
    const read = factSchema.safeParse(one);
    const lost = [...one.sources.filter(({ source }) => !data.sources[source]).map(({ source }) => `source ${source}`), ...Object.keys(one.holds).filter((product) => !data.releases[product]).map((product) => `releases of ${product}`)];
    return [...(read.success ? [] : [`${id}: ${read.error.issues[0]!.message}`]), ...lost.map((what) => `${id}: ${what} not in the file`)];
  });
  none(wrong, 'fact that cannot be used');
  assert.match(data.built, /^\d{4}-\d\d-\d\d$/);
  assert.match(data.licence, /CC-BY/);
});

const sitemap = readSiteFile('sitemap.xml').toString('utf8');
const listed = new Map([...sitemap.matchAll(/<url><loc>([^<]+)<\/loc>(.*?)<\/url>/g)].map(([, address, rest]) => [new URL(address!).pathname, rest!]));

test('the sitemap lists every page that may be found, and no hidden one', () => {
  const wanted = pages.filter((page) => page.language !== undefined && !page.hidden).map((page) => page.address);
  none(wanted.filter((address) => !listed.has(address)), 'page that the sitemap lacks');
  none([...listed.keys()].filter((address) => !wanted.includes(address)), 'address in the sitemap that is hidden or does not exist');
});

test('the sitemap names for every page its form in each language', () => {
  const wrong = [...listed].filter(([address, rest]) =>
    languages.some((language) => !rest.includes(`hreflang="${language}" href="${new URL(sitemap.match(/<loc>([^<]+)/)![1]!).origin}${address.replace(/^\/[a-z]+/, `/${language}`)}"`)),
  );
  none(wrong.map(([address]) => address), 'sitemap entry without its twin');
});

test('robots.txt lets everybody in and names the sitemap', () => {
  const robots = readSiteFile('robots.txt').toString('utf8');
  assert.match(robots, /^User-agent: \*\nDisallow:\n/);
  assert.match(robots, /^Sitemap: https?:\/\/\S+\/sitemap\.xml$/m);
});
