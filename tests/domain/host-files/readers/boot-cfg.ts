import { contentLines } from './lines.ts';

export interface BootEntry {
  title: string;
  /** Commands of boot(8), each with its words. */
  commands: string[][];
}

export interface BootCfg {
  menu: BootEntry[];
  settings: Map<string, number>;
}

const commandNames = ['boot', 'load', 'multiboot', 'prompt', 'rndseed'];

/**
 * boot.cfg(5) as NetBSD's loader reads it: keyword=value without blanks around the sign, a comment from any # on, at most 20 menu
 * entries, commands separated by semicolons. Strict: only menu, default and timeout; a # only at the beginning of a line.
 */
export function readBootCfg(text: string): BootCfg {
  const cfg: BootCfg = { menu: [], settings: new Map() };
  for (const line of contentLines(text)) {
    const [, key, value] = /^([a-z]+)=([^ #][^#]*)$/.exec(line) ?? [];
    if (key === undefined || value === undefined) throw new Error(`no line of boot.cfg: ${line}`);
    if (key === 'default' || key === 'timeout') {
      if (!/^\d+$/.test(value) || cfg.settings.has(key)) throw new Error(`wrong setting: ${line}`);
      cfg.settings.set(key, Number(value));
      continue;
    }
    const colon = value.indexOf(':');
    if (key !== 'menu' || colon < 1) throw new Error(`no menu entry: ${line}`);
    const commands = value.slice(colon + 1).split(';').map((command) => command.split(' '));
    for (const words of commands) {
      if (!commandNames.includes(words[0]!) || words.some((word) => !/^[\w./:=,-]+$/.test(word))) throw new Error(`no command of boot(8): ${words.join(' ')}`);
    }
    cfg.menu.push({ title: value.slice(0, colon), commands });
  }
  if (cfg.menu.length > 20) throw new Error('more than 20 entries');
  if ((cfg.settings.get('default') ?? 1) > cfg.menu.length) throw new Error('the default entry is missing');
  return cfg;
}
