import { generatedPaths } from '../../facts/generated-paths.ts';
import { printedCodes } from '../../facts/links.ts';
import type { Content } from '../../facts/content.ts';
import { languages, type Language } from '../../i18n/languages.ts';
import { editionToPrint } from '../../facts/flyers.ts';
import type { Problem } from '../../facts/problem.ts';
import type { Rule } from './rule.ts';

/** Why a target leads nowhere; undefined if it leads to a page, and to a heading that is there. */
function targetFault(content: Content, language: Language, target: string): string | undefined {
  const [path, anchor] = target.split('#');
  const article = content.pages[language].get(path!);
  if (!article && !generatedPaths(content).has(path!) && !content.unreadable.has(`pages/${path}`)) return `leads to "${path}", which is no page`;
  if (anchor !== undefined && article && !article.headings.some(({ id }) => id === anchor)) return `leads to "${target}", but that page has no heading #${anchor}`;
  return undefined;
}

const once = "A printed code keeps its meaning for ever: give the new one a code of its own.";

function* codeProblems(content: Content, today: string): Generator<Problem> {
  const codes = printedCodes(content);
  const known = new Map(content.links.ledger.map((line) => [line.code, line]));
  const seen = new Map<string, string>();
  for (const { code, day, file, key, to } of codes) {
    const at = { file: `content/${file}`, key };
    // Codes are typed in capitals or not: they are compared without their case.
    const other = seen.get(code.toUpperCase());
    if (other !== undefined) yield { ...at, message: `the code ${code} stands in content/${other}, too`, remedy: once };
    seen.set(code.toUpperCase(), file);
    const id = file.split('/').at(-1)!.replace('.yaml', '');
    if (key === 'code' && id !== code.slice(2).toLowerCase()) yield { ...at, message: `the code ${code.slice(2)} stands in a file called ${id}.yaml`, remedy: `The file is named by its code in lower case: ${code.slice(2).toLowerCase()}.yaml.` };
    for (const language of to ? languages : []) {
      const fault = targetFault(content, language, to![language]);
      if (fault) yield { ...at, key: `${key === 'code' ? 'to' : key}.${language}`, message: fault, remedy: 'A code may be led to any page that exists.' };
    }
    const line = known.get(code);
    if (line && line.day !== day) yield { ...at, message: `the code ${code} was printed on ${line.day} and says ${day} now: changed, or used again`, remedy: once };
    if (!line && day <= today) yield { ...at, message: `the code ${code} is of ${day} and not in content/links/ledger.txt`, remedy: 'Have npm run fix write it there; a text not yet printed has a day in the future.' };
  }
  for (const { code } of content.links.ledger) {
    const [door, name] = code.split('/');
    if (seen.has(code) || content.unreadable.has(`links/${door === 'F' ? 'editions' : 'events'}/${name!.toLowerCase()}`)) continue;
    yield { file: `content/links/${door === 'F' ? 'editions' : 'events'}/${name!.toLowerCase()}.yaml`, message: `the code ${code} has been printed and is missing`, remedy: 'It may lead elsewhere, but it may not go: somebody holds the paper.' };
  }
}

function* addressProblems(content: Content): Generator<Problem> {
  const file = 'content/links/moved.yaml';
  const exists = (path: string) => content.pages.de.has(path === '' ? 'index' : path) || generatedPaths(content).has(path) || content.unreadable.has(`pages/${path}`);
  const from = new Map<string, number>();
  for (const [at, entry] of content.links.moved.entries()) {
    const key = String(at);
    if (entry.from.includes('#')) yield { file, key: `${key}.from`, message: `"${entry.from}" names a heading`, remedy: 'Only whole pages move.' };
    if (from.has(entry.from)) yield { file, key: `${key}.from`, message: `"${entry.from}" stands twice` };
    from.set(entry.from, at);
    if (exists(entry.from)) yield { file, key: `${key}.from`, message: `"${entry.from}" is said to have moved, but there is such a page` };
    for (const language of languages) {
      const fault = targetFault(content, language, entry.to);
      if (!fault) continue;
      yield { file, key: `${key}.to`, message: fault, remedy: 'Name where the page is today; chains are not followed.' };
      break;
    }
  }
  if (content.unreadable.has('links/moved')) return;
  for (const path of content.links.addresses) {
    const shown = path === 'index' ? '' : path;
    if (!exists(shown) && !from.has(path)) yield { file, message: `the address "${path}" was published and leads nowhere now`, remedy: `Add { from: ${path}, to: …, day: … }.` };
  }
}

function* saidProblems(content: Content): Generator<Problem> {
  for (const [id, { said }] of content.links.editions) {
    for (const [fact, { now }] of Object.entries(said)) {
      const wanted = now ?? fact;
      if (content.facts.has(wanted) || content.unreadable.has(`facts/${wanted}`)) continue;
      yield { file: `content/links/editions/${id}.yaml`, key: `said.${fact}${now ? '.now' : ''}`, message: `fact "${wanted}" does not exist`, remedy: now ? 'Name a fact that carries the statement on.' : 'The sheet still says it: name the fact that carries it on as `now`, or keep the fact.' };
    }
  }
}

export const linksLedger: Rule = {
  name: 'links-ledger',
  promise: 'Every code ever printed and every address ever published leads somewhere; no code is used again, changed or dropped.',
  check: (content, today) => [...codeProblems(content, today), ...addressProblems(content), ...saidProblems(content)],
};

/**
 * What is no mistake, but needs somebody: a printed statement whose fact has another status now, and nothing that tells the holder so; and words of the
 * newest sheets that the facts no longer have, so that a new print would say what is outdated.
 */
export function errataNeeded(content: Content, today: string): Problem[] {
  const newest = editionToPrint(content, today);
  return [...content.links.editions].flatMap(([id, { code, said }]) =>
    Object.entries(said).flatMap(([fact, { status, now, errata, short, claim }]): Problem[] => {
      const current = content.facts.get(now ?? fact);
      if (!current) return [];
      const at = { file: `content/links/editions/${id}.yaml`, key: `said.${fact}` };
      if (current.status !== status && !errata) return [{ ...at, message: `the sheets of ${code} say "${status ?? 'no status'}", the fact says "${current.status ?? 'no status'}" now`, remedy: 'Holders of the sheet should be told: add `errata`, and reprint.' }];
      const changed = languages.find((language) => short[language] !== current.short[language] || (claim && claim[language] !== current.claim[language]));
      return id === newest && changed ? [{ ...at, message: `the fact has other words now (${changed}) than the sheets of ${code}`, remedy: 'The page of the edition tells so by itself; do not print more of it, make a new edition.' }] : [];
    }),
  );
}
