import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { assessBudget, parseBudgetFigures, type Budget, type BudgetFigures } from '../../../src/domain/plan/budget.ts';
import { blankPlan, newGuest } from '../../../src/domain/plan/defaults.ts';
import type { Guest, Host, HostSystem, Plan } from '../../../src/domain/plan/plan.ts';
import type { Rule } from '../../../src/domain/plan/rules.ts';
import { readDataFile } from '../../../src/facts/data-file.ts';
import { fact, type FactData } from '../../../src/schemas/fact.ts';

const folder = join(process.cwd(), 'content/facts');

function readFacts(): Map<string, FactData> {
  const facts = new Map<string, FactData>();
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.yaml')).sort()) {
    const { data, problems } = readDataFile(fact, join(folder, name), name);
    if (!data) throw new Error(JSON.stringify(problems));
    facts.set(name.replace(/\.yaml$/, ''), data);
  }
  return facts;
}

export const facts = readFacts();

/** Every rule of the facts, as the page hands them over. */
export const rules: Rule[] = [...facts].flatMap(([id, { constrain }]) => constrain.map(({ say: _, ...rule }) => ({ id, ...rule })));

export const figures: BudgetFigures = parseBudgetFigures((id) => facts.get(id)!.figures);

export const budgetOf = (plan: Plan): Budget => assessBudget(plan, figures);

/** A machine with the changes that a test is about; guests begin as PVH guests with NetBSD. */
export function planWith(system: HostSystem, host: Partial<Host> = {}, guests: Partial<Guest>[] = [], rest: Partial<Pick<Plan, 'dom0' | 'bridges'>> = {}): Plan {
  const plan = blankPlan(system);
  for (const [index, guest] of guests.entries()) plan.guests.push({ ...newGuest(plan), name: `g${index + 1}`, ...guest });
  return { ...plan, ...rest, host: { ...plan.host, ...host } };
}
