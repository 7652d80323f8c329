import type { Content } from '../../facts/content.ts';
import { printedFacts } from '../../facts/flyers.ts';
import type { Problem } from '../../facts/problem.ts';
import type { FlyerData } from '../../schemas/flyer.ts';
import type { Rule } from './rule.ts';

/** Every list of facts of a sheet with its place in the file. */
function factPlaces({ lead, idea, systems, hardware, limits, cost, since, case: example }: FlyerData): { key: string; facts: string[] }[] {
  return [
    { key: 'lead.facts', facts: lead.facts },
    { key: 'idea.facts', facts: idea.facts },
    ...systems.rows.map(({ facts }, at) => ({ key: `systems.rows.${at}.facts`, facts })),
    { key: 'hardware.facts', facts: hardware.facts },
    { key: 'limits.facts', facts: limits.facts },
    { key: 'cost', facts: [cost.then, ...cost.now] },
    ...since.pairs.map(({ then, now }, at) => ({ key: `since.pairs.${at}`, facts: [then, now] })),
    { key: 'case.facts', facts: example.facts },
  ];
}

function* sheetProblems(content: Content, id: string, flyer: FlyerData): Generator<Problem> {
  const file = `content/flyers/${id}.yaml`;
  for (const { key, facts } of factPlaces(flyer)) {
    for (const fact of facts) if (!content.facts.has(fact) && !content.unreadable.has(`facts/${fact}`)) yield { file, key, message: `fact "${fact}" does not exist` };
  }
  for (const [key, drawing] of [['drawing', flyer.drawing], ['case.drawing', flyer.case.drawing]] as const) {
    if (!content.drawings.has(drawing) && !content.unreadable.has(`drawings/${drawing}`)) yield { file, key, message: `drawing "${drawing}" does not exist` };
  }
  if (content.unreadable.has(`links/editions/${id}`)) return;
  const edition = content.links.editions.get(id);
  if (!edition) {
    yield { file, message: `there is no edition with this code: content/links/editions/${id}.yaml is missing`, remedy: `npm run fix -- --edition ${id.toUpperCase()} YYYY-MM-DD writes it with what the facts say that day.` };
    return;
  }
  for (const [at, { topic }] of flyer.home.steps.entries()) {
    if (!Object.hasOwn(edition.topics, topic)) yield { file, key: `home.steps.${at}.topic`, message: `edition ${edition.code} has no topic "${topic}"`, remedy: `Its topics are ${Object.keys(edition.topics).join(', ')}.` };
  }
  const { all, claims } = printedFacts(content, id);
  const where = `content/links/editions/${id}.yaml`;
  for (const fact of all) {
    if (!Object.hasOwn(edition.said, fact)) yield { file: where, key: `said.${fact}`, message: `is missing, and the sheets print it`, remedy: 'Note what the fact says on the day of printing, or take it off the sheets.' };
    else if (claims.includes(fact) && !edition.said[fact]!.claim) yield { file: where, key: `said.${fact}.claim`, message: 'is missing, and a sheet prints the whole claim' };
  }
  for (const fact of Object.keys(edition.said)) {
    if (!all.includes(fact)) yield { file: where, key: `said.${fact}`, message: `no sheet of ${edition.code} says this`, remedy: `Take it out, or put it into ${file}.` };
  }
}

export const flyers: Rule = {
  name: 'flyers',
  promise: 'Every statement on a printed sheet is a fact whose words its edition keeps; every edition with sheets has its codes.',
  check: (content) => [...content.flyers].flatMap(([id, flyer]) => [...sheetProblems(content, id, flyer)]),
};
