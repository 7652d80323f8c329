/** A load that failed, with its address: `gone` if the file is not there any more, as after a new edition of the site. */
export class LoadError extends Error {
  readonly gone: boolean;
  constructor(address: string, gone: boolean) {
    super(address);
    this.gone = gone;
  }
}

let failure: LoadError | undefined;

/** Throws the failure of a load that somebody else swallowed: Pagefind answers without what it could not load, and says nothing. */
export function takeFailure(): void {
  const taken = failure;
  failure = undefined;
  if (taken) throw taken;
}

/** Loads an address. Rejects with a LoadError if there is no network or no such file. */
export async function mustLoad(address: string, cache: RequestCache = 'default'): Promise<Response> {
  let response: Response;
  try {
    response = await plainFetch(address, { cache });
  } catch {
    throw new LoadError(address, false);
  }
  if (!response.ok) throw new LoadError(address, response.status === 404 || response.status === 410);
  return response;
}

const plainFetch = globalThis.fetch.bind(globalThis);
const engines = new Map<string, Promise<ArrayBuffer>>();

/**
 * Stands between Pagefind and the network, in the search's own worker: notes what fails, and gives every language the one engine at `root`,
 * which Pagefind looks for beside each index.
 */
export function watchLoads(root: string): void {
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    try {
      if (!address.endsWith('.pagefind')) {
        const response = await plainFetch(input, init);
        if (!response.ok) throw new LoadError(address, response.status === 404 || response.status === 410);
        return response;
      }
      const engine = `${root}wasm.unknown.pagefind`;
      let bytes = engines.get(engine);
      if (!bytes) {
        bytes = mustLoad(engine).then((response) => response.arrayBuffer());
        bytes.catch(() => engines.delete(engine));
        engines.set(engine, bytes);
      }
      return new Response((await bytes).slice(0));
    } catch (error) {
      failure = error instanceof LoadError ? error : new LoadError(address, false);
      throw failure;
    }
  };
}

const loaded = new Map<string, Promise<unknown>>();

/** Data of the bundle, loaded once; what failed to load is tried again. Rejects as `mustLoad` does. */
export function loadJson<T>(address: string): Promise<T> {
  let data = loaded.get(address) as Promise<T> | undefined;
  if (!data) {
    data = mustLoad(address).then((response) => response.json() as Promise<T>);
    data.catch(() => loaded.delete(address));
    loaded.set(address, data);
  }
  return data;
}
