import type { Language } from '../i18n/languages.ts';
import { commandSystems } from '../schemas/lookup.ts';
import { demandViews, type DemandView } from './demands.ts';
import { content, words, wordTemplate } from './library.ts';

/** A next step: what to do, and the commands that settle the question, by system. */
export interface CheckView {
  text: string;
  commands: { system: string; command: string }[];
}

/** What the hardware lookup's browser side gets from the content, in one language. */
export interface LookupWords {
  /** Words by key, without `lookup.`, with their placeholders. */
  phrases: Record<string, string>;
  demands: DemandView[];
  checks: Record<string, CheckView>;
}

/** Words that stand in the page before its script is there, and those of the next steps, which come with their commands. */
const elsewhere = /^(?:question|placeholder|ask|file|clear|suggestions|examples|privacy|failed|without-script|check\..*)$/;

/** The next steps of content/lookup.yaml with their words. Throws if a step has none. */
function checkViews(language: Language): Record<string, CheckView> {
  const t = words(language);
  const name = (system: (typeof commandSystems)[number]) => (system === 'xen' ? t('subject.xen') : t(`system.${system}`));
  return Object.fromEntries(
    Object.entries(content().lookup?.checks ?? {}).map(([id, commands]) => [
      id,
      { text: wordTemplate(language, `lookup.check.${id}`), commands: commandSystems.flatMap((system) => (commands[system] === undefined ? [] : [{ system: name(system), command: commands[system] }])) },
    ]),
  );
}

/** Everything that the lookup's element says and judges by. Throws on a missing word. */
export function lookupWords(language: Language): LookupWords {
  const own = Object.entries(content().strings[language]).flatMap(([key, text]) => (key.startsWith('lookup.') ? [[key.slice('lookup.'.length), text] as const] : []));
  return { phrases: Object.fromEntries(own.filter(([key]) => !elsewhere.test(key))), demands: demandViews(language), checks: checkViews(language) };
}
