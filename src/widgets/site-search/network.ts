/** A load that failed, with its address: `gone` if the file is not there any more, as after a new edition of the site. */
export class LoadError extends Error {
  readonly gone: boolean;
  constructor(address: string, gone: boolean) {
    super(address);
    this.gone = gone;
  }
}

/** Loads an address. Rejects with a LoadError if there is no network or no such file. */
export async function mustLoad(address: string, cache: RequestCache = 'default'): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(address, { cache });
  } catch {
    throw new LoadError(address, false);
  }
  if (!response.ok) throw new LoadError(address, response.status === 404 || response.status === 410);
  return response;
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
