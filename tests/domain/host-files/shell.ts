import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Shells of this machine: the system's own sh, and bash in its POSIX mode where it is there. */
const shells: [program: string, ...options: string[]][] = [['/bin/sh'], ...(existsSync('/bin/bash') ? [['/bin/bash', '--posix'] as [string, string]] : [])];

/** What `sh -n` of every shell says about a script: '' if nothing. */
export function checkSyntax(script: string): string {
  return shells
    .map(([program, ...options]) => {
      const { status, stderr } = spawnSync(program, [...options, '-n'], { input: script, encoding: 'utf8' });
      return status === 0 ? stderr : `${program}: ${stderr || `status ${status}`}`;
    })
    .join('');
}

/** Runs a script with sh, with the given folder first in PATH; returns its output, errors among it, and its status. */
export function runScript(path: string, argument: string, programs: string): { output: string; status: number | null } {
  const { stdout, stderr, status } = spawnSync('/bin/sh', [path, argument], { encoding: 'utf8', env: { PATH: `${programs}:/usr/bin:/bin` }, timeout: 20000 });
  return { output: stdout + stderr, status };
}
