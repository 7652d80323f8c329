import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { decodeCpuTable } from '../../src/domain/hardware/table/cpu-codec.ts';
import { cpuSlug } from '../../src/domain/hardware/table/slug.ts';
import { languages } from '../../src/i18n/languages.ts';
import { none, opened, readPages, readSiteFile, siteFiles, type BuiltPage } from './built-site.ts';

const table = decodeCpuTable(readSiteFile('data/lookup/cpus.txt').toString('utf8'));
const pages = new Map(readPages().map((page) => [`${page.language} ${page.path}`, page]));
const rowsOf = (page: BuiltPage) => opened(page.tokens, 'tr').length;

test('every processor has its row, with an anchor, on the page of each of its microarchitectures, in both languages', () => {
  const lost = languages.flatMap((language) => {
    const anchors = new Map<string, Set<string>>();
    return table.models.flatMap(({ name, microarch }) =>
      (microarch || 'other').split('|').flatMap((id) => {
        const page = pages.get(`${language} hardware/cpus/${id}`);
        if (!page) return [`${language}: no page for ${id}`];
        if (!anchors.has(id)) anchors.set(id, new Set(opened(page.tokens, 'tr').flatMap((row) => row['id'] ?? [])));
        return anchors.get(id)!.has(cpuSlug(name)) ? [] : [`${page.address} lacks ${name}`];
      }),
    );
  });
  none(lost, 'processor without its row');
});

test('the pages of computers hold every computer of the open data once, in both languages', () => {
  const { length } = JSON.parse(readSiteFile('data/hardware/machines.json').toString('utf8')) as unknown[];
  for (const language of languages) {
    const lists = [...pages.values()].filter((page) => page.language === language && /^hardware\/computers\/./.test(page.path));
    // One row of each table is its head.
    assert.equal(lists.reduce((sum, page) => sum + rowsOf(page) - 1, 0), length, language);
  }
});

test('the search of the site does not list pages of computers', () => {
  none([...pages.values()].filter((page) => /^hardware\/computers\/./.test(page.path) && /data-pagefind-body/.test(page.html)).map((page) => page.address), 'page of computers in the index');
});

test('the open data says of every table its rows and of every column what it means in both languages', () => {
  const index = JSON.parse(readSiteFile('data/hardware/index.json').toString('utf8')) as {
    licence: string;
    attribution: string;
    edition: string;
    tables: Record<string, { csv: string; json: string; rows: number; columns: Record<string, { de: string; en: string }> }>;
    provenance: Record<string, { licence: string; title: string }>;
  };
  assert.equal(index.licence, 'CC-BY-4.0');
  assert.match(index.attribution, /linux-hardware\.org and bsd-hardware\.info contributors/);
  assert.deepEqual(Object.keys(index.tables), ['cpus', 'machines', 'microarchs', 'chipsets', 'varies', 'conflicts']);
  for (const [name, { csv, json, rows, columns }] of Object.entries(index.tables)) {
    const lines = readSiteFile(`data/hardware/${csv}`).toString('utf8').trimEnd().split('\n');
    const list = JSON.parse(readSiteFile(`data/hardware/${json}`).toString('utf8')) as Record<string, unknown>[];
    assert.deepEqual([lines.length - 1, list.length], [rows, rows], name);
    assert.deepEqual(Object.keys(columns), Object.keys(list[0]!), name);
    for (const [column, text] of Object.entries(columns)) assert.ok(text.de && text.en, `${name}.${column}`);
  }
  for (const [id, work] of Object.entries(index.provenance)) assert.ok(work.licence && work.title, id);
});

test('what the lookup loads is of one edition, and no piece weighs more than 56 KiB', () => {
  const shards = siteFiles().filter((name) => /^data\/lookup\/machines\/\d+\.txt$/.test(name));
  assert.equal(shards.length, table.shards.length + 1);
  for (const name of shards) {
    const text = readSiteFile(name).toString('utf8');
    assert.ok(text.startsWith(`machines ${table.edition}\n`), `${name} is of another edition`);
    assert.ok(brotliCompressSync(text).length <= 56 * 1024, `${name} weighs too much`);
  }
});
