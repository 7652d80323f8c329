import type { Content } from '../../facts/content.ts';
import type { Problem } from '../../facts/problem.ts';
import type { Rule } from './rule.ts';

const stepsFile = 'content/lookup.yaml';

/** Steps and microarchitectures that a fact's `demand` names and that are not there. */
function* missing(content: Content): Generator<Problem> {
  const steps = content.lookup?.checks ?? {};
  // The tables are large: they are read only if a rule names one of their rows.
  let microarchs: Set<string> | undefined;
  for (const [id, { demand }] of content.facts) {
    const file = `content/facts/${id}.yaml`;
    for (const [at, { check, when }] of demand.entries()) {
      if (check !== undefined && steps[check] === undefined) yield { file, key: `demand.${at}.check`, message: `there is no next step "${check}"`, remedy: `${stepsFile} has ${Object.keys(steps).join(', ') || 'none'}; add it there, and its words lookup.check.${check} in content/strings.` };
      for (const one of [when['microarch'] ?? []].flat()) {
        microarchs ??= new Set(content.hardware().tables.microarch.rows.map((row) => row.id));
        if (!microarchs.has(one)) yield { file, key: `demand.${at}.when.microarch`, message: `"${one}" is not in content/hardware/microarch.csv`, remedy: 'Name a microarchitecture of the table by its id.' };
      }
    }
  }
}

/** Steps without words, and steps that no rule names. */
function* unused(content: Content): Generator<Problem> {
  const named = new Set([...content.facts.values()].flatMap(({ demand }) => demand.map(({ check }) => check)));
  for (const step of Object.keys(content.lookup?.checks ?? {})) {
    if (content.strings.de[`lookup.check.${step}`] === undefined) yield { file: stepsFile, key: `checks.${step}`, message: `has no words lookup.check.${step}`, remedy: 'Write them in content/strings/de and content/strings/en.' };
    if (!named.has(step)) yield { file: stepsFile, key: `checks.${step}`, message: 'is a next step that no `demand` of a fact names', remedy: 'Name it in a fact, or remove it.' };
  }
}

export const demands: Rule = {
  name: 'demands',
  promise: 'Every next step and every microarchitecture that a rule of the hardware lookup names exists, and every step has words and is named.',
  check: (content) => [...missing(content), ...unused(content)],
};
