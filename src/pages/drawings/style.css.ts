import type { APIRoute } from 'astro';
import style from '../../styles/drawing.css?raw';

/** The style of section drawings: the planner puts it into the SVG that a reader saves. */
export const GET: APIRoute = () => new Response(style.replace(/\n/g, ''), { headers: { 'content-type': 'text/css' } });
