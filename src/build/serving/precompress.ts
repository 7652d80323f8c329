import { readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { contentTypeOf } from '../../domain/serving/content-types.ts';

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** The bytes of a gzip file with the mark of the system that made it taken out: the same everywhere. */
export function withoutSystem(packed: Buffer): Buffer {
  packed[9] = 255;
  return packed;
}

/**
 * Puts a .br and a .gz beside every file below a folder whose type gets smaller. Every such file has both: the servers' rules count on it.
 * `effort` is brotli's, 0 to 11. Returns how many files got twins.
 */
export async function precompress(folder: string, effort = 11): Promise<number> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => contentTypeOf(name)?.compress && statSync(join(folder, name)).isFile());
  await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const content = await readFile(path);
      const params = { [constants.BROTLI_PARAM_QUALITY]: effort, [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
      await writeFile(`${path}.br`, await toBrotli(content, { params }));
      await writeFile(`${path}.gz`, withoutSystem(await toGzip(content, { level: Math.min(effort, 9) })));
    }),
  );
  return names.length;
}
