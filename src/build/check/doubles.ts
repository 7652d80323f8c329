import type { Problem } from '../../facts/problem.ts';
import type { Rule } from './rule.ts';

/** Reports every value that an earlier entry already has. */
function* repeated(entries: Iterable<[string, string]>, what: string, file: (id: string) => string): Generator<Problem> {
  const first = new Map<string, string>();
  for (const [id, value] of entries) {
    const other = first.get(value);
    if (other === undefined) first.set(value, id);
    else yield { file: file(id), message: `${what} "${value}" stands in ${other}, too`, remedy: 'One place says it; the other refers to it.' };
  }
}

export const doubles: Rule = {
  name: 'doubles',
  promise: 'No two facts say the same sentence, no id stands twice in one file, no release is listed twice.',
  check(content) {
    const facts = [...content.facts];
    const factFile = (id: string) => `content/facts/${id}.yaml`;
    const within = (file: string, ids: string[], what: string): Problem[] => [...repeated(ids.map((id) => [file, id]), what, () => file)].map((problem) => ({ ...problem, message: problem.message.replace(` stands in ${file}, too`, ' stands twice') }));
    return [
      ...repeated(facts.map(([id, fact]) => [id, fact.claim.de]), 'the German claim', factFile),
      ...repeated(facts.map(([id, fact]) => [id, fact.claim.en]), 'the English claim', factFile),
      ...repeated(facts.filter(([, fact]) => fact.flyer).map(([id, fact]) => [id, String(fact.flyer!.order)]), 'flyer order', factFile),
      ...within('content/glossary.yaml', content.glossary.terms.map((term) => term.id), 'term'),
      ...within('content/site.yaml', content.site.sections.flatMap((section) => section.pages), 'page'),
      ...[...content.releases].flatMap(([product, data]) => within(`content/releases/${product}.yaml`, data.releases.map((release) => release.version), 'release')),
      ...[...content.drawings].flatMap(([id, drawing]) => within(`content/drawings/${id}.yaml`, drawing.domains.map((domain) => domain.id), 'domain')),
    ];
  },
};
