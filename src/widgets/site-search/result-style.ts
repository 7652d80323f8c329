import address from './search-results.css?url';

let loaded: Promise<void> | undefined;

/** Loads how the lists look, once; it is no part of the pages' own style because most pages never show one. Goes on without it if it does not load. */
export function loadResultStyle(): Promise<void> {
  loaded ??= new Promise((done) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.onload = link.onerror = () => done();
    document.head.append(link);
  });
  return loaded;
}
