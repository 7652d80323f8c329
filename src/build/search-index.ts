import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { kindScales } from '../domain/search/rank-records.ts';
import { emitRecordId, systemNames } from '../domain/search/record-id.ts';
import { readWords } from '../domain/search/words.ts';
import { content } from '../facts/library.ts';
import { printedCodes } from '../facts/links.ts';
import type { SearchRecord } from '../facts/search-record.ts';
import { dataRecords } from '../facts/search-records.ts';
import { languages, otherLanguage, type Language } from '../i18n/languages.ts';
import { articleRecords } from './search-articles.ts';
import { fingerprint, makeBundle, type BundleFile } from './search-bundle.ts';
import { cardFile, jsonFile, outlineFiles } from './search-cards.ts';
import { siteLexicon } from './search-lexicon.ts';
import { foldedSet, recordTokens, type Tokenizer } from './search-tokens.ts';
import { knownWords, sameWords, type QueryWords } from './search-words.ts';

/** Words that are offered for misspelt ones, and words of which compounds consist: as many as a few kilobytes hold. */
const mostWords = 3000;
const mostParts = 1600;

const placeOf = (record: SearchRecord) => `${record.kind === 'release' ? record.title : record.path}#${record.anchor}`;

/** The system names that a record speaks of. */
function systemsOf(record: SearchRecord) {
  const text = `${record.path} ${record.page} ${record.title} ${record.text} ${record.lines.join(' ')}`.toLowerCase();
  return systemNames.filter((name) => text.includes(name));
}

/** Ids of the records: those of one page have one group, in which the page itself comes first. */
function nameRecords(records: SearchRecord[]): string[] {
  const groups = new Map<string, { group: number; parts: number }>();
  return records.map((record) => {
    const page = /^(?:term|release|source)$/.test(record.kind) ? placeOf(record) : record.path;
    const entry = groups.get(page) ?? { group: groups.size, parts: 0 };
    groups.set(page, entry);
    return emitRecordId({ kind: record.kind, systems: systemsOf(record), group: entry.group, part: entry.parts++ });
  });
}

/** All that the search of one language needs, as files below /pagefind/LANGUAGE/, and the engine that all languages share. */
async function languageFiles(language: Language, all: Record<Language, SearchRecord[]>): Promise<{ engine: BundleFile[]; files: BundleFile[] }> {
  const records = all[language];
  const words = content().search[language];
  const twins = new Map(all[otherLanguage(language)].map((record) => [placeOf(record), record.title]));
  const twinOf = (record: SearchRecord) => (/^(?:term|source|release)$/.test(record.kind) ? '' : (twins.get(placeOf(record)) ?? ''));
  const lengths = records.map((record) => readWords(record.text, language).length);
  const terms = content().glossary.terms.flatMap((term) => [term.term.de, ...term.also.de]);
  const lexicon = language === 'de' ? siteLexicon(records.flatMap(({ title, text }) => [title, text]), terms, words) : undefined;
  const tokenizer: Tokenizer = { language, silent: foldedSet(words.silent, language), lexicon, average: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, records.length) };
  const ids = nameRecords(records);
  const { engine, index, counts } = await makeBundle(records.map((record, at) => ({ id: ids[at]!, scale: kindScales[record.kind], tokens: recordTokens(record, twinOf(record), tokenizer) })));
  const parts = { parts: lexicon ? [...lexicon.forms].slice(0, mostParts).sort() : [], whole: words.whole };
  const bundle = [
    ...index,
    ...records.map((record, at) => cardFile(ids[at]!, language, record, twinOf(record))),
    ...outlineFiles(ids, records),
    ...[...knownWords(records, language, mostWords)].map(([letter, list]) => jsonFile(`words-${letter}.json`, list)),
    jsonFile('parts.json', parts),
  ];
  const stamp = fingerprint(bundle);
  const query: QueryWords = { stamp, total: records.length, counts, silent: [...tokenizer.silent], same: sameWords(language, content().glossary, words) };
  return { engine, files: [...bundle.map((file) => ({ ...file, path: `${stamp}/${file.path}` })), jsonFile('words.json', query)] };
}

/** Words of the search's interface that only its script shows, without their area; what every page holds is left out. */
function interfaceLabels(language: Language): Record<string, string> {
  const shown = /^search\.(?:kind|filter|why)-|^search\.(?:checked|ends|parts|more|other|other-page|meant|hardware|hardware-text|code|code-text|gone)$/;
  const own = Object.entries(content().strings[language]).filter(([key]) => shown.test(key)).map(([key, text]) => [key.replace('search.', ''), text] as const);
  return { ...Object.fromEntries(own), codes: printedCodes(content()).map(({ code }) => code).join(' ') };
}

function writeFiles(folder: string, files: BundleFile[]): void {
  for (const { path, content: bytes } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

/** Writes the search index of a built site: /pagefind/de/ and /pagefind/en/, each language with its own stems, and one engine for both. Rejects if a file cannot be written. */
export async function writeSearchIndex(root: string, report: (line: string) => void): Promise<void> {
  const all = Object.fromEntries(languages.map((language) => [language, [...articleRecords(root, language), ...dataRecords(language)]])) as Record<Language, SearchRecord[]>;
  for (const language of languages) {
    const { engine, files } = await languageFiles(language, all);
    writeFiles(join(root, 'pagefind'), engine);
    writeFiles(join(root, 'pagefind', language), [...files, jsonFile('labels.json', interfaceLabels(language))]);
    report(`${language}: ${all[language].length} records, ${files.filter(({ path }) => path.includes('/index/')).length} files of words`);
  }
}

/** The step of the build that makes the search index. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: { 'astro:build:done': ({ dir, logger }) => writeSearchIndex(fileURLToPath(dir), (line) => logger.info(line)) },
  };
}
