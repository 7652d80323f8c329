import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { z } from 'astro/zod';
import { languages, type Language } from '../i18n/languages.ts';
import { drawing, type DrawingData } from '../schemas/drawing.ts';
import { fact, factId, type FactData } from '../schemas/fact.ts';
import { flyer, type FlyerData } from '../schemas/flyer.ts';
import { glossary, type GlossaryData } from '../schemas/glossary.ts';
import { kiosk, type KioskData } from '../schemas/kiosk.ts';
import { listing, type ListingData } from '../schemas/listing.ts';
import { lookup, type LookupData } from '../schemas/lookup.ts';
import { planner, type PlannerData } from '../schemas/planner.ts';
import { preset, type PresetData } from '../schemas/preset.ts';
import { releases, type ReleasesData } from '../schemas/releases.ts';
import { searchWords, type SearchWordsData } from '../schemas/search-words.ts';
import { site, type SiteData } from '../schemas/site.ts';
import { source, type SourceData } from '../schemas/source.ts';
import { strings, type StringsData } from '../schemas/strings.ts';
import { desktop, type DesktopData } from '../schemas/desktop.ts';
import { readArticleFile, type Article } from './article-file.ts';
import { readDataFile } from './data-file.ts';
import { hardwareFiles, readHardware, type HardwareTables } from './hardware-tables.ts';
import { isLinksFile, readLinks, type Links } from './links-folder.ts';
import type { Problem } from './problem.ts';

/** Everything below content/, validated by schema; cross-references are not checked here. Ids are paths without ending. */
export interface Content {
  /** Folder that was read. */
  root: string;
  facts: Map<string, FactData>;
  sources: Map<string, SourceData>;
  releases: Map<string, ReleasesData>;
  listings: Map<string, ListingData>;
  drawings: Map<string, DrawingData>;
  desktop: DesktopData | undefined;
  presets: Map<string, PresetData>;
  /** What the sheets of each edition say. */
  flyers: Map<string, FlyerData>;
  planner: PlannerData | undefined;
  lookup: LookupData | undefined;
  /** The screens for a booth. */
  kiosk: KioskData | undefined;
  glossary: GlossaryData;
  /** What the search knows about each language. */
  search: Record<Language, SearchWordsData>;
  site: SiteData;
  strings: Record<Language, StringsData>;
  pages: Record<Language, Map<string, Article>>;
  /** Printed codes and pages that have moved. */
  links: Links;
  /** The tables of hardware/ and what is wrong with them; read at the first call, because few parts of the build need their three megabytes. */
  hardware: () => { tables: HardwareTables; problems: Problem[] };
  /** Files that are there but cannot be read: `facts/xen/pv`. They have a problem of their own and are not missing. */
  unreadable: Set<string>;
}

function filesBelow(folder: string, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .sort();
}

const dataFolders = ['facts', 'sources', 'releases', 'listings', 'drawings', 'presets', 'flyers', 'search', 'strings'];
const dataFiles = ['README.md', 'site.yaml', 'glossary.yaml', 'planner.yaml', 'lookup.yaml', 'kiosk.yaml'];

/** Files that nothing reads: an unknown folder, a wrong ending, or a language that the site does not have. */
function strayFiles(root: string): Problem[] {
  const isRead = (name: string): boolean => {
    const [folder, second] = name.split('/');
    if (folder === 'pages') return name.endsWith('.mdx') && languages.some((language) => language === second);
    if (folder === 'links') return isLinksFile(name);
    if (folder === 'hardware') return second !== undefined && hardwareFiles.includes(second);
    return dataFiles.includes(name) || (dataFolders.includes(folder!) && name.endsWith('.yaml'));
  };
  return filesBelow(root, '')
    .filter((name) => statSync(join(root, name)).isFile() && !isRead(name))
    .map((name) => ({ file: join('content', name), message: 'is not read by anything', remedy: `Data ends in .yaml and lies in ${dataFolders.join(', ')}; articles are pages/${languages.join(' or pages/')}/….mdx; hardware/ holds ${hardwareFiles.join(', ')}.` }));
}

