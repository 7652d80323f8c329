import type { Answer } from '../../domain/hardware/answer/answer.ts';
import type { Microarch } from '../../domain/hardware/model.ts';
import type { Property } from '../../domain/hardware/reading.ts';
import type { LookupWords, Say } from './lookup-words.ts';

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

/** A property by its maker's name where the maker is known: VT-x, not "VT-x or AMD-V". */
export function propertyName(property: Property, vendor: string, { say, words }: View): string {
  const own = `property.${property}.${vendor === 'Intel' ? 'intel' : vendor === 'AMD' || vendor === 'Hygon' ? 'amd' : 'other'}`;
  return say(Object.hasOwn(words.phrases, own) ? own : `property.${property}`);
}
