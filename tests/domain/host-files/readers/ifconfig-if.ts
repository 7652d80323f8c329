import { contentLines } from './lines.ts';

export interface InterfaceFile {
  members: string[];
  /** Interfaces that the file brings up besides its own. */
  raised: string[];
  up: boolean;
}

/** ifconfig.if(5) of a bridge: `create` first, then ifconfig words or a shell line behind an exclamation mark. Strict: only what a bridge needs. */
export function readBridgeFile(text: string): InterfaceFile {
  const [first, ...lines] = contentLines(text);
  if (first !== 'create') throw new Error(`"create" comes first, not ${first}`);
  const file: InterfaceFile = { members: [], raised: [], up: false };
  for (const line of lines) {
    const [, raised] = /^!ifconfig ([A-Za-z]\w*) up$/.exec(line) ?? [];
    const [, member] = /^!brconfig \$int add ([A-Za-z]\w*) up$/.exec(line) ?? [];
    if (raised !== undefined) file.raised.push(raised);
    else if (member !== undefined) file.members.push(member);
    else if (line !== 'up') throw new Error(`no line of ifconfig.if: ${line}`);
    if (raised === undefined) file.up = true;
  }
  return file;
}
