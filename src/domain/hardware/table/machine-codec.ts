import type { Machine } from '../model.ts';
import { frontCode, frontDecode } from './front-code.ts';
import { numberReader, packNumbers } from './pack-numbers.ts';

/** What a shard gave: its computers, or why not. `stale`: of another edition than the processor table. `damaged`: cut, or no shard at all. */
export type DecodedMachines = { machines: Machine[] } | { problem: 'stale' | 'damaged' };

/** Index of a value in the list, added at its end if it is new. */
function indexIn(list: string[]): (value: string) => number {
  const known = new Map<string, number>();
  return (value) => {
    const index = known.get(value) ?? list.push(value) - 1;
    known.set(value, index);
    return index;
  };
}

/** A processor is always two characters, 94 values each: the high one hardly changes among the computers of one time. */
const processorDigits = 94;

/**
 * Computers as text: edition, kinds, makers, a line per column, models. `positions` gives the place of a processor's name in `CpuTable.models`.
 * Machines of one maker should stand together, by model. Throws RangeError on a processor without a place or a count larger than its whole.
 */
export function encodeMachines(machines: readonly Machine[], positions: ReadonlyMap<string, number>, edition: string): string {
  const kinds: string[] = [];
  const makers: string[] = [];
  const kindIndex = indexIn(kinds);
  const runs: number[] = [];
  for (const { maker } of machines) {
    if (makers.at(-1) === maker) runs[runs.length - 1]!++;
    else {
      makers.push(maker);
      runs.push(1);
    }
  }
  const processors = machines.flatMap((machine) =>
    machine.cpus.map(({ name }) => {
      const position = positions.get(name);
      if (position === undefined || position >= processorDigits ** 2) throw new RangeError(`processor ${name} has no place in the table`);
      return String.fromCharCode(33 + Math.floor(position / processorDigits), 33 + (position % processorDigits));
    }),
  );
  const columns: ((machine: Machine) => number[])[] = [
    (machine) => [kindIndex(machine.kind)],
    (machine) => [machine.reports],
    (machine) => [machine.cpus.length],
    // Reports whose processor is not named; mostly none, and then those of the first processor follow from the rest.
    (machine) => (machine.cpus.length > 0 ? [machine.reports - machine.cpus.reduce((sum, cpu) => sum + cpu.reports, 0)] : []),
    (machine) => machine.cpus.slice(1).map((cpu) => cpu.reports),
    ({ firmware }) => [firmware.length === 0 ? 0 : firmware[0] - 2000],
    ({ firmware }) => (firmware.length === 0 ? [] : [firmware[1] - firmware[0]]),
    ({ off }) => [off.of],
    ({ off }) => (off.of > 0 ? [off.seen] : []),
    ({ xen }) => [xen.of],
    ({ xen }) => (xen.of > 0 ? [xen.seen] : []),
  ];
  const packed = columns.map((column) => packNumbers(machines.flatMap(column)));
  return [`machines ${edition}`, JSON.stringify({ kinds, makers, runs }), ...packed, processors.join(''), frontCode(machines.map((machine) => machine.model))].join('\n');
}

function read(lines: string[], names: readonly string[]): Machine[] {
  const { kinds, makers, runs } = JSON.parse(lines[1]!) as { kinds: string[]; makers: string[]; runs: number[] };
  const [kind, reports, processors, unnamed, cpuReports, from, span, offOf, offSeen, xenOf, xenSeen] = lines.slice(2, 13).map(numberReader);
  const cells = lines[13]!;
  const models = frontDecode(lines.slice(14));
  const machines: Machine[] = [];
  let cell = 0;
  for (const [at, maker] of makers.entries()) {
    for (let n = 0; n < runs[at]!; n++) {
      const model = models[machines.length];
      const total = reports!();
      const length = processors!();
      let left = length > 0 ? total - unnamed!() : 0;
      const cpus: Machine['cpus'] = [];
      for (let i = 0; i < length; i++, cell += 2) {
        const name = names[(cells.charCodeAt(cell) - 33) * processorDigits + cells.charCodeAt(cell + 1) - 33];
        const seen = i === 0 ? 0 : cpuReports!();
        left -= seen;
        if (name === undefined) throw new RangeError('no such processor');
        cpus.push({ name, reports: seen });
      }
      if (cpus[0]) cpus[0].reports = left;
      if (!model) throw new RangeError('models end too early');
      const year = from!();
      const off = offOf!();
      const xen = xenOf!();
      machines.push({
        kind: kinds[kind!()]!,
        maker,
        model,
        reports: total,
        cpus,
        firmware: year === 0 ? [] : [2000 + year, 2000 + year + span!()],
        off: { seen: off > 0 ? offSeen!() : 0, of: off },
        xen: { seen: xen > 0 ? xenSeen!() : 0, of: xen },
      });
    }
  }
  return machines;
}

/** The reverse of `encodeMachines`. `names` are the names of `CpuTable.models`, `edition` that of the processor table. Never throws. */
export function decodeMachines(text: string, names: readonly string[], edition: string): DecodedMachines {
  const lines = text.split('\n');
  if (!lines[0]?.startsWith('machines ')) return { problem: 'damaged' };
  if (lines[0].slice('machines '.length) !== edition) return { problem: 'stale' };
  try {
    return { machines: read(lines, names) };
  } catch {
    return { problem: 'damaged' };
  }
}
