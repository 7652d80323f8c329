import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContent } from '../../../src/facts/content.ts';
import { splitCsv } from '../../../src/facts/hardware-csv.ts';
import { assertNoProblems, assertProblems, rootWith, swap, type Edits, type Expected } from '../fixture.ts';
import { goodHardware } from '../hardware-fixture.ts';

const rules = ['hardware-schema', 'hardware-counts', 'hardware-references', 'hardware-evidence'] as const;

/** The good tables with one passage of a file replaced. */
function broken(file: string, from: string, to: string): Edits {
  return { ...goodHardware, [`hardware/${file}`]: swap(from, to)(goodHardware[`hardware/${file}`] as string) };
}
const names = (rule: (typeof rules)[number], file: string, from: string, to: string, expected: Omit<Expected, 'file'>) =>
  assertProblems(rule, broken(file, from, to), { file: `hardware/${file}`, ...expected });

test('the small tables of these tests keep every rule, and so does a content folder without tables', () => {
  for (const rule of [...rules, 'typography', 'schema']) {
    assertNoProblems(rule, goodHardware);
    assertNoProblems(rule, {});
  }
});

test('a cell that is not allowed is named by line and column, with what must stand there', () => {
  const cpu = (from: string, to: string, expected: Omit<Expected, 'file'>) => names('hardware-schema', 'cpus.csv', from, to, expected);
  cpu('6-42-7', '6/42/7', { line: 2, key: 'fms', says: /"6\/42\/7" is not allowed\n.*6-45-7/ });
  cpu('2011-01,model', '2011-13,model', { line: 2, key: 'launch', says: /month as YYYY-MM/ });
  cpu('2013-07', 'Q3 2013', { line: 3, key: 'launch', says: /"Q3 2013" is not allowed/ });
  cpu('yes,yes,m,yes,m,yes,yes,a,10,9', 'ja,yes,m,yes,m,yes,yes,a,10,9', { line: 2, key: 'lm64', says: /must be one of yes, no, unknown, varies/ });
  cpu('a,10,9', 'a,10,-9', { line: 2, key: 'vt_seen', says: /whole number/ });
  cpu('Intel,haswell', 'Cyrix,haswell', { line: 3, key: 'vendor', says: /Intel, AMD/ });
  cpu('Core i5-2520M,', 'Core  i5-2520M,', { line: 2, key: 'name', says: /printable ASCII/ });
  names('hardware-schema', 'machines.csv', '2011,2018', '1970,2018', { line: 2, key: 'bios_from', says: /"1970" is not allowed\n.*from 2003/ });
  names('hardware-schema', 'machines.csv', '1/2', '1 of 2', { line: 2, key: 'vt_off', says: /seen\/of/ });
  names('hardware-schema', 'machines.csv', ':3;', ':1;', { line: 2, key: 'cpus', says: /most frequent first/ });
});

test('a comma too many, a quote in the wrong place and a column out of order are named by line', () => {
  names('hardware-schema', 'machines.csv', 'ThinkCentre M90', 'ThinkCentre, M90', { line: 3, says: /15 fields instead of 14\n.*quotes/ });
  names('hardware-schema', 'chipsets.csv', 'DRAM Controller"', 'DRAM" Controller', { line: 2, says: /quotation mark stands where it cannot/ });
  names('hardware-schema', 'varies.csv', 'vt_seen,reports', 'reports,vt_seen', { line: 1, key: 'vt_seen', says: /columns must be name,/ });
});

test('a table that is missing is missed, a file that nobody reads is named', () => {
  const { 'hardware/varies.csv': _, ...without } = goodHardware;
  assertProblems('hardware-schema', without, { file: 'hardware/varies.csv', says: /is missing/ });
  assertProblems('schema', { ...goodHardware, 'hardware/hcl.csv': 'a\n' }, { file: 'hardware/hcl.csv', says: /is not read by anything/ });
});

test('slips in the YAML and JSON files are named with their key', () => {
  names('hardware-schema', 'fallback-rules.json', '^Core i[357]-4', '^Core i[357-4', { line: 2, key: '0.re', says: /not a regular expression/ });
  names('hardware-schema', 'fallback-rules.json', '^Core i[357]-4', 'Core i[357]-4', { line: 2, key: '0.re', says: /must begin with \^/ });
  names('hardware-schema', 'microarchs.yaml', 'en: Note.', 'en: ""', { line: 1, key: 'haswell.en', says: /must not be empty/ });
  names('hardware-schema', 'provenance.yaml', '2026-11-23', 'yesterday', { line: 1, key: 'edition', says: /YYYY-MM-DD/ });
});

