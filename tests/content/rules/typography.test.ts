import { test } from 'node:test';
import type { Language } from '../../../src/i18n/languages.ts';
import { assertNoProblems, assertProblems, swap, type Edits } from '../fixture.ts';

/** The article of a language with this sentence on its line 14. */
const sentence = (language: Language, text: string): Edits =>
  language === 'de' ? { 'pages/de/architecture/guest-types.mdx': swap('Der Rest folgt', `${text} Der Rest folgt`) } : { 'pages/en/architecture/guest-types.mdx': swap('The rest follows', `${text} The rest follows`) };

const slips: [language: Language, slip: string, says: RegExp][] = [
  ['de', 'Das "System" läuft.', /straight quotation marks: “/],
  ['en', 'The "system" runs.', /straight quotation marks/],
  ['de', "Das 'System' läuft.", /straight quotation marks/],
  ['de', 'Das “System” läuft.', /English quotation marks; German are „…“/],
  ['de', 'Das “System“ läuft.', /English quotation marks; German are „…“/],
  ['en', 'The „system“ runs.', /German quotation marks; English are “…”/],
  ['de', 'Und so weiter...', /three full stops instead of …/],
  ['en', 'And so on...', /three full stops instead of …/],
  ['de', 'Es sind 512 MiB.', /ordinary blank between number and unit; use U\+00A0/],
  ['en', 'It takes 5 % more.', /ordinary blank between number and unit/],
  ['de', 'Das gilt z. B. hier.', /abbreviation without no-break space/],
  ['de', 'Das gilt d.h. hier.', /abbreviation without no-break space/],
  ['de', 'Hier startest du den Gast.', /du; the site says Sie/],
  ['de', 'Starten Sie deinen Gast.', /du; the site says Sie/],
  ['de', 'Der Wirt hat 16 Kerne.', /write Dom0 or physischer Rechner/],
  ['de', 'Die Dom0 ist priviligiert.', /misspelt privilegiert/],
  ['en', "The guest's disk.", /straight apostrophe; use ’/],
  ['en', "The guests' disks.", /straight apostrophe; use ’/],
  ['en', "It doesn't start.", /straight apostrophe/],
  ['en', 'The behavior differs.', /American spelling; the site writes British/],
  ['en', 'A paravirtualized guest.', /American spelling/],
  ['en', 'See /work/main for more.', /a path of somebody’s machine/],
];

for (const [language, text, says] of slips) {
  test(`${language}: “${text}” is named by its line`, () => {
    assertProblems('typography', sentence(language, text), { file: `pages/${language}/architecture/guest-types.mdx`, line: 14, says });
  });
}

test('what is right in one language is not judged by the other', () => {
  assertNoProblems('typography', sentence('de', 'Das „System ‚Xen‘“ läuft mit 512\u00a0MiB, z.\u00a0B. hier, u.\u00a0a. dort, 5\u00a0%.'));
  assertNoProblems('typography', sentence('en', 'The “system ‘Xen’” runs with 512\u00a0MiB; the guest’s behaviour, the licence is paravirtualised.'));
});

test('code, addresses and components are not prose', () => {
  for (const text of ['Es steht `type="pv" 512 MB...` da.', 'Es steht [hier](https://example.org/a...b?"x").', '<Aside kind="note">Text.</Aside>', '```\necho "512 MB" du...\n```\n\n']) assertNoProblems('typography', sentence('de', text));
  assertNoProblems('typography', sentence('en', 'The `guest\'s` [page](https://example.org/center).'));
});

test('a slip in a title, a fact, a term, a caption, a drawing, a note or an interface word is named by its key', () => {
  const at = (file: string, from: string, to: string, key: string) => assertProblems('typography', { [file]: swap(from, to) }, { file, key, says: /straight quotation marks|ordinary blank/ });
  at('pages/de/index.mdx', 'title: BSD/Xen', 'title: BSD und "Xen"', 'title');
  at('pages/en/index.mdx', 'every single claim', 'every 5 % of claims', 'description');
  at('pages/de/architecture/guest-types.mdx', 'label: Typen', "label: Typ 'PV'", 'label');
  at('facts/xen/pv.yaml', '"PV: 84\u00a0KiB je Gast"', '"PV: 84 KiB je Gast"', 'short.de');
  at('facts/netbsd/dom0-pv.yaml', 'NetBSD runs as', 'NetBSD "runs" as', 'claim.en');
  at('facts/netbsd/dom0-pv.yaml', 'This still holds.', 'This "still" holds.', 'flyer.today.en');
  at('glossary.yaml', 'A shared page.', 'A "shared" page.', 'grant definition.en');
  at('listings/boot-cfg.yaml', 'Der Bootlader startet', 'Der "Bootlader" startet', 'caption.de');
  at('drawings/machine.yaml', 'Unten die Hardware.', 'Unten 512 MiB.', 'description.de');
  at('drawings/machine.yaml', 'en: event channels', "en: \"event 'channels'\"", 'en');
  at('releases/netbsd.yaml', 'The newest.', 'The "newest".', '11.0 note.en');
  at('sources/netbsd-howto.yaml', 'Read in a stored copy.', 'Read in a "stored" copy.', 'note.en');
  at('strings/de.yaml', 'Zum Inhalt', 'Zum "Inhalt"', 'page.skip');
});
