import type { APIRoute } from 'astro';
import { openCsv, openTables } from '../../../facts/hardware-open-data.ts';
import { content } from '../../../facts/library.ts';

export const getStaticPaths = () => Object.keys(openTables).map((table) => ({ params: { table } }));

/** A hardware table as open data. */
export const GET: APIRoute = ({ params }) => new Response(openCsv(content(), params['table']!), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
