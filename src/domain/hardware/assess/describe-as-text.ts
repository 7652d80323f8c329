import type { Say } from '../../phrases/speaker.ts';
import type { Findings, Ground, RoleVerdict } from '../verdict.ts';

export interface TextParts {
  /** The machine's name; for a paste without a known processor, what the page calls it. */
  title: string;
  findings: Findings;
  verdicts: Pick<RoleVerdict, 'role' | 'verdict' | 'reasons' | 'checks'>[];
  /** In the order of the list that `reasons` count in. */
  demands: { say: string }[];
  checks: Record<string, { text: string; commands: { system: string; command: string }[] } | undefined>;
  /** Day of the tables, YYYY-MM-DD. */
  edition: string;
  /** Address that opens this answer again; none for a pasted text, which stays with its reader. */
  address?: string;
  /** Words `lookup.<key>` of content/strings. */
  say: Say;
  /** Writes a number as the language does; the plain figure if it is missing. */
  number?: (value: number) => string;
}

const columns = 72;

/** Breaks a text at blanks; `first` stands before it, and following lines are indented as far. A word that is longer than the line stays whole. */
export function wrapText(text: string, first = ''): string[] {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of text.split(' ')) {
    if (!empty && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = ' '.repeat(first.length);
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line];
}

function groundLines(ground: Ground, { say, number = String }: TextParts): string[] {
  const { kind, property, count, quote, name = '' } = ground;
  const words = say(`ground.${kind}`, { seen: number(count?.seen ?? 0), of: number(count?.of ?? 0), line: quote?.line ?? 0, text: quote?.text ?? '', name });
  const text = `${say(`property.${property}`)}: ${words}`;
  // A quoted line is evidence: it is not broken.
  return kind === 'quoted' ? [`  ${text}`] : wrapText(text, '  ');
}

function roleLines({ role, verdict, reasons }: TextParts['verdicts'][number], { say, demands }: TextParts): string[] {
  const sentences = reasons.length === 0 ? [say(`role.${role}.yes`)] : reasons.flatMap((at) => demands[at]?.say ?? []);
  return ['', `${say(`role.${role}`)}: ${say(`verdict.${verdict}`)}`, ...sentences.flatMap((text) => wrapText(text, '  - '))];
}

/**
 * The verdicts as plain text for a mail or a bug report: role, verdict and reasons, what they rest on with quoted lines, what is left to check, day of the
 * tables and address. Lines have at most 72 columns, except quoted ones, commands and words that are longer.
 */
export function describeAsText(parts: TextParts): string {
  const { title, findings, verdicts, checks, edition, address, say } = parts;
  const heading = say('text.heading', { name: title });
  const grounds = [...new Set((['lm64', 'vt', 'slat', 'iommu', 'cx16'] as const).flatMap((property) => findings.properties[property].grounds.map((ground) => groundLines(ground, parts).join('\n'))))];
  const steps = [...new Set(verdicts.flatMap((one) => one.checks))].flatMap((id) => checks[id] ?? []);
  return [
    heading,
    '='.repeat(Math.min([...heading].length, columns)),
    ...verdicts.flatMap((verdict) => roleLines(verdict, parts)),
    ...(grounds.length > 0 ? ['', say('text.grounds'), ...grounds] : []),
    ...(steps.length > 0 ? ['', say('steps'), ...steps.flatMap(({ text, commands }) => [...wrapText(text, '  - '), ...commands.map(({ system, command }) => `      ${system}: ${command}`)])] : []),
    '',
    say('text.edition', { date: edition }),
    ...(address ? [`${say('text.address')}: ${address}`] : []),
    '',
  ].join('\n');
}
