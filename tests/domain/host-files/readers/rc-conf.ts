import { contentLines } from './lines.ts';

/**
 * rc.conf(5): shell assignments. Strict: NAME=word or NAME="words", nothing that a shell would expand, no variable twice.
 * Line numbers are not kept; any other line throws.
 */
export function readRcConf(text: string): Map<string, string> {
  const settings = new Map<string, string>();
  for (const line of contentLines(text)) {
    const [, name, quoted, word] = /^([A-Za-z_]\w*)=(?:"([\w ./:,+-]*)"|([\w./:,+-]+))$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`no line of rc.conf: ${line}`);
    if (settings.has(name)) throw new Error(`${name} twice`);
    settings.set(name, (quoted ?? word)!);
  }
  return settings;
}
