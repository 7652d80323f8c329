import { languages } from '../../i18n/languages.ts';
import { parseRange } from '../../domain/support/release-range.ts';
import type { Content } from '../../facts/content.ts';
import type { Problem } from '../../facts/problem.ts';
import type { Rule } from './rule.ts';

const kinds = { Fact: 'facts', Cite: 'facts', FactTable: 'facts', Listing: 'listings', Drawing: 'drawings', ReleaseTable: 'releases' } as const;

/** The known id that is nearest to a wrong one, if one shares at least its first four letters or its topic. */
function nearest(id: string, known: Iterable<string>): string | undefined {
  const topic = id.split('/').at(-1)!;
  // Once: the keys of a map can be walked through only once.
  const others = [...known];
  return others.find((other) => other.split('/').at(-1) === topic) ?? others.find((other) => other.startsWith(id.slice(0, Math.max(4, id.length - 3))));
}

/** A reference that leads nowhere; `target` is the file that it means, for those that are there but unreadable. */
type Dangling = Problem & { target?: string };

function missing(what: string, id: string, known: Map<string, unknown>, folder: string): Pick<Dangling, 'message' | 'remedy' | 'target'> {
  const guess = nearest(id, known.keys());
  return { target: `${folder}/${id}`, message: `${what} "${id}" does not exist`, remedy: guess ? `Did you mean "${guess}"? Else write content/${folder}/${id}.yaml.` : `Write content/${folder}/${id}.yaml, or correct the id.` };
}

function* factReferences(content: Content): Generator<Dangling> {
  for (const [id, fact] of content.facts) {
    const file = `content/facts/${id}.yaml`;
    for (const [i, citation] of fact.sources.entries()) {
      if (!content.sources.has(citation.source)) yield { file, key: `sources.${i}.source`, ...missing('source', citation.source, content.sources, 'sources') };
    }
    for (const [product, range] of Object.entries(fact.holds)) {
      const known = content.releases.get(product);
      if (!known) {
        yield { file, key: `holds.${product}`, ...missing('list of releases', product, content.releases, 'releases') };
        continue;
      }
      for (const { version } of parseRange(range)) {
        if (!known.releases.some((release) => release.version === version)) {
          yield { file, key: `holds.${product}`, message: `${known.name} ${version} is not a known release`, remedy: `Add it to content/releases/${product}.yaml, or name one that is there.` };
        }
      }
    }
    for (const [key, others] of Object.entries({ see: fact.see, 'flyer.facts': fact.flyer?.facts ?? [] })) {
      for (const other of others) if (!content.facts.has(other)) yield { file, key, ...missing('fact', other, content.facts, 'facts') };
    }
  }
}

function* dataReferences(content: Content): Generator<Dangling> {
  for (const [id, listing] of content.listings) {
    for (const fact of listing.facts) if (!content.facts.has(fact)) yield { file: `content/listings/${id}.yaml`, key: 'facts', ...missing('fact', fact, content.facts, 'facts') };
  }
  for (const [id, drawing] of content.drawings) {
    const domains = drawing.domains.map((domain) => domain.id);
    for (const bridge of drawing.bridges) {
      for (const member of bridge.members) {
        if (domains.includes(member)) continue;
        yield { file: `content/drawings/${id}.yaml`, key: `bridges ${bridge.id} members`, message: `domain "${member}" is not in this drawing`, remedy: `Name one of ${domains.join(', ')}.` };
      }
    }
  }
  for (const [product, data] of content.releases) {
    const file = `content/releases/${product}.yaml`;
    for (const source of data.sources) if (!content.sources.has(source)) yield { file, key: 'sources', ...missing('source', source, content.sources, 'sources') };
    for (const release of data.releases) {
      for (const fact of release.packaged) if (!content.facts.has(fact)) yield { file, key: `releases ${release.version} packaged`, ...missing('fact', fact, content.facts, 'facts') };
    }
  }
  for (const term of content.glossary.terms) {
    const file = 'content/glossary.yaml';
    for (const fact of term.facts) if (!content.facts.has(fact)) yield { file, key: term.id, ...missing('fact', fact, content.facts, 'facts') };
    if (term.page === undefined) continue;
    const [path, anchor] = term.page.split('#');
    const article = content.pages.en.get(path!);
    if (!article) yield { file, key: term.id, message: `page "${path}" does not exist` };
    else if (anchor && !article.headings.some((heading) => heading.id === anchor)) yield { file, key: term.id, message: `page "${path}" has no heading #${anchor}` };
  }
}

function* articleReferences(content: Content): Generator<Dangling> {
  const terms = new Map(content.glossary.terms.map((term) => [term.id, term]));
  for (const language of languages) {
    for (const article of content.pages[language].values()) {
      for (const use of article.uses) {
        const at = { file: article.file, line: use.line };
        const folder = kinds[use.name as keyof typeof kinds];
        if (folder && use.ids.length === 0) yield { ...at, message: `<${use.name}> names nothing`, remedy: 'Give it an id.' };
        for (const id of use.ids) {
          if (folder && !content[folder].has(id)) yield { ...at, ...missing(folder.slice(0, -1), id, content[folder], folder) };
          if (use.name === 'Term' && !terms.has(id)) yield { ...at, message: `term "${id}" is not in content/glossary.yaml`, remedy: nearest(id, terms.keys()) ? `Did you mean "${nearest(id, terms.keys())}"?` : 'Add it there.' };
        }
      }
      if (article.data.drawing && !content.drawings.has(article.data.drawing)) yield { file: article.file, key: 'drawing', ...missing('drawing', article.data.drawing, content.drawings, 'drawings') };
    }
  }
}

export const references: Rule = {
  name: 'references',
  promise: 'Every fact, source, release, listing, drawing, term and member of a bridge that is named exists.',
  check: (content) =>
    [...factReferences(content), ...dataReferences(content), ...articleReferences(content)]
      .filter(({ target }) => target === undefined || !content.unreadable.has(target))
      .map(({ target: _, ...problem }) => problem),
};
