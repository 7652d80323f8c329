import type { Answer } from '../../domain/hardware/answer/answer.ts';
import { computerName } from '../../domain/hardware/answer/answer.ts';
import type { MergedVerdict } from '../../domain/hardware/answer/merge-verdicts.ts';
import { emitTakeOver } from '../../domain/hardware/answer/take-over.ts';
import { comparedProperties } from '../../domain/hardware/answer/compare-answers.ts';
import type { Ground } from '../../domain/hardware/verdict.ts';
import { answerLink } from './answer-link.ts';
import { element } from './build-element.ts';
import { propertyName, type View } from './view.ts';

/** A ground in words: "seen in 214 of 220 reports", or the quoted line. */
function groundWords({ kind, count, quote, name }: Ground, { say, number }: View): string {
  return say(`ground.${kind}`, { seen: number(count?.seen ?? 0), of: number(count?.of ?? 0), line: quote?.line ?? 0, text: quote?.text ?? '', name: name ?? '' });
}

/** What a verdict rests on, without doubles: the strongest in sight, the rest on demand. */
function groundsLine(grounds: Ground[], vendor: string, view: View): HTMLElement | undefined {
  const sorted = [...grounds].sort((a, b) => Number(b.kind === 'quoted') - Number(a.kind === 'quoted'));
  const [first, ...others] = new Set(sorted.map((ground) => `${propertyName(ground.property, vendor, view)}: ${groundWords(ground, view)}`));
  if (first === undefined) return undefined;
  if (others.length === 0) return element('p', { class: 'grounds' }, first);
  return element('details', { class: 'grounds' }, element('summary', {}, first), element('ul', {}, ...others.map((text) => element('li', {}, text))));
}

function roleItem(verdict: MergedVerdict, answer: Answer, steps: string[], view: View): HTMLLIElement {
  const { say, words } = view;
  const head = element('div', { class: 'head' }, element('h3', {}, say(`role.${verdict.role}`)), element('p', { class: 'says' }, say(`verdict.${verdict.verdict}`)), element('p', { class: 'what' }, say(`role.${verdict.role}.what`)));
  const reasons = verdict.reasons.map((at) => {
    const { say: text, href } = words.demands[at]!;
    return element('p', {}, `${text} `, element('a', { href }, say('reason')));
  });
  if (reasons.length === 0) reasons.push(element('p', {}, say(`role.${verdict.role}.yes`)));
  const dissent = verdict.dissent.length > 0 && element('p', { class: 'caution' }, say('dissent', { list: verdict.dissent.map(({ name, verdict: other }) => `${name}: ${say(`verdict.${other}`)}`).join(', ') }));
  const next = verdict.checks.length > 0 && element('p', { class: 'grounds' }, `${say('next')} `, ...verdict.checks.flatMap((check, at) => [at > 0 ? ', ' : '', element('a', { href: `#${view.stepId(answer, check)}` }, say('step', { n: steps.indexOf(check) + 1 }))]));
  return element('li', { 'data-role': verdict.role, 'data-verdict': verdict.verdict }, head, ...reasons, dissent, groundsLine(verdict.grounds, answer.findings.vendor, view), next);
}

function propertyItem(answer: Answer, property: (typeof comparedProperties)[number], view: View): HTMLLIElement {
  const { say } = view;
  const { state, grounds } = answer.findings.properties[property];
  const list = [...new Set(grounds.map((ground) => groundWords(ground, view)))];
  return element('li', { 'data-property': property, 'data-state': state }, element('b', {}, propertyName(property, answer.findings.vendor, view)), ': ', say(`state.${state}`), ...list.map((text) => element('p', { class: 'grounds' }, text)));
}

function stepsList(answer: Answer, steps: string[], view: View): HTMLElement | undefined {
  if (steps.length === 0) return undefined;
  const list = element('ol', { class: 'steps' }, ...steps.map((check) => {
    const step = view.words.checks[check];
    return element('li', { id: view.stepId(answer, check) }, step?.text ?? check, step && step.commands.length > 0 && element('dl', {}, ...step.commands.flatMap(({ system, command }) => [element('dt', {}, system), element('dd', {}, element('code', {}, command))])));
  }));
  return element('section', {}, element('h3', {}, view.say('steps')), list);
}

