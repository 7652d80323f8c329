import type { APIRoute } from 'astro';
import { shipHardware } from '../../../../facts/hardware-shipped.ts';
import { content } from '../../../../facts/library.ts';

export const getStaticPaths = () => shipHardware(content()).machines.map((text, n) => ({ params: { n: String(n) }, props: { text } }));

/** The computers of one range of words; which one holds a word, `shardAt` says. */
export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
