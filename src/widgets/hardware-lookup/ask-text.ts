import { answerReading, type Answer } from '../../domain/hardware/answer/answer.ts';
import { findCpu } from '../../domain/hardware/match/find-cpu.ts';
import { largestText, type MachineReading, type Reading } from '../../domain/hardware/reading.ts';
import { createReader, splitLines } from '../../domain/hardware/parse/parse-text.ts';
import { askTableName, findComputers, type Outcome } from './ask-name.ts';
import type { LookupData } from './lookup-data.ts';

/** Lines that are read before the page gets its turn again: a few milliseconds on a slow machine. */
const atOnce = 400;

/** The page's turn. A message, not a timer: timers in a row wait four milliseconds each. */
function pause(): Promise<void> {
  return new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(0);
  });
}

/** Reads a text in pieces, so that the page stays alive; undefined if it is `stale` meanwhile. */
async function readInPieces(text: string, stale: () => boolean): Promise<Reading | undefined> {
  const reader = createReader();
  const lines = splitLines(text);
  for (let at = 0; at < lines.length; at += atOnce) {
    reader.feed(lines.slice(at, at + atOnce));
    if (at + atOnce < lines.length) await pause();
    if (stale()) return undefined;
  }
  return reader.finish();
}

async function answerMachine(reading: MachineReading, data: LookupData): Promise<Answer> {
  const match = reading.brand && findCpu(reading.brand.value, data.index);
  const computers = reading.computer && reading.setting !== 'guest' ? await findComputers(`${reading.computer.maker} ${reading.computer.model}`, data, 2) : [];
  const computer = computers?.[0]?.quality === 'exact' ? computers[0].machine : undefined;
  return answerReading(reading, {
    ...(match?.kind === 'exact' && { cpu: match.model }),
    ...(match?.kind === 'family' && { family: match.rule }),
    ...(computer && { computer }),
  }, match?.kind === 'exact' ? data.codename(match.model) : match?.kind === 'family' ? data.codename(match.rule) : '', data.words.demands);
}

/** Answers a pasted text: one answer for each machine in it, or a sentence on why there is none. Undefined if it is `stale` meanwhile. */
export async function askText(text: string, data: LookupData, stale: () => boolean): Promise<Outcome | undefined> {
  if (text.length > largestText) return { kind: 'told', code: 'too-large', names: [] };
  const reading = await readInPieces(text, stale);
  if (!reading) return undefined;
  const answers: Answer[] = [];
  for (const machine of reading.machines) {
    // A line that is nothing but a name is asked as one: it may be a computer's, or no name at all.
    if (machine.evidence.length === 0 && machine.formats.every((format) => format === 'cpu-name')) {
      const named = machine.brand && (await askTableName(machine.brand.value, data));
      if (named?.kind === 'answers') answers.push(...named.answers.slice(0, 1));
    } else answers.push(await answerMachine(machine, data));
  }
  const first = reading.problems.find(({ code }) => code !== 'several');
  if (answers.length === 0) return { kind: 'told', code: first?.code ?? 'nothing', values: { line: String(first?.quote?.line ?? ''), text: first?.quote?.text ?? '' }, names: [] };
  return { kind: 'answers', answers, also: [], problems: reading.problems };
}
