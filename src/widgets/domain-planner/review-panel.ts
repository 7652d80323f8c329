import { correctFile } from '../../domain/xl-cfg/correct-file.ts';
import type { Finding } from '../../domain/xl-cfg/finding-codes.ts';
import { readGuest } from '../../domain/xl-cfg/read-guest.ts';
import { reviewFile } from '../../domain/xl-cfg/review.ts';
import type { DomainPlannerElement } from './domain-planner.ts';

type Words = Record<string, { text: string; href?: string }>;

const longest = 1_048_576;
let words: Promise<Words> | undefined;

/** Words of the findings, from the page's own server; a failed load is tried again. */
function loadWords(planner: DomainPlannerElement): Promise<Words> {
  words ??= fetch(planner.dataset['findings']!).then((response) => {
    if (!response.ok) throw new Error(`the words of the review: ${response.status}`);
    return response.json() as Promise<Words>;
  });
  words.catch(() => (words = undefined));
  return words;
}

function findingItem(finding: Finding, all: Words, planner: DomainPlannerElement): HTMLLIElement {
  const item = document.createElement('li');
  item.dataset['severity'] = finding.severity;
  item.dataset['line'] = String(finding.line);
  item.dataset['code'] = finding.code;
  const label = document.createElement('b');
  label.textContent = `${finding.line > 0 ? `${planner.say('review.line', { line: finding.line })}, ` : ''}${planner.say(finding.severity)}: `;
  const known = all[finding.code];
  const text = (known?.text ?? finding.code).replace(/\{([a-z]+)\}/g, (_, name: string) => String(finding.values?.[name] ?? ''));
  item.append(label, `${text} `);
  if (known?.href) {
    const link = document.createElement('a');
    link.href = known.href;
    link.textContent = planner.say('reason');
    item.append(link);
  }
  return item;
}

/** Reviews the pasted file: findings by line, a corrected file, and whether it can be taken over. The text never leaves the browser. */
export async function review(planner: DomainPlannerElement): Promise<void> {
  const text = planner.find<HTMLTextAreaElement>('review-text').value;
  const status = planner.find('review-status');
  const list = planner.find('findings');
  const take = planner.querySelector<HTMLButtonElement>('[data-do="take"]')!;
  list.replaceChildren();
  take.disabled = true;
  planner.find('corrected').hidden = true;
  if (text.length > longest) {
    status.textContent = planner.say('review.too-large');
    return;
  }
  if (text.trim() === '') {
    status.textContent = planner.say('review.empty');
    return;
  }
  const findings = reviewFile(text, planner.plan.host.system);
  const all = await loadWords(planner);
  list.replaceChildren(...findings.slice(0, 500).map((finding) => findingItem(finding, all, planner)));
  status.textContent = findings.length === 0 ? planner.say('review.clean') : planner.say('review.count', { count: findings.length });
  take.disabled = false;
  const corrected = correctFile(text, findings);
  const details = planner.find('corrected');
  details.hidden = corrected === text;
  details.querySelector('pre')!.textContent = corrected;
}

/** Adds the pasted file as a guest, corrected where that is safe; bridges that the plan lacks are added as internal ones. */
export function take(planner: DomainPlannerElement): void {
  const text = correctFile(planner.find<HTMLTextAreaElement>('review-text').value);
  const { guest, left } = readGuest(text, planner.plan);
  const taken = planner.change((plan) => {
    for (const { bridge } of guest.interfaces) if (bridge && !plan.bridges.some(({ name }) => name === bridge)) plan.bridges.push({ name: bridge, uplink: '' });
    plan.guests.push(guest);
  });
  if (!taken) return;
  planner.select(planner.plan.guests.length - 1);
  planner.find('review-status').textContent = planner.say('review.taken', { name: guest.name, left: left.map(({ setting }) => setting).join(', ') || '–' });
}
