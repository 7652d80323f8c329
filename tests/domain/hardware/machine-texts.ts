import { readFileSync, readdirSync } from 'node:fs';

const folder = new URL('../../fixtures/machine-texts/', import.meta.url);

/** Names of the machine texts, without ending. */
export const textNames = readdirSync(folder).map((file) => file.replace('.txt', ''));
export const textOf = (name: string): string => readFileSync(new URL(`${name}.txt`, folder), 'utf8');
