import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { parseCbor, type Cbor } from '../../src/build/cbor.ts';
import { makeBundle, type BundleFile } from '../../src/build/search-bundle.ts';
import { emitRecordId } from '../../src/domain/search/record-id.ts';
import { tokenOf } from '../../src/domain/search/token.ts';

const idOf = (group: number) => emitRecordId({ kind: 'section', systems: [], group, part: 0 });
const frequent = tokenOf('dom0', 'text');
/** A word that no other record has. */
const ownOf = (group: number) => tokenOf(`x${group}`, 'title');
const records = Array.from({ length: 230 }, (_, at) => ({ id: idOf(at), scale: at < 10 ? 3 : 1, tokens: new Map([[frequent, at < 30 ? 0.5 : 1], [ownOf(at), 8]]) }));
const { engine, index, counts } = await makeBundle(records);

const unpack = ({ content }: BundleFile) => parseCbor(gunzipSync(content).subarray('pagefind_dcd'.length)) as Cbor[];
const found = (ending: string) => index.filter(({ path }) => path.endsWith(ending));
const ids = (unpack(found('.pf_meta')[0]!)[1] as Cbor[][]).map(([id]) => id);
/** All words of the index with the records that have them. */
const words = new Map(found('.pf_index').flatMap((file) => (unpack(file)[0] as Cbor[][]).map(([word, pages]): [string, Cbor[]] => {
  let page = 0;
  return [word as string, (pages as Cbor[][]).map(([step]) => ids[(page += step as number)]!)];
})));

test('the bundle has one engine, and its records bear the ids that they were given', () => {
  assert.deepEqual(engine.map(({ path }) => path).sort(), ['pagefind.js', 'wasm.unknown.pagefind']);
  assert.deepEqual([...ids].sort(), records.map(({ id }) => id).sort());
});

test('Pagefind lists every token as it is, and nothing else', () => assert.deepEqual([...words.keys()].sort(), [frequent, ...records.map((_, at) => ownOf(at))].sort()));

test('a very frequent token is listed in the 200 records that are worth most, their kind weighed in, and its true count is said', () => {
  assert.deepEqual(counts, { [frequent]: 230 });
  const listed = words.get(frequent)!;
  assert.equal(listed.length, 200);
  for (let at = 0; at < 10; at++) assert.ok(listed.includes(idOf(at)), `${at}: half the weight in a kind worth three times as much`);
  assert.deepEqual(words.get(ownOf(7)), [idOf(7)]);
});
