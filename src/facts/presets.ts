import { describePlan } from '../domain/diagram/plan-section.ts';
import type { Section } from '../domain/diagram/section.ts';
import { emitHostFiles } from '../domain/host-files/emit-host-files.ts';
import type { PlannedFile } from '../domain/host-files/planned-file.ts';
import { listArchiveNames } from '../domain/host-files/readme.ts';
import { assessBudget, type Budget } from '../domain/plan/budget.ts';
import { guestSystems, type GuestSystem, type Plan } from '../domain/plan/plan.ts';
import { assessPlan, type Problem } from '../domain/plan/rules.ts';
import { emitLink } from '../domain/plan/share-link.ts';
import { emitGuestFile } from '../domain/xl-cfg/emit-guest.ts';
import { formatMemory } from '../i18n/format.ts';
import type { Language } from '../i18n/languages.ts';
import { pagePath } from '../i18n/paths.ts';
import { buildDay } from './build-day.ts';
import { content, words } from './library.ts';
import { budgetFigures, systemName } from './planner-words.ts';
import { planRules } from './plan-rules.ts';

/** A preset in one language. */
export interface PresetView {
  id: string;
  href: string;
  /** Address that opens it in the planner. */
  open: string;
  title: string;
  description: string;
  text: string[];
  facts: string[];
  plan: Plan;
}

/** All presets in their order. */
export function presetViews(language: Language): PresetView[] {
  return [...content().presets]
    .sort(([, a], [, b]) => a.order - b.order)
    .map(([id, preset]) => ({
      id,
      href: pagePath(language, `presets/${id}`),
      open: `${pagePath(language, 'planner')}#${emitLink(preset.plan as Plan)}`,
      title: preset.title[language],
      description: preset.description[language],
      text: preset.text.map((paragraph) => paragraph[language]),
      facts: preset.facts,
      plan: preset.plan as Plan,
    }));
}

/** Everything that the planner makes of a plan, for the finished page. */
export function resolvePlan(language: Language, plan: Plan): { section: Section; budget: Budget; problems: { problem: Problem; text: string; href: string }[]; files: { name: string; file: PlannedFile }[] } {
  const t = words(language);
  const budget = assessBudget(plan, budgetFigures(language));
  const rules = planRules(language);
  const fill = (text: string, values: Record<string, string | number>) => text.replace(/\{([a-z]+)\}/g, (_, name: string) => String(values[name] ?? ''));
  const systems = Object.fromEntries(guestSystems.map((system) => [system, systemName(language, system)])) as Record<GuestSystem, string>;
  const section = describePlan(
    plan,
    { dom0: t('planner.dom0'), hardware: t('drawing.hardware'), free: t('drawing.free'), scale: t('drawing.scale'), reserved: t('planner.reserved'), systems, formatMemory: (mebibytes) => formatMemory(language, Math.round(mebibytes)) },
    budget.setAside + budget.xen,
  );
  const edition = buildDay();
  const files = emitHostFiles(plan, edition, plan.guests.map((_, index) => emitGuestFile(plan, index, edition)));
  const names = listArchiveNames(files);
  return {
    section,
    budget,
    problems: assessPlan(plan, rules.map(({ rule }) => rule), budget).map((problem) => ({ problem, text: fill(rules[problem.rule]!.say, problem.values), href: rules[problem.rule]!.href })),
    files: files.map((file, i) => ({ name: names[i]!, file })),
  };
}
