import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, normalize, sep } from 'node:path';
import { contentTypeOf } from '../domain/serving/content-types.ts';
import { revalidate, securityHeaders } from '../domain/serving/response-headers.ts';

/**
 * Serves a built site from `folder` at the loopback address; the promise resolves when it listens and rejects if the port is taken.
 * Answers like a plain static host, one that knows nothing of languages and codes: index.html for folders, a redirect to the slash, 404.html for
 * the rest. Headers and types are those of the real servers.
 */
export function serve(folder: string, port: number): Promise<Server> {
  const server = createServer((request, response) => {
    let path: string;
    try {
      path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname));
    } catch {
      response.writeHead(400).end();
      return;
    }
    let file = join(folder, path);
    const inside = file === folder || file.startsWith(folder.endsWith(sep) ? folder : folder + sep);
    const headers = { ...Object.fromEntries(securityHeaders), 'cache-control': revalidate };
    if (inside && existsSync(file) && statSync(file).isDirectory()) {
      if (!path.endsWith('/')) {
        response.writeHead(301, { location: `${path}/` }).end();
        return;
      }
      file = join(file, 'index.html');
    }
    const found = inside && existsSync(file);
    if (!found) file = join(folder, '404.html');
    response.writeHead(found ? 200 : 404, { ...headers, 'content-type': contentTypeOf(file)?.type ?? 'application/octet-stream' });
    if (request.method === 'HEAD') response.end();
    else createReadStream(file).on('error', () => response.destroy()).pipe(response);
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => resolve(server));
  });
}
