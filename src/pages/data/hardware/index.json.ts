import type { APIRoute } from 'astro';
import { openIndex } from '../../../facts/hardware-open-data.ts';
import { content } from '../../../facts/library.ts';

/** Licence, edition, provenance and columns of the hardware tables. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(openIndex(content()), null, 1)}\n`, { headers: { 'content-type': 'application/json' } });