test('a count larger than what it is a part of is named', () => {
  const cpu = (from: string, to: string, key: string) => names('hardware-counts', 'cpus.csv', from, to, { line: 2, key, says: /is more than/ });
  cpu('a,10,9,', 'a,10,11,', 'vt_seen');
  cpu('9,1,4,8,8', '9,5,4,8,8', 'vt_off_in_bios');
  cpu('9,1,4,8,8', '9,1,40,8,8', 'off_base');
  cpu('9,1,4,8,8', '9,1,4,8,9', 'slat_seen');
  cpu('8,8,1,1,2,1', '8,8,1,2,2,1', 'ug_seen');
  cpu('8,8,1,1,2,1', '8,8,1,1,2,3', 'iommu_seen');
  names('hardware-counts', 'chipsets.csv', '35,51', '52,51', { line: 2, key: 'iommu_seen', says: /52 is more than 51 in machines/ });
  names('hardware-counts', 'varies.csv', '0,5', '6,5', { line: 2, key: 'vt_seen', says: /6 is more than 5/ });
  names('hardware-counts', 'conflicts.csv', '1,11', '12,11', { line: 2, key: 'seen', says: /12 is more than 11/ });
  names('hardware-counts', 'machines.csv', '4,3', '4,5', { line: 2, key: 'xen_works', says: /5 is more than 4/ });
  names('hardware-counts', 'machines.csv', '2011,2018', '2019,2018', { line: 2, key: 'bios_from', says: /2019 is more than 2018/ });
  names('hardware-counts', 'machines.csv', '1/2', '2/3', { line: 2, key: 'vt_off', says: /3 boot messages are more than 2 in freebsd/ });
  names('hardware-counts', 'machines.csv', '1/2', '3/2', { line: 2, key: 'vt_off', says: /3 is more than 2/ });
  names('hardware-counts', 'machines.csv', 'X220,5', 'X220,6', { line: 2, key: 'reports', says: /6 is not the sum of linux, freebsd, openbsd and netbsd, 5/ });
  names('hardware-counts', 'machines.csv', 'i5-2520M:3', 'i5-2520M:4', { line: 2, key: 'cpus', says: /6 reports of processors are more than 5/ });
});

test('a name that stands twice is named with its other line, in whatever case', () => {
  const again = (file: string, row: string, expected: Omit<Expected, 'file'>) =>
    assertProblems('hardware-references', { ...goodHardware, [`hardware/${file}`]: `${goodHardware[`hardware/${file}`] as string}${row}\n` }, { file: `hardware/${file}`, ...expected });
  again('machines.csv', 'Notebook,Lenovo,thinkpad x220,1,Core i5-2520M:1,,,1,0,0,0,,0,0', { line: 4, key: 'model', says: /"Lenovo thinkpad x220" stands in line 2 already/ });
  again('microarch.csv', 'haswell,Intel,Haswell 2,0x6,0x46,,all,all,all,all,all,ark', { line: 4, key: 'id', says: /line 3 already/ });
  again('chipsets.csv', '8086:0104,x,1,2,lscpu-linux', { line: 3, key: 'host_bridge', says: /line 2 already/ });
  again('varies.csv', 'Pentium E5300,6-23-6,1,1', { line: 4, key: 'family-model-stepping', says: /line 2 already/ });
  again('conflicts.csv', 'Core i7-4500U,iommu,no,1,11', { line: 4, key: 'field', says: /line 2 already/ });
  again('cpus.csv', (goodHardware['hardware/cpus.csv'] as string).split('\n')[1]!, { line: 5, key: 'name', says: /line 2 already/ });
  again('machines.csv', 'Notebook,LENOVO,B50,1,Core i5-2520M:1,,,1,0,0,0,,0,0', { line: 4, key: 'mfg', says: /"LENOVO" is spelt "Lenovo" elsewhere/ });
});

test('two processors whose names differ by signs alone are named: they would share an anchor', () => {
  const file = 'hardware/cpus.csv';
  const twin = (goodHardware[file] as string).split('\n')[2]!.replace('i7-4500U', 'i7 4500U');
  assertProblems('hardware-references', { ...goodHardware, [file]: `${goodHardware[file] as string}${twin}\n` }, { file, line: 5, key: 'name', says: /"Core i7 4500U" has the same anchor as "Core i7-4500U"/ });
});

test('a row that refers to what is not there is named', () => {
  const lost = (file: string, from: string, to: string, expected: Omit<Expected, 'file'>) => names('hardware-references', file, from, to, expected);
  lost('cpus.csv', 'Intel,haswell', 'Intel,hasbeen', { line: 3, key: 'microarch', says: /"hasbeen" is not in microarch.csv/ });
  lost('cpus.csv', 'yes,yes,no,lscpu-linux', 'yes,yes,no,hearsay', { line: 3, key: 'sources', says: /"hearsay" is not in provenance.yaml/ });
  lost('machines.csv', 'Pentium E5300:1', 'Pentium E5301:1', { line: 3, key: 'cpus', says: /"Pentium E5301" is not in cpus.csv/ });
  lost('varies.csv', 'E5300,6-23-6', 'E5400,6-23-6', { line: 2, key: 'name', says: /"Pentium E5400" is not in cpus.csv/ });
  lost('conflicts.csv', 'i7-4500U', 'i7-4501U', { line: 2, key: 'name', says: /"Core i7-4501U" is not in cpus.csv/ });
  lost('chipsets.csv', ',lscpu-linux', ',lspci', { line: 2, key: 'source', says: /"lspci" is not in provenance.yaml/ });
  lost('microarchs.yaml', 'haswell:', 'hasbeen:', { key: 'hasbeen', says: /not in microarch.csv/ });
  lost('fallback-rules.json', '"haswell"', '"hasbeen"', { key: '0.microarch', says: /not in microarch.csv/ });
  lost('fallback-rules.json', '"vendor": "Intel"', '"vendor": "AMD"', { key: '0.vendor', says: /haswell is not by AMD/ });
  lost('provenance.yaml', 'netbsd-howto', 'no-such-book', { key: 'sources.lscpu-linux.source', says: /content\/sources\/no-such-book\.yaml/ });
  lost('provenance.yaml', '    vtx_svm: { de: Spalte, en: column }\n', '', { key: 'columns.cpus.vtx_svm', says: /is missing\n.*both languages/ });
  lost('provenance.yaml', '  cpus:\n', '  cpus:\n    cores: { de: Kerne, en: cores }\n', { key: 'columns.cpus.cores', says: /no such column/ });
});

