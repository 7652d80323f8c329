import { contentLines } from './lines.ts';

/** xl.conf(5): key="value" lines; the keys that the planner sets. */
export function readXlConf(text: string): Map<string, string> {
  return new Map(
    contentLines(text).map((line) => {
      const [, key, value] = /^(vif\.default\.bridge)="([a-z]+\d+)"$/.exec(line) ?? [];
      if (key === undefined) throw new Error(`no line of xl.conf: ${line}`);
      return [key, value!];
    }),
  );
}
