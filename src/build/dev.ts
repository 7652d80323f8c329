import { runTool } from './run.ts';

process.exitCode = runTool('astro', 'dev', '--port', '4321', ...process.argv.slice(2));
