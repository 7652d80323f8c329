/** The part of Pagefind's interface that the search uses. */
export interface PagefindPart {
  title: string;
  url: string;
  excerpt: string;
}
export interface PagefindPage extends Omit<PagefindPart, 'title'> {
  meta: { title?: string };
  sub_results: PagefindPart[];
}
export interface Pagefind {
  init(): Promise<void>;
  debouncedSearch(query: string, options?: object, delay?: number): Promise<{ results: { data(): Promise<PagefindPage> }[] } | null>;
}

/** Loads the index's script from its address. Rejects if the network or the index is not there. */
export async function loadPagefind(address: string): Promise<Pagefind> {
  const module = (await import(/* @vite-ignore */ address)) as { createInstance(options: object): Pagefind };
  const pagefind = module.createInstance({ excerptLength: 22 });
  await pagefind.init();
  return pagefind;
}
