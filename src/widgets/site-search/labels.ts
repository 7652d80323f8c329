/** Words of the interface by their keys, without the area: `kind-fact`. */
export type Labels = Record<string, string>;

/** A label with its placeholders filled; '' for one that does not exist. */
export function fill(template: string | undefined, values: Record<string, string>): string {
  return (template ?? '').replace(/\{([a-z]+)\}/g, (_, name: string) => values[name] ?? '');
}

/** Loads the words of the interface. Rejects if they do not load. */
export async function loadLabels(address: string): Promise<Labels> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`does not load: ${address}`);
  return (await response.json()) as Labels;
}
