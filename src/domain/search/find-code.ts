/**
 * The printed code that somebody typed from a sheet, as it stands in the list: "26a", "f/26a/hw", a whole address, in any case. Undefined if no code
 * of the list is meant.
 */
export function findCode(typed: string, codes: readonly string[]): string | undefined {
  const path = typed.trim().slice(0, 200).toUpperCase().replace(/^HTTPS?:\/\/[^/]*/, '').replace(/^\/+|\/+$/g, '');
  if (path === '') return undefined;
  // An address of a site in a folder has its name before the code.
  return codes.find((code) => path === code || path.endsWith(`/${code}`) || `F/${path}` === code);
}
