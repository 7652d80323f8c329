import { content } from './library.ts';

/** Computed once per content: the pages of two languages ask for the same. */
export function once<T>(make: () => T): () => T {
  let of: unknown;
  let made: T | undefined;
  return () => {
    if (of !== content()) [of, made] = [content(), make()];
    return made!;
  };
}

/** Orders names as people do: X220 before X1000. */
export const naturally = new Intl.Collator('en', { numeric: true }).compare;
