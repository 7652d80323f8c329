import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWords, stemWord } from '../../../src/domain/search/words.ts';
import type { SearchLanguage } from '../../../src/domain/search/spelling.ts';

const stems = (language: SearchLanguage, words: string[]) => new Set(words.map((word) => stemWord(readWords(word, language)[0]!.joined, language)));

for (const forms of [
  ['Brücke', 'Brücken', 'Bruecke', 'BRÜCKEN'],
  ['Domäne', 'Domänen', 'Domaenen'],
  ['Gast', 'Gäste', 'Gästen', 'Gastes'],
  ['durchreichen', 'durchgereicht', 'durchgereichte', 'durchgereichten', 'Durchreichen'],
  ['zuteilen', 'Zuteilung', 'zugeteilt', 'zugeteilten'],
  ['starten', 'startet', 'gestartet', 'Start'],
  ['laufen', 'läuft'],
  ['scheitern', 'scheitert'],
  ['brauchen', 'braucht'],
  ['einrichten', 'eingerichtet', 'Einrichtung'],
  ['aktualisieren', 'Aktualisierung', 'aktualisiert'],
  ['migrieren', 'Migration', 'Migrationen'],
  ['Installation', 'installieren', 'installiert'],
  ['Virtualisierung', 'virtualisiert', 'virtualisieren'],
  ['Platte', 'Platten'],
  ['Gerät', 'Geräte', 'Geräten'],
  ['Abschottung', 'abschotten', 'abgeschottet'],
]) {
  test(`German: ${forms.join(', ')} are one word`, () => assert.equal(stems('de', forms).size, 1, [...stems('de', forms)].join(' ')));
}

for (const forms of [
  ['bridge', 'bridges', 'bridging', 'bridged'],
  ['virtualisation', 'virtualization', 'virtualised', 'virtualize'],
  ['consolidate', 'consolidating', 'consolidation', 'consolidates'],
  ['migrate', 'migration', 'migrating', 'migrations'],
  ['isolate', 'isolation', 'isolated'],
  ['crash', 'crashes', 'crashed', 'crashing'],
  ['memory', 'memories'],
  ['run', 'runs', 'running'],
  ['domain', 'domains'],
  ['install', 'installs', 'installing', 'installed'],
]) {
  test(`English: ${forms.join(', ')} are one word`, () => assert.equal(stems('en', forms).size, 1, [...stems('en', forms)].join(' ')));
}

test('words that only look alike stay apart', () => {
  for (const [language, one, another] of [['de', 'Gast', 'Gas'], ['de', 'Version', 'Verse'], ['de', 'Platte', 'Platz'], ['de', 'Kern', 'Kernel'], ['en', 'domain', 'domino'], ['en', 'guest', 'guess'], ['en', 'port', 'portion'], ['en', 'bus', 'busy']] as const) {
    assert.equal(stems(language, [one, another]).size, 2, `${one} and ${another}`);
  }
});

test('an identifier is one word with parts, a manual page keeps its number, a path its steps', () => {
  const read = (text: string) => readWords(text, 'en').map(({ joined, parts }) => `${joined} [${parts.join(' ')}]`);
  assert.deepEqual(read('dom0_mem=512M'), ['dom0mem512m [dom0mem 512m dom0 mem]']);
  assert.deepEqual(read('vif.default.bridge'), ['vifdefaultbridge [vif default bridge]']);
  assert.deepEqual(read('see xl.cfg(5).'), ['see []', 'xlcfg5 [xlcfg 5 xl cfg]']);
  assert.deepEqual(read('/etc/rc.d/xencommons'), ['etcrcdxencommons [etc rcd xencommons rc d]']);
  assert.deepEqual(read('(?:.*)+ [a-z]{2} \\d'), ['az [a z]', '2 []', 'd []']);
});

test('words know where they stand in the text', () => {
  const text = 'Ohne „dom0_mem“: fast alles.';
  assert.deepEqual(readWords(text, 'de').map(({ start, end }) => text.slice(start, end)), ['Ohne', 'dom0_mem', 'fast', 'alles']);
});
