import type { APIRoute } from 'astro';
import { openJson, openTables } from '../../../facts/hardware-open-data.ts';
import { content } from '../../../facts/library.ts';

export const getStaticPaths = () => Object.keys(openTables).map((table) => ({ params: { table } }));

/** A hardware table as open data. */
export const GET: APIRoute = ({ params }) => new Response(openJson(content(), params['table']!), { headers: { 'content-type': 'application/json' } });
