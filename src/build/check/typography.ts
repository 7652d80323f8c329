import { languages, type Language } from '../../i18n/languages.ts';
import type { Content } from '../../facts/content.ts';
import type { Problem } from '../../facts/problem.ts';
import type { Rule } from './rule.ts';

interface Slip {
  pattern: RegExp;
  message: string;
}

const both: Slip[] = [
  { pattern: /(?<![=({[\w])"[^"]*"|'[^']{2,}'/, message: 'straight quotation marks' },
  { pattern: /\.\.\./, message: 'three full stops instead of …' },
  { pattern: /(?<=\d) (?=(?:KiB|MiB|GiB|TiB|MHz|GHz|kB|MB|GB|%)(?![\w]))/, message: 'an ordinary blank between number and unit; use U+00A0' },
  { pattern: /\/(?:home|root|work|tmp)\/(?:main|shared)/, message: 'a path of somebody’s machine' },
];
const slips: Record<Language, Slip[]> = {
  de: [
    ...both,
    { pattern: /”|(?<!„[^“]*)“/, message: 'English quotation marks; German are „…“' },
    { pattern: /\b(?:z|d|u|i|o)\.\s?(?:B|h|a|d|R|ä)\.(?<![\u00a0\u202f].\.)/, message: 'an abbreviation without no-break space (z.\u00a0B.)' },
    { pattern: /\b(?:du|dein|deine|deinen|deinem|dir)\b/i, message: 'du; the site says Sie or avoids the address' },
    { pattern: /\b(?:Wirt|Wirtssystem|Wirtsystem)\b/, message: '„Wirt“; write Dom0 or physischer Rechner' },
    { pattern: /\bpriviligiert|\bunpriviligiert/i, message: 'misspelt privilegiert' },
  ],
  en: [
    ...both,
    { pattern: /„/, message: 'German quotation marks; English are “…”' },
    { pattern: /\b\w+'(?:s|t|re|ve|ll|d)\b|\w+s'(?=\s)/, message: 'a straight apostrophe; use ’' },
    { pattern: /\b(?:virtualiz|paravirtualiz|behavior\b|color\b|center\b|license\s(?:is|of))/, message: 'American spelling; the site writes British English' },
  ],
};

/** Prose without what typography does not touch: code, components, addresses, front matter. */
const prose = (text: string) => text.replace(/`[^`]*`/g, ' ').replace(/<[^>]*>/g, ' ').replace(/\]\([^)]*\)/g, '] ').replace(/https?:\/\/\S+/g, ' ').replace(/\{#[^}]*\}/g, '');

/** Every text of the content in one language, with where it stands. */
function* texts(content: Content, language: Language): Generator<{ file: string; line?: number; key?: string; text: string }> {
  for (const article of content.pages[language].values()) {
    // Components may run over several lines: blank them out in the whole text, keeping the line count.
    const body = article.body.replace(/<[A-Za-z][^>]*>/g, (tag) => tag.replace(/[^\n]/g, ' '));
    let fenced = false;
    for (const [index, line] of body.split('\n').entries()) {
      if (/^\s*(```|~~~)/.test(line)) fenced = !fenced;
      else if (!fenced) yield { file: article.file, line: article.bodyLine + index, text: line };
    }
    yield { file: article.file, key: 'title', text: article.data.title };
    yield { file: article.file, key: 'description', text: article.data.description };
    if (article.data.label) yield { file: article.file, key: 'label', text: article.data.label };
  }
  for (const [id, fact] of content.facts) {
    const file = `content/facts/${id}.yaml`;
    yield { file, key: `claim.${language}`, text: fact.claim[language] };
    yield { file, key: `short.${language}`, text: fact.short[language] };
    if (fact.flyer) yield { file, key: `flyer.today.${language}`, text: fact.flyer.today[language] };
    for (const [i, rule] of fact.constrain.entries()) yield { file, key: `constrain.${i}.say.${language}`, text: rule.say[language] };
  }
  for (const term of content.glossary.terms) {
    yield { file: 'content/glossary.yaml', key: `${term.id} term.${language}`, text: term.term[language] };
    yield { file: 'content/glossary.yaml', key: `${term.id} definition.${language}`, text: term.definition[language] };
  }
  for (const [id, listing] of content.listings) yield { file: `content/listings/${id}.yaml`, key: `caption.${language}`, text: listing.caption[language] };
  for (const [id, drawing] of content.drawings) {
    yield { file: `content/drawings/${id}.yaml`, key: `title.${language}`, text: drawing.title[language] };
    yield { file: `content/drawings/${id}.yaml`, key: `description.${language}`, text: drawing.description[language] };
    const { hardware, xen } = drawing;
    const words = [hardware.label, hardware.detail, xen.detail, ...drawing.domains.flatMap((domain) => [domain.name, domain.detail, ...domain.runs])];
    for (const word of words) if (typeof word === 'object') yield { file: `content/drawings/${id}.yaml`, key: language, text: word[language] };
  }
  for (const { id, title, text } of content.kiosk ? [{ id: 'start', ...content.kiosk.start }, ...content.kiosk.steps] : []) {
    yield { file: 'content/kiosk.yaml', key: `${id} title.${language}`, text: title[language] };
    yield { file: 'content/kiosk.yaml', key: `${id} text.${language}`, text: text[language] };
  }
  for (const window of content.desktop?.windows ?? []) {
    yield { file: 'content/drawings/desktop-2006.yaml', key: `window ${window.n} title.${language}`, text: window.title[language] };
    yield { file: 'content/drawings/desktop-2006.yaml', key: `window ${window.n} text.${language}`, text: window.text[language] };
  }
  for (const [id, source] of content.sources) if (source.note) yield { file: `content/sources/${id}.yaml`, key: `note.${language}`, text: source.note[language] };
  for (const [product, data] of content.releases) {
    for (const release of data.releases) if (release.note) yield { file: `content/releases/${product}.yaml`, key: `${release.version} note.${language}`, text: release.note[language] };
  }
  const { notes, provenance } = content.hardware().tables;
  for (const [id, note] of Object.entries(notes)) yield { file: 'content/hardware/microarchs.yaml', key: `${id}.${language}`, text: note[language] };
  for (const [i, correction] of (provenance?.corrections ?? []).entries()) yield { file: 'content/hardware/provenance.yaml', key: `corrections.${i}.text.${language}`, text: correction.text[language] };
  for (const [table, columns] of Object.entries(provenance?.columns ?? {})) {
    for (const [column, text] of Object.entries(columns)) yield { file: 'content/hardware/provenance.yaml', key: `columns.${table}.${column}.${language}`, text: text[language] };
  }
  for (const [key, text] of Object.entries(content.strings[language])) yield { file: `content/strings/${language}.yaml`, key, text };
}

export const typography: Rule = {
  name: 'typography',
  promise: 'Quotation marks, apostrophes, no-break spaces and forms of address are those of the language.',
  check(content) {
    const problems: Problem[] = [];
    for (const language of languages) {
      for (const { text, ...at } of texts(content, language)) {
        for (const slip of slips[language]) {
          const found = slip.pattern.exec(prose(text));
          if (found) problems.push({ ...at, message: `${slip.message}: “${prose(text).slice(Math.max(0, found.index - 18), found.index + found[0].length + 12).trim()}”` });
        }
      }
    }
    return problems;
  },
};
