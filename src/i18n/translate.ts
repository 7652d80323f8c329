/** Words for one language: key to text with {placeholders}. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/**
 * Makes the function that looks up interface words. It throws on a key that does not exist and on a placeholder
 * without a value: both would reach the reader as gibberish.
 */
export function translator(words: Record<string, string>): Translate {
  return (key, values = {}) => {
    const text = words[key];
    if (text === undefined) throw new Error(`interface word "${key}" is not in content/strings`);
    return text.replace(/\{([a-z]+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`interface word "${key}" needs a value for {${name}}`);
      return String(value);
    });
  };
}
