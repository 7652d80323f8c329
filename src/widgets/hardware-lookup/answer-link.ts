/** Link that opens an answer again, or a comparison of several; relative to the page. */
export const answerLink = (queries: string[]): string => `?${new URLSearchParams(queries.map((query) => ['q', query]))}`;
