import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Runs a file of src/build with this Node in a folder of its own; `environment` is added to the present one. */
export function runTool(root: string, file: string, parameters: string[] = [], environment: Record<string, string> = {}): { status: number | null; stdout: string; stderr: string } {
  const script = join(import.meta.dirname, '..', '..', 'src', 'build', file);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...parameters], { cwd: root, encoding: 'utf8', env: { ...process.env, SOURCE_DATE_EPOCH: '1795392000', ...environment } });
  return { status, stdout, stderr };
}

/** A line of a stack trace: what an author must never see. */
export const stackTrace = /^\s+at .*[:(]/m;
