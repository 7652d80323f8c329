import type { Problem } from '../../facts/problem.ts';
import type { Rule } from './rule.ts';

export const days: Rule = {
  name: 'days',
  promise: 'Nothing was checked in the future, and no source was seen after the day of the check.',
  check(content, today) {
    const problems: Problem[] = [];
    for (const [id, fact] of content.facts) {
      const file = `content/facts/${id}.yaml`;
      if (fact.checked > today) problems.push({ file, key: 'checked', message: `${fact.checked} is after the day of the build (${today})` });
      for (const [i, citation] of fact.sources.entries()) {
        if (citation.seen > fact.checked) problems.push({ file, key: `sources.${i}.seen`, message: `${citation.seen} is after the day of the check (${fact.checked})` });
      }
    }
    for (const [product, data] of content.releases) {
      if (data.checked > today) problems.push({ file: `content/releases/${product}.yaml`, key: 'checked', message: `${data.checked} is after the day of the build (${today})` });
    }
    return problems;
  },
};
