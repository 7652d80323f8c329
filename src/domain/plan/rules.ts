import { matchRange, parseRange } from '../support/release-range.ts';
import type { Budget } from './budget.ts';
import { describeBridge, describeGuest, describeHost, describeShared, type Values } from './derived-values.ts';
import type { Plan } from './plan.ts';

export const ruleScopes = ['plan', 'host', 'bridge', 'guest'] as const;
export type RuleScope = (typeof ruleScopes)[number];
export const severities = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof severities)[number];

/**
 * What a value must be: the same value; a comparison as "<0" or ">=10.0 <11.0", of numbers for numbers and of releases for texts, never true
 * for an empty text; "!x" for any text but x, so "!" for any that is not empty.
 */
export type Test = string | number | boolean;

/** Dotted paths (derived-values.ts) and what they must be; of a list, one. All entries must be true. */
export type Condition = Record<string, Test | Test[]>;

/** A rule of a fact's `constrain`, without its words. */
export interface Rule {
  /** Id of the fact that carries it. */
  id: string;
  scope: RuleScope;
  when: Condition;
  severity: Severity;
  /** Kinds of files that an error keeps from being written: the guest's own, the host's, or all. */
  stops: string[];
  /** Field of the form that the rule is about: "guest.type". */
  field?: string | undefined;
}

/** A rule that a plan breaks. */
export interface Problem {
  /** Position in the list of rules that was given, where the words are found. */
  rule: number;
  /** The fact behind it. */
  fact: string;
  severity: Severity;
  scope: RuleScope;
  stops: string[];
  /** Position of the guest or bridge. */
  index?: number;
  field?: string;
  /** For the placeholders of the sentence: `name` of guest or bridge, `value` of the last entry of `when`. */
  values: { name: string; value: string | number };
}

const compare: Record<string, (value: number, bound: number) => boolean> = {
  '<': (value, bound) => value < bound,
  '>': (value, bound) => value > bound,
  '<=': (value, bound) => value <= bound,
  '>=': (value, bound) => value >= bound,
  '=': (value, bound) => value === bound,
};

type Check = (value: Test | undefined) => boolean;

/** A test as a function. Throws if it is a comparison that cannot be read. */
export function parseTest(test: Test): Check {
  if (typeof test !== 'string') return (value) => value === test;
  if (test.startsWith('!')) return (value) => value !== undefined && value !== test.slice(1);
  if (!/^[<>=]/.test(test)) return (value) => value === test;
  parseRange(test.replaceAll('-', ''));
  const parts = test.split(' ').map((part) => {
    const bound = part.replace(/^[<>=]+/, '');
    return { holds: compare[part.slice(0, -bound.length)]!, bound: Number(bound) };
  });
  return (value) => (typeof value === 'string' ? value !== '' && matchRange(test, value) : typeof value === 'number' && parts.every(({ holds, bound }) => holds(value, bound)));
}

/** The entries of a rule's condition as functions; kept, since a plan is assessed at every key. */
const parsed = new WeakMap<Rule, [string, Check][]>();

function parseCondition(rule: Rule): [string, Check][] {
  let entries = parsed.get(rule);
  if (!entries) {
    entries = Object.entries(rule.when).map(([path, tests]) => {
      const checks = [tests].flat().map(parseTest);
      return [path, (value) => checks.some((check) => check(value))];
    });
    parsed.set(rule, entries);
  }
  return entries;
}

/** Every problem of a plan by these rules: errors first, then by place (plan, host, bridges, guests), then in the order of the rules. */
export function assessPlan(plan: Plan, rules: Rule[], budget: Budget): Problem[] {
  const shared = describeShared(plan);
  const host = describeHost(plan, budget);
  const places: Record<RuleScope, { name: string; values: Values }[]> = {
    plan: [{ name: '', values: {} }],
    host: [{ name: '', values: {} }],
    bridge: plan.bridges.map((bridge) => ({ name: bridge.name, values: describeBridge(plan, bridge, shared) })),
    guest: plan.guests.map((guest, index) => ({ name: guest.name, values: describeGuest(plan, guest, index, shared) })),
  };
  // What a rule asks of the machine is the same for all its guests: rules that do not apply to it are left out before they are looked at.
  const open = rules.map((rule, at) => ({ rule, at, own: [] as [string, Check][] })).filter(({ rule, own }) =>
    parseCondition(rule).every((entry) => (Object.hasOwn(host, entry[0]) ? entry[1](host[entry[0]]) : own.push(entry))),
  );
  const problems: Problem[] = [];
  for (const scope of ruleScopes) {
    const inScope = open.filter(({ rule }) => rule.scope === scope);
    for (const [index, { name, values }] of places[scope].entries()) {
      for (const { rule, at, own } of inScope) {
        if (!own.every(([path, check]) => check(values[path]))) continue;
        const last = Object.keys(rule.when).at(-1)!;
        const value = values[last] ?? host[last]!;
        problems.push({
          rule: at, fact: rule.id, severity: rule.severity, scope, stops: rule.stops, values: { name, value: typeof value === 'boolean' ? '' : value },
          ...((scope === 'guest' || scope === 'bridge') && { index }),
          ...(rule.field !== undefined && { field: rule.field }),
        });
      }
    }
  }
  return problems.sort((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity));
}

/** The first error that keeps a file from being written: one that stops all files, or this kind; of guests' errors only the guest's own. */
export function findStop(problems: Problem[], file: { kind: 'guest' | 'host' | 'commands'; index?: number }): Problem | undefined {
  const kind = file.kind === 'guest' ? 'guest' : 'host';
  return problems.find(
    ({ severity, stops, scope, index }) =>
      severity === 'error' && (stops.includes('all') || (stops.includes(kind) && (kind !== 'guest' || scope !== 'guest' || index === file.index))),
  );
}
