import type { APIRoute } from 'astro';
import { shipHardware } from '../../../facts/hardware-shipped.ts';
import { content } from '../../../facts/library.ts';

/** All processors in the form that the lookup decodes. */
export const GET: APIRoute = () => new Response(shipHardware(content()).cpus, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
