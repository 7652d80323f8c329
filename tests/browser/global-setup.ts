import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { serve } from '../../src/build/serve.ts';

/** Serves the built site at a free port for the time of the run; the tests find its address in SITE_ADDRESS. */
export default async function start(): Promise<() => Promise<void>> {
  const server = await serve(resolve(process.env['SITE_FOLDER'] ?? 'dist'), 0);
  process.env['SITE_ADDRESS'] = `http://localhost:${(server.address() as AddressInfo).port}`;
  return () =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
}
