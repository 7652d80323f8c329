import type { APIRoute } from 'astro';
import { buildDay } from '../../facts/build-day.ts';
import { content } from '../../facts/library.ts';

/** Every fact with its sources and the releases it names, as open data. */
export const GET: APIRoute = () => {
  const { facts, sources, releases } = content();
  const data = {
    licence: 'CC-BY-4.0',
    attribution: 'BSD/Xen',
    built: buildDay(),
    facts: Object.fromEntries(facts),
    sources: Object.fromEntries(sources),
    releases: Object.fromEntries(releases),
  };
  return new Response(`${JSON.stringify(data, null, 1)}\n`, { headers: { 'content-type': 'application/json' } });
};
