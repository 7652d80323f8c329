import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { languages } from '../i18n/languages.ts';
import { serve } from './serve.ts';

/** Serves dist/ and prints the address of each language. */
export async function preview(): Promise<void> {
  const folder = join(process.cwd(), 'dist');
  const port = Number(process.env['PORT'] ?? 4321);
  if (!existsSync(join(folder, 'index.html'))) {
    console.error('There is no built site in dist/: run npm run build first.');
    process.exitCode = 1;
    return;
  }
  try {
    await serve(folder, port);
  } catch (error) {
    const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
    console.error(taken ? `Port ${port} is taken. Stop what listens there, or choose another: PORT=8080 npm start` : (error as Error).message);
    process.exitCode = 1;
    return;
  }
  for (const language of languages) console.log(`${language === 'de' ? 'Deutsch' : 'English'}: http://localhost:${port}/${language}/`);
  console.log('Stop with Ctrl-C.');
}

if (import.meta.main) await preview();
