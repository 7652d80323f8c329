import { z } from 'astro/zod';
import { blankPlan, newGuest } from '../domain/plan/defaults.ts';
import { describeBridge, describeGuest, describeHost, describeShared } from '../domain/plan/derived-values.ts';
import { parseTest, ruleScopes, severities, type RuleScope } from '../domain/plan/rules.ts';
import { bilingual } from './bilingual.ts';

const plan = blankPlan('netbsd');
plan.guests.push(newGuest(plan));
const shared = describeShared(plan);
const host = describeHost(plan, { total: 0, dom0: 0, guests: 0, perGuest: [], setAside: 0, xen: 0, left: 0, headroom: 0 });

/** The dotted paths that a rule of this scope can look at, with an example of each value. */
export const rulePaths: Record<RuleScope, Record<string, string | number | boolean>> = {
  plan: host,
  host,
  bridge: { ...host, ...describeBridge(plan, plan.bridges[0]!, shared) },
  guest: { ...host, ...describeGuest(plan, plan.guests[0]!, 0, shared) },
};

const test = z.union([z.string(), z.number(), z.boolean()]);

/** True if a test can ever fit a value of this kind, and is no comparison that cannot be read. */
function fits(one: z.infer<typeof test>, example: string | number | boolean): boolean {
  if (typeof one !== 'string') return typeof one === typeof example;
  if (typeof example === 'boolean') return false;
  if (typeof example === 'number' && !/^[<>]=?-?[\d.]+( [<>]=?-?[\d.]+)*$/.test(one)) return false;
  try {
    parseTest(one);
    return true;
  } catch {
    return false;
  }
}

const placeholders = (text: string): string => [...text.matchAll(/\{[^}]*\}/g)].map(([found]) => found).sort().join(' ');

/** A rule of the planner: what it says when a plan is so. */
export const constraint = z
  .strictObject({
    scope: z.enum(ruleScopes),
    when: z.record(z.string(), z.union([test, z.array(test).min(2)])).refine((when) => Object.keys(when).length > 0, 'needs at least one entry'),
    severity: z.enum(severities),
    stops: z.array(z.enum(['guest', 'host', 'all'])).default([]),
    /** Field of the form that has to change: "guest.type". */
    field: z.string().optional(),
    say: bilingual,
  })
  .superRefine((rule, context) => {
    const paths = rulePaths[rule.scope];
    const problem = (message: string, ...path: string[]) => context.addIssue({ code: 'custom', message, path });
    for (const [path, tests] of Object.entries(rule.when)) {
      const example = Object.hasOwn(paths, path) ? paths[path] : undefined;
      if (example === undefined) problem(`is nothing that a rule of scope ${rule.scope} can look at; it can be ${Object.keys(paths).join(', ')}`, 'when', path);
      else for (const one of [tests].flat()) if (!fits(one, example)) problem(`"${String(one)}" never fits; a value is, for example, ${JSON.stringify(example)}`, 'when', path);
    }
    if ((rule.severity === 'error') !== rule.stops.length > 0) problem('an error stops files, a warning or hint none', 'stops');
    if (placeholders(rule.say.de) !== placeholders(rule.say.en)) problem('both languages need the same placeholders', 'say');
    for (const text of [rule.say.de, rule.say.en]) if (/\{(?!name\}|value\})/.test(text)) problem('knows the placeholders {name} and {value} only', 'say');
  });
