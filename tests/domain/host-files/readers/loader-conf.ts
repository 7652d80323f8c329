import { contentLines } from './lines.ts';

/** loader.conf(5) as FreeBSD's lua loader reads it: name="value" without quotes, backslashes or variables in the value. */
export function readLoaderConf(text: string): Map<string, string> {
  const settings = new Map<string, string>();
  for (const line of contentLines(text)) {
    const [, name, value] = /^([A-Za-z][\w.]*)="([^"\\$]*)"$/.exec(line) ?? [];
    if (name === undefined || value === undefined) throw new Error(`no line of loader.conf: ${line}`);
    if (settings.has(name)) throw new Error(`${name} twice`);
    settings.set(name, value);
  }
  return settings;
}
