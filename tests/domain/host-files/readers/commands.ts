import { contentLines } from './lines.ts';

export interface Command {
  words: string[];
  /** File behind `>`. */
  output?: string;
}

/** Programs that the lists use; anything else is a name or path that became a command. */
const programs = [
  'acpidump', 'bectl', 'brconfig', 'cap_mkdb', 'cd', 'cksum', 'cp', 'cpuctl', 'dd', 'df', 'fetch', 'ftp', 'grep', 'gunzip', 'ifconfig', 'ls', 'mkdir', 'mount',
  'pkg', 'pkg_info', 'pkgin', 'sed', 'sh', 'sha512', 'sysctl', 'test', 'truncate', 'xl', 'zfs',
];

/** Plain characters, or single-quoted text with '\'' for a quote: nothing that a shell would expand. */
const wordPart = /^(?:[\w./:@%+,=-]+|'[^']*'|\\')/;

function readWord(text: string): [word: string, rest: string] {
  let word = '';
  let rest = text;
  for (let part = wordPart.exec(rest)?.[0]; part !== undefined; part = wordPart.exec(rest)?.[0]) {
    word += part.startsWith("'") ? part.slice(1, -1) : part === "\\'" ? "'" : part;
    rest = rest.slice(part.length);
  }
  if (rest === text) throw new Error(`no word: ${text}`);
  return [word, rest];
}

/** A list of commands, one line each, with `|`, `||`, `&&` and `> file`. Strict: no expansion, no other operator, known programs only. */
export function readCommands(text: string): Command[] {
  return contentLines(text).flatMap((line) => {
    const commands: Command[] = [{ words: [] }];
    let rest = line;
    while (rest !== '') {
      const command = commands.at(-1)!;
      const operator = /^ (\|\||&&|\||>) /.exec(rest);
      if (operator?.[1] === '>') {
        [command.output, rest] = readWord(rest.slice(3));
        continue;
      }
      if (operator) {
        commands.push({ words: [] });
        rest = rest.slice(operator[0].length);
      } else if (command.words.length > 0) {
        if (!rest.startsWith(' ')) throw new Error(`no blank before ${rest}`);
        rest = rest.slice(1);
      }
      const [word, behind] = readWord(rest);
      commands.at(-1)!.words.push(word);
      rest = behind;
    }
    for (const { words } of commands) if (!programs.includes(words[0] ?? '')) throw new Error(`unknown program in ${line}`);
    return commands;
  });
}
