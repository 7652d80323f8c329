import type { Answer } from '../../domain/hardware/answer/answer.ts';
import { describeAsText } from '../../domain/hardware/assess/describe-as-text.ts';
import { answerLink } from './answer-link.ts';
import type { View } from './view.ts';

/** Copies an answer as plain text and says whether that worked. The address of a pasted text is left out: there is none. */
export async function copyAnswer(answer: Answer, view: View): Promise<string> {
  const text = describeAsText({
    title: answer.title || (answer.reading?.brand?.value ?? view.say('title.unknown')),
    findings: answer.findings,
    verdicts: answer.verdicts,
    demands: view.words.demands,
    checks: view.words.checks,
    edition: view.edition,
    ...(answer.query !== '' && { address: `${location.origin}${location.pathname}${answerLink([answer.query])}` }),
    say: view.say,
    number: view.number,
  });
  try {
    await navigator.clipboard.writeText(text);
    return view.say('copied');
  } catch {
    return view.say('not-copied');
  }
}