test('a cell that is more certain than its evidence is named', () => {
  const certain = (from: string, to: string, expected: Omit<Expected, 'file'>) => names('hardware-evidence', 'cpus.csv', from, to, expected);
  certain('8,8,1,1,2,1,12,3,1,2', '8,0,1,1,2,1,12,3,1,2', { line: 2, key: 'slat', says: /is yes, measured, but slat_seen is 0/ });
  certain('yes,yes,m,yes,m,yes,yes,a,10,9', 'yes,yes,m,yes,m,yes,yes,,10,9', { line: 2, key: 'iommu_src', says: /is empty though iommu is yes/ });
  certain('yes,yes,m,yes,m,yes,yes,a,10,9', 'yes,yes,m,yes,m,yes,unknown,a,10,9', { line: 2, key: 'iommu_src', says: /says "a" though iommu is unknown/ });
  certain('2011-01,model', '2011-01,', { line: 2, key: 'launch_src', says: /both or not at all/ });
  certain('6-23-10,,,', '6-23-10,2011-01,microarch,', { line: 4, key: 'launch', says: /stands for several/ });
});

test('a no that a machine contradicts is named twice: it is wrong, and it is not listed', () => {
  const file = 'hardware/cpus.csv';
  const edits = broken('cpus.csv', 'yes,yes,m,yes,m,yes,yes,a,10,9', 'yes,yes,m,yes,m,yes,no,a,10,9');
  assertProblems('hardware-evidence', edits, { file, line: 2, key: 'iommu', says: /is no, but iommu_seen is 1 of 2\n.*yes or varies/ }, { file, line: 2, key: 'iommu', says: /contradicted by its evidence and not listed/ });
});

test('a contradiction that is not listed is named with the row to add, and a listed one that is none as well', () => {
  assertProblems('hardware-evidence', broken('conflicts.csv', 'Core i7-4500U,iommu,no,1,11\n', ''), { file: 'hardware/cpus.csv', line: 3, key: 'iommu', says: /not listed\n.*Add Core i7-4500U,iommu,no,1,11 to conflicts\.csv/ });
  names('hardware-evidence', 'conflicts.csv', 'no,1,11', 'no,2,11', { line: 2, key: 'seen', says: /differs from cpus\.csv, which has no from the vendor and 1 of 11 measured/ });
  assertProblems('hardware-evidence', { ...goodHardware, 'hardware/conflicts.csv': `${goodHardware['hardware/conflicts.csv'] as string}Core i5-2520M,iommu,yes,1,2\n` }, { file: 'hardware/conflicts.csv', line: 4, key: 'field', says: /has no contradiction in iommu/ });
  names('hardware-evidence', 'varies.csv', 'Pentium E5300,6-23-10', 'Core i5-2520M,6-23-10', { line: 3, key: 'name', says: /Core i5-2520M does not vary/ });
});

test('notes and descriptions keep to the typography of their language', () => {
  assertProblems('typography', broken('microarchs.yaml', 'en: Note.', 'en: "It\'s a note."'), { file: 'hardware/microarchs.yaml', key: 'haswell.en', says: /apostrophe/ });
});

test('CSV is split as spreadsheets write it', () => {
  const { records, problems } = splitCsv('a,"b, ""c""",\r\n,,\n"",d,e\n', 'x.csv');
  assert.deepEqual(problems, []);
  assert.deepEqual(records, [{ line: 1, fields: ['a', 'b, "c"', ''] }, { line: 2, fields: ['', '', ''] }, { line: 3, fields: ['', 'd', 'e'] }]);
});

test('the tables are not read unless somebody asks for them', () => {
  const root = rootWith({ ...goodHardware, 'hardware/cpus.csv': 'broken\n' });
  const { content, problems } = readContent(join(root, 'content'));
  assert.deepEqual(problems, []);
  assert.equal(content.hardware().problems.length, 1);
  assert.equal(content.hardware(), content.hardware());
});
