import type { APIRoute, GetStaticPaths } from 'astro';
import { presetViews, resolvePlan } from '../../../facts/presets.ts';

/** Every file of every preset at its own address, for ftp, fetch or curl. The files are the same in both languages. */
export const getStaticPaths = (() =>
  presetViews('en').flatMap(({ id, plan }) => resolvePlan('en', plan).files.map(({ name, file }) => ({ params: { id, file: name }, props: { text: file.text } })))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) => new Response(props['text'] as string);
