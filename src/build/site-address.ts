/**
 * Where the site will be served: SITE_URL (scheme, host, perhaps a folder), else localhost.
 * Throws one sentence if SITE_URL is not such an address. A folder is made of letters, digits and . _ ~ - only, because it becomes a part of
 * web servers' configurations and of printed codes.
 */
export function siteAddress(environment: NodeJS.ProcessEnv = process.env): { site: string; base: string } {
  const given = environment['SITE_URL'];
  if (given === undefined || given === '') return { site: 'http://localhost:4321', base: '/' };
  const refuse = (why: string): never => {
    throw new Error(`SITE_URL is "${given}"; ${why}`);
  };
  let url: URL;
  try {
    url = new URL(given);
  } catch {
    return refuse('it must be a full address such as https://example.org/');
  }
  if (!/^https?:$/.test(url.protocol) || !/^https?:\/\/[^/]/i.test(given)) refuse('it must begin with https:// or http://');
  if (url.username !== '' || url.password !== '') refuse('a published address holds no name and no password');
  if (url.search !== '' || url.hash !== '' || /[?#]/.test(given)) refuse('it must end with the folder, without ? and #');
  const base = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`;
  if (!/^\/(?:[A-Za-z0-9._~-]+\/)*$/.test(base)) refuse('its folder may hold letters, digits and . _ ~ - only, with single slashes between');
  return { site: url.origin, base };
}
