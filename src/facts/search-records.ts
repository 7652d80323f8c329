import { formatShortDate } from '../i18n/format.ts';
import { otherLanguage, type Language } from '../i18n/languages.ts';
import { content, factIds, factView, words } from './library.ts';
import { plainRecord, type SearchRecord } from './search-record.ts';

/** Where the table of a product's releases stands. */
const releaseTables: Record<string, string> = { xen: 'systems/xen-releases', netbsd: 'systems/netbsd', freebsd: 'systems/freebsd' };

/** Every claim: its short form as title, its status and the day on which it was checked. */
function factRecords(language: Language): SearchRecord[] {
  const t = words(language);
  return factIds().map((id) => {
    const fact = factView(language, id);
    const codes = [...`${fact.short} ${fact.claim}`.matchAll(/[\w./-]*(?:[_./=]|\d-)[\w./=-]+/g)].map(([code]) => code.replace(/[.,]$/, ''));
    return {
      ...plainRecord('fact', `facts/${id}`, '', fact.short, fact.claim),
      page: t(`subject.${fact.subject}`),
      codes,
      status: fact.status ? t(`status.${fact.status}`) : t(`certainty.${fact.certainty}`),
      date: formatShortDate(language, fact.checked),
    };
  });
}

/** Every term of the glossary with all its names in both languages. */
function termRecords(language: Language): SearchRecord[] {
  const other = otherLanguage(language);
  return content().glossary.terms.map((term) => ({
    ...plainRecord('term', 'glossary', term.id, term.term[language], term.definition[language]),
    names: [...new Set([...term.also[language], term.term[other], ...term.also[other]])].filter((name) => name !== term.term[language]),
  }));
}

/** Every release of a product whose table stands on a page, with the end of its support. */
function releaseRecords(language: Language): SearchRecord[] {
  const t = words(language);
  const day = (date: string | undefined) => (date === undefined || date === 'unknown' ? t('releases.unknown') : formatShortDate(language, date));
  return Object.entries(releaseTables).flatMap(([product, path]) => {
    const data = content().releases.get(product);
    return (data?.releases ?? []).map((release) => ({
      ...plainRecord('release', path, 'releases', `${data!.name} ${release.version}`, [
        `${t('releases.released')} ${day(release.released)}`,
        ...(release['full-support-until'] ? [`${t('releases.full-support')} ${day(release['full-support-until'])}`] : []),
        `${t('releases.support')} ${day(release['support-until'])}`,
        ...(release.latest ? [`${t('releases.latest')} ${release.latest.version}`] : []),
        ...(release.note ? [release.note[language]] : []),
      ].join('; ')),
      names: [t('search.release-names')],
      date: release['support-until'] ? day(release['support-until']) : '',
    }));
  });
}

/** Every work that a claim rests on. */
function sourceRecords(language: Language): SearchRecord[] {
  const t = words(language);
  return [...content().sources].map(([id, source]) => ({
    ...plainRecord('source', `sources/${source.kind}`, id, source.title, [`${source.publisher}.`, ...(source.state ? [`${source.state}.`] : []), source.note?.[language] ?? ''].join(' ').trim()),
    page: t('sources.of', { kind: t(`kind.${source.kind}`) }),
  }));
}

/** What the search finds of the data; the articles are read from the built pages. */
export function dataRecords(language: Language): SearchRecord[] {
  return [...factRecords(language), ...termRecords(language), ...releaseRecords(language), ...sourceRecords(language)];
}
