import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { emitCbor, parseCbor, type Cbor } from './cbor.ts';

/** A file of a search bundle. */
export interface BundleFile {
  path: string;
  content: Uint8Array;
}

/** A record as Pagefind gets it: its id, what its kind is worth in the ranking, and its tokens with their weights, from 0 to 10. */
export interface TokenRecord {
  id: string;
  scale: number;
  tokens: Map<string, number>;
}

/**
 * Postings in one file of the index: about a kilobyte on the way. Pagefind takes twenty thousand, which is one file for a tenth of this site's words; a
 * reader who asks for one word should not fetch a tenth of them. A larger index has more files and larger ones, so that neither their list, which
 * comes with the first answer, nor a file, which comes with every further one, grows as the index does.
 */
function chunkSize(postings: number): number {
  return Math.round(Math.max(1, Math.sqrt(postings / 160_000)) * 320);
}

/** No language of Pagefind's: the tokens are stems already, each language's by its own stemmer, and one engine serves both bundles. */
const noLanguage = 'zxx';
const signature = 'pagefind_dcd';

/** Length that every record is said to have. A word's score in Pagefind is then its weight times its rarity, divided by five, and nothing else. */
const sameLength = 25;

function unpack(content: Uint8Array): Uint8Array {
  const plain = gunzipSync(content);
  if (plain.subarray(0, signature.length).toString('latin1') !== signature) throw new Error('a file of Pagefind begins with something unknown');
  return plain.subarray(signature.length);
}

const pack = (content: Uint8Array): Uint8Array => gzipSync(Buffer.concat([Buffer.from(signature), content]), { level: 9 });

/** Weights in steps of a quarter, above two of a half; the commonest is the one that Pagefind writes without saying so. */
function quantise(weight: number): string {
  const steps = weight < 2 ? 4 : 2;
  const step = Math.max(0.25, Math.round(weight * steps) / steps);
  return step === 1 ? '1.05' : String(Math.min(10, step));
}

/**
 * Records that are listed of one token: those in which it is worth most. A word that more records have says little by being in one of them, and its list
 * would be most of what a question loads.
 */
const mostRecords = 200;

/** Leaves a very frequent token only to the records in which it is worth most. `counts` says how many records have each such token in truth. */
function thinOut(records: readonly TokenRecord[]): { thinned: TokenRecord[]; counts: Record<string, number> } {
  const all = new Map<string, [record: number, worth: number][]>();
  for (const [at, { scale, tokens }] of records.entries()) for (const [token, weight] of tokens) {
    const known = all.get(token);
    if (known) known.push([at, weight * scale]);
    else all.set(token, [[at, weight * scale]]);
  }
  const frequent = [...all].filter(([, list]) => list.length > mostRecords).sort(([a], [b]) => (a < b ? -1 : 1));
  const listed = new Map(frequent.map(([token, list]) => [token, new Set(list.sort(([, a], [, b]) => b - a).slice(0, mostRecords).map(([at]) => at))]));
  return {
    thinned: records.map((record, at) => ({ ...record, tokens: new Map([...record.tokens].filter(([token]) => listed.get(token)?.has(at) ?? true)) })),
    counts: Object.fromEntries(frequent.map(([token, list]) => [token, list.length])),
  };
}

function recordHtml({ tokens }: TokenRecord): string {
  const byWeight = new Map<string, string[]>();
  for (const [token, weight] of [...tokens].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const step = quantise(weight);
    byWeight.set(step, [...(byWeight.get(step) ?? []), token]);
  }
  const spans = [...byWeight].sort(([a], [b]) => Number(a) - Number(b)).map(([weight, list]) => `<p data-pagefind-weight="${weight}">${list.join(' ')}</p>`);
  return `<!doctype html><html><body><main data-pagefind-body>${spans.join('')}</main></body></html>`;
}

/**
 * Puts our ids into Pagefind's list of records in place of hashes: an id says what the record is, and shrinks to a few bits. Files of words get short names
 * in their order; `chunks` is filled with them by the names that they had.
 */
function renameRecords(meta: Uint8Array, names: Map<string, string>, chunks: Map<string, string>): Uint8Array {
  const fields = parseCbor(unpack(meta)) as Cbor[];
  const pages = fields[1] as Cbor[][];
  fields[1] = pages.map(([hash, , ...rest]) => {
    const id = names.get(hash as string);
    if (id === undefined) throw new Error(`Pagefind lists the record ${String(hash)}, which nobody gave it`);
    return [id, sameLength, ...rest];
  });
  fields[2] = (fields[2] as Cbor[][]).map(([from, to, hash], at) => {
    chunks.set(hash as string, at.toString(36));
    return [from!, to!, at.toString(36)];
  });
  return pack(emitCbor(fields));
}

/**
 * A file of words without the places of the words in their records. Nobody asks for them, a record being one place, and they are the greater part of
 * what a reader would fetch. What is left of a place is its weight, where that is not the common one.
 */
function dropPlaces(chunk: Uint8Array): Uint8Array {
  const [words] = parseCbor(unpack(chunk)) as [Cbor[][]];
  for (const [, pages] of words) {
    for (const page of pages as Cbor[][]) page[1] = (page[1] as number[]).map((place) => Math.min(place, 0));
  }
  return pack(emitCbor([words]));
}

/** Makes a bundle of the records: the engine's files, the same for every language, the index, and the true counts of the tokens that it does not list in full. */
export async function makeBundle(records: readonly TokenRecord[]): Promise<{ engine: BundleFile[]; index: BundleFile[]; counts: Record<string, number> }> {
  const { thinned, counts } = thinOut(records);
  // Pagefind's service reads it when it starts, which is for each bundle anew.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunkSize(thinned.reduce((sum, { tokens }) => sum + tokens.size, 0)));
  const { index, errors } = await pagefind.createIndex({ forceLanguage: noLanguage, writePlayground: false });
  if (!index) throw new Error(`search index: ${errors.join('; ')}`);
  for (const record of thinned) {
    const added = await index.addHTMLFile({ url: record.id, content: recordHtml(record) });
    if (added.errors.length > 0) throw new Error(`search index, ${record.id}: ${added.errors.join('; ')}`);
  }
  const { files } = await index.getFiles();
  await index.deleteIndex();
  await pagefind.close();
  const names = new Map<string, string>();
  for (const { path, content } of files) {
    const hash = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
    if (hash !== undefined) names.set(hash, (JSON.parse(Buffer.from(unpack(content)).toString()) as { url: string }).url.replace(/^\//, ''));
  }
  const engine: BundleFile[] = [];
  const own: BundleFile[] = [];
  const chunks = new Map<string, string>();
  for (const { path, content } of files) if (path.endsWith('.pf_meta')) own.push({ path, content: renameRecords(content, names, chunks) });
  for (const { path, content } of files) {
    const chunk = /^index\/(.*)\.pf_index$/.exec(path)?.[1];
    if (/^(?:pagefind\.js|wasm\.unknown\.pagefind)$/.test(path)) engine.push({ path, content });
    else if (chunk !== undefined) own.push({ path: `index/${chunks.get(chunk)!}.pf_index`, content: dropPlaces(content) });
    else if (path === 'pagefind-entry.json') own.push({ path, content });
  }
  return { engine, index: own, counts };
}

/** Sixteen letters that say whether two lists of files are the same. */
export function fingerprint(files: BundleFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex').slice(0, 16);
}
