import type { ReadmeWords } from '../domain/host-files/readme.ts';
import { parseBudgetFigures, type BudgetFigures } from '../domain/plan/budget.ts';
import { guestSystems } from '../domain/plan/plan.ts';
import { stepKeys } from '../domain/plan/sequence.ts';
import type { Language } from '../i18n/languages.ts';
import { content, factView, words, wordTemplate } from './library.ts';
import { planRules, type RuleView } from './plan-rules.ts';

/** What the planner's browser side gets from the content, in one language. */
export interface PlannerWords {
  /** Words by key, with their placeholders. */
  phrases: Record<string, string>;
  rules: RuleView[];
  figures: BudgetFigures;
  readme: ReadmeWords;
}

/** Words that the element fills in itself: keys of content/strings without `planner.`. */
const said = [
  'reserved', 'left', 'over', 'no-problems', 'error', 'warning', 'hint', 'reason', 'commands', 'copy', 'copied', 'not-copied', 'download', 'stopped', 'step', 'no-name', 'field.bad', 'full', 'not-done', 'drawing',
  ...['foreign', 'newer', 'too-long', 'damaged', 'older'].map((code) => `link.${code}`),
  ...['clean', 'count', 'empty', 'line', 'taken', 'too-large'].map((code) => `review.${code}`),
];

/** Interface words whose keys begin with `prefix`, by the rest of the key, with their placeholders. */
function wordsBelow(language: Language, prefix: string): Record<string, string> {
  return Object.fromEntries(Object.entries(content().strings[language]).flatMap(([key, text]) => (key.startsWith(prefix) ? [[key.slice(prefix.length), text]] : [])));
}

/** Words of the archive's README and titles of the files. */
export function readmeWords(language: Language): ReadmeWords {
  const t = words(language);
  return {
    title: { netbsd: wordTemplate(language, 'readme.title.netbsd'), freebsd: wordTemplate(language, 'readme.title.freebsd') },
    introduction: [wordTemplate(language, 'readme.introduction')],
    stepsTitle: t('readme.steps'),
    steps: wordsBelow(language, 'title.'),
    places: wordsBelow(language, 'readme.places.') as ReadmeWords['places'],
    warningsTitle: t('readme.warnings'),
    warnings: [t('readme.warning-1'), t('readme.warning-2')],
  };
}

/** Name of a guest's system as the planner writes it. */
export function systemName(language: Language, system: string): string {
  const t = words(language);
  return system === 'other' ? t('planner.other') : t(`system.${system}`);
}

/** Figures of the memory facts. */
export const budgetFigures = (language: Language): BudgetFigures => parseBudgetFigures((id) => factView(language, id).data.figures);

/** Everything that the planner's element says and knows. Throws on a missing word or figure. */
export function plannerWords(language: Language): PlannerWords {
  const t = words(language);
  return {
    phrases: {
      ...Object.fromEntries(said.map((key) => [key, wordTemplate(language, `planner.${key}`)])),
      ...Object.fromEntries(stepKeys.map((key) => [`step.${key}`, wordTemplate(language, `step.${key}`)])),
      ...Object.fromEntries(guestSystems.map((system) => [`system.${system}`, systemName(language, system)])),
      dom0: t('planner.dom0'),
      free: t('drawing.free'),
      scale: t('drawing.scale'),
      hardware: t('drawing.hardware'),
    },
    rules: planRules(language),
    figures: budgetFigures(language),
    readme: readmeWords(language),
  };
}
