import type { Content } from '../../facts/content.ts';
import { newestEdition } from '../../facts/links.ts';
import type { Problem } from '../../facts/problem.ts';
import { kioskParts, type KioskData } from '../../schemas/kiosk.ts';
import type { Rule } from './rule.ts';

const file = 'content/kiosk.yaml';

function* factsOf({ cost, steps }: KioskData): Generator<{ key: string; fact: string }> {
  yield { key: 'cost.fact', fact: cost.fact };
  for (const [i, step] of steps.entries()) {
    if (step.claim !== undefined) yield { key: `steps.${i}.claim`, fact: step.claim };
    for (const fact of step.shorts) yield { key: `steps.${i}.shorts`, fact };
  }
}

function* problemsOf(content: Content, kiosk: KioskData, today: string): Generator<Problem> {
  for (const { key, fact } of factsOf(kiosk)) {
    if (!content.facts.has(fact) && !content.unreadable.has(`facts/${fact}`)) yield { file, key, message: `fact "${fact}" does not exist`, remedy: `Write content/facts/${fact}.yaml, or correct the id.` };
  }
  const newest = content.links.editions.get(newestEdition(content, today) ?? '');
  const topics = Object.keys(newest?.topics ?? {});
  const asked = [{ key: 'start.topic', topic: kiosk.start.topic }, ...kiosk.steps.flatMap((step, i) => [{ key: `steps.${i}.topic`, topic: step.topic }, ...step.more.map((topic) => ({ key: `steps.${i}.more`, topic }))])];
  for (const { key, topic } of asked) {
    if (newest && !topics.includes(topic)) yield { file, key, message: `edition ${newest.code} has no topic "${topic}"`, remedy: `Name one of ${topics.join(', ')}.` };
  }
  if (!newest) yield { file, message: 'needs an edition in content/links/editions for its codes' };
  const drawing = content.drawings.get(kiosk.drawing);
  if (!drawing) {
    if (!content.unreadable.has(`drawings/${kiosk.drawing}`)) yield { file, key: 'drawing', message: `drawing "${kiosk.drawing}" does not exist`, remedy: `Write content/drawings/${kiosk.drawing}.yaml, or correct the id.` };
    return;
  }
  const parts = [...kioskParts, ...drawing.domains.map((domain) => domain.id)];
  for (const [i, step] of kiosk.steps.entries()) {
    for (const part of step.parts) if (!parts.includes(part)) yield { file, key: `steps.${i}.parts`, message: `the drawing has no part "${part}"`, remedy: `Name one of ${parts.join(', ')}.` };
  }
  for (const part of parts) if (!(part === 'bridges' && drawing.bridges.length === 0) && !kiosk.steps.some((step) => step.parts.includes(part))) yield { file, key: 'steps', message: `no step shows the part "${part}" of the drawing`, remedy: 'Name it in the parts of a step.' };
}

export const kiosk: Rule = {
  name: 'kiosk',
  promise: 'The screens for a booth name facts, topics of the newest edition and parts of their drawing that exist, and show every part.',
  check: (content, today) => (content.kiosk ? [...problemsOf(content, content.kiosk, today)] : []),
};
