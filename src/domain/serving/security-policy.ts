/**
 * The one content security policy: as the first <meta> of every page and, with frame-ancestors, as a server header.
 * wasm-unsafe-eval lets the search index's WebAssembly start; nothing inline is allowed.
 */
export const securityPolicy =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; form-action 'self'";
