import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { arrowsOf, codeBelow, type Arrow } from './source-files.ts';

/**
 * Which parts of src/ a part may import besides itself, after design.md 3. Components and layouts load widgets by name and hand data to the
 * domain (a drawing, a cost): that is allowed, too. What runs in the browser and the markup of widgets is handled below.
 */
const allowed: Record<string, RegExp> = {
  domain: /^$/,
  schemas: /^src\/domain\/|^astro\/zod$/,
  i18n: /^$/,
  facts: /^src\/(?:schemas|domain|i18n)\/|^(?:node:.*|yaml|astro:content|astro\/zod)$/,
  components: /^src\/(?:facts|i18n|domain|widgets)\/|^(?:astro(?:[:/].*)?|shiki|uqr|@resvg\/resvg-js|node:path)$/,
  layouts: /^src\/(?:components|facts|i18n|domain|styles|widgets)\/|^astro(?:[:/].*)?$/,
  pages: /^src\/(?:layouts|components|facts|i18n|domain|styles|widgets)\/|^astro(?:[:/].*)?$/,
};

const arrows = codeBelow('src').flatMap(({ file, code }) => arrowsOf(file, code));
const written = ({ from, line, to }: Arrow) => `${from}:${line} imports ${to}`;
const partOf = (file: string) => /^src\/([^/]+)\//.exec(file)?.[1] ?? '';

/** Arrows of a part that point where they must not. */
const broken = (part: string, of = arrows) => of.filter(({ from, to }) => partOf(from) === part && partOf(to) !== part && !allowed[part]!.test(to)).map(written);
const toBuild = / imports src\/build\//;

test('the test of the arrows sees every way to import, and names the arrow that broke', () => {
  const code = `import type { A } from '../facts/library.ts';
// import '../facts/comment.ts';
import {
  b,
} from "#src/i18n/paths.ts";
export * from './own.ts';
import 'node:fs';
const late = await import('../build/run.ts');
import style from '../styles/drawing.css?raw'; const text = "import x from 'no'";
`;
  const found = arrowsOf('src/domain/x.ts', code);
  assert.deepEqual(found.map(({ line, to }) => `${line} ${to}`), ['1 src/facts/library.ts', '3 src/i18n/paths.ts', '6 src/domain/own.ts', '7 node:fs', '8 src/build/run.ts', '9 src/styles/drawing.css']);
  assert.equal(broken('domain', found)[0], 'src/domain/x.ts:1 imports src/facts/library.ts');
  assert.equal(broken('domain', found).length, 5);
});

test('imports are found at all, and those within the site lead to files', () => {
  assert.ok(arrows.length > 100, `${arrows.length} imports`);
  assert.deepEqual(arrows.filter(({ to }) => to.startsWith('src/') && !existsSync(to)).map(written), []);
});

for (const [part, rule] of [
  ['domain', 'imports nothing'],
  ['schemas', 'import the domain and zod only'],
  ['i18n', 'imports nothing'],
  ['facts', 'import schemas, domain and i18n only'],
  ['components', 'import facts, i18n, domain and widgets only'],
  ['layouts', 'import components, facts, i18n, styles and widgets only'],
  ['pages', 'stand on top and do not import schemas'],
] as const) {
  test(`${part} ${rule}`, () => assert.deepEqual(broken(part).filter((arrow) => !toBuild.test(arrow)), []));
}

test('no page and no part of one imports the build, which stands above them', () => {
  assert.deepEqual(Object.keys(allowed).flatMap((part) => broken(part)).filter((arrow) => toBuild.test(arrow)), []);
});

test('what runs in the browser imports the domain and its own folder only', () => {
  const client = arrows.filter(({ from }) => /^src\/widgets\/[^/]+\/.*\.ts$/.test(from));
  assert.ok(client.length > 0);
  const folder = (file: string) => file.split('/').slice(0, 3).join('/');
  assert.deepEqual(client.filter(({ from, to }) => !to.startsWith('src/domain/') && !to.startsWith(`${folder(from)}/`)).map(written), []);
});

test('the markup of a widget imports components, facts, i18n, domain, styles and its own folder only', () => {
  const markup = arrows.filter(({ from }) => /^src\/widgets\/[^/]+\/.*\.astro$/.test(from));
  const folder = (file: string) => file.split('/').slice(0, 3).join('/');
  assert.deepEqual(markup.filter(({ from, to }) => !/^src\/(?:components|facts|i18n|domain|styles)\/|^astro/.test(to) && !to.startsWith(`${folder(from)}/`)).map(written), []);
});

test('nobody but the facts reads files, no component fetches articles, and nobody imports tests', () => {
  const reads = arrows.filter(({ from, to }) => /^(?:node:fs|astro:content)/.test(to) && !/^src\/(?:facts|build)\/|^src\/content\.config\.ts$/.test(from) && !(to === 'astro:content' && from.startsWith('src/pages/')));
  assert.deepEqual(reads.map(written), []);
  assert.deepEqual(arrows.filter(({ to }) => /^(?:\.\.\/)*tests\//.test(to)).map(written), []);
});
