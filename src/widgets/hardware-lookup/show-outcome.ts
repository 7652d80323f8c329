import type { Outcome } from './ask-name.ts';
import { answerLink } from './answer-link.ts';
import { element } from './build-element.ts';
import type { View } from './view.ts';

/** A name to choose, as a button of the list below the field. */
export function suggestionItem({ name, note }: { name: string; note: string }): HTMLLIElement {
  return element('li', {}, element('button', { type: 'button', 'data-open': name }, element('span', {}, name), note !== '' && element('small', {}, note)));
}

const nameList = (names: string[]) => element('ul', { class: 'chips' }, ...names.map((name) => element('li', {}, element('a', { href: answerLink([name]), 'data-open': name }, name))));

/** What stands above the cards: names that may be meant, what else was noticed; or, without a card, the sentence that says why. */
export function outcomeNodes(outcome: Outcome, view: View): HTMLElement[] {
  const { say } = view;
  const nodes: (HTMLElement | false | undefined)[] = [];
  if (outcome.kind === 'told') {
    nodes.push(element('p', { class: 'told', 'data-outcome': outcome.code }, say(`outcome.${outcome.code}`, outcome.values)));
    if (outcome.names.length > 0) nodes.push(nameList(outcome.names));
  } else {
    if (outcome.answers.length > 1) nodes.push(element('p', { class: 'told', 'data-outcome': 'machines' }, say('outcome.machines', { count: outcome.answers.length })));
    for (const { code, quote } of outcome.problems ?? []) {
      if (code !== 'several') nodes.push(element('p', { class: 'told', 'data-outcome': code }, say(`outcome.${code}`, { line: quote?.line ?? '', text: quote?.text ?? '' })));
    }
    if (outcome.near) nodes.push(element('p', { class: 'told', 'data-outcome': 'near' }, say('outcome.near', { name: outcome.answers[0]!.title })));
    if (outcome.also.length > 0) nodes.push(element('p', {}, say('also')), nameList(outcome.also));
  }
  const found = outcome.microarchs ?? [];
  if (found.length > 0) {
    nodes.push(element('ul', { class: 'chips' }, ...found.slice(0, 12).map((one) => element('li', {}, one.kind === 'term' ? element('a', { href: `${view.glossary}#${one.id}` }, say(`term.${one.id}`)) : element('a', { href: `${view.browse}${one.microarch.id}/`, 'data-microarch': one.microarch.id }, `${one.microarch.codename} (${one.microarch.vendor})`)))));
  }
  return nodes.filter((node): node is HTMLElement => Boolean(node));
}
