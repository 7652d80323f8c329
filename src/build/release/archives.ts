import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { emitTar, type ArchiveFile } from '../../domain/host-files/archive.ts';
import { languages, otherLanguage, type Language } from '../../i18n/languages.ts';
import { translator } from '../../i18n/translate.ts';
import { withoutSystem } from '../serving/precompress.ts';
import { makePageRelative, makeStyleRelative, type OfflineCopy } from './relative-links.ts';
import type { Release } from './release.ts';

/** Of no use without a server or a search engine; the capital twins of printed codes are the same pages again. */
const onlineOnly = /^(?:social|F|E)\/|^(?:robots\.txt|sitemap\.xml|404\.html)$/;
const elsewhere = 'elsewhere.html';

/** True for what a copy in one language does without: the other language's pages, data, drawings and index. The screens for a booth stay: people stand before it who read either. */
function ofOther(name: string, language: Language): boolean {
  const other = otherLanguage(language);
  if (name.startsWith(`${other}/kiosk/`)) return false;
  return name.startsWith(`${other}/`) || name.startsWith(`pagefind/${other}/`) || new RegExp(`\\.${other}\\.`).test(name);
}

/** The page behind links that lead out of the copy: says so in the copy's languages, with the published address if there is one. */
function elsewherePage({ content, published }: Release, kept: readonly Language[]): string {
  const sections = kept.map((language) => {
    const t = translator(content.strings[language]);
    const online = published === undefined ? '' : ` ${t('offline.published')} <a href="${published}">${published}</a>`;
    return `<section lang="${language}"><h2>${t('offline.elsewhere')}</h2><p>${t('offline.elsewhere.text')}${online}</p></section>`;
  });
  return `<!DOCTYPE html><html lang="${kept[0]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${content.site.name}</title></head><body><h1><a href="index.html">${content.site.name}</a></h1>${sections.join('')}</body></html>\n`;
}

/** Where a copy in one language begins. */
const startPage = (language: Language): string =>
  `<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta http-equiv="refresh" content="0; url=${language}/index.html"><title>BSD/Xen</title></head><body><p><a href="${language}/index.html">BSD/Xen</a></p></body></html>\n`;

/** The files of a copy that works from a disk, without a server: of the whole site or of one language. */
export function offlineFiles(release: Release, language?: Language): ArchiveFile[] {
  const all = readdirSync(release.site, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(release.site, name)).isFile() && !onlineOnly.test(name));
  const names = all.filter((name) => !language || !(ofOther(name, language) || name === 'index.html')).sort();
  const copy: OfflineCopy = { base: release.base, files: new Set([...names, 'index.html']), elsewhere };
  const kept = language ? [language] : languages;
  const readme = kept.map((each) => translator(release.content.strings[each])('offline.readme', { date: release.day })).join('\n\n');
  const files = names.map((path): ArchiveFile => {
    const content = readFileSync(join(release.site, path));
    if (path.endsWith('.html')) return { path, text: makePageRelative(content.toString('utf8'), path, copy) };
    if (path.endsWith('.css')) return { path, text: makeStyleRelative(content.toString('utf8'), path, copy) };
    return { path, text: content };
  });
  return [...files, { path: elsewhere, text: elsewherePage(release, kept) }, { path: 'README.txt', text: `${readme}\n` }, ...(language ? [{ path: 'index.html', text: startPage(language) }] : [])].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Writes the archives, one per language and one of everything, into `archives/`. Their times are that of the day of the build. */
export function writeArchives(release: Release): void {
  const folder = join(release.out, 'archives');
  mkdirSync(folder, { recursive: true });
  const time = Date.parse(`${release.day}T00:00:00Z`) / 1000;
  for (const language of [undefined, ...languages]) {
    const name = `bsdxen-${release.day}${language ? `-${language}` : ''}`;
    const files = offlineFiles(release, language).map((file) => ({ ...file, path: `${name}/${file.path}` }));
    writeFileSync(join(folder, `${name}.tar.gz`), withoutSystem(gzipSync(emitTar(files, time), { level: 9 })));
  }
}
