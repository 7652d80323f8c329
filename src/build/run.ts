import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs a program of node_modules/.bin with this Node; its output goes to the terminal. Returns its exit status. */
export function runTool(tool: string, ...parameters: string[]): number {
  const program = join(process.cwd(), 'node_modules', '.bin', tool);
  return spawnSync(program, parameters, { stdio: 'inherit', env: { ...process.env, PATH: `${join(process.cwd(), 'node_modules', '.bin')}:${process.env['PATH']}` } }).status ?? 1;
}
