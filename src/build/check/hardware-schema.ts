import type { Rule } from './rule.ts';

export const hardwareSchema: Rule = {
  name: 'hardware-schema',
  promise: 'Every row of the hardware tables has the columns of its table, and every cell a value that is allowed there.',
  check: (content) => content.hardware().problems,
};