/** What was recognised in a paste, with its lines; and where the text was printed, if that matters. */
function recognised(answer: Answer, view: View): Node[] {
  const { say } = view;
  const { reading } = answer;
  if (!reading) return [];
  const quoted = (key: string, found: { value: string; quote: { line: number } } | undefined) => found && element('p', { class: 'grounds' }, say(`recognised.${key}`, { value: found.value, line: found.quote.line }));
  const nodes: (Node | undefined | false)[] = [
    element('p', { class: 'grounds' }, say('recognised.formats', { list: reading.formats.map((format) => say(`format.${format}`)).join(', '), from: reading.lines.from, to: reading.lines.to })),
    quoted('brand', reading.brand),
    quoted('fms', reading.fms),
    reading.computer && element('p', { class: 'grounds' }, say('recognised.computer', { value: computerName(reading.computer), line: reading.computer.quote.line })),
    (reading.setting === 'guest' || reading.setting === 'pv-dom0' || reading.setting === 'pvh-dom0') &&
      element('p', { class: 'setting', 'data-setting': reading.setting }, say(reading.setting === 'guest' && reading.hypervisor === 'Xen' ? 'setting.guest.xen' : `setting.${reading.setting}`, { name: reading.hypervisor ?? say('hypervisor'), line: reading.settingQuote?.line ?? 0 })),
    ...reading.contradictions.map(({ property, quotes: [a, b] }) => element('p', { class: 'caution' }, say('contradiction', { property: say(`property.${property}`), line: a.line, other: b.line }))),
  ];
  return nodes.filter((node): node is HTMLElement => Boolean(node));
}

/** Where the processor stands: maker, microarchitecture with its page, month of launch. */
function subtitle(answer: Answer, view: View): HTMLElement | undefined {
  const { cpu, family } = answer;
  const microarch = cpu?.microarch ?? family?.microarch;
  const parts: (string | Node)[] = [];
  if (answer.computer && cpu && answer.kind === 'computer') parts.push(view.say('computer.cpu', { name: cpu.name }));
  const vendor = cpu?.vendor ?? (family?.lm64 === 'none' ? undefined : family?.vendor);
  if (vendor) parts.push(vendor);
  // A code name that stands for several has the way to each above the card.
  const own = answer.kind !== 'microarch' || view.microarchs.get(microarch ?? '')?.codename === answer.title;
  for (const id of microarch && own ? microarch.split('|') : []) {
    const known = view.microarchs.get(id);
    parts.push(known ? element('a', { href: `${view.browse}${id}/` }, known.codename) : id);
  }
  if (cpu?.launch) parts.push(view.month(cpu.launch));
  return parts.length === 0 ? undefined : element('p', { class: 'of' }, ...parts.flatMap((part, at) => (at === 0 ? [part] : [' · ', part])));
}

function cpuChips(answer: Answer, view: View): HTMLElement | undefined {
  if (answer.kind !== 'computer') return undefined;
  return element('div', {}, element('p', { class: 'grounds' }, view.say('computer.seen', { count: view.number(answer.computer!.reports) })), element('ul', { class: 'chips' }, ...answer.cpus.map(({ model, reports }) => element('li', {}, element('a', { href: answerLink([model.name]), 'data-open': model.name }, model.name), ` (${view.number(reports)})`))));
}

/** The card of one machine: verdict per role with reasons, what they rest on, what to do next. Nothing of a paste is ever markup. */
export function answerCard(answer: Answer, view: View): HTMLElement {
  const { say } = view;
  const steps = [...new Set(answer.verdicts.flatMap(({ checks }) => checks))];
  const title = answer.title || (answer.reading?.brand?.value ?? say('title.unknown'));
  const tools = element('div', { class: 'answer-tools' },
    element('button', { type: 'button', 'data-do': 'copy-text' }, say('copy-text')),
    answer.query !== '' && element('button', { type: 'button', 'data-do': 'copy-link' }, say('copy-link')),
    answer.query !== '' && element('button', { type: 'button', 'data-do': 'keep' }, say('compare')),
    element('a', { href: `${view.planner}#${emitTakeOver(answer.findings, 'netbsd')}` }, say('take-over.netbsd')),
    element('a', { href: `${view.planner}#${emitTakeOver(answer.findings, 'freebsd')}` }, say('take-over.freebsd')),
  );
  return element('article', { class: 'answer', 'data-kind': answer.kind, 'data-cpu': answer.cpu?.name, 'data-computer': answer.computer && computerName(answer.computer), tabindex: '-1' },
    element('h2', {}, title),
    subtitle(answer, view),
    answer.kind === 'family' && element('p', { class: 'caution' }, answer.family!.lm64 === 'none' ? say('not-64-bit') : say('family', { name: view.microarchs.get(answer.family!.microarch)?.codename ?? answer.family!.vendor })),
    ...recognised(answer, view),
    cpuChips(answer, view),
    element('ul', { class: 'roles' }, ...answer.verdicts.map((verdict) => roleItem(verdict, answer, steps, view))),
    element('section', {}, element('h3', {}, say('properties')), element('ul', { class: 'properties' }, ...comparedProperties.map((property) => propertyItem(answer, property, view)))),
    stepsList(answer, steps, view),
    tools,
  );
}
