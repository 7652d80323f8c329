import type { PlannedFile } from '../../../../src/domain/host-files/planned-file.ts';
import { readBootCfg } from './boot-cfg.ts';
import { readCommands } from './commands.ts';
import { readFstab } from './fstab.ts';
import { readBridgeFile } from './ifconfig-if.ts';
import { readLoaderConf } from './loader-conf.ts';
import { readRcConf } from './rc-conf.ts';
import { readSysctlConf } from './sysctl-conf.ts';
import { readTtys } from './ttys.ts';
import { readXlConf } from './xl-conf.ts';

const readers: [RegExp, (text: string) => unknown][] = [
  [/^$/, readCommands],
  [/^\/boot\.cfg$/, readBootCfg],
  [/^\/boot\/loader\.conf$/, readLoaderConf],
  [/^\/etc\/rc\.conf$/, readRcConf],
  [/^\/etc\/sysctl\.conf$/, readSysctlConf],
  [/^\/etc\/ttys$/, readTtys],
  [/^\/etc\/fstab$/, readFstab],
  [/^\/etc\/ifconfig\.bridge\d+$/, readBridgeFile],
  [/^\/usr\/(pkg|local)\/etc\/xen\/xl\.conf$/, readXlConf],
];

/** Reads a planned host file with the strict reader of its format; throws if it is not well formed or has no reader. A script is left to sh -n. */
export function readHostFile(file: PlannedFile): unknown {
  if (file.path === '/usr/local/etc/rc.d/xenguests') return undefined;
  const reader = readers.find(([path]) => path.test(file.path));
  if (!reader) throw new Error(`no reader for ${file.path}`);
  try {
    return reader[1](file.text);
  } catch (error) {
    throw new Error(`${file.id}: ${(error as Error).message}\n${file.text}`, { cause: error });
  }
}
