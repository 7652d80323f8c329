import type { APIRoute } from 'astro';
import { rootPath } from '../i18n/paths.ts';

export const GET: APIRoute = ({ site }) => new Response(`User-agent: *\nDisallow:\nSitemap: ${new URL(rootPath('sitemap.xml'), site).href}\n`);
