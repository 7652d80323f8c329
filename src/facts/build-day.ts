/**
 * The day of the build as YYYY-MM-DD, in UTC: SOURCE_DATE_EPOCH (seconds since 1970) if it is set, else today.
 * Throws if SOURCE_DATE_EPOCH is set and not a number of seconds.
 */
export function buildDay(environment: NodeJS.ProcessEnv = process.env): string {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch === undefined || epoch === '') return new Date().toISOString().slice(0, 10);
  if (!/^\d{1,11}$/.test(epoch)) throw new Error(`SOURCE_DATE_EPOCH is "${epoch}"; it must be seconds since 1970`);
  return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
}
