/**
 * Where the site will be served: SITE_URL (scheme, host, perhaps a folder), else localhost.
 * Throws one sentence if SITE_URL is not such an address.
 */
export function siteAddress(environment: NodeJS.ProcessEnv = process.env): { site: string; base: string } {
  const given = environment['SITE_URL'];
  if (given === undefined || given === '') return { site: 'http://localhost:4321', base: '/' };
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    throw new Error(`SITE_URL is "${given}"; it must be a full address such as https://example.org/`);
  }
  if (!/^https?:$/.test(url.protocol)) throw new Error(`SITE_URL is "${given}"; it must begin with https:// or http://`);
  return { site: url.origin, base: url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/` };
}
