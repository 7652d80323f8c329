import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

/** What a server answered. */
export interface Answer {
  status: number;
  /** Every value of a header that was sent more than once, joined. */
  header: (name: string) => string;
  body: Buffer;
  /** The body unpacked. */
  text: () => string;
  /** Path, query and anchor of Location, wherever it says the server is; undefined without one. */
  location: string | undefined;
}

/** Asks the server at a port of this machine for a path exactly as it is written: no library mends dots or percent signs first. */
export function ask(port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers: { host: `localhost:${port}`, ...headers }, agent: false, timeout: 20_000 }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', reject);
      response.on('end', () => {
        const all = (name: string) => response.rawHeaders.filter((_, at) => at % 2 === 1 && response.rawHeaders[at - 1]!.toLowerCase() === name.toLowerCase()).join(', ');
        const location = response.headers.location;
        const target = location === undefined ? undefined : new URL(location, `http://localhost:${port}`);
        const body = Buffer.concat(parts);
        const unpack = { br: brotliDecompressSync, gzip: gunzipSync }[all('content-encoding')];
        resolve({ status: response.statusCode!, header: all, body, text: () => (unpack && body.length > 0 ? unpack(body) : body).toString('utf8'), location: target && target.pathname + target.search + target.hash });
      });
    });
    asked.on('timeout', () => asked.destroy(new Error(`no answer for ${path.slice(0, 80)}`)));
    asked.on('error', reject);
    asked.end();
  });
}

/** What a page shows in both languages: true for the chooser, the page for unknown addresses and the choice behind a code. */
export const speaksBoth = (answer: Answer): boolean => ['de', 'en'].every((language) => new RegExp(`<a [^>]*hreflang="${language}"`).test(answer.text()));
