/** Words of a page by key, with {placeholders} filled from `values`. */
export type Say = (key: string, values?: Record<string, string | number>) => string;

/** Fills the placeholders of a text; one without a value becomes ''. */
export const fill = (text: string, values: Record<string, string | number>): string => text.replace(/\{([a-z]+)\}/g, (_, name: string) => String(values[name] ?? ''));

/** The function that says things from `phrases`. An unknown key throws: page and script are of different editions then. */
export function speaker(phrases: Record<string, string>): Say {
  return (key, values = {}) => {
    const text = phrases[key];
    if (text === undefined) throw new Error(`there are no words for "${key}"`);
    return fill(text, values);
  };
}