/** Reads the folder `root` (a content/ folder). What cannot be read is left out of the result and named in `problems`. */
export function readContent(root: string): { content: Content; problems: Problem[] } {
  const problems: Problem[] = [];
  const unreadable = new Set<string>();
  const shown = (path: string) => join('content', relative(root, path));

  function readOne<S extends z.ZodType>(schema: S, name: string): z.infer<S> | undefined {
    const path = join(root, name);
    if (!existsSync(path)) {
      problems.push({ file: shown(path), message: 'is missing' });
      return undefined;
    }
    const { data, problems: found } = readDataFile(schema, path, shown(path));
    problems.push(...found);
    return data;
  }
  function readFolder<S extends z.ZodType>(schema: S, folder: string, without: string[] = []): Map<string, z.infer<S>> {
    const entries = new Map<string, z.infer<S>>();
    for (const name of filesBelow(join(root, folder), '.yaml')) {
      const id = name.slice(0, -'.yaml'.length);
      if (without.includes(id)) continue;
      const data = readOne(schema, join(folder, name));
      if (data !== undefined) entries.set(id, data);
      else unreadable.add(`${folder}/${id}`);
    }
    return entries;
  }

  /** strings/de.yaml and, for the widgets, strings/de/*.yaml: one dictionary per language. */
  const readWords = (language: Language): StringsData =>
    Object.assign({}, readOne(strings, `strings/${language}.yaml`), ...readFolder(strings, `strings/${language}`).values());

  const readSearch = (language: Language): SearchWordsData =>
    (existsSync(join(root, `search/${language}.yaml`)) ? readOne(searchWords, `search/${language}.yaml`) : undefined) ?? { silent: [], same: [], parts: [], whole: [] };

  const facts = readFolder(fact, 'facts');
  for (const id of facts.keys()) {
    const named = factId.safeParse(id);
    if (!named.success) problems.push({ file: `content/facts/${id}.yaml`, message: `name of a fact ${named.error.issues[0]!.message}` });
  }
  const pages = {} as Content['pages'];
  for (const language of languages) {
    pages[language] = new Map();
    const folder = join(root, 'pages', language);
    for (const name of filesBelow(folder, '.mdx')) {
      const { article, problems: found } = readArticleFile(join(folder, name), shown(join(folder, name)));
      problems.push(...found);
      if (article) pages[language].set(name.slice(0, -'.mdx'.length), article);
      else unreadable.add(`pages/${name.slice(0, -'.mdx'.length)}`);
    }
  }
  const { links, problems: linkProblems } = readLinks(root, unreadable);
  problems.push(...linkProblems);
  let hardware: ReturnType<typeof readHardware> | undefined;
  const content: Content = {
    root,
    facts,
    sources: readFolder(source, 'sources'),
    releases: readFolder(releases, 'releases'),
    listings: readFolder(listing, 'listings'),
    drawings: readFolder(drawing, 'drawings', ['desktop-2006']),
    desktop: existsSync(join(root, 'drawings/desktop-2006.yaml')) ? readOne(desktop, 'drawings/desktop-2006.yaml') : undefined,
    presets: readFolder(preset, 'presets'),
    flyers: readFolder(flyer, 'flyers'),
    planner: existsSync(join(root, 'planner.yaml')) ? readOne(planner, 'planner.yaml') : undefined,
    lookup: existsSync(join(root, 'lookup.yaml')) ? readOne(lookup, 'lookup.yaml') : undefined,
    kiosk: existsSync(join(root, 'kiosk.yaml')) ? readOne(kiosk, 'kiosk.yaml') : undefined,
    glossary: readOne(glossary, 'glossary.yaml') ?? { terms: [] },
    search: { de: readSearch('de'), en: readSearch('en') },
    site: readOne(site, 'site.yaml') ?? {
      name: 'BSD/Xen',
      url: null,
      operator: { name: null, address: null, mail: null },
      repository: { edit: null, patches: null },
      sections: [],
    },
    strings: { de: readWords('de'), en: readWords('en') },
    pages,
    links,
    hardware: () => (hardware ??= readHardware(root)),
    unreadable,
  };
  problems.push(...strayFiles(root));
  return { content, problems };
}
