import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Content } from '../facts/content.ts';
import { printedFacts } from '../facts/flyers.ts';

/**
 * The `said` of an edition as text: what these facts say today, to be kept as it is printed; of those in `claims` the whole claim, too. Throws one sentence on a fact that does not exist.
 */
export function noteSaid(content: Pick<Content, 'facts'>, ids: string[], claims: readonly string[] = []): string {
  const said = ids.map((id) => {
    const fact = content.facts.get(id);
    if (!fact) throw new Error(`content/facts/${id}.yaml does not exist: name facts as subject/topic`);
    return [id, { short: fact.short, ...(claims.includes(id) ? { claim: fact.claim } : {}), ...(fact.status ? { status: fact.status } : {}), ...(Object.keys(fact.holds).length > 0 ? { holds: fact.holds } : {}) }] as const;
  });
  return stringify({ said: Object.fromEntries(said) }, { lineWidth: 0 });
}

/**
 * Writes an edition that does not exist yet: its code, day, the facts' words of today, and one topic to begin with. Without `ids`, the facts of its sheets in
 * content/flyers. Throws if there is such an edition, or nothing to say.
 */
export function writeEdition(content: Pick<Content, 'facts' | 'flyers' | 'root'>, code: string, day: string, ids: string[]): string {
  if (!/^\d{2}[A-Z]$/.test(code)) throw new Error(`"${code}" is no code of an edition: the year in two digits and a capital letter, such as 26A`);
  const file = join('links', 'editions', `${code.toLowerCase()}.yaml`);
  const path = join(content.root, file);
  if (existsSync(path)) throw new Error(`content/${file} exists: what has been printed is not written anew`);
  const sheets = printedFacts(content, code.toLowerCase());
  const said = ids.length > 0 ? ids : sheets.all;
  if (said.length === 0) throw new Error(`content/flyers/${code.toLowerCase()}.yaml does not exist: write it first, or name the facts that the edition states`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `code: ${code}\nday: ${day}\n${noteSaid(content, said, sheets.claims)}topics:\n  plan: { de: planner, en: planner }\n`);
  return `content/${file}`;
}
