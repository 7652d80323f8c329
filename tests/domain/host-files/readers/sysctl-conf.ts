import { contentLines } from './lines.ts';

/** sysctl.conf(5): name=number lines. */
export function readSysctlConf(text: string): Map<string, number> {
  return new Map(
    contentLines(text).map((line) => {
      const [, name, value] = /^([a-z][\w.]*)=(-?\d+)$/.exec(line) ?? [];
      if (name === undefined) throw new Error(`no line of sysctl.conf: ${line}`);
      return [name, Number(value)];
    }),
  );
}
