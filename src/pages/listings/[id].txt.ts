import type { APIRoute, GetStaticPaths } from 'astro';
import { content } from '../../facts/library.ts';

export const getStaticPaths = (() =>
  [...content().listings].filter(([, listing]) => listing.kind === 'file').map(([id]) => ({ params: { id } }))) satisfies GetStaticPaths;

/** A file listing as plain text at its own address, for ftp, fetch or curl. */
export const GET: APIRoute = ({ params }) => new Response(content().listings.get(params['id']!)!.text);
