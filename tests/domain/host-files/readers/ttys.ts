import { contentLines } from './lines.ts';

export interface Terminal {
  name: string;
  getty: string;
  type: string;
  flags: string[];
}

const known = ['on', 'off', 'onifconsole', 'onifexists', 'secure', 'insecure'];

/** ttys(5): name, command in quotes, terminal type, flags; fields separated by tabs or blanks. */
export function readTtys(text: string): Terminal[] {
  return contentLines(text).map((line) => {
    const [, name, getty, type, flags] = /^([a-z]+\w*)[ \t]+"([^"]+)"[ \t]+(\w+)[ \t]+([a-z][a-z \t]*)$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`no line of ttys: ${line}`);
    const words = flags!.split(/[ \t]+/);
    if (words.some((flag) => !known.includes(flag))) throw new Error(`unknown flag: ${line}`);
    return { name, getty: getty!, type: type!, flags: words };
  });
}
