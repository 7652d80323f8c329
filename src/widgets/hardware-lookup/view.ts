import type { Say } from '../../domain/phrases/speaker.ts';
import type { Answer } from '../../domain/hardware/answer/answer.ts';
import type { Microarch } from '../../domain/hardware/model.ts';
import type { Property } from '../../domain/hardware/reading.ts';
import type { LookupData } from './lookup-data.ts';
import type { LookupWords } from './lookup-words.ts';

/** What the pictures of answers need besides the answer: words, addresses, how numbers and months are written. */
export interface View {
  say: Say;
  words: LookupWords;
  microarchs: Map<string, Microarch>;
  /** Address of the pages of the microarchitectures, with a slash at the end. */
  browse: string;
  planner: string;
  /** Address of the glossary. */
  glossary: string;
  /** Day of the tables, YYYY-MM-DD. */
  edition: string;
  number: (value: number) => string;
  /** A month (YYYY-MM) in words. */
  month: (yearMonth: string) => string;
  /** Id of a next step within the card of an answer: unique in the page. */
  stepId: (answer: Answer, check: string) => string;
}

/** The view of a page: its words, the addresses in the element's data attributes, numbers and months as the page's language writes them. */
export function makeView({ say, words, table }: LookupData, { browse = '', planner = '', glossary = '' }: DOMStringMap, position: (answer: Answer) => number): View {
  const language = document.documentElement.lang;
  const figures = new Intl.NumberFormat(language);
  const months = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return {
    say, words, browse, planner, glossary,
    microarchs: table.microarchs,
    edition: table.edition.slice(0, 10),
    // German figures have a no-break space between thousands, as everywhere on the site, never a full stop.
    number: (value) => (language === 'de' ? figures.format(value).replaceAll('.', '\u00a0') : figures.format(value)),
    month: (yearMonth) => months.format(new Date(`${yearMonth}-01`)),
    stepId: (answer, check) => `step-${position(answer) + 1}-${check}`,
  };
}

/** A property by its maker's name where the maker is known: VT-x, not "VT-x or AMD-V". */
export function propertyName(property: Property, vendor: string, { say, words }: View): string {
  const own = `property.${property}.${vendor === 'Intel' ? 'intel' : vendor === 'AMD' || vendor === 'Hygon' ? 'amd' : 'other'}`;
  return say(Object.hasOwn(words.phrases, own) ? own : `property.${property}`);
}
